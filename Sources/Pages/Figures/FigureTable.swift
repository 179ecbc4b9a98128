// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor
import Mustache
import Primitives

/// A table of figures as values for its template: every cell is a figure or a reason in words, never empty.
struct FigureTable {
  var caption: String
  /// Names the scrolling region around the table; it must be unique on a page. Nil: the caption.
  var label: String?
  var firstHeading: String
  var headings: [String]
  /// Over the column of sparklines; nil: there is none.
  var trendHeading: String?
  var rows: [Row] = []
  var note: String?

  struct Row {
    var name: String
    var address: String?
    var reading: String?
    var cells: [Cell]
    /// A sparkline behind the cells.
    var trend: Bytes?
  }

  struct Cell {
    var text: String
    var isWithheld: Bool

    init(_ text: String, isWithheld: Bool = false) {
      self.text = text
      self.isWithheld = isWithheld
    }

    init(_ cell: (text: String, isWithheld: Bool)) {
      self.init(cell.text, isWithheld: cell.isWithheld)
    }
  }
}

extension FigureTable {
  /// What `cijfertabel` asks for.
  var value: Value {
    Field.object([
      .onderschrift: .text(caption), .etiket: .text(label ?? caption), .eersteKop: .text(firstHeading),
      .koppen: .list(headings.map { .text($0) }),
      .verloopKop: .optional(trendHeading), .rijen: .list(rows.map(\.value)), .noot: .optional(note),
    ])
  }
}

extension FigureTable.Row {
  fileprivate var value: Value {
    Field.object([
      .naam: .text(name), .adres: .optional(address), .lezing: .optional(reading), .cellen: .list(mergedCells),
      .verloop: .maybe(html: trend),
    ])
  }

  /// The same reason in neighbouring cells is said once, over all of them.
  private var mergedCells: [Value] {
    var result: [Value] = []
    result.reserveCapacity(cells.count)
    var index = 0
    while index < cells.count {
      let cell = cells[index]
      var end = index + 1
      while cell.isWithheld, end < cells.count, cells[end].isWithheld, cells[end].text == cell.text { end += 1 }
      result.append(
        Field.object([
          .waarde: .text(cell.text), .verborgen: .flag(cell.isWithheld),
          .kolommenBreed: end - index > 1 ? .number(end - index) : .absent,
        ]))
      index = end
    }
    return result
  }
}

extension FigureTable {
  /// The table under a chart: exactly what is drawn.
  init(_ spec: ChartSpec, _ table: ChartTable) {
    self.init(
      caption: spec.subtitle.isEmpty ? spec.title : spec.subtitle, label: "Tabel bij de grafiek: \(spec.title)",
      firstHeading: table.header.first?.title ?? "",
      headings: table.header.dropFirst().map(\.title),
      rows: table.rows.map { cells in
        Row(name: cells.first?.text ?? "", cells: cells.dropFirst().map { Cell($0.text, isWithheld: !$0.isNumber) })
      })
  }
}
