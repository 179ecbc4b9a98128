// SPDX-License-Identifier: Apache-2.0

/// The figures of a chart as a table, for the page and for CSV: exactly what is drawn, with the same rounding.
///
///     Chart(spec).table.rows[1][1].text   // "afgeschermd"
public struct ChartTable: Hashable, Sendable {
  public struct Cell: Hashable, Sendable {
    /// Written out when it is asked for: a page needs no CSV, and CSV no words for a reader.
    enum Content: Hashable {
      case name(String)
      case value(ChartValue, NumberFormat)
    }

    let content: Content

    /// What a reader sees: "0,31", "0,31 (0,28 tot 0,34)", "afgeschermd".
    public var text: String {
      switch content {
      case .name(let name): name
      case .value(let value, let format): Self.text(value, format)
      }
    }

    /// For CSV: "0.31"; the words where there is no figure.
    public var plain: String {
      switch content {
      case .name(let name): name
      case .value(let value, let format): value.number.map(format.plain) ?? value.absence ?? ""
      }
    }

    /// Whether it is a figure, to be aligned to the right.
    public var isNumber: Bool {
      if case .value(let value, _) = content { value.number != nil } else { false }
    }

    fileprivate static func text(_ value: ChartValue, _ format: NumberFormat) -> String {
      guard let number = value.number else { return value.absence(format) ?? "" }
      var text = format.text(number)
      if let interval = value.interval {
        text += " (" + format.text(interval.lowerBound) + " tot " + format.text(interval.upperBound) + ")"
      }
      if value.isSmallBase { text += " (kleine groep)" }
      return text
    }
  }

  public struct Column: Hashable, Sendable {
    /// What a reader sees above the column.
    public var title: String
    /// Whether it holds figures.
    public var isNumber: Bool
    /// What CSV adds to the title: "%" or a unit.
    var unit: String = ""
    /// Whether any figure in it has a margin: CSV then has two columns more.
    var hasBounds = false
    /// Whether it is what figures are compared with, e.g. what chance gives.
    var isReference = false
  }

  /// Figures that belong together, with how they are written.
  struct Line: Hashable {
    var name: String
    var values: [ChartValue]
    var format: NumberFormat
  }

  /// The first column names the categories; it is the head of each row.
  public var header: [Column]
  /// The heads of the rows.
  let names: [String]
  let lines: [Line]
  /// Whether a line is a row; else it is a column.
  let linesAreRows: Bool

  /// All cells. Who goes through a table once asks for them one by one: a row as a list takes as long as writing it.
  public var rows: [[Cell]] {
    names.enumerated().map { row, name in
      [Cell(content: .name(name))] + (0..<figureCount).map { Cell(content: .value(value(row, $0), format(row, $0))) }
    }
  }

  public var rowCount: Int { names.count }
  /// How many figures there are in a row.
  public var figureCount: Int { max(header.count - 1, 0) }

  /// The head of a row.
  public func name(ofRow row: Int) -> String { names[row] }

  /// A figure in a row, counted from 0, as `Cell` says it.
  public func text(_ row: Int, _ figure: Int) -> String { Cell.text(value(row, figure), format(row, figure)) }

  public func isNumber(_ row: Int, _ figure: Int) -> Bool { value(row, figure).number != nil }

  func value(_ row: Int, _ figure: Int) -> ChartValue {
    let (line, place) = linesAreRows ? (row, figure) : (figure, row)
    return place < lines[line].values.count ? lines[line].values[place] : .missing
  }

  func format(_ row: Int, _ figure: Int) -> NumberFormat { lines[linesAreRows ? row : figure].format }
}

extension Chart {
  /// Header and rows of exactly the figures that are drawn.
  public var table: ChartTable {
    let lines = figureLines
    return ChartTable(
      header: header(of: lines), names: linesAreRows ? lines.map(\.name) : shown.categories, lines: lines, linesAreRows: linesAreRows)
  }

  /// The columns of the table, without its rows.
  public var tableHeader: [ChartTable.Column] { header(of: figureLines) }

  /// Of a heatmap and of small multiples: a row for each series, as it is drawn, and then for each dashed line. With a row for each year
  /// such a table would be as wide as there are panels.
  private var linesAreRows: Bool { shown.kind == .heatmap || shown.kind == .smallMultiples }

  private var figureLines: [ChartTable.Line] {
    var lines: [ChartTable.Line] = []
    lines.reserveCapacity(shown.series.count + shown.references.count)
    for series in shown.series {
      lines.append(.init(name: series.name, values: series.values, format: linesAreRows ? shown.format : series.format ?? shown.format))
    }
    for reference in shown.references {
      let isWhole = !reference.isConstant && reference.values.count == shown.categories.count
      let values = isWhole ? reference.values : shown.categories.indices.map { reference.value(at: $0) }
      lines.append(.init(name: reference.name, values: values, format: shown.format))
    }
    return lines
  }

  private func header(of lines: [ChartTable.Line]) -> [ChartTable.Column] {
    var header: [ChartTable.Column] = []
    header.reserveCapacity(max(lines.count, linesAreRows ? shown.categories.count : 0) + 1)
    guard !linesAreRows else {
      header.append(ChartTable.Column(title: "Gebied", isNumber: false))
      for (index, title) in shown.categories.enumerated() {
        let hasBounds = lines.contains { index < $0.values.count && ($0.values[index].interval ?? $0.values[index].certainRange) != nil }
        header.append(ChartTable.Column(title: title, isNumber: true, unit: shown.format.unitText, hasBounds: hasBounds))
      }
      return header
    }
    header.append(ChartTable.Column(title: shown.categoryTitle.isEmpty ? "Naam" : shown.categoryTitle, isNumber: false))
    for line in lines {
      let title = line.name.isEmpty ? shown.valueTitle : line.name
      header.append(
        ChartTable.Column(
          title: title.isEmpty ? "Waarde" : title, isNumber: true, unit: line.format.unitText,
          hasBounds: line.values.contains { $0.interval != nil || $0.certainRange != nil }, isReference: header.count > shown.series.count))
    }
    return header
  }
}
