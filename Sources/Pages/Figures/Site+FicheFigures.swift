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
  private func shownFigures(of ref: Ref<Fiche>) -> [(area: Ref<Area>, dataset: Ref<Dataset>)] {
    let areas = self[ref].areas
    var datasets = self[ref].datasets
    if datasets.isEmpty, !areas.isEmpty {
      let sectors = self[ref].sectors
      for index in portal.datasets.indices where sectors.contains(portal.datasets[index].sector) { datasets.append(Ref(index)) }
    }
    var shown: [(area: Ref<Area>, dataset: Ref<Dataset>)] = []
    for area in areas.isEmpty ? [Areas.country] : areas.prefix(Self.shownAreas) {
      for dataset in datasets where makings[dataset.index]?.figures.latestKnownYear(area) != nil { shown.append((area, dataset)) }
    }
    return shown
  }

  /// Whether the page of a fiche has figures, and a chart of the years before and after its start.
  func hasFigures(_ ref: Ref<Fiche>) -> (any: Bool, startChart: Bool) {
    let shown = shownFigures(of: ref)
    guard let start = self[ref].start else { return (!shown.isEmpty, false) }
    let canCompare = shown.contains { area, dataset in
      makings[dataset.index].map { StartYears(of: area, in: $0.figures, start).canCompare } ?? false
    }
    return (!shown.isEmpty, canCompare)
  }

  /// What `fiche` asks for under `cijfers`; absent where there are none.
  func ficheFigures(of ref: Ref<Fiche>) throws(RenderFailure) -> Value {
    let shown = shownFigures(of: ref)
    guard !shown.isEmpty else { return .absent }
    let start = self[ref].start
    var html: Bytes = []
    // A chart with its table takes some eight thousand bytes.
    html.reserveCapacity(shown.count * 10_000)
    var sides = StartSides()
    for (area, dataset) in shown {
      let key = FigureParts.Key(area: area, dataset: dataset, content: .keyFigure)
      html.append(contentsOf: try figureParts.part(key) { () throws(RenderFailure) in try keyFigure(of: area, in: dataset) ?? [] })
      // The object that has the figures: they themselves are seven references, which both cores would count for each fiche.
      guard let start, let making = makings[dataset.index] else { continue }
      let years = StartYears(of: area, in: making.figures, start)
      sides.add(years.sides)
      try writeBeforeAndAfter(area, making, start, years, into: &html)
    }
    let hidden = self[ref].areas.count - Self.shownAreas
    return Field.object([
      .titel: figuresTitle(of: ref), .samenvatting: .text(start.map(sides.sentence) ?? StartSides.unknownStart),
      .tekst: .html(html),
      .noot: .optional(
        hidden > 0
          ? "Hier staan \(Self.shownAreas) van de \(self[ref].areas.count) gemeenten. Elke gemeente heeft een eigen pagina." : nil),
    ])
  }

  func figuresTitle(of ref: Ref<Fiche>) -> Value {
    let areas = self[ref].areas
    let title = areas.isEmpty ? shared.figuresOfCountry : areas.count == 1 ? shared.figuresOfAreas[areas[0].index] : shared.figuresOfSome
    return self[ref].start == nil ? title.plain : title.aroundStart
  }
}

extension Site {
  /// A chart where there are figures on both sides, and the table of all years; nothing where there is one year.
  private func writeBeforeAndAfter(
    _ area: Ref<Area>, _ making: ChartMaking, _ start: PartialDate, _ years: StartYears, into page: inout Bytes
  ) throws(RenderFailure) {
    guard years.known > 1 else { return }
    if years.canCompare, let first = years.first {
      if let all = try startFigures(area, making) { return all.append(standingOutFrom: first, to: &page) }
      let dataset = making.figures.dataset
      let key = FigureParts.Key(area: area, dataset: dataset, content: .chart(firstYear: first))
      let html = try figureParts.part(key) { () throws(RenderFailure) in
        try chart(.start(area, dataset, firstYear: first), id: startID(area, dataset)) ?? []
      }
      if !html.isEmpty { return page.append(contentsOf: html) }
    }
    try writeSidesTable(area, making.figures, start, into: &page)
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
