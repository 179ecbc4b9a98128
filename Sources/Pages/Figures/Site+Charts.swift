// SPDX-License-Identifier: EUPL-1.2
import Charts
import Content
import Monitor
import Mustache
import Primitives

extension Site {
  /// A chart as a figure on a page, with its table, notes, source and downloads; nil where there is nothing to draw.
  func chart(_ origin: ChartOrigin, id: String) throws(RenderFailure) -> Bytes? {
    guard let chart = chart(of: origin, id: id) else { return nil }
    let spec = chart.spec
    let path = portal.address(of: origin)
    return try html(
      .chart,
      Field.object([
        .titel: .text(spec.title), .ondertitel: .text(spec.subtitle), .breed: .html(chart.svg()), .smal: .html(chart.svgNarrow()),
        .beschrijving: .text(chart.fullDescription), .noten: .list(chart.notes.map { .text($0) }), .tabel: FigureTable(chart).value,
        .bron: .text(chart.sourceLine), .csv: link(path + ".csv"), .svg: link(path + ".svg"),
      ]))
  }

  /// The chart itself, for a page or for its files.
  func chart(of origin: ChartOrigin, id: String) -> Chart? {
    switch origin {
    case .area(let area, let dataset):
      return figures[dataset.index].flatMap { ChartMaking(portal: portal, figures: $0).spec(of: area, id: id) }.map(Chart.init)
    case .block(let owner, let number):
      guard let block = portal.chartBlock(number, of: owner), let figures = figures[block.dataset.index] else { return nil }
      return ChartMaking(portal: portal, figures: figures).spec(of: block, id: id).map(Chart.init)
    }
  }
}

extension Portal {
  /// The text of an owner; empty where it has none.
  func body(of owner: ArticleOwner) -> Body {
    switch owner {
    case .kind(let ref): self[ref].article.body
    case .fiche(let ref): self[ref].article.body
    case .theme(let ref): self[ref].article.body
    case .partner(let ref): self[ref].article.body
    case .municipality(let ref): municipalityTexts[ref]?.body ?? .empty
    case .news(let index): news[index].article.body
    case .agenda(let index): agenda[index].article.body
    case .info(let index): infoPages[index].article.body
    case .translation(let index): translations[index].article.body
    case .dataset(let ref): self[ref].explanation
    }
  }

  /// The n-th chart of a text, counted from 0.
  func chartBlock(_ number: Int, of owner: ArticleOwner) -> ChartBlock? {
    let blocks = body(of: owner).chartBlocks
    return blocks.indices.contains(number) ? blocks[number] : nil
  }
}

extension Body {
  var chartBlocks: [ChartBlock] {
    parts.compactMap { part in
      if case .block(.chart(let block)) = part { block } else { nil }
    }
  }
}
