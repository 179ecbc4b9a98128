// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Mustache
import Primitives

extension Site {
  func ficheView(_ ref: Ref<Fiche>) throws(RenderFailure) -> PageView {
    let kind = portal[ref].kind
    let article = portal[ref].article
    let figures = try ficheFigures(of: ref)
    let elsewhere = elsewhere(ref)
    let sources = listedSources(of: portal[ref])
    var values = Object(capacity: 40)
    addPassport(of: ref, sources, to: &values)
    values.add(.tekst, .html(try body(article.body, of: .fiche(ref))))
    values.add(.inhoudsopgave, contents(of: ref, figures: figures))
    values.add(.onderzoeken, studies(of: ref))
    values.add(.cijfers, figures)
    values.add(.partners, partners(portal[ref].partners))
    values.add(.elders, .html(elsewhere.reduce(into: Bytes()) { $0.append(contentsOf: snippets.elsewhere[$1.index]) }))
    values.add(
      .soortAlles,
      .text("Alle " + Words.count(index.byKind[kind.index].count, "interventie", "interventies") + " van deze soort"))
    values.add(.kaarten, .html(cards(mostAlike(ref, besides: elsewhere))))
    values.add(.bronnen, .html(sources.reduce(into: Bytes()) { $0.append(contentsOf: snippets.sources[$1.index]) }))
    values.add(.citaat, .text(citation(of: article, checked: portal[ref].checked, path: address(of: ref))))
    values.add(.verwijzing, hasReferenceFiles ? referenceFiles(.fiche(ref)) : .absent)
    values.add(.gecontroleerd, values[Field.controle] ?? .absent)
    values.add(.verbeter, editLink(article.path))
    return PageView(
      template: .fiche, title: article.title, description: article.summary, section: .interventions, way: shared.ways[kind.index],
      original: article.path, values: .object(values))
  }

  /// The cards that a page ends with: of fiches that it does not show otherwise.
  private func mostAlike(_ ref: Ref<Fiche>, besides shown: [Ref<Fiche>]) -> [Ref<Fiche>] {
    var found: [Ref<Fiche>] = []
    for other in related.of(ref, count: Self.mostCards + shown.count) where !shown.contains(other) {
      found.append(other)
      if found.count == Self.mostCards { break }
    }
    return found
  }

  private static let mostCards = 3

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
    let parts = [
      portal.settings.publisherName, ". ‘", article.title, "’. ", portal.settings.title, ", gecontroleerd op ", checked.dutch, ". ",
      root.address, path,
    ]
    var text = ""
    text.reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count })
    for part in parts { text += part }
    return text
  }

  /// The head of a page or chapter, and the box with the summary.
  func addPassport(of ref: Ref<Fiche>, _ sources: [Ref<Source>], to values: inout Object) {
    values.add(.titel, .text(portal[ref].article.title))
    values.add(.samenvatting, .text(portal[ref].article.summary))
    values.add(.nietOfficieel, .flag(sources.contains { portal[$0].status == .unofficial }))
    values.add(.verouderd, .flag(Self.isStale(portal[ref].checked, today)))
    values.add(.soort, shared.kinds[portal[ref].kind.index].first)
    let evidence = portal[ref].evidence
    values.add(.bewijs, .html(Self.strengths[evidence.level]))
    values.add(.bewijsUitleg, .text(Words.evidenceExplanations[evidence.level]))
    values.add(.tegenspraak, .flag(evidence.hasContraryOutcomes))
    let cost = portal[ref].cost
    values.add(.kosten, Self.cost(cost))
    values.add(.kostenToelichting, .optional(cost.map(Words.explanation)))
    values.add(.gemeenten, SharedValues.list(portal[ref].areas, of: shared.areas))
    values.add(.sectorenVoluit, .text(Words.list(portal[ref].sectors.map(\.name))))
    values.add(.status, .text(portal[ref].status.rawValue))
    values.add(.periode, .optional(Words.period(portal[ref].start, portal[ref].end)))
    values.add(.doelgroep, .optional(portal[ref].audience))
    values.add(.nodig, .optional(portal[ref].needs))
    values.add(.themalijst, SharedValues.list(portal[ref].themes, of: shared.themes))
    values.add(.oorzaken, .text(portal[ref].causes.map(\.name).joined(separator: ", ")))
    values.add(.dimensies, .text(portal[ref].dimensions.map(\.name).joined(separator: ", ")))
    values.add(.controle, Self.date(portal[ref].checked))
  }

  private func contents(of ref: Ref<Fiche>, figures: Value) -> Value {
    var items: [Value] = []
    items.reserveCapacity(portal[ref].article.body.headings.count + 3)
    for heading in portal[ref].article.body.headings where heading.level <= 3 {
      items.append(Self.contentsItem(heading.text, heading.id, isDeeper: heading.level > 2))
    }
    items.append(Self.contentsOfResearch)
    if case .object = figures { items.append(Self.contentsItem(figuresTitle(of: portal[ref]), "_cijfers")) }
    items.append(Self.contentsOfSources)
    return .list(items)
  }

  private static let contentsOfResearch = contentsItem("Wat is onderzocht", "_onderzoek")
  private static let contentsOfSources = contentsItem("Bronnen", "_bronnen")

  static func contentsItem(_ name: String, _ id: String, isDeeper: Bool = false) -> Value {
    Field.object([.naam: .text(name), .id: .text(id), .dieper: .flag(isDeeper)])
  }

  func studies(of ref: Ref<Fiche>) -> Value {
    guard !portal[ref].studies.isEmpty else { return .absent }
    let rows = portal[ref].studies.map { study in
      let source = shared.sources[study.source.index]
      return Field.object([
        .naam: source.name, .id: source.id, .bronAdres: source.address, .opzet: .text(study.design.name),
        .uitkomst: .text(study.outcome.name), .onafhankelijk: .text(Words.yesNo(study.isIndependent)),
        .nederland: .text(Words.yesNo(study.isDutch)),
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

  /// Whether other pages can show a fiche as one of the same kind in another place.
  func isShownElsewhere(_ ref: Ref<Fiche>) -> Bool { index.placeInKind[ref.index] < Self.elsewhereReach }
}
