// SPDX-License-Identifier: Apache-2.0
import Content
import Monitor
import Mustache
import Primitives

extension Site {
  func monitorView() throws(RenderFailure) -> PageView {
    let chart = try countryChart(of: leadingDataset)
    return PageView(
      template: .monitor, title: "Cijfers",
      description: "Hoe ongelijk zijn leerlingen over de scholen verdeeld? Cijfers voor Nederland, de provincies en alle gemeenten.",
      section: .monitor, crumbs: [Self.homeCrumb],
      values: Field.object([
        .landtabel: .maybe(nationalTable()?.value),
        .lijst: .list(portal.datasets.indices.map { datasetItem(Ref($0)) }),
        .grafiek: .maybe(html: chart), .kaart: .maybe(html: try municipalityChart(.map, of: leadingDataset)),
        .verdeling: .maybe(html: try municipalityChart(.distribution, of: leadingDataset)), .catalogus: link(Addresses.catalogue),
      ]))
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
      headings: ["Maat", "Nederland", "Bij toeval", "Schooljaar"])
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
            .init(figures.indicators[main].name), .init(value), .init(figures.expectedText(main, Areas.country, year)),
            .init(figures.years[year].label),
          ]))
    }
    return table.rows.isEmpty ? nil : table
  }

  func datasetView(_ ref: Ref<Dataset>) throws(RenderFailure) -> PageView {
    let dataset = portal[ref]
    let figures = figures[ref.index]
    let source = portal[dataset.source]
    let chart = try countryChart(of: ref)
    let text = try body(dataset.explanation, of: .dataset(ref))
    let year = figures.flatMap { $0.latestKnownYear(Areas.country) ?? $0.years.indices.last }
    let provinces = figures.flatMap { figures in year.map { provinceTable(figures, $0) } }
    let municipalities = figures.flatMap { figures in year.map { municipalityTable(figures, $0) } }
    return PageView(
      template: .dataset, title: dataset.title, description: dataset.summary, section: .monitor,
      crumbs: [Self.homeCrumb, ("Cijfers", Addresses.monitor)],
      values: Field.object([
        .sector: .text(dataset.sector.name), .titel: .text(dataset.title), .samenvatting: .text(dataset.summary),
        .schatting: .optional(dataset.estimate), .peildatum: .text(dataset.referenceDate.dutch),
        .schooljaren: .text(Self.span(figures?.years ?? [])), .groep: group(of: dataset),
        .bron: .text(source.short), .bronAdres: .optional(source.address), .bronStatus: .text(source.status.name),
        .licentie: .text(Licence(dataset.licence).name), .dekking: .text(coverage(figures, year)),
        .csv: link(portal.address(ofCSV: ref)), .csvw: link(portal.address(ofMetadata: ref)),
        .grafiek: .maybe(html: chart), .landtabel: .maybe(provinces?.value),
        .tekst: .html(text),
        .maten: .list((figures?.indicators ?? []).map(measure)), .breuken: breaks(of: dataset),
        .kolommen: .list(DatasetColumn.allCases.map(column)),
        .kaart: .maybe(html: try municipalityChart(.map, of: ref)),
        .verdeling: .maybe(html: try municipalityChart(.distribution, of: ref)),
        .gemeentetabel: .maybe(municipalities?.value),
      ]))
  }

  /// The chart of the country; nil where there is no dataset or nothing to draw.
  func countryChart(of dataset: Ref<Dataset>?) throws(RenderFailure) -> Bytes? {
    guard let dataset else { return nil }
    return try chart(.area(Areas.country, dataset), id: "g-" + portal[dataset].slug)
  }

  /// A chart of all municipalities; nil where there is no dataset or nothing to draw.
  private func municipalityChart(_ kind: DatasetChart, of dataset: Ref<Dataset>?) throws(RenderFailure) -> Bytes? {
    guard let dataset else { return nil }
    return try chart(.dataset(dataset, kind), id: "g-" + kind.name)
  }

  private func group(of dataset: Dataset) -> Value {
    guard case .counts(_, let names, _) = dataset.form else { return .absent }
    return Field.object([.naam: .text(names.name), .ander: .text(names.other)])
  }

  private func column(_ column: DatasetColumn) -> Value {
    Field.object([.naam: .text(column.rawValue), .uitleg: .text(column.explanation)])
  }

  private func measure(_ indicator: Indicator) -> Value {
    let sentence = indicator.sentence(0.37).map { "Bij \(indicator.format.text(0.37)): " + $0 }
    return Field.object([.naam: .text(indicator.name), .uitleg: .text(sentence ?? "Zie de toelichting bij deze cijfers.")])
  }

  private func breaks(of dataset: Dataset) -> Value {
    .headed(dataset.breaks.map { .text("Vanaf \($0.year.label): \($0.reason)") })
  }

  private func coverage(_ figures: Figures?, _ year: Int?) -> String {
    guard let figures, let year else { return "Er zijn nog geen cijfers." }
    return Words.population(figures.population(Areas.country, year)).map { "Schooljaar \(figures.years[year].label): \($0)" }
      ?? "Schooljaar \(figures.years[year].label)"
  }

  private static func span(_ years: [SchoolYear]) -> String {
    guard let first = years.first, let last = years.last else { return Words.none }
    return first == last ? first.label : "\(first.label) tot en met \(last.label)"
  }

  private func provinceTable(_ figures: Figures, _ year: Int) -> FigureTable {
    let areas = [Areas.country] + portal.areas.provinces.map { Ref<Area>($0) }
    var table = table(figures, year, areas, caption: "Nederland en de provincies", firstHeading: "Gebied")
    guard let trends = Trends(figures, figures.mainIndicator, areas, breaks: portal[figures.dataset].breaks) else { return table }
    table.trendHeading = trends.heading
    for (row, area) in areas.enumerated() { table.rows[row].trend = trends.sparkline(of: area) }
    return table
  }

  private func municipalityTable(_ figures: Figures, _ year: Int) -> FigureTable {
    let areas = portal.areas.municipalities.map { Ref<Area>($0) }.filter { figures.latestKnownYear($0) != nil }
    return table(figures, year, areas, caption: "Alle gemeenten", firstHeading: "Gemeente")
  }
}
