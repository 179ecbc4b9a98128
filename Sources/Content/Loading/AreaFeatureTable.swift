// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Tables

/// `kenmerken.csv`: key figures of CBS, one municipality a row, by which similar municipalities are found.
///
///     code,inwoners,stedelijkheid,lage_inkomens,hoge_inkomens,hoogopgeleid
///     GM0268,179100,2,43.1,18.5,46.0
struct AreaFeatureTable {
  private let table: Table
  private let code: Int
  private let columns: [Int]

  init?(_ table: Table, _ report: inout Report) {
    let code = table.column("code", report: &report)
    let found = ["inwoners", "stedelijkheid", "lage_inkomens", "hoge_inkomens", "hoogopgeleid"].map { table.column($0, report: &report) }
    let columns = found.compactMap { $0 }
    guard let code, columns.count == found.count else { return nil }
    self.table = table
    (self.code, self.columns) = (code, columns)
  }

  /// Rows that cannot be used are reported and left out. A field without a number is a figure that is not known.
  func features(_ areas: Areas, _ report: inout Report) -> [(area: Ref<Area>, AreaFeatures)] {
    let values = columns.map { table.numbers(in: $0, .notNegative, report: &report) }
    var seen: [Int: Int] = [:]
    var all: [(area: Ref<Area>, AreaFeatures)] = []
    for row in 0..<table.rowCount {
      let name = table.text(row: row, column: code)
      guard AreaCode.isValid(name), areas.findFormer(name) == nil, let area = areas.find(name) else {
        report.error(
          "kenmerk.code", at: table.place(row: row, column: code), "'code' is de code van een gemeente in gebieden.csv, niet '\(name)'",
          remedy: "neem de code over uit gebieden.csv, of haal de regel weg")
        continue
      }
      if let first = seen.updateValue(row, forKey: area.index) {
        report.error(
          "kenmerk.dubbel", at: table.place(row: row, column: code),
          "elke gemeente staat er één keer; '\(name)' staat al op regel \(table.line(ofRow: first))",
          remedy: "haal één van de twee regels weg")
      }
      let urbanity = values[1][row].value ?? 0
      guard let inhabitants = values[0][row].value, inhabitants >= 1, (1...5).contains(urbanity), urbanity == urbanity.rounded() else {
        report.error(
          "kenmerk.getal", at: table.place(row: row, column: columns[0]),
          "een gemeente heeft een aantal inwoners, en een stedelijkheid van 1 (zeer stedelijk) tot 5 (niet stedelijk)",
          remedy: "neem beide getallen over van het CBS")
        continue
      }
      all.append(
        (
          area,
          AreaFeatures(
            inhabitants: Int(inhabitants), urbanity: Int(urbanity), lowIncomes: values[2][row].value, highIncomes: values[3][row].value,
            highlyEducated: values[4][row].value)
        ))
    }
    return all
  }
}
