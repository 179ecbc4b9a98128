// SPDX-License-Identifier: Apache-2.0
import Content
import Monitor
import Mustache
import Primitives

extension Site {
  /// A text with its blocks filled from the figures. Figures have Dutch words, also in a text in another language.
  func body(
    _ body: Body, of owner: ArticleOwner, chart template: TemplateName = .chart, explainsWords: Bool = true
  ) throws(RenderFailure) -> Bytes {
    if body.parts.count == 1, body.terms.isEmpty, case .html(let bytes) = body.parts[0] { return bytes }
    var bytes: Bytes = []
    var charts = 0
    var isTranslated = false
    if case .translation = owner { isTranslated = true }
    for part in body.parts {
      if isTranslated, case .block = part { bytes.append("<div lang=\"nl\" dir=\"ltr\">\n") }
      defer { if isTranslated, case .block = part { bytes.append("</div>\n") } }
      switch part {
      case .html(let html): bytes.append(contentsOf: html)
      case .block(.chart):
        if let html = try chart(.block(owner, charts), id: "g\(charts + 1)", template: template) { bytes.append(contentsOf: html) }
        charts += 1
      case .block(.keyFigure(let block)): bytes.append(contentsOf: try keyFigure(block))
      case .block(.table(let block)): bytes.append(contentsOf: try table(block))
      }
    }
    if explainsWords { bytes.append(contentsOf: try words(of: body)) }
    return bytes
  }

  /// What the linked words of a text mean, at its end: one need not leave the page for it.
  private func words(of body: Body) throws(RenderFailure) -> Bytes {
    guard !body.terms.isEmpty else { return [] }
    let list = body.terms.reduce(into: Bytes()) { $0.append(contentsOf: snippets.terms[$1.index]) }
    return try html(.words, Field.object([.lijst: .html(list), .adres: link(Addresses.terms)]))
  }

  private func keyFigure(_ block: KeyFigureBlock) throws(RenderFailure) -> Bytes {
    guard let figures = figures[block.dataset.index], let indicator = figures.indicator(block.measure) else { return [] }
    let wanted = block.year.flatMap { year in figures.years.firstIndex { $0 == year } }
    guard let year = wanted ?? figures.latestKnownYear(block.area) ?? figures.years.indices.last else { return [] }
    return try keyFigure(figures, indicator: indicator, area: block.area, year: year, caption: block.caption)
  }

  private func table(_ block: TableBlock) throws(RenderFailure) -> Bytes {
    guard let figures = figures[block.dataset.index], let indicator = figures.indicator(block.measure), !figures.years.isEmpty else {
      return []
    }
    var table = FigureTable(caption: block.title, firstHeading: "Gebied", headings: figures.years.map(\.label))
    let dataset = portal[block.dataset]
    table.note =
      "\(figures.indicators[indicator].name). Bron: \(portal[dataset.source].short)."
      + (dataset.estimate == nil ? "" : " Dit is een schatting.")
    let trends = Trends(figures, indicator, block.areas, breaks: dataset.breaks)
    table.trendHeading = trends?.heading
    table.rows = block.areas.map { area in
      FigureTable.Row(
        name: portal[area].name, address: root.link(portal.address(of: area)),
        cells: figures.years.indices.map { .init(figures.textWithChance(indicator, area, $0)) }, trend: trends?.sparkline(of: area))
    }
    return try html(.figureTable, table.value)
  }
}
