// SPDX-License-Identifier: Apache-2.0
import Content
import Monitor
import Mustache
import Primitives

extension Site {
  /// All that the datasets say of a municipality: for each what it means in words, a chart, a table with chance, bounds, province and country
  /// beside it, and the school years under each other.
  func figures(of area: Ref<Area>) throws(RenderFailure) -> Bytes {
    var bytes: Bytes = []
    for figures in inReadingOrder {
      guard let known = figures.latestKnownYear(area) else { continue }
      let year = figures.latestYear(figures.mainIndicator, area) ?? known
      let dataset = self[figures.dataset]
      let chart = try chart(.area(area, figures.dataset), id: "g-" + dataset.slug)
      let value = Field.object([
        .id: .text("cijfers-" + dataset.slug), .titel: .text(dataset.title), .peildatum: .text(dataset.referenceDate.dutch),
        .schatting: .optional(dataset.estimate), .zinnen: .list(sentences(on: area, in: figures, year: year).map { .text($0) }),
        .grafiek: .maybe(html: chart), .adres: link(portal.address(of: figures.dataset)),
        .csv: link(portal.address(ofCSV: figures.dataset)),
        .tabel: table(of: area, in: figures, year: year).value, .jaartabel: .maybe(yearTable(of: area, in: figures)?.value),
      ])
      bytes.append(contentsOf: try html(.areaFigures, value, room: Self.sizeOfFigures))
    }
    return bytes
  }

  /// In bytes, with a chart and two tables.
  private static let sizeOfFigures = 48_000

  /// The figures that a visitor sees first, then the others as they are named.
  var inReadingOrder: [Figures] {
    let lead = leadingDataset
    return figures.compactMap { $0?.dataset == lead ? $0 : nil } + figures.compactMap { $0?.dataset == lead ? nil : $0 }
  }

  func words(_ figures: Figures) -> FigureWords {
    FigureWords(portal: portal, figures: figures, indicator: figures.mainIndicator)
  }

  /// The main figure in words. What the key figure above the page says of the leading dataset is not said twice.
  private func sentences(on area: Ref<Area>, in figures: Figures, year: Int) -> [String] {
    let words = words(figures)
    let isLead = figures.dataset == leadingDataset
    guard figures.cell(figures.mainIndicator, area, year).figure != nil else {
      return isLead ? [] : [words.absence(area, year)].compactMap { $0 }
    }
    let value = words.value(area, year).map { "Schooljaar \(figures.years[year].label): \($0)" }
    let paragraphs = [
      isLead ? [] : [value, words.chance(area, year)], [words.largeChance(area, year), words.country(year)],
      [words.change(area, year), words.since(year, area)],
    ]
    return paragraphs.map { $0.compactMap { $0 }.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// Each measure of a municipality in one year: its value, what chance gives, the bounds, and its province and country.
  private func table(of area: Ref<Area>, in figures: Figures, year: Int) -> FigureTable {
    let hasBounds = figures.indicators.indices.contains { figures.boundsText($0, area, year) != nil }
    let hasChance = figures.indicators.indices.contains { figures.cell($0, area, year).figure?.expected != nil }
    let others = [self[area].parent, Areas.country].compactMap { $0 }
    let population = Words.population(figures.population(area, year))
    var table = FigureTable(
      caption: "\(self[area].name), schooljaar \(figures.years[year].label)",
      label: "Alle maten: \(self[figures.dataset].title)", firstHeading: "Maat",
      headings: [self[area].name] + (hasChance ? ["Bij toeval"] : []) + (hasBounds ? ["Onder- en bovengrens"] : [])
        + others.map { portal.label(of: $0) },
      note: [population, hasChance ? Words.chanceNote : nil].compactMap { $0 }.joined(separator: " "))
    for (index, indicator) in figures.indicators.enumerated() {
      let value = figures.text(index, area, year)
      var cells = [FigureTable.Cell(value)]
      // Where there is no figure there is nothing to compare it with: the reason stands over these columns too.
      if hasChance { cells.append(value.isWithheld ? .init(value) : .init(figures.expectedText(index, area, year))) }
      if hasBounds { cells.append(value.isWithheld ? .init(value) : .init(figures.boundsText(index, area, year) ?? Words.none)) }
      cells += others.map { .init(figures.textWithChance(index, $0, year)) }
      let reading = figures.cell(index, area, year).figure.flatMap { indicator.sentence($0.value) }
      table.rows.append(.init(name: indicator.name, reading: reading, cells: cells))
    }
    return table
  }

  /// The main measure through the years, with how many schools and pupils it rests on and of how many schools the source hides a number;
  /// nil where there is one year.
  private func yearTable(of area: Ref<Area>, in figures: Figures) -> FigureTable? {
    let main = figures.mainIndicator
    let years = figures.years.indices.filter {
      figures.cell(main, area, $0) != .withheld(.noData) || figures.population(area, $0).schools > 0
    }
    guard years.count > 1 else { return nil }
    let hasMasked = years.contains { figures.population(area, $0).maskedSchools > 0 }
    var table = FigureTable(
      caption: "\(figures.indicators[main].name) door de jaren", label: "Door de jaren: \(self[figures.dataset].title)",
      firstHeading: "Schooljaar",
      headings: [self[area].name, "Bij toeval", "Nederland", "Scholen", "Leerlingen"]
        + (hasMasked ? ["Scholen met een verborgen getal"] : []))
    table.rows = years.map { year in
      let value = figures.text(main, area, year)
      let population = figures.population(area, year)
      var cells: [FigureTable.Cell] = [
        .init(value), value.isWithheld ? .init(value) : .init(figures.expectedText(main, area, year)),
        .init(figures.text(main, Areas.country, year)),
        .init(Words.grouped(population.schools)), .init(Words.pupils(population)),
      ]
      if hasMasked { cells.append(.init(Words.maskedShare(population))) }
      return .init(name: figures.years[year].label, cells: cells)
    }
    return table
  }
}
