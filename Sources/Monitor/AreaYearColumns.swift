// SPDX-License-Identifier: EUPL-1.2
import Content
import Diagnostics
import Primitives
import Tables

/// The two columns that every table of the monitor has: which area, and which school year.
struct AreaYearColumns {
  /// Position in `Areas.all` per row; nil where there is no such area (reported).
  var areas: [Int?]
  var years: [SchoolYear?]

  /// Nil when a column is missing (reported).
  init?(_ table: Table, area: String, year: String, known: Areas, report: inout Report) {
    let areaColumn = table.column(area, report: &report)
    let yearColumn = table.column(year, report: &report)
    guard let areaColumn, let yearColumn else { return nil }
    areas = Self.areas(in: areaColumn, of: table, known: known, report: &report)
    years = table.schoolYears(in: yearColumn, report: &report)
  }

  private static func areas(in column: Int, of table: Table, known: Areas, report: inout Report) -> [Int?] {
    let (names, indices) = table.categories(in: column)
    let refs = names.map { known.find($0)?.index }
    var findings = Findings(file: table.file)
    for (row, index) in indices.enumerated() where refs[index] == nil {
      let place = table.place(row: row, column: column)
      findings.error(
        "monitor.gebied", line: place.line, column: place.column,
        "'\(table.header[column])' is een gemeente die in gebieden.csv staat, niet '\(names[index])'",
        remedy: suggestion(for: names[index], known: known) + "gebruik de code (GM0268) of de naam van de gemeente")
    }
    findings.write(to: &report)
    return indices.map { refs[$0] }
  }

  private static func suggestion(for name: String, known: Areas) -> String {
    guard !name.uppercased().hasPrefix("GM"), let meant = nearMiss(to: name, in: known.all.map(\.name)) else { return "" }
    return "bedoelde u '\(meant)'? "
  }
}
