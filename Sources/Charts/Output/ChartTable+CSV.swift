// SPDX-License-Identifier: Apache-2.0

extension Chart {
  /// The table as CSV: UTF-8, comma, CRLF, one header row, decimal point, the same rounding as the chart; margins in two columns of their
  /// own. Where there is no figure stands the word that the page shows ("afgeschermd"). A text that a spreadsheet would take for a formula
  /// gets an apostrophe before it.
  ///
  ///     Schooljaar,Nijmegen (%)
  ///     2019-2020,31.2
  ///     2020-2021,afgeschermd
  public func csv() -> [UInt8] { table.csv() }
}

extension ChartTable {
  /// A column of the CSV, for a description of the file.
  public struct CSVColumn: Hashable, Sendable {
    public enum Role: Hashable, Sendable {
      /// What a row is about.
      case name
      case figure
      /// What figures are compared with.
      case reference
      /// The least and the most that a figure of the column before can be.
      case lowerBound, upperBound
    }

    /// As it stands above the column: "Nijmegen (%)".
    public var title: String
    public var role: Role
  }

  /// The columns of the CSV, in order.
  public static func csvColumns(_ header: [Column]) -> [CSVColumn] {
    var columns: [CSVColumn] = []
    for (index, column) in header.enumerated() {
      let unit = column.unit.isEmpty || column.title.contains(column.unit) ? "" : " (" + column.unit + ")"
      columns.append(CSVColumn(title: column.title + unit, role: index == 0 ? .name : column.isReference ? .reference : .figure))
      guard column.hasBounds else { continue }
      columns.append(CSVColumn(title: column.title + " ondergrens" + unit, role: .lowerBound))
      columns.append(CSVColumn(title: column.title + " bovengrens" + unit, role: .upperBound))
    }
    return columns
  }

  public func csv() -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, column) in Self.csvColumns(header).enumerated() {
      if index > 0 { bytes.append(",") }
      ChartTable.append(field: column.title, to: &bytes)
    }
    bytes.append("\r\n")
    for row in 0..<rowCount {
      ChartTable.append(field: names[row], to: &bytes)
      for figure in 0..<figureCount {
        bytes.append(UInt8(ascii: ","))
        ChartTable.append(value(row, figure), format(row, figure), hasBounds: header[figure + 1].hasBounds, to: &bytes)
      }
      bytes.append("\r\n")
    }
    return bytes
  }

  private static func append(_ value: ChartValue, _ format: NumberFormat, hasBounds: Bool, to bytes: inout [UInt8]) {
    if let number = value.number {
      format.append(plain: number, to: &bytes)
    } else {
      append(field: value.absence ?? "", to: &bytes)
    }
    guard hasBounds else { return }
    let bounds = value.number == nil ? value.certainRange : value.interval
    for bound in [bounds?.lowerBound, bounds?.upperBound] {
      bytes.append(UInt8(ascii: ","))
      if let bound { format.append(plain: bound, to: &bytes) }
    }
  }

  /// A text as a CSV field: quoted where needed, harmless in a spreadsheet.
  static func append(field: String, to bytes: inout [UInt8]) {
    let utf8 = field.utf8
    let isFormula = utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let needsQuotes = isFormula || utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13 }
    guard needsQuotes else { return bytes.append(field) }
    bytes.append(isFormula ? "\"'" : "\"")
    for byte in utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append("\"")
  }
}
