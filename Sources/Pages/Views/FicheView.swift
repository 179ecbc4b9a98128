// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Mustache
import Primitives

extension Site {
  func ficheView(_ ref: Ref<Fiche>) throws(RenderFailure) -> PageView {
    let fiche = portal[ref]
    let kind = portal[fiche.kind]
    let kindPath = portal.address(of: fiche.kind)
    let figures = try ficheFigures(of: ref)
    let elsewhere = elsewhere(ref)
    let sources = listedSources(of: fiche)
    var values: [(Field, Value)] = [
      (.titel, .text(fiche.article.title)), (.samenvatting, .text(fiche.article.summary)),
      (.nietOfficieel, .flag(sources.contains { portal[$0].status == .unofficial })),
      (.verouderd, .flag(Self.isStale(fiche.checked, today))),
      (.tekst, .html(try body(fiche.article.body, of: .fiche(ref)))),
      (.inhoudsopgave, contents(of: fiche, figures: figures)),
      (.onderzoeken, studies(of: fiche)),
      (.cijfers, figures),
      (.partners, partners(fiche.partners)),
      (.elders, places(elsewhere)),
      (.soortAlles, .text("Alle " + Words.count(index.byKind[fiche.kind.index].count, "interventie", "interventies") + " van deze soort")),
      (.kaarten, .html(cards(Array(related.of(ref, count: 3 + elsewhere.count).filter { !elsewhere.contains($0) }.prefix(3))))),
      (.bronnen, .html(sources.reduce(into: Bytes()) { $0.append(contentsOf: snippets.sources[$1.index]) })),
      (.citaat, .text(citation(of: fiche.article, checked: fiche.checked, path: portal.address(of: ref)))),
      (.verwijzing, hasReferenceFiles ? referenceFiles(.fiche(ref)) : .absent),
      (.gecontroleerd, Self.date(fiche.checked)), (.verbeter, editLink(fiche.article.path)),
    ]
    values += passport(of: fiche)
    return PageView(
      template: .fiche, title: fiche.article.title, description: fiche.article.summary, section: .interventions,
      crumbs: [Self.homeCrumb, ("Interventies", Addresses.interventions), (kind.plural, kindPath)], original: fiche.article.path,
      values: .object(Object(values.map { (Name($0), $1) })))
  }

  /// A fiche that was last checked more than two years ago says that it may be out of date.
  static func isStale(_ checked: CalendarDate, _ today: CalendarDate) -> Bool {
    (checked.year + 2, checked.month, checked.day) < (today.year, today.month, today.day)
  }

  /// The cards of these fiches.
  func cards(_ fiches: [Ref<Fiche>]) -> Bytes {
    fiches.reduce(into: Bytes()) { $0.append(contentsOf: snippets.cards[$1.index]) }
  }

  /// Partners with what they are; absent when there are none.
  func partners(_ refs: [Ref<Partner>]) -> Value {
    .headed(
      refs.map { ref in
        Field.object([
          .naam: .text(portal[ref].article.title), .adres: link(portal.address(of: ref)), .soort: .text(portal[ref].type.rawValue),
        ])
      })
  }

  /// How a reader refers to a page.
  func citation(of article: Article, checked: CalendarDate, path: String) -> String {
    "\(portal.settings.publisherName). ‘\(article.title)’. \(portal.settings.title), gecontroleerd op \(checked.dutch). "
      + root.absolute(path)
  }

  /// The box with the summary.
  func passport(of fiche: Fiche) -> [(Field, Value)] {
    [
      (.soort, link(portal[fiche.kind].plural, portal.address(of: fiche.kind))),
      (.bewijs, .html(Self.strengths[fiche.evidence.level])),
      (.bewijsUitleg, .text(Words.evidenceExplanations[fiche.evidence.level])),
      (.tegenspraak, .flag(fiche.evidence.hasContraryOutcomes)),
      (.kosten, Self.cost(fiche.cost)), (.kostenToelichting, .optional(fiche.cost.map(Words.explanation))),
      (.gemeenten, links(fiche.areas.map { (portal[$0].name, portal.address(of: $0)) })),
      (.sectorenVoluit, .text(Words.list(fiche.sectors.map(\.name)))),
      (.status, .text(fiche.status.rawValue)), (.periode, .optional(Words.period(fiche.start, fiche.end))),
      (.doelgroep, .optional(fiche.audience)), (.nodig, .optional(fiche.needs)),
      (.themalijst, links(fiche.themes.map { (portal[$0].article.title, portal.address(of: $0)) })),
      (.oorzaken, .text(fiche.causes.map(\.name).joined(separator: ", "))),
      (.dimensies, .text(fiche.dimensions.map(\.name).joined(separator: ", "))),
      (.controle, Self.date(fiche.checked)),
    ]
  }

  private func contents(of fiche: Fiche, figures: Value) -> Value {
    var items = fiche.article.body.headings.filter { $0.level <= 3 }.map { contentsItem($0.text, $0.id, isDeeper: $0.level > 2) }
    items.append(contentsItem("Wat is onderzocht", "_onderzoek"))
    if case .object = figures { items.append(contentsItem(figuresTitle(of: fiche), "_cijfers")) }
    items.append(contentsItem("Bronnen", "_bronnen"))
    return .list(items)
  }

  func contentsItem(_ name: String, _ id: String, isDeeper: Bool = false) -> Value {
    Field.object([.naam: .text(name), .id: .text(id), .dieper: .flag(isDeeper)])
  }

  func studies(of fiche: Fiche) -> Value {
    guard !fiche.studies.isEmpty else { return .absent }
    let rows = fiche.studies.map { study in
      let source = portal[study.source]
      return Field.object([
        .naam: .text(source.title + (source.year.map { " (\($0))" } ?? "")), .id: .text(Self.id(of: source)),
        .bronAdres: link(portal.address(of: source)),
        .opzet: .text(study.design.name), .uitkomst: .text(study.outcome.name),
        .onafhankelijk: .text(Words.yesNo(study.isIndependent)), .nederland: .text(Words.yesNo(study.isDutch)),
      ])
    }
    return Field.object([.rijen: .list(rows)])
  }

  /// The sources that a fiche names, then those of its studies that it does not name.
  func listedSources(of fiche: Fiche) -> [Ref<Source>] {
    var sources = fiche.sources
    for study in fiche.studies where !sources.contains(study.source) { sources.append(study.source) }
    return sources
  }

  /// The same kind of intervention in other places, the best studied first.
  private func elsewhere(_ ref: Ref<Fiche>) -> [Ref<Fiche>] {
    let areas = portal[ref].areas
    var found: [Ref<Fiche>] = []
    for other in index.byKind[portal[ref].kind.index].prefix(Self.elsewhereReach) where other != ref && !portal[other].areas.isEmpty {
      guard !portal[other].areas.contains(where: areas.contains) else { continue }
      found.append(other)
      if found.count == Self.mostElsewhere { break }
    }
    return found
  }

  private static let mostElsewhere = 4
  /// Of a kind with very many fiches only the first are looked at: the work for one fiche does not grow with the portal.
  private static let elsewhereReach = 60

  private func places(_ refs: [Ref<Fiche>]) -> Value {
    .headed(
      refs.map { ref in
        Field.object([
          .naam: .text(portal[ref].article.title), .adres: link(portal.address(of: ref)), .waar: .text(whereText(of: portal[ref])),
          .bewijs: .html(Self.strengths[portal[ref].evidence.level]), .tegenspraak: .flag(portal[ref].evidence.hasContraryOutcomes),
        ])
      })
  }
}
