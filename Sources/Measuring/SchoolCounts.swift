// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Tables

/// The pupils of every row (school) of a table, checked.
struct SchoolCounts: Sendable {
  /// The names of the group columns as the file has them.
  let groupNames: [String]
  /// Per group, per row.
  private(set) var groups: [[CountRange]]
  /// Per row.
  private(set) var totals: [CountRange]
  /// The line in the file of every row without pupils. Looked up only, never gone through.
  private(set) var emptyLines: [Int: Int] = [:]

  /// More pupils than this in one row is a mistake, and could not be added up exactly.
  static let most = 2_147_483_647.0

  /// Nil where a column is missing or named twice. What is wrong in a row is reported with its line.
  init?(_ table: Table, _ request: MeasureRequest, report: inout Report) {
    let groupColumns = request.groups.map { table.column($0, report: &report) }
    let totalColumn = request.total.map { table.column($0, report: &report) } ?? nil
    let columns = groupColumns.compactMap { $0 }
    guard columns.count == request.groups.count, (totalColumn == nil) == (request.total == nil) else { return nil }
    guard Self.areDifferent(columns + (totalColumn.map { [$0] } ?? []), in: table, report: &report) else { return nil }
    groupNames = columns.map { table.header[$0] }
    groups = columns.map { Self.ranges(in: table, $0, report: &report) }
    totals = totalColumn.map { Self.ranges(in: table, $0, report: &report) } ?? []
    guard !report.hasErrors else { return }
    if columns.count == 1, let totalColumn {
      fitGroupInTotal(table, group: columns[0], total: totalColumn, report: &report)
    } else {
      addUp(table, total: totalColumn, report: &report)
    }
    for row in totals.indices where totals[row].upper == 0 { emptyLines[row] = table.line(ofRow: row) }
  }
}

extension SchoolCounts {
  private static func areDifferent(_ columns: [Int], in table: Table, report: inout Report) -> Bool {
    for (index, column) in columns.enumerated() where columns[..<index].contains(column) {
      report.error(
        "meten.kolom-dubbel", at: Place(table.file),
        "elke kolom met leerlingen wordt één keer genoemd; '\(table.header[column])' is twee keer genoemd",
        remedy: "noem bij --group en --total verschillende kolommen")
      return false
    }
    return true
  }

  private static func ranges(in table: Table, _ column: Int, report: inout Report) -> [CountRange] {
    let ranges = table.numbers(in: column, .notNegative, report: &report).map { CountRange($0) }
    var findings = Findings(file: table.file)
    for row in ranges.indices where ranges[row].lower > most {
      let place = table.place(row: row, column: column)
      findings.error(
        "meten.te-groot", line: place.line, column: place.column, "een school heeft minder dan 2.147.483.648 leerlingen",
        remedy: "controleer '\(table.header[column])' in deze rij")
    }
    findings.write(to: &report)
    return ranges
  }

  /// One group: it is part of the total.
  private mutating func fitGroupInTotal(_ table: Table, group: Int, total: Int, report: inout Report) {
    var findings = Findings(file: table.file)
    for row in totals.indices {
      guard groups[0][row].lower <= totals[row].upper else {
        let place = table.place(row: row, column: group)
        findings.error(
          "meten.groep", line: place.line, column: place.column,
          "de groep is niet groter dan het totaal: '\(table.header[group])' is \(table.text(row: row, column: group)) "
            + "en '\(table.header[total])' is \(table.text(row: row, column: total))",
          remedy: "controleer beide getallen")
        continue
      }
      groups[0][row].upper = min(groups[0][row].upper, totals[row].upper)
      totals[row].lower = max(totals[row].lower, groups[0][row].lower)
    }
    findings.write(to: &report)
  }

  /// Several groups: their sum is the total. What the file itself gives as total must agree, and bounds a sum with hidden parts.
  private mutating func addUp(_ table: Table, total: Int?, report: inout Report) {
    let given = totals
    totals = groups[0].indices.map { row in groups.reduce(CountRange.zero) { $0 + $1[row] } }
    guard let total else { return }
    var findings = Findings(file: table.file)
    for row in totals.indices {
      let slack = room(in: row)
      guard given[row].upper + slack >= totals[row].lower, given[row].lower - slack <= totals[row].upper else {
        let place = table.place(row: row, column: total)
        findings.error(
          "meten.totaal", line: place.line, column: place.column,
          "de groepen zijn samen het totaal: '\(table.header[total])' is \(table.text(row: row, column: total)), "
            + "de groepen zijn samen \(totals[row].dutch)",
          remedy: "noem met --group alle groepen, of laat --total weg: dan is de som het totaal")
        continue
      }
      guard !totals[row].isExact else { continue }
      totals[row].upper = max(totals[row].lower, min(totals[row].upper, given[row].upper))
      totals[row].lower = min(totals[row].upper, max(totals[row].lower, given[row].lower))
    }
    findings.write(to: &report)
  }

  /// How far a total may be from its parts: whole numbers not at all, estimates by rounding to one decimal.
  private func room(in row: Int) -> Double {
    groups.allSatisfy { $0[row].isWhole } ? 0 : 0.05 * Double(groups.count)
  }
}

extension CountRange {
  /// `12`, `10 tot en met 14`, `10 of meer`.
  fileprivate var dutch: String {
    let language = ReportStyle.Language.dutch
    if isExact { return language.count(lower) }
    return upper == .infinity ? "\(language.count(lower)) of meer" : "\(language.count(lower)) tot en met \(language.count(upper))"
  }
}
