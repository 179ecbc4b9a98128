// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Tables

/// `gebieden-oud.csv`: one municipality a row that became part of another. Of one that was divided over several there is no row.
///
///     oud,nieuw,naam,jaar
///     GM0457,GM0363,Weesp,2022
struct FormerAreaTable {
  private let table: Table
  private let code: Int
  private let successor: Int
  private let name: Int
  private let year: Int

  init?(_ table: Table, _ report: inout Report) {
    let columns = ["oud", "nieuw", "naam", "jaar"].map { table.column($0, report: &report) }
    guard let code = columns[0], let successor = columns[1], let name = columns[2], let year = columns[3] else { return nil }
    self.table = table
    (self.code, self.successor, self.name, self.year) = (code, successor, name, year)
  }

  /// Rows that cannot be used are reported and left out.
  func areas(_ current: Areas, _ report: inout Report) -> [FormerArea] {
    var areas: [FormerArea] = []
    var seen: [String: Int] = [:]
    for row in 0..<table.rowCount {
      guard let area = area(row, current, &report) else { continue }
      if let first = seen.updateValue(row, forKey: area.code) {
        report.error(
          "gebied.dubbel", at: table.place(row: row, column: code),
          "elk gebied staat er één keer; '\(area.code)' staat al op regel \(table.line(ofRow: first))",
          remedy: "haal één van de twee regels weg")
      }
      areas.append(area)
    }
    return areas
  }

  private func area(_ row: Int, _ current: Areas, _ report: inout Report) -> FormerArea? {
    let (code, successor, name) = (text(row, code), text(row, successor), text(row, name))
    let year = table.number(row: row, column: year)?.value.flatMap { Int(exactly: $0) } ?? 0
    let before = report.diagnostics.count
    if !AreaCode.isValid(code) {
      reject(row, self.code, "een code zoals GM0457", "neem de oude code van het CBS over: GM en vier cijfers", &report)
    } else if current.find(code) != nil {
      reject(row, self.code, "de code van een gemeente die er niet meer is", "haal de regel weg: '\(code)' staat in gebieden.csv", &report)
    }
    let ref = AreaCode.isValid(successor) ? current.find(successor) : nil
    if ref == nil {
      reject(row, self.successor, "de code van een gemeente in gebieden.csv", "schrijf de code van de gemeente van nu", &report)
    }
    if name.isEmpty { reject(row, self.name, "de naam van de gemeente van toen", "vul de naam in", &report) }
    if !(1900...2100).contains(year) { reject(row, self.year, "een jaar, zoals 2022", "schrijf het jaar van de herindeling", &report) }
    guard let ref, report.diagnostics.count == before else { return nil }
    return FormerArea(code: code, name: name, successor: ref, endYear: year)
  }

  private func reject(_ row: Int, _ column: Int, _ description: String, _ remedy: String, _ report: inout Report) {
    let found = text(row, column)
    report.error(
      "gebied.\(table.header[column].lowercased())", at: table.place(row: row, column: column),
      "'\(table.header[column])' is \(description), niet \(found.isEmpty ? "leeg" : "'\(Scope.shortened(found))'")", remedy: remedy)
  }

  private func text(_ row: Int, _ column: Int) -> String {
    table.text(row: row, column: column)
  }
}

/// The codes of CBS for municipalities.
enum AreaCode {
  /// `GM` and four digits: `GM0268`.
  static func isValid(_ code: String) -> Bool {
    code.utf8.count == 6 && code.hasPrefix("GM") && code.utf8.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) }
  }
}
