// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor
import Mustache
import Primitives

/// The figures beside a fiche: of its municipalities, before and after its start. Never as a proof of what it did.
extension Site {
  /// So many municipalities of a fiche are shown; each of them has a page of its own with all figures.
  private static let shownAreas = 3

  /// The areas and datasets of a fiche that say something: the datasets that its author names, or else those of its sectors.
  private func shownFigures(of fiche: Fiche) -> [(area: Ref<Area>, figures: Figures)] {
    let areas = fiche.areas.isEmpty ? [Areas.country] : Array(fiche.areas.prefix(Self.shownAreas))
    var datasets = fiche.datasets
    if datasets.isEmpty, !fiche.areas.isEmpty {
      datasets = portal.datasets.indices.filter { fiche.sectors.contains(portal.datasets[$0].sector) }.map { Ref($0) }
    }
    return areas.flatMap { area in
      datasets.compactMap { dataset in
        guard let figures = figures[dataset.index], figures.latestKnownYear(area) != nil else { return nil }
        return (area, figures)
      }
    }
  }

  /// Whether the page of a fiche has figures, and a chart of the years before and after its start.
  func hasFigures(_ ref: Ref<Fiche>) -> (any: Bool, startChart: Bool) {
    let shown = shownFigures(of: portal[ref])
    return (!shown.isEmpty, portal[ref].start.map { start in shown.contains { StartYears(of: $0, in: $1, start).canCompare } } ?? false)
  }

  /// What `fiche` asks for under `cijfers`; absent where there are none.
  func ficheFigures(of ref: Ref<Fiche>) throws(RenderFailure) -> Value {
    let fiche = portal[ref]
    let shown = shownFigures(of: fiche)
    guard !shown.isEmpty else { return .absent }
    var html: Bytes = []
    // A chart with its table takes some eight thousand bytes.
    html.reserveCapacity(shown.count * 10_000)
    var sides = StartSides()
    for (area, figures) in shown {
      let key = FigureParts.Key(area: area, dataset: figures.dataset, content: .keyFigure)
      html.append(
        contentsOf: try figureParts.part(key) { () throws(RenderFailure) in try keyFigure(of: area, in: figures.dataset) ?? [] })
      guard let start = fiche.start else { continue }
      let years = StartYears(of: area, in: figures, start)
      sides.add(years.sides)
      try writeBeforeAndAfter(area, figures, start, years, into: &html)
    }
    let hidden = fiche.areas.count - Self.shownAreas
    return Field.object([
      .titel: .text(figuresTitle(of: fiche)), .samenvatting: .text(fiche.start.map(sides.sentence) ?? StartSides.unknownStart),
      .tekst: .html(html),
      .noot: .optional(
        hidden > 0 ? "Hier staan \(Self.shownAreas) van de \(fiche.areas.count) gemeenten. Elke gemeente heeft een eigen pagina." : nil),
    ])
  }

  func figuresTitle(of fiche: Fiche) -> String {
    let place = fiche.areas.isEmpty ? "Nederland" : fiche.areas.count == 1 ? portal[fiche.areas[0]].name : "de gemeenten"
    return "Cijfers van \(place)" + (fiche.start == nil ? "" : ", voor en na de start")
  }
}

extension Site {
  /// A chart where there are figures on both sides, and the table of all years; nothing where there is one year.
  private func writeBeforeAndAfter(
    _ area: Ref<Area>, _ figures: Figures, _ start: PartialDate, _ years: StartYears, into page: inout Bytes
  ) throws(RenderFailure) {
    guard years.known > 1 else { return }
    if years.canCompare, let first = years.first {
      if let all = try startFigures(area, figures) { return all.append(standingOutFrom: first, to: &page) }
      let key = FigureParts.Key(area: area, dataset: figures.dataset, content: .chart(firstYear: first))
      let html = try figureParts.part(key) { () throws(RenderFailure) in
        try chart(.start(area, figures.dataset, firstYear: first), id: startID(area, figures)) ?? []
      }
      if !html.isEmpty { return page.append(contentsOf: html) }
    }
    try writeSidesTable(area, figures, start, into: &page)
  }
}

/// What the school years with a figure of an area are towards the start of an intervention.
private struct StartYears {
  /// How many there are.
  private(set) var known = 0
  private(set) var sides = StartSides()
  /// The first school year, with a figure or without, that is not before the start.
  private(set) var first: Int?

  init(of area: Ref<Area>, in figures: Figures, _ start: PartialDate) {
    let indicator = figures.mainIndicator
    guard figures.indicators.indices.contains(indicator) else { return }
    for (place, year) in figures.years.enumerated() {
      let side = year.side(of: start)
      if first == nil, side != .before { first = place }
      guard figures.cell(indicator, area, place).figure != nil else { continue }
      known += 1
      sides.add(side)
    }
  }

  /// Whether there are figures on both sides.
  var canCompare: Bool { sides.canCompare }
}
