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
    var lines = Rows(Self.rowColumns, capacity: rows.count)
    for row in rows { row.add(to: &lines) }
    return Field.object([
      .onderschrift: .text(caption), .etiket: .text(label ?? caption), .eersteKop: .text(firstHeading),
      .koppen: .list(headings.map { .text($0) }),
      .verloopKop: .optional(trendHeading), .rijen: .rows(lines), .noot: .optional(note),
    ])
  }

  private static let rowColumns = Field.columns([.naam, .adres, .lezing, .cellen, .verloop])
  fileprivate static let cellColumns = Field.columns([.waarde, .verborgen, .kolommenBreed])
}

extension FigureTable.Row {
  fileprivate func add(to rows: inout Rows) {
    rows.add(.text(name))
    rows.add(.optional(address))
    rows.add(.optional(reading))
    rows.add(.rows(mergedCells))
    rows.add(.maybe(html: trend))
  }

  /// The same reason in neighbouring cells is said once, over all of them.
  private var mergedCells: Rows {
    var result = Rows(FigureTable.cellColumns, capacity: cells.count)
    var index = 0
    while index < cells.count {
      var end = index + 1
      if cells[index].isWithheld {
        while end < cells.count, cells[end].isWithheld, cells[end].text == cells[index].text { end += 1 }
      }
      result.add(.text(cells[index].text))
      result.add(.flag(cells[index].isWithheld))
      result.add(end - index > 1 ? .number(end - index) : .absent)
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
