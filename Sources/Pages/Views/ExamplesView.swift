// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

extension Site {
  /// Every kind of chart on real figures, with the block that makes it: what an editor copies.
  func examplesView() throws(RenderFailure) -> PageView {
    var items: [Value] = []
    var contents: [Value] = []
    var charts = 0
    for index in examples {
      let article = portal.examples[index].article
      contents.append(Self.contentsItem(article.title, article.slug))
      items.append(
        Field.object([
          .id: .text(article.slug), .titel: .text(article.title), .samenvatting: .text(article.summary),
          .tekst: .html(try exampleText(index, charts: &charts)),
        ]))
    }
    return PageView(
      template: .examples, title: "Grafieken",
      description: "Elke soort grafiek met een voorbeeld, de regels om hem te maken en waar u op let.",
      crumbs: [Self.homeCrumb],
      values: Field.object([.lijst: .list(items), .inhoudsopgave: .list(contents)]))
  }

  /// The text of an example with its charts, and under each chart the lines of its block.
  private func exampleText(_ index: Int, charts: inout Int) throws(RenderFailure) -> Bytes {
    var bytes: Bytes = []
    var number = 0
    for part in portal.examples[index].article.body.parts {
      switch part {
      case .html(let html): bytes.append(contentsOf: html)
      case .block(.chart(let block)):
        charts += 1
        if let html = try chart(.block(.example(index), number), id: "g\(charts)") { bytes.append(contentsOf: html) }
        bytes.append(contentsOf: try source(of: block, in: portal.examples[index]))
        number += 1
      case .block: continue
      }
    }
    return bytes
  }

  /// The lines between the fences of a block, with the fences.
  private func source(of block: ChartBlock, in example: Example) throws(RenderFailure) -> Bytes {
    let start = max(0, (block.place.line ?? 1) - 1)
    let rest = example.lines.dropFirst(start)
    let length = rest.dropFirst().firstIndex { $0.starts(with: "```".utf8) }.map { $0 - start + 1 } ?? rest.count
    let text = Bytes(rest.prefix(length).joined(separator: [0x0A]))
    return try html(
      .blockSource,
      Field.object([.titel: .text(block.title), .waarde: .text(String(decoding: text, as: UTF8.self))]))
  }
}
