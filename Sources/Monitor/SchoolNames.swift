// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Primitives
import Tables

/// Finds columns that name schools: figures per school are about few pupils, and a portal against segregation points at no school.
///
///     brin, schoolnaam, instellingsnaam, postcode, …   by their header
///     05AB, 05AB00, De Brug                            by their values
struct SchoolNames {
  let dataset: Dataset
  /// The columns that hold an area, a school year or a number.
  private let otherColumns: [String]
  private let unitColumn: String?

  init(_ dataset: Dataset) {
    self.dataset = dataset
    switch dataset.form {
    case .counts(let columns, group: _, measures: _):
      (otherColumns, unitColumn) = ([columns.area, columns.year, columns.total, columns.group], columns.unit)
    case .values(let columns):
      (otherColumns, unitColumn) = ([columns.area, columns.year, columns.indicator, columns.value], nil)
    }
  }

  func refuse(_ table: Table, report: inout Report) {
    var scratch = Report()
    let known = otherColumns.compactMap { table.column($0, report: &scratch) }
    let unit = unitColumn.flatMap { table.column($0, report: &scratch) }
    for column in table.header.indices where !known.contains(column) {
      if Self.namesSchools(table.header[column]) {
        refuse(
          Place(table.file, line: table.headerLine, column: nil),
          "kolom '\(table.header[column])' is een naam of een nummer van scholen", &report)
      } else if let row = table.firstRow(in: column, where: { Self.isBRIN($0) || column == unit && Self.isName($0) }) {
        let text = table.text(row: row, column: column)
        let kind = Self.isBRIN(Array(text.utf8)[...]) ? "een BRIN-nummer" : "een naam"
        refuse(table.place(row: row, column: column), "'\(text)' in kolom '\(table.header[column])' is \(kind)", &report)
      }
    }
  }

  private func refuse(_ place: Place, _ found: String, _ report: inout Report) {
    report.error(
      "monitor.schoolnaam", at: place, "een dataset noemt geen scholen; \(found)",
      remedy: "haal de kolom weg en geef de vestigingen van een gemeente een volgnummer, of zet in portaal.yml bij privacy "
        + "'schoolnamenToegestaan: [\(dataset.slug)]' (getoond worden zij nooit)")
  }
}

extension SchoolNames {
  private static let parts = [
    "brin", "naam", "instelling", "bestuur", "bevoegdgezag", "postcode", "straat", "adres", "telefoon", "website",
  ]
  private static let harmless = ["gemeente", "provincie", "plaats", "groep", "indicator", "gebied"]

  /// `BRIN_NUMMER`, `Naam school`, `Instellingscode` → true; `gemeentenaam`, `vestiging`, `schooljaar` → false.
  static func namesSchools(_ header: String) -> Bool {
    let letters = header.lowercased().filter(\.isLetter)
    guard !harmless.contains(where: { letters.hasPrefix($0) }) else { return false }
    return parts.contains { letters.contains($0) }
  }

  /// Two digits, two capitals and at most two digits: `05AB`, `05AB00`.
  static func isBRIN(_ field: ArraySlice<UInt8>) -> Bool {
    guard (4...6).contains(field.count) else { return false }
    let start = field.startIndex
    func isDigit(_ offset: Int) -> Bool { (0x30...0x39).contains(field[start + offset]) }
    func isCapital(_ offset: Int) -> Bool { (0x41...0x5A).contains(field[start + offset]) }
    return isCapital(2) && isDigit(0) && isDigit(1) && isCapital(3) && (4..<field.count).allSatisfy(isDigit)
  }

  /// Three letters in a row are a word: `De Brug`; `12`, `A3` and `12-b` are not.
  static func isName(_ field: ArraySlice<UInt8>) -> Bool {
    var run = 0
    for byte in field {
      run = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80 ? run + 1 : 0
      if run == 3 { return true }
    }
    return false
  }
}
