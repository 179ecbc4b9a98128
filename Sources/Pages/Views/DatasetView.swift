// SPDX-License-Identifier: Apache-2.0
import Content
import Monitor
import Mustache
import Primitives

extension Site {
  /// All about one set of figures: what it says of the country, how it was made and how good it is, what changed, and every municipality.
  func datasetView(_ ref: Ref<Dataset>) throws(RenderFailure) -> PageView {
    let dataset = portal[ref]
    let figures = figures[ref.index]
    let source = portal[dataset.source]
    let chart = try countryChart(of: ref)
    let text = try body(dataset.explanation, of: .dataset(ref))
    let year = figures.flatMap(comparableYear)
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
        .csv: link(portal.address(ofCSV: ref)), .csvw: link(portal.address(ofMetadata: ref)), .catalogus: link(Addresses.catalogue),
        .zin: .optional(figures.flatMap(countrySentences)), .grafiek: .maybe(html: chart), .landtabel: .maybe(provinces?.value),
        .tekst: .html(text), .maten: .list((figures?.indicators ?? []).map(measure)),
        .kwaliteit: .maybe(figures.flatMap { $0.years.isEmpty ? nil : qualityTable($0).value }), .breuken: breaks(of: dataset),
        .herindeling: .optional(boundaryWords(figures)), .kolommen: .list(DatasetColumn.allCases.map(column)),
        .kaart: .maybe(html: try municipalityChart(.map, of: ref)),
        .verdeling: .maybe(html: try municipalityChart(.distribution, of: ref)),
        .gemeentetabel: .maybe(municipalities?.value), .vergelijking: link(Addresses.comparisons),
        .citaat: .text(citation(of: ref)), .verwijzing: referenceFiles(.dataset(ref)), .gecontroleerd: .absent,
        .verbeter: editLink(dataset.folder + "/dataset.yml"),
      ]))
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

  /// Which municipalities were mapped to those of today; nil where the figures are about none.
  private func boundaryWords(_ figures: Figures?) -> String? {
    let former = portal.areas.former
    guard let figures, let first = figures.years.first, figures.population(Areas.country, 0).schools > 0 else { return nil }
    let later = former.filter { $0.endYear > first.start }
    guard !later.isEmpty else { return nil }
    let names = later.count > 4 ? "" : " (\(Words.list(later.map(\.name))))"
    return "Alle jaren volgen de gemeenten van nu. De scholen van "
      + Words.count(later.count, "gemeente die sindsdien is opgegaan", "gemeenten die sindsdien zijn opgegaan")
      + " in een andere\(names), tellen mee bij die andere gemeente."
  }
}
