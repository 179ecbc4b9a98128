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

    private static func text(_ value: ChartValue, _ format: NumberFormat) -> String {
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

  /// The first column names the categories; it is the head of each row.
  public var header: [Column]
  public var rows: [[Cell]]
}

extension Chart {
  /// Header and rows of exactly the figures that are drawn.
  public var table: ChartTable {
    if shown.kind == .heatmap || shown.kind == .smallMultiples { return transposedTable }
    let columns = figureColumns
    let rows = shown.categories.enumerated().map { index, name in
      var row = [ChartTable.Cell(content: .name(name))]
      row.reserveCapacity(columns.count + 1)
      for column in columns {
        row.append(ChartTable.Cell(content: .value(index < column.values.count ? column.values[index] : .missing, column.format)))
      }
      return row
    }
    return ChartTable(header: header(of: columns), rows: rows)
  }

  /// The columns of the table, without its rows.
  public var tableHeader: [ChartTable.Column] {
    shown.kind == .heatmap || shown.kind == .smallMultiples ? table.header : header(of: figureColumns)
  }

  private typealias FigureColumn = (name: String, values: [ChartValue], format: NumberFormat)

  private var figureColumns: [FigureColumn] {
    shown.series.map { ($0.name, $0.values, $0.format ?? shown.format) }
      + shown.references.map { reference in
        let isWhole = !reference.isConstant && reference.values.count == shown.categories.count
        let values = isWhole ? reference.values : shown.categories.indices.map { reference.value(at: $0) }
        return (reference.name, values, shown.format)
      }
  }

  private func header(of columns: [FigureColumn]) -> [ChartTable.Column] {
    var header = [ChartTable.Column(title: shown.categoryTitle.isEmpty ? "Naam" : shown.categoryTitle, isNumber: false)]
    for column in columns {
      let title = column.name.isEmpty ? shown.valueTitle : column.name
      header.append(
        ChartTable.Column(
          title: title.isEmpty ? "Waarde" : title, isNumber: true, unit: column.format.unitText,
          hasBounds: column.values.contains { $0.interval != nil || $0.certainRange != nil }, isReference: header.count > shown.series.count
        ))
    }
    return header
  }

  /// Of a heatmap and of small multiples: a row for each series, as it is drawn, and then for each dashed line. With a row for each year
  /// such a table would be as wide as there are panels.
  private var transposedTable: ChartTable {
    let all =
      shown.series.map { ($0.name, $0.values) }
      + shown.references.map { reference in (reference.name, shown.categories.indices.map { reference.value(at: $0) }) }
    let header =
      [ChartTable.Column(title: "Gebied", isNumber: false)]
      + shown.categories.enumerated().map { index, title in
        let hasBounds = all.contains { index < $0.1.count && ($0.1[index].interval ?? $0.1[index].certainRange) != nil }
        return ChartTable.Column(title: title, isNumber: true, unit: shown.format.unitText, hasBounds: hasBounds)
      }
    let rows = all.map { name, values in
      [ChartTable.Cell(content: .name(name))]
        + shown.categories.indices.map { ChartTable.Cell(content: .value($0 < values.count ? values[$0] : .missing, shown.format)) }
    }
    return ChartTable(header: header, rows: rows)
  }
}
