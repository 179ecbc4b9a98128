// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

/// What other pages show of each fiche, rendered once. A build of a whole site shows most of them dozens of times; one that makes a few pages
/// makes only what these show.
struct FicheParts: Sendable {
  /// By fiche.
  private(set) var cards: [Bytes] = []
  private(set) var rows: [Bytes] = []
  private(set) var elsewhere: [Bytes] = []

  enum Part {
    /// On the page of a fiche like it, of a municipality, and on the home page.
    case card
    /// Of the overview, and of every list of fiches.
    case row
    /// A line on the pages of fiches of the same kind; empty for one that stands on none.
    case elsewhere
  }

  fileprivate init() {}

  /// Nothing in each place: where a template of a part does not work, a check still looks at the pages.
  init(blankFor count: Int) {
    cards = [Bytes](repeating: [], count: count)
    (rows, elsewhere) = (cards, cards)
  }

  fileprivate mutating func add(_ parts: (card: Bytes, row: Bytes, elsewhere: Bytes)) {
    cards.append(parts.card)
    rows.append(parts.row)
    elsewhere.append(parts.elsewhere)
  }

  fileprivate subscript(part: Part) -> [Bytes] {
    switch part {
    case .card: cards
    case .row: rows
    case .elsewhere: elsewhere
    }
  }
}

extension Site {
  /// A part of each of these fiches, one after the other.
  func parts(_ part: FicheParts.Part, of fiches: some Collection<Ref<Fiche>>) throws(RenderFailure) -> Value {
    if let made = snippets.fiches { return .pieces(made[part], fiches.map(\.index)) }
    var pieces: [Bytes] = []
    for ref in fiches { pieces.append(try make(part, of: ref, summary(of: ref))) }
    return .pieces(pieces, Array(pieces.indices))
  }

  /// The cards of these fiches.
  func cards(_ fiches: [Ref<Fiche>]) throws(RenderFailure) -> Value { try parts(.card, of: fiches) }

  /// Of all fiches.
  func makeFicheParts() throws(RenderFailure) -> FicheParts {
    var made = FicheParts()
    for parts in parallelMap(
      portal.fiches.count,
      { number in
        Result { () throws(RenderFailure) in try allParts(of: Ref(number)) }
      })
    { made.add(try parts.get()) }
    return made
  }

  /// Each part of one fiche.
  func allParts(of ref: Ref<Fiche>) throws(RenderFailure) -> (card: Bytes, row: Bytes, elsewhere: Bytes) {
    let values = summary(of: ref)
    let elsewhere = try make(.elsewhere, of: ref, values)
    return (try make(.card, of: ref, values), try make(.row, of: ref, values), elsewhere)
  }

  private func make(_ part: FicheParts.Part, of ref: Ref<Fiche>, _ values: Value) throws(RenderFailure) -> Bytes {
    switch part {
    case .card: return try html(.card, values)
    case .row: return try html(.overviewRow, values)
    case .elsewhere:
      var line = isShownElsewhere(ref) ? try html(.elsewhere, values) : []
      // The list of these is one line of the page.
      if line.last == UInt8(ascii: "\n") { line.removeLast() }
      return line
    }
  }

  /// What cards and rows of the overview show of a fiche.
  private func summary(of ref: Ref<Fiche>) -> Value {
    let sectors = self[ref].sectors.map(\.name).joined(separator: ", ")
    let themes = self[ref].themes.map { self[$0].article.title }.joined(separator: ", ")
    let areas = self[ref].areas
    let place =
      areas.isEmpty ? "heel Nederland" : areas.count == 1 ? self[areas[0]].name : Words.count(areas.count, "gemeente", "gemeenten")
    return Field.object([
      .adres: link(address(of: ref)), .titel: .text(self[ref].article.title), .samenvatting: .text(self[ref].article.summary),
      .soortnaam: .text(self[self[ref].kind].article.title),
      .bewijs: .html(Self.strengths[self[ref].evidence.level]),
      .tegenspraak: .flag(self[ref].evidence.hasContraryOutcomes),
      .kosten: Self.cost(self[ref].cost),
      .sectoren: .text(sectors), .themas: .text(themes),
      .waar: .text(whereText(of: areas)),
      .plaatsen: .text(place), .aantal: .number(areas.count), .kenmerken: facetMarks(of: ref),
      .status: .text(self[ref].status.rawValue),
    ])
  }

  /// `heel Nederland`, `Nijmegen en Arnhem`, `Deventer en 10 andere gemeenten`
  func whereText(of areas: [Ref<Area>]) -> String {
    switch areas.count {
    case 0: "heel Nederland"
    case 1: self[areas[0]].name
    case 2...3: Words.list(areas.map { self[$0].name })
    default: self[areas[0]].name + " en " + Words.count(areas.count - 1, "andere gemeente", "andere gemeenten")
    }
  }
}
