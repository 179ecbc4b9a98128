// SPDX-License-Identifier: Apache-2.0
import Content
import Monitor
import Mustache
import Primitives

extension Site {
  /// The country: its main figure with how to read it, the newest figure of every dataset, the years, the provinces, and how municipalities
  /// differ.
  func monitorView() throws(RenderFailure) -> PageView {
    let lead = leadingDataset
    let chart = try countryChart(of: lead)
    let trend = inReadingOrder.first { $0.years.count > 1 }
    let trendChart = try countryChart(of: trend.flatMap { $0.dataset == lead ? nil : $0.dataset })
    let trendWords = trend.flatMap(countrySentences)
    return PageView(
      template: .monitor, title: "Cijfers",
      description: "Hoe ongelijk zijn leerlingen over de scholen verdeeld? Cijfers voor Nederland, de provincies en alle gemeenten.",
      section: .monitor, crumbs: [Self.homeCrumb],
      values: Field.object([
        .kerncijfer: .maybe(html: try keyFigure(of: Areas.country, in: lead)), .landtabel: .maybe(nationalTable()?.value),
        .lijst: .list(portal.datasets.indices.map { datasetItem(Ref($0)) }),
        .grafiek: .maybe(html: chart), .verloop: .maybe(html: trendChart), .zin: .optional(trendChart == nil ? nil : trendWords),
        .kaart: .maybe(html: try municipalityChart(.map, of: lead)),
        .verdeling: .maybe(html: try municipalityChart(.distribution, of: lead)), .catalogus: link(Addresses.catalogue),
        .gemeentenAdres: link(Addresses.municipalities), .vergelijking: link(Addresses.comparisons),
      ]))
  }

  /// The main figure of the country in words: what it says, beside chance, and how it changed.
  func countrySentences(_ figures: Figures) -> String? {
    guard let year = figures.latestYear(figures.mainIndicator, Areas.country) else { return nil }
    let words = words(figures)
    let value = words.value(Areas.country, year).map { "Nederland, schooljaar \(figures.years[year].label): \($0)" }
    let sentences = [value, words.chance(Areas.country, year), words.change(Areas.country, year), words.since(year, Areas.country)]
    return sentences.compactMap { $0 }.joined(separator: " ")
  }

  private func datasetItem(_ ref: Ref<Dataset>) -> Value {
    let dataset = portal[ref]
    return Field.object([
      .adres: link(portal.address(of: ref)), .titel: .text(dataset.title), .samenvatting: .text(dataset.summary),
      .peildatum: .text(dataset.referenceDate.dutch), .sector: .text(dataset.sector.name), .schatting: .flag(dataset.estimate != nil),
    ])
  }

  /// The main figure of every dataset for the country.
  private func nationalTable() -> FigureTable? {
    var table = FigureTable(
      caption: "Nederland, het nieuwste cijfer van elke set", firstHeading: "Cijfer",
      headings: ["Nederland", "Bij toeval", "Schooljaar", "Maat"], note: Words.chanceNote)
    for case let figures? in figures {
      let main = figures.mainIndicator
      guard let year = figures.latestYear(main, Areas.country) ?? figures.latestKnownYear(Areas.country) else { continue }
      let value = figures.text(main, Areas.country, year)
      let dataset = portal[figures.dataset]
      table.rows.append(
        .init(
          name: dataset.title, address: root.link(portal.address(of: figures.dataset)),
          reading: dataset.estimate == nil ? nil : "schatting",
          cells: [
            .init(value), .init(figures.expectedText(main, Areas.country, year)), .init(figures.years[year].label),
            .init(figures.indicators[main].name),
          ]))
    }
    return table.rows.isEmpty ? nil : table
  }

  /// The chart of the country; nil where there is no dataset or nothing to draw.
  func countryChart(of dataset: Ref<Dataset>?) throws(RenderFailure) -> Bytes? {
    guard let dataset else { return nil }
    return try chart(.area(Areas.country, dataset), id: "g-" + portal[dataset].slug)
  }

  /// A chart of all municipalities; nil where there is no dataset or nothing to draw.
  func municipalityChart(_ kind: DatasetChart, of dataset: Ref<Dataset>?) throws(RenderFailure) -> Bytes? {
    guard let dataset else { return nil }
    return try chart(.dataset(dataset, kind), id: "g-" + kind.name)
  }
}
