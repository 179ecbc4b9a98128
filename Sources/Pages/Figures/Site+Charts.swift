// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor
import Mustache
import Primitives

extension Site {
  /// A chart as a figure on a page, with its table, notes, source and downloads; nil where there is nothing to draw.
  func chart(_ origin: ChartOrigin, id: String, template: TemplateName = .chart) throws(RenderFailure) -> Bytes? {
    guard let chart = chart(of: origin, id: id) else { return nil }
    let drawings = chart.drawings()
    return try html(template, values(of: chart, origin, drawings), room: drawings.wide.count + drawings.narrow.count + 8_000)
  }

  /// What the template of a chart asks for.
  func values(of chart: Chart, _ origin: ChartOrigin, _ drawings: (wide: Bytes, narrow: Bytes, description: String)) -> Value {
    let spec = chart.spec
    let path = portal.address(of: origin)
    let table = chart.table
    let isShort = table.rowCount <= Self.mostRows
    return Field.object([
      .titel: .text(spec.title), .ondertitel: .text(spec.subtitle), .breed: .html(drawings.wide), .smal: .html(drawings.narrow),
      .beschrijving: .text(drawings.description), .noten: .list(chart.notes.map { .text($0) }),
      .tabel: isShort ? FigureTable.value(of: chart, table) : .absent,
      .tabelAdres: isShort ? .absent : link(tableAddress(of: origin)),
      .bron: .text(chart.sourceLine), .csv: link(path + ".csv"), .svg: origin.hasPicture ? link(path + ".svg") : .absent,
      .csvw: link(path + ".csv-metadata.json"),
      .citaat: .optional(dataset(of: origin).map { citation(ofChart: spec.title, at: origin, of: $0) }),
    ])
  }

  /// A chart of more places than this has no table of its own: the page of its dataset has it already.
  private static let mostRows = 40

  /// The table of all municipalities of the dataset that a chart is made from.
  private func tableAddress(of origin: ChartOrigin) -> String {
    dataset(of: origin).map { portal.address(of: $0) + "#_gemeenten" } ?? Addresses.monitor
  }

  /// Whose figures a chart shows.
  func dataset(of origin: ChartOrigin) -> Ref<Dataset>? {
    switch origin {
    case .area(_, let dataset), .start(_, let dataset, _), .comparison(_, let dataset), .dataset(let dataset, _): dataset
    case .block(let owner, let number): portal.chartBlock(number, of: owner)?.dataset
    }
  }

  /// The chart itself, for a page or for its files.
  func chart(of origin: ChartOrigin, id: String) -> Chart? {
    switch origin {
    case .area(let area, let dataset):
      return fileParts.takeAreaChart(origin)?.renamed(id) ?? making(of: dataset)?.spec(of: area, id: id).map(Chart.init)
    case .start(let area, let dataset, let firstYear):
      return making(of: dataset).map { Chart($0.spec(of: area, firstYear: firstYear, id: id)) }
    case .comparison(let area, let dataset):
      return making(of: dataset).flatMap { making in
        comparableYear(making.figures).flatMap { making.spec(comparing: comparisons.members(of: area), year: $0, id: id) }
      }.map(Chart.init)
    case .dataset(let dataset, let chart): return making(of: dataset)?.spec(of: chart, id: id).map(Chart.init)
    case .block(let owner, let number):
      guard let block = portal.chartBlock(number, of: owner), let making = making(of: block.dataset) else { return nil }
      do {
        return Chart(try making.spec(of: block, id: id))
      } catch {
        // The plan has told the editor why.
        return nil
      }
    }
  }

  /// What a chart that stands for a page says above it, without making the chart.
  func title(of origin: ChartOrigin) -> String? {
    switch origin {
    case .area(let area, let dataset), .start(let area, let dataset, _), .comparison(let area, let dataset):
      return making(of: dataset).flatMap { making in
        let indicator = making.figures.mainIndicator
        return making.figures.latestYear(indicator, area).map { making.message(indicator, area, $0) }
      }
    case .dataset(let dataset, _): return self[dataset].title
    case .block(let owner, let number): return portal.chartBlock(number, of: owner)?.title
    }
  }

  func making(of dataset: Ref<Dataset>) -> ChartMaking? { makings[dataset.index] }
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
    case .example(let index): examples[index].article.body
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
