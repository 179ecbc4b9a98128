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
    for row in rows {
      lines.add(.text(row.name))
      lines.add(.optional(row.address))
      lines.add(.optional(row.reading))
      lines.add(.rows(Self.cells(row.cells.count) { row.cells[$0] }))
      lines.add(.maybe(html: row.trend))
    }
    return value(lines)
  }

  private func value(_ lines: Rows) -> Value {
    Field.object([
      .onderschrift: .text(caption), .etiket: .text(label ?? caption), .eersteKop: .text(firstHeading),
      .koppen: .list(headings.map { .text($0) }),
      .verloopKop: .optional(trendHeading), .rijen: .rows(lines), .noot: .optional(note),
    ])
  }

  private static let rowColumns = Field.columns([.naam, .adres, .lezing, .cellen, .verloop])
  private static let cellColumns = Field.columns([.waarde, .verborgen, .kolommenBreed])

  /// The cells of a row. The same reason in neighbouring cells is said once, over all of them.
  private static func cells(_ count: Int, _ cell: (Int) -> Cell) -> Rows {
    var result = Rows(cellColumns, capacity: count)
    var index = 0
    var next = count > 0 ? cell(0) : nil
    while let first = next {
      let start = index
      repeat {
        index += 1
        next = index < count ? cell(index) : nil
      } while first.isWithheld && next.map { $0.isWithheld && $0.text == first.text } ?? false
      result.add(.text(first.text))
      result.add(.flag(first.isWithheld))
      result.add(index - start > 1 ? .number(index - start) : .absent)
    }
    return result
  }
}

extension FigureTable {
  /// The table under a chart as its template asks for it: exactly what is drawn.
  static func value(of chart: Chart, _ table: ChartTable) -> Value {
    let spec = chart.spec
    var lines = Rows(rowColumns, capacity: table.rowCount)
    for row in 0..<table.rowCount {
      lines.add(.text(table.name(ofRow: row)))
      lines.add(.absent)
      lines.add(.absent)
      lines.add(.rows(cells(table.figureCount) { Cell(table.text(row, $0), isWithheld: !table.isNumber(row, $0)) }))
      lines.add(.absent)
    }
    return FigureTable(
      caption: spec.subtitle.isEmpty ? spec.title : spec.subtitle, label: "Tabel bij de grafiek: " + spec.title,
      firstHeading: table.header.first?.title ?? "", headings: table.header.dropFirst().map(\.title)
    ).value(lines)
  }
}
