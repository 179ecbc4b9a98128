// SPDX-License-Identifier: Apache-2.0
import Content
import Monitor
import Primitives

/// Tables in which areas stand under each other.
extension Site {
  /// The school year in which a dataset can best be compared: the newest with a figure for the country, else the newest of which anything is
  /// known.
  func comparableYear(_ figures: Figures) -> Int? {
    figures.latestYear(figures.mainIndicator, Areas.country) ?? figures.latestKnownYear(Areas.country) ?? figures.years.indices.last
  }

  /// Areas under each other: each measure, with chance beside the main one, and how many schools and pupils it rests on.
  func table(_ figures: Figures, _ year: Int, _ areas: [Ref<Area>], caption: String, firstHeading: String) -> FigureTable {
    let columns = figures.indicators.indices.map { index in
      (index, hasChance: index == figures.mainIndicator && areas.contains { figures.cell(index, $0, year).figure?.expected != nil })
    }
    let hasSchools = areas.contains { figures.population($0, year).schools > 0 }
    let hasMasked = areas.contains { figures.population($0, year).maskedSchools > 0 }
    var table = FigureTable(
      caption: "\(caption), schooljaar \(figures.years[year].label)", firstHeading: firstHeading,
      headings: columns.flatMap { [figures.indicators[$0].name] + ($1 ? ["Bij toeval"] : []) }
        + (hasSchools ? ["Scholen", "Leerlingen"] : [])
        + (hasMasked ? ["Scholen met een verborgen getal"] : []))
    table.rows = areas.map { area in
      var cells: [FigureTable.Cell] = []
      for (index, hasChance) in columns {
        let value = figures.text(index, area, year)
        cells.append(.init(value))
        if hasChance { cells.append(value.isWithheld ? .init(value) : .init(figures.expectedText(index, area, year))) }
      }
      let population = figures.population(area, year)
      if hasSchools { cells += [.init(Words.grouped(population.schools)), .init(Words.pupils(population))] }
      if hasMasked { cells.append(.init(Words.maskedShare(population))) }
      let address = portal[area].level == .municipality ? root.link(portal.address(of: area)) : nil
      return FigureTable.Row(name: portal[area].name, address: address, cells: cells)
    }
    return table
  }

  /// The main measure of these areas in all school years; nil where there is one year.
  func yearTable(_ figures: Figures, _ areas: [Ref<Area>]) -> FigureTable? {
    guard figures.years.count > 1 else { return nil }
    let main = figures.mainIndicator
    var table = FigureTable(
      caption: "\(figures.indicators[main].name) per schooljaar", label: "Per schooljaar: \(portal[figures.dataset].title)",
      firstHeading: "Gemeente", headings: figures.years.map(\.label))
    table.rows = areas.map { area in
      .init(
        name: portal[area].name, address: root.link(portal.address(of: area)),
        cells: figures.years.indices.map { .init(figures.text(main, area, $0)) })
    }
    return table
  }

  /// All municipalities with the main measure of every dataset: what can be compared without a script.
  func overviewTable() -> FigureTable? {
    let sets = inReadingOrder.compactMap { figures in comparableYear(figures).map { (figures: figures, year: $0) } }
    let areas = portal.areas.municipalities.map { Ref<Area>($0) }
    guard !sets.isEmpty, !areas.isEmpty else { return nil }
    var table = FigureTable(
      caption: "Het belangrijkste cijfer van elke gemeente, met tussen haakjes het cijfer bij toeval", firstHeading: "Gemeente",
      headings: sets.map { figures, year in
        "\(portal[figures.dataset].title): \(figures.indicators[figures.mainIndicator].id) in \(figures.years[year].label)"
      })
    table.rows = areas.map { area in
      .init(
        name: portal[area].name, address: root.link(portal.address(of: area)),
        cells: sets.map { mainFigure($0.figures, area, $0.year) })
    }
    return table
  }

  /// The figures of all municipalities as they are shown, for the script that puts a few of them beside each other.
  func writeComparison(into bytes: inout Bytes) {
    let areas = portal.areas.municipalities.map { Ref<Area>($0) }
    let sets = inReadingOrder.compactMap { figures in
      comparableYear(figures).map { year in (figures: figures, table: table(figures, year, areas, caption: "", firstHeading: "")) }
    }
    JSONText.object([
      (
        "sets",
        .list(
          sets.map { figures, table in
            let dataset = portal[figures.dataset]
            let main = figures.indicators[figures.mainIndicator]
            return .object([
              ("titel", .text(dataset.title)), ("adres", .text(root.link(portal.address(of: figures.dataset)))),
              ("jaar", .optional(comparableYear(figures).map { "schooljaar " + figures.years[$0].label })),
              ("schatting", .flag(dataset.estimate != nil)), ("koppen", .list(table.headings.map { .text($0) })),
              // Only an index has a length that can be drawn.
              ("index", main.unit == .index ? .optional(main.name) : .none),
            ])
          })
      ),
      (
        "gemeenten",
        .object(
          areas.enumerated().map { place, area in
            (portal[area].slug, .list(sets.map { .list($0.table.rows[place].cells.map { .text($0.text) }) }))
          })
      ),
    ]).append(to: &bytes)
    bytes.append("\n")
  }
}
