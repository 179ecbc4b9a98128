// SPDX-License-Identifier: Apache-2.0
import Content
import Monitor
import Primitives

/// The tables on the page of a dataset.
extension Site {
  func provinceTable(_ figures: Figures, _ year: Int) -> FigureTable {
    let areas = [Areas.country] + portal.areas.provinces.map { Ref<Area>($0) }
    var table = table(figures, year, areas, caption: "Nederland en de provincies", firstHeading: "Gebied")
    guard let trends = Trends(figures, figures.mainIndicator, areas, breaks: portal[figures.dataset].breaks) else { return table }
    table.trendHeading = trends.heading
    for (row, area) in areas.enumerated() { table.rows[row].trend = trends.sparkline(of: area) }
    return table
  }

  /// Where the newest year can say less than the one that is shown, its main figure or bounds stand at the end.
  func municipalityTable(_ figures: Figures, _ year: Int) -> FigureTable {
    let areas = portal.areas.municipalities.map { Ref<Area>($0) }.filter { figures.latestKnownYear($0) != nil }
    var table = table(figures, year, areas, caption: "Alle gemeenten", firstHeading: "Gemeente")
    guard let newest = figures.years.indices.last, newest > year else { return table }
    let main = figures.mainIndicator
    table.headings.append("\(figures.indicators[main].id) in \(figures.years[newest].label)")
    for (row, area) in areas.enumerated() { table.rows[row].cells.append(.init(figures.text(main, area, newest))) }
    return table
  }

  /// What each school year rests on: schools, pupils, numbers that the source hides, and for how many municipalities there is a figure or why
  /// there is none.
  func qualityTable(_ figures: Figures) -> FigureTable {
    let main = figures.mainIndicator
    let areas = portal.areas.municipalities.map { Ref<Area>($0) }
    var table = FigureTable(
      caption: "Waar de cijfers op rusten, per schooljaar", firstHeading: "Schooljaar",
      headings: [
        "Scholen", "Leerlingen", "Scholen met een verborgen getal", "Gemeenten met een cijfer", "Niet zinvol of niet te berekenen",
        "Afgeschermd",
        "Geen gegevens",
      ],
      note: "De laatste vier kolommen gaan over \(figures.indicators[main].sentenceName).")
    table.rows = figures.years.indices.map { year in
      let population = figures.population(Areas.country, year)
      var counts = [0, 0, 0, 0]
      for area in areas { counts[Self.column(of: figures.cell(main, area, year))] += 1 }
      let cells: [FigureTable.Cell] =
        [
          .init(Words.grouped(population.schools)), .init(Words.pupils(population)), .init(Words.maskedShare(population)),
        ] + counts.map { .init(Words.grouped($0)) }
      return .init(name: figures.years[year].label, cells: cells)
    }
    return table
  }

  private static func column(of cell: Cell) -> Int {
    switch cell {
    case .figure: 0
    case .withheld(.tooFewSchools), .withheld(.oneSchool), .withheld(.emptyGroup), .withheld(.fullGroup): 1
    case .withheld(.smallCell), .withheld(.masked): 2
    case .withheld(.noData): 3
    }
  }
}
