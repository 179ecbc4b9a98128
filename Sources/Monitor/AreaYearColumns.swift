// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Primitives
import Tables

/// The two columns that every table of the monitor has: which area, and which school year.
struct AreaYearColumns {
  /// Position in `Areas.all` per row; nil where there is no such area (reported).
  var areas: [Int?]
  /// Position in `Areas.former` per row; nil where the area is one of today. Schools of two municipalities that became one have their own numbers.
  var former: [Int?]
  var years: [SchoolYear?]

  /// Nil when a column is missing (reported).
  ///
  /// - Parameter acceptsFormer: whether a row may be about a municipality that is no more, and then counts for the one that it became part of.
  init?(_ table: Table, area: String, year: String, known: Areas, acceptsFormer: Bool, report: inout Report) {
    let areaColumn = table.column(area, report: &report)
    let yearColumn = table.column(year, report: &report)
    guard let areaColumn, let yearColumn else { return nil }
    (areas, former) = Self.areas(in: areaColumn, of: table, known: known, acceptsFormer: acceptsFormer, report: &report)
    years = table.schoolYears(in: yearColumn, report: &report)
  }

  private static func areas(
    in column: Int, of table: Table, known: Areas, acceptsFormer: Bool, report: inout Report
  ) -> (areas: [Int?], former: [Int?]) {
    let (names, indices) = table.categories(in: column)
    let former = names.map { known.findFormer($0) }
    let refs = zip(names, former).map { name, former in acceptsFormer || former == nil ? known.find(name)?.index : nil }
    var findings = Findings(file: table.file)
    for (row, index) in indices.enumerated() where refs[index] == nil {
      let place = table.place(row: row, column: column)
      findings.error(
        "monitor.gebied", line: place.line, column: place.column,
        "'\(table.header[column])' is een gemeente die in gebieden.csv staat, niet '\(names[index])'",
        remedy: former[index].map { remedy(for: known.former[$0], known: known) }
          ?? suggestion(for: names[index], known: known) + "gebruik de code (GM0268) of de naam van de gemeente")
    }
    findings.write(to: &report)
    return (indices.map { refs[$0] }, indices.map { former[$0] })
  }

  /// A value cannot be handed on as counts can: D of Weesp is not that of Amsterdam.
  private static func remedy(for former: FormerArea, known: Areas) -> String {
    "haal de regel weg: \(former.name) hoort sinds \(former.endYear) bij \(known[former.successor].name), en een waarde van een deel is er geen van het geheel"
  }

  private static func suggestion(for name: String, known: Areas) -> String {
    // Tables of DUO and CBS often have the number only: 363 or 0363.
    if let number = Int(name), let area = known.find("GM" + String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number)") {
      return "bedoelde u '\(known[area].code)'? "
    }
    guard !name.uppercased().hasPrefix("GM"), let meant = nearMiss(to: name, in: known.all.map(\.name)) else { return "" }
    return "bedoelde u '\(meant)'? "
  }
}
