// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Primitives
import Tables

/// Reads a dataset of counts: one row for each school and school year.
struct CountSource {
  var dataset: Dataset
  var columns: Dataset.CountColumns
  var areas: Areas

  /// The rows that can be used, and the school years that occur, rising.
  func rows(of tables: [Table], report: inout Report) -> (rows: [SchoolRow], years: [SchoolYear]) {
    var rows: [SchoolRow] = []
    var totals: [GivenTotal] = []
    var seen = SeenSchools()
    for table in tables {
      guard let part = TablePart(table, source: self, report: &report) else { continue }
      rows += part.rows(seen: &seen, totals: &totals, report: &report)
    }
    checkTotals(totals, rows, report: &report)
    let years = Array(Set(rows.map(\.year))).sorted().map { SchoolYear(start: $0) }
    let position = Dictionary(uniqueKeysWithValues: zip(years.map(\.start), years.indices))
    for row in rows.indices { rows[row].year = position[rows[row].year] ?? 0 }
    return (rows, years)
  }
}

/// Which schools a dataset has had already, by numbers instead of texts: a table may have a million rows.
struct SeenSchools {
  private struct Key: Hashable {
    var area: Int32
    var former: Int32
    var year: Int32
    var unit: Int32
  }

  private var keys: Set<Key> = []
  private var units: [String: Int32] = [:]

  /// The number of a name, the same in all tables.
  mutating func number(of unit: String) -> Int32 {
    let next = Int32(truncatingIfNeeded: units.count)
    if let known = units[unit] { return known }
    units[unit] = next
    return next
  }

  /// False for a school that was there already.
  mutating func insert(area: Int, former: Int?, year: SchoolYear, unit: Int32) -> Bool {
    keys.insert(
      Key(
        area: Int32(truncatingIfNeeded: area), former: Int32(truncatingIfNeeded: former ?? -1),
        year: Int32(truncatingIfNeeded: year.start), unit: unit)
    ).inserted
  }

  mutating func reserve(_ count: Int) { keys.reserveCapacity(keys.count + count) }
}

/// The columns of one table, read.
private struct TablePart {
  let table: Table
  let areas: Areas
  let place: AreaYearColumns
  let unitColumn: Int
  let totalColumn: Int
  let groupColumn: Int
  let totals: [CountRange]
  let groups: [CountRange]
  /// Whether the bounds of what is hidden are given in columns of their own: sums over the cells of the source.
  let boundsAreSums: Bool

  init?(_ table: Table, source: CountSource, report: inout Report) {
    let columns = source.columns
    let place = AreaYearColumns(table, area: columns.area, year: columns.year, known: source.areas, acceptsFormer: true, report: &report)
    let unit = table.column(columns.unit, report: &report)
    let total = table.column(columns.total, report: &report)
    let group = table.column(columns.group, report: &report)
    guard let place, let unit, let total, let group else { return nil }
    self.table = table
    areas = source.areas
    self.place = place
    (unitColumn, totalColumn, groupColumn) = (unit, total, group)
    boundsAreSums = ![columns.totalLower, columns.totalUpper, columns.groupLower, columns.groupUpper].contains(nil)
    // Only estimates may count parts of pupils.
    let groupRule: Table.NumberRule = source.dataset.estimate == nil ? .count : .notNegative
    totals = Self.ranges(in: table, total, .count, lower: columns.totalLower, upper: columns.totalUpper, report: &report)
    groups = Self.ranges(in: table, group, groupRule, lower: columns.groupLower, upper: columns.groupUpper, report: &report)
  }

  /// The rows of schools; those of provinces and the country are totals, which do not count.
  func rows(seen: inout SeenSchools, totals givenTotals: inout [GivenTotal], report: inout Report) -> [SchoolRow] {
    var findings = Findings(file: table.file)
    var rows: [SchoolRow] = []
    rows.reserveCapacity(table.rowCount)
    seen.reserve(table.rowCount)
    let (units, unitOfRow) = table.categories(in: unitColumn)
    let numbers = units.map { seen.number(of: $0) }
    for row in 0..<table.rowCount {
      guard let area = place.areas[row], let year = place.years[row] else { continue }
      guard seen.insert(area: area, former: place.former[row], year: year, unit: numbers[unitOfRow[row]]) else {
        let found = table.place(row: row, column: unitColumn)
        findings.error(
          "monitor.dubbel", line: found.line, column: found.column,
          "een school staat in een schooljaar één keer in de tabel, en '\(units[unitOfRow[row]])' staat er al"
            + earlier(row, unitOfRow),
          remedy: "haal een van de twee regels weg")
        continue
      }
      let total = totals[row]
      let group = CountRange(lower: groups[row].lower, upper: min(groups[row].upper, total.upper))
      guard group.lower <= total.upper else {
        let found = table.place(row: row, column: groupColumn)
        findings.error(
          "monitor.groep", line: found.line, column: found.column,
          "de groep is niet groter dan het totaal: '\(table.header[groupColumn])' is \(table.text(row: row, column: groupColumn)) "
            + "en '\(table.header[totalColumn])' is \(table.text(row: row, column: totalColumn))",
          remedy: "controleer beide getallen")
        continue
      }
      guard areas.all[area].level == .municipality else {
        givenTotals.append(
          GivenTotal(area: area, year: year, total: total, group: group, place: table.place(row: row, column: totalColumn)))
        continue
      }
      guard total.upper > 0 else {
        let found = table.place(row: row, column: totalColumn)
        findings.advice(
          "monitor.leeg", line: found.line, column: found.column, "een school zonder leerlingen telt niet mee",
          remedy: "haal de regel weg, of vul het aantal leerlingen in")
        continue
      }
      rows.append(SchoolRow(area: area, year: year.start, total: total, group: group, boundsAreSums: boundsAreSums))
    }
    findings.write(to: &report)
    return rows
  }

  /// ` op regel 12`: where the same school stands for the first time, when that is in this table.
  private func earlier(_ row: Int, _ units: [Int]) -> String {
    let first = (0..<row).first { other in
      place.areas[other] == place.areas[row] && place.former[other] == place.former[row] && place.years[other] == place.years[row]
        && units[other] == units[row]
    }
    return first.map { " op regel \(table.line(ofRow: $0))" } ?? ""
  }

  /// A column of counts with, for what the source hides, the bounds it gives in two other columns, or those of the sign (`<5` is 0 to 4).
  private static func ranges(
    in table: Table, _ column: Int, _ rule: Table.NumberRule, lower: String?, upper: String?, report: inout Report
  ) -> [CountRange] {
    let cells = table.numbers(in: column, rule, report: &report)
    let lowers = lower.flatMap { table.column($0, report: &report) }.map { table.numbers(in: $0, rule, report: &report) }
    let uppers = upper.flatMap { table.column($0, report: &report) }.map { table.numbers(in: $0, rule, report: &report) }
    return cells.indices.map { row in
      if let exact = cells[row].value { return CountRange(exact) }
      let bounds = cells[row].bounds(zeroIsShown: false)
      let low = lowers?[row].value ?? bounds?.lowerBound ?? 0
      let high = uppers?[row].value ?? bounds?.upperBound ?? .infinity
      return CountRange(lower: low, upper: max(low, high))
    }
  }
}
