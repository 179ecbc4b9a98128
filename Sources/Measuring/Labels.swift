// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Tables

/// A column that says to which area each row belongs.
struct Labels {
  /// The name of the column as the file has it.
  let column: String
  private let names: [String]
  /// For each row the position of its name.
  let ofRow: [Int]

  /// Nil where there is no such column (reported). A row without a name is reported too.
  init?(_ name: String, of table: Table, report: inout Report) {
    guard let column = table.column(name, report: &report) else { return nil }
    self.column = table.header[column]
    (names, ofRow) = table.categories(in: column)
    guard let empty = names.firstIndex(of: "") else { return }
    var findings = Findings(file: table.file)
    for row in ofRow.indices where ofRow[row] == empty {
      let place = table.place(row: row, column: column)
      findings.error(
        "meten.leeg", line: place.line, column: place.column, "in elke rij is '\(table.header[column])' ingevuld",
        remedy: "vul in waar deze school bij hoort, of haal de rij weg")
    }
    findings.write(to: &report)
  }

  /// The rows of each name, by name.
  var rows: [(name: String, rows: [Int])] {
    var rows = Array(repeating: [Int](), count: names.count)
    for (row, name) in ofRow.enumerated() { rows[name].append(row) }
    return zip(names, rows).sorted { $0.0 < $1.0 }.map { (name: $0, rows: $1) }
  }
}
