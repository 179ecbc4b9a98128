// SPDX-License-Identifier: Apache-2.0
import Content
import Monitor
import Mustache
import Primitives

extension Site {
  /// All that the datasets say of a municipality: for each a chart and a table with chance, bounds, province and country beside it.
  func figures(of area: Ref<Area>) throws(RenderFailure) -> Bytes {
    var bytes: Bytes = []
    for figures in inReadingOrder {
      guard let year = figures.latestKnownYear(area) else { continue }
      let dataset = portal[figures.dataset]
      let chart = try chart(.area(area, figures.dataset), id: "g-" + dataset.slug)
      let value = Field.object([
        .id: .text("cijfers-" + dataset.slug), .titel: .text(dataset.title), .peildatum: .text(dataset.referenceDate.dutch),
        .schatting: .optional(dataset.estimate), .grafiek: .maybe(html: chart),
        .adres: link(portal.address(of: figures.dataset)), .csv: link(portal.address(ofCSV: figures.dataset)),
        .tabel: table(of: area, in: figures, year: year).value,
      ])
      bytes.append(contentsOf: try html(.areaFigures, value))
    }
    return bytes
  }

  /// The figures that a visitor sees first, then the others as they are named.
  private var inReadingOrder: [Figures] {
    let lead = leadingDataset
    return figures.compactMap { $0?.dataset == lead ? $0 : nil } + figures.compactMap { $0?.dataset == lead ? nil : $0 }
  }

  /// Each measure of a municipality in one year: its value, what chance gives, the bounds, and its province and country.
  private func table(of area: Ref<Area>, in figures: Figures, year: Int) -> FigureTable {
    let hasBounds = figures.indicators.indices.contains { figures.boundsText($0, area, year) != nil }
    let hasChance = figures.indicators.indices.contains { figures.cell($0, area, year).figure?.expected != nil }
    let others = [portal[area].parent, Areas.country].compactMap { $0 }
    var table = FigureTable(
      caption: "\(portal[area].name), schooljaar \(figures.years[year].label)",
      label: "Alle maten: \(portal[figures.dataset].title)", firstHeading: "Maat",
      headings: [portal[area].name] + (hasChance ? ["Bij toeval"] : []) + (hasBounds ? ["Onder- en bovengrens"] : [])
        + others.map { portal[$0].name },
      note: Words.population(figures.population(area, year)))
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
}

extension Site {
  /// The main figure of an area, large, with what it says and what chance gives; nil when the dataset is silent about the area.
  func keyFigure(of area: Ref<Area>, in dataset: Ref<Dataset>?) throws(RenderFailure) -> Bytes? {
    guard let dataset, let figures = figures[dataset.index], let known = figures.latestKnownYear(area) else { return nil }
    let year = figures.latestYear(figures.mainIndicator, area) ?? known
    return try keyFigure(figures, indicator: figures.mainIndicator, area: area, year: year, caption: nil)
  }

  func keyFigure(
    _ figures: Figures, indicator: Int, area: Ref<Area>, year: Int, caption: String?
  ) throws(RenderFailure) -> Bytes {
    let measure = figures.indicators[indicator]
    let figure = figures.cell(indicator, area, year).figure
    let dataset = portal[figures.dataset]
    let sentences = [figure.flatMap { measure.sentence($0.value) }, groupSentence(of: dataset)].compactMap { $0 }
    let chance = figure?.expected.map { "Bij loting over dezelfde scholen zou dit cijfer \(measure.format.text($0)) zijn. Dat is toeval." }
    let dots = figure.flatMap { measure.perHundred($0.value) }.map(HundredDots.svg)
    // An older figure says why there is no newer one.
    let newest = figures.latestKnownYear(area) ?? year
    let note = newest > year ? "\(figures.years[newest].label): \(figures.text(indicator, area, newest).text)." : nil
    return try html(
      .keyFigure,
      Field.object([
        .stippen: .maybe(html: dots), .waarde: .text(figures.text(indicator, area, year).text),
        .zin: .text(sentences.joined(separator: " ")),
        .naam: .text("\(portal[area].name): \(measure.name)"), .jaar: .text("schooljaar " + figures.years[year].label),
        .toeval: .optional(chance),
        .schatting: .flag(dataset.estimate != nil), .bijschrift: .optional(caption),
        .verborgen: .flag(figure == nil), .noot: .optional(note),
        .adres: link(portal.address(of: figures.dataset)),
      ]))
  }

  /// Who "deze groep" is.
  func groupSentence(of dataset: Dataset) -> String? {
    guard case .counts(_, let group, _) = dataset.form else { return nil }
    return "De groep: \(group.name)."
  }

  /// The dataset with the figure for the whole country that rests on most pupils: what a visitor sees first.
  var leadingDataset: Ref<Dataset>? {
    var best: (pupils: Int, ref: Ref<Dataset>)?
    for case let figures? in figures {
      guard let year = figures.latestYear(figures.mainIndicator, Areas.country) else { continue }
      let pupils = figures.population(Areas.country, year).pupils ?? 0
      if best.map({ pupils > $0.pupils }) ?? true { best = (pupils, figures.dataset) }
    }
    return best?.ref
  }
}
