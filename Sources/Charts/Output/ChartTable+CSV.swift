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
  public func csv() -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, column) in header.enumerated() {
      if index > 0 { bytes.append(",") }
      let unit = column.unit.isEmpty || column.title.contains(column.unit) ? "" : " (" + column.unit + ")"
      ChartTable.append(field: column.title + unit, to: &bytes)
      guard column.hasBounds else { continue }
      for bound in ["ondergrens", "bovengrens"] {
        bytes.append(",")
        ChartTable.append(field: column.title + " " + bound + unit, to: &bytes)
      }
    }
    bytes.append("\r\n")
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(",") }
        if cell.isNumber { bytes.append(cell.plain) } else { ChartTable.append(field: cell.plain, to: &bytes) }
        guard index < header.count, header[index].hasBounds else { continue }
        bytes.append("," + (cell.bounds?.lower ?? "") + "," + (cell.bounds?.upper ?? ""))
      }
      bytes.append("\r\n")
    }
    return bytes
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
