// SPDX-License-Identifier: Apache-2.0

/// The figures of a chart as a table, for the page and for CSV: exactly what is drawn, with the same rounding.
///
///     Chart(spec).table.rows[1][1].text   // "afgeschermd"
public struct ChartTable: Hashable, Sendable {
  public struct Cell: Hashable, Sendable {
    /// What a reader sees: "0,31", "0,31 (0,28 tot 0,34)", "afgeschermd".
    public var text: String
    /// For CSV: "0.31"; the words where there is no figure.
    public var plain: String
    /// Whether it is a figure, to be aligned to the right.
    public var isNumber: Bool
    /// For CSV: the bounds of the margin, when there is one.
    var bounds: Bounds?

    struct Bounds: Hashable {
      var lower: String
      var upper: String
    }

    /// Words in the place of a figure.
    init(_ text: String) {
      self.init(text: text, plain: text, isNumber: false)
    }

    init(text: String, plain: String, isNumber: Bool, bounds: Bounds? = nil) {
      self.text = text
      self.plain = plain
      self.isNumber = isNumber
      self.bounds = bounds
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

extension ChartTable.Cell {
  /// A figure in a format.
  init(_ value: ChartValue, _ format: NumberFormat) {
    guard let number = value.number else {
      self.init(value.absence(format) ?? "")
      plain = value.absence ?? ""
      bounds = value.certainRange.map { Bounds(lower: format.plain($0.lowerBound), upper: format.plain($0.upperBound)) }
      return
    }
    var text = format.text(number)
    var bounds: Bounds?
    if let interval = value.interval {
      text += " (" + format.text(interval.lowerBound) + " tot " + format.text(interval.upperBound) + ")"
      bounds = Bounds(lower: format.plain(interval.lowerBound), upper: format.plain(interval.upperBound))
    }
    if value.isSmallBase { text += " (kleine groep)" }
    self.init(text: text, plain: format.plain(number), isNumber: true, bounds: bounds)
  }
}

extension Chart {
  /// Header and rows of exactly the figures that are drawn.
  public var table: ChartTable {
    if shown.kind == .heatmap || shown.kind == .smallMultiples { return transposedTable }
    let columns =
      shown.series.map { (name: $0.name, values: $0.values, format: $0.format ?? shown.format) }
      + shown.references.map { reference in
        (name: reference.name, values: shown.categories.indices.map { reference.value(at: $0) }, format: shown.format)
      }
    var header = [ChartTable.Column(title: shown.categoryTitle.isEmpty ? "Naam" : shown.categoryTitle, isNumber: false)]
    for column in columns {
      let title = column.name.isEmpty ? shown.valueTitle : column.name
      header.append(
        ChartTable.Column(
          title: title.isEmpty ? "Waarde" : title, isNumber: true, unit: column.format.unitText,
          hasBounds: column.values.contains { $0.interval != nil || $0.certainRange != nil }, isReference: header.count > shown.series.count
        ))
    }
    let rows = shown.categories.enumerated().map { index, name in
      [ChartTable.Cell(name)] + columns.map { ChartTable.Cell(index < $0.values.count ? $0.values[index] : .missing, $0.format) }
    }
    return ChartTable(header: header, rows: rows)
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
      [ChartTable.Cell(name)]
        + shown.categories.indices.map { ChartTable.Cell($0 < values.count ? values[$0] : .missing, shown.format) }
    }
    return ChartTable(header: header, rows: rows)
  }
}
