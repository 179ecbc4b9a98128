// SPDX-License-Identifier: Apache-2.0
import Content
import Monitor
import Mustache
import Primitives

/// Municipalities that resemble each other: why, what their figures are, and what they do.
extension Site {
  /// The section of a municipality's page; absent where its key figures are not known.
  func similar(to area: Ref<Area>) -> Value {
    let others = comparisons.similar.nearest(to: area)
    guard !others.isEmpty else { return .absent }
    return Field.object([
      .uitleg: .text(similarityWords(area, others)), .bron: source("cbs-kerncijfers-2022"),
      .tabel: .maybe(featureTable([area] + others)?.value), .vergelijking: comparisonLinks(area), .aanpakken: initiatives(others),
    ])
  }

  private func similarityWords(_ area: Ref<Area>, _ others: [Ref<Area>]) -> String {
    let name = self[area].name
    var words =
      others.count == 1
      ? "\(self[others[0]].name) lijkt het meest op \(name)."
      : "Deze \(Words.numeral(others.count)) gemeenten lijken het meest op \(name)."
    words +=
      " Wij keken naar het aantal inwoners, de stedelijkheid, het inkomen en de opleiding. De gemeente die het meest lijkt, staat bovenaan."
    guard let spread = spread(of: others) else { return words }
    return words + " " + spread
  }

  /// `Hun ongelijkheidsindex (D) loopt van 0,35 tot 0,56.`
  private func spread(of areas: [Ref<Area>]) -> String? {
    guard let figures = leadingFigures else { return nil }
    let main = figures.mainIndicator
    let values = areas.compactMap { area in comparableYear(figures).flatMap { figures.cell(main, area, $0).figure?.value } }
    guard values.count > 1, let lowest = values.min(), let highest = values.max() else { return nil }
    let measure = figures.indicators[main]
    let dataset = self[figures.dataset]
    return
      "Bij \(dataset.sentenceTitle) loopt hun \(measure.sentenceName) van \(measure.format.text(lowest)) tot \(measure.format.text(highest))."
  }

  /// The key figures of municipalities under each other, with their main figure; nil where none are known.
  func featureTable(_ areas: [Ref<Area>]) -> FigureTable? {
    guard areas.contains(where: { portal.areas.features[$0.index] != nil }) else { return nil }
    let figures = leadingFigures
    let measure = figures.flatMap { figures in
      comparableYear(figures).map { "\(figures.indicators[figures.mainIndicator].id) in \(figures.years[$0].label) (toeval)" }
    }
    var table = FigureTable(
      caption: "Kerncijfers van deze gemeenten in 2022", firstHeading: "Gemeente",
      headings: [measure].compactMap { $0 }
        + ["Inwoners", "Stedelijk", "Laag inkomen", "Hoog inkomen", "Hbo of universiteit"],
      note: Words.featuresNote)
    table.rows = areas.map { area in
      var cells: [FigureTable.Cell] = []
      if let figures, let year = comparableYear(figures) { cells.append(mainFigure(figures, area, year)) }
      cells += featureCells(portal.areas.features[area.index])
      return .init(name: self[area].name, address: root.link(portal.address(of: area)), cells: cells)
    }
    return table
  }

  /// `0,59 (0,06)`: the main figure, under a heading that says what stands between brackets.
  func mainFigure(_ figures: Figures, _ area: Ref<Area>, _ year: Int) -> FigureTable.Cell {
    let main = figures.mainIndicator
    let text = figures.text(main, area, year)
    let expected = figures.cell(main, area, year).figure?.expected.map { " (" + figures.indicators[main].format.text($0) + ")" }
    return .init(text.text + (expected ?? ""), isWithheld: text.isWithheld)
  }

  private func featureCells(_ features: AreaFeatures?) -> [FigureTable.Cell] {
    guard let features else { return Array(repeating: .init("niet bekend", isWithheld: true), count: 5) }
    // CBS gives incomes in tenths of a percent and education in whole ones.
    let shares = [(features.lowIncomes, 1), (features.highIncomes, 1), (features.highlyEducated, 0)].map { share, decimals in
      share.map { FigureTable.Cell(Words.percentage($0, decimals: decimals)) } ?? .init("niet bekend", isWithheld: true)
    }
    return [.init(Words.grouped(features.inhabitants)), .init(Words.urbanity(features.urbanity))] + shares
  }

  /// What municipalities do, as far as this portal knows: those with fiches, and in one sentence those without.
  func initiatives(_ areas: [Ref<Area>]) -> Value {
    let active = areas.filter { !index.byArea[$0.index].isEmpty }
    let silent = areas.filter { index.byArea[$0.index].isEmpty }
    let items = active.map { area in
      Field.object([
        .naam: .text(self[area].name), .adres: link(portal.address(of: area)),
        .lijst: links(index.byArea[area.index].map { (self[$0].article.title, portal.address(of: $0)) }),
      ])
    }
    let rest = silent.isEmpty ? nil : "Van \(Words.list(silent.map { self[$0].name })) staat hier nog geen interventie."
    return Field.object([.rijen: .headed(items), .noot: .optional(rest)])
  }

  /// A source of the register with its place on the page of sources; absent where the register lacks it.
  func source(_ id: String) -> Value {
    .maybe(portal.sources.first { $0.id == id }.map { link($0.short, portal.address(of: $0)) })
  }

  var leadingFigures: Figures? { leadingDataset.flatMap { figures[$0.index] } }
}

extension Dataset {
  /// As part of a sentence: `leerlingen met een lage SES per basisschool, 1 oktober 2019`.
  fileprivate var sentenceTitle: String { title.prefix(1).lowercased() + title.dropFirst() }
}

extension Indicator {
  /// As part of a sentence: `ongelijkheidsindex (D)`.
  var sentenceName: String { name.prefix(1).lowercased() + name.dropFirst() }
}
