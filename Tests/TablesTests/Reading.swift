// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

@testable import Tables

/// Reads a text and gives the table with every finding as one line: `regel:kolom identifier`.
func read(_ text: String, _ dialect: Dialect = Dialect()) -> (table: Table?, findings: [String]) {
  read(Bytes(text.utf8), dialect)
}

func read(_ bytes: Bytes, _ dialect: Dialect = Dialect()) -> (table: Table?, findings: [String]) {
  var report = Report()
  let table = Table.read(bytes, file: "t.csv", dialect: dialect, report: &report)
  return (table, report.sorted.map(short))
}

func short(_ diagnostic: Diagnostic) -> String {
  let place = [diagnostic.location.line, diagnostic.location.column].compactMap { $0.map(String.init) }.joined(separator: ":")
  return place + " " + diagnostic.identifier
}

extension Table {
  /// All fields exactly as they are.
  var rows: [[String]] {
    (0..<rowCount).map { row in header.indices.map { String(decoding: raw(row: row, column: $0), as: UTF8.self) } }
  }
}
