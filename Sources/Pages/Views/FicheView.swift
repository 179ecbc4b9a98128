// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Mustache
import Primitives

extension Site {
  func ficheView(_ ref: Ref<Fiche>) throws(RenderFailure) -> PageView {
    let kind = self[ref].kind
    let figures = try ficheFigures(of: ref)
    let elsewhere = elsewhere(ref)
    let sources = listedSources(of: ref)
    var values = Object(capacity: 40)
    addPassport(of: ref, sources, to: &values)
    values.add(.tekst, .html(try body(self[ref].article.body, of: .fiche(ref))))
    values.add(.inhoudsopgave, contents(of: ref, figures: figures))
    values.add(.onderzoeken, studies(of: ref))
    values.add(.cijfers, figures)
    values.add(.partners, partners(self[ref].partners))
    values.add(.elders, try parts(.elsewhere, of: elsewhere))
    values.add(.soortAlles, shared.wholeKinds[kind.index])
    values.add(.kaarten, try cards(mostAlike(ref, besides: elsewhere)))
    values.add(.bronnen, .pieces(snippets.sources, sources.map(\.index)))
    values.add(.citaat, .html(citation(of: ref)))
    values.add(.verwijzing, hasReferenceFiles ? referenceFiles(.fiche(ref)) : .absent)
    values.add(.gecontroleerd, values[Field.controle] ?? .absent)
    values.add(.verbeter, editLink(self[ref].article.path))
    return PageView(
      template: .fiche, title: self[ref].article.title, description: self[ref].article.summary, section: .interventions,
      way: shared.ways[kind.index], original: self[ref].article.path, values: .object(values))
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

  /// Partners with what they are; absent when there are none.
  func partners(_ refs: [Ref<Partner>]) -> Value {
    var rows = Rows(Self.partnerColumns, capacity: refs.count)
    for ref in refs {
      rows.add(.text(self[ref].article.title))
      rows.add(link(portal.address(of: ref)))
      rows.add(.text(self[ref].type.rawValue))
    }
    return rows.isEmpty ? .absent : Field.object([.lijst: .rows(rows)])
  }

  private static let partnerColumns = Field.columns([.naam, .adres, .soort])

  /// How a reader refers to a page.
  private func citation(of ref: Ref<Fiche>) -> Bytes {
    var bytes: Bytes = []
    bytes.reserveCapacity(Self.lengthOfCitation)
    bytes.append(contentsOf: shared.citation.start)
    bytes.append(escaping: self[ref].article.title)
    bytes.append(contentsOf: shared.citation.middle)
    bytes.append(self[ref].checked.dutch)
    bytes.append(". ")
    bytes.append(escaping: root.address)
    bytes.append(escaping: address(of: ref))
    return bytes
  }

  /// Most are shorter.
  private static let lengthOfCitation = 400

  /// The head of a page or chapter, and the box with the summary.
  func addPassport(of ref: Ref<Fiche>, _ sources: [Ref<Source>], to values: inout Object) {
    values.add(.titel, .text(self[ref].article.title))
    values.add(.samenvatting, .text(self[ref].article.summary))
    values.add(.nietOfficieel, .flag(sources.contains { self[$0].status == .unofficial }))
    values.add(.verouderd, .flag(Self.isStale(self[ref].checked, today)))
    values.add(.soort, shared.kinds[self[ref].kind.index].first)
    let evidence = self[ref].evidence
    values.add(.bewijs, .html(Self.strengths[evidence.level]))
    values.add(.bewijsUitleg, .text(Words.evidenceExplanations[evidence.level]))
    values.add(.tegenspraak, .flag(evidence.hasContraryOutcomes))
    let cost = self[ref].cost
    values.add(.kosten, Self.cost(cost))
    values.add(.kostenToelichting, .optional(cost.map(Words.explanation)))
    values.add(.gemeenten, SharedValues.list(self[ref].areas, of: shared.areas))
    values.add(.sectorenVoluit, .text(Words.list(self[ref].sectors.map(\.name))))
    values.add(.status, .text(self[ref].status.rawValue))
    values.add(.periode, .optional(Words.period(self[ref].start, self[ref].end)))
    values.add(.doelgroep, .optional(self[ref].audience))
    values.add(.nodig, .optional(self[ref].needs))
    values.add(.themalijst, SharedValues.list(self[ref].themes, of: shared.themes))
    values.add(.oorzaken, .text(self[ref].causes.map(\.name).joined(separator: ", ")))
    values.add(.dimensies, .text(self[ref].dimensions.map(\.name).joined(separator: ", ")))
    values.add(.controle, Self.date(self[ref].checked))
  }

  private func contents(of ref: Ref<Fiche>, figures: Value) -> Value {
    var rows = Rows(Self.contentsColumns, capacity: self[ref].article.body.headings.count + 3)
    func add(_ name: Value, _ id: Value, isDeeper: Bool = false) {
      rows.add(name)
      rows.add(id)
      rows.add(.flag(isDeeper))
    }
    for heading in self[ref].article.body.headings where heading.level <= 3 {
      add(.text(heading.text), .text(heading.id), isDeeper: heading.level > 2)
    }
    add(.text("Wat is onderzocht"), .text("_onderzoek"))
    if case .object = figures { add(figuresTitle(of: ref), .text("_cijfers")) }
    add(.text("Bronnen"), .text("_bronnen"))
    return .rows(rows)
  }

  private static let contentsColumns = Field.columns([.naam, .id, .dieper])

  static func contentsItem(_ name: String, _ id: String) -> Value {
    Field.object([.naam: .text(name), .id: .text(id), .dieper: .flag(false)])
  }

  func studies(of ref: Ref<Fiche>) -> Value {
    guard !self[ref].studies.isEmpty else { return .absent }
    var rows = Rows(Self.studyColumns, capacity: self[ref].studies.count)
    for study in self[ref].studies {
      let source = shared.sources[study.source.index]
      rows.add(source.name)
      rows.add(source.id)
      rows.add(source.address)
      rows.add(.text(study.design.name))
      rows.add(.text(study.outcome.name))
      rows.add(.text(Words.yesNo(study.isIndependent)))
      rows.add(.text(Words.yesNo(study.isDutch)))
    }
    return Field.object([.rijen: .rows(rows)])
  }

  private static let studyColumns = Field.columns([.naam, .id, .bronAdres, .opzet, .uitkomst, .onafhankelijk, .nederland])

  /// The sources that a fiche names, then those of its studies that it does not name.
  func listedSources(of ref: Ref<Fiche>) -> [Ref<Source>] {
    var sources = self[ref].sources
    for study in self[ref].studies where !sources.contains(study.source) { sources.append(study.source) }
    return sources
  }

  /// The same kind of intervention in other places, the best studied first.
  private func elsewhere(_ ref: Ref<Fiche>) -> [Ref<Fiche>] {
    let areas = self[ref].areas
    var found: [Ref<Fiche>] = []
    for other in index.byKind[self[ref].kind.index].prefix(Self.elsewhereReach) where other != ref && !self[other].areas.isEmpty {
      guard !self[other].areas.contains(where: areas.contains) else { continue }
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
