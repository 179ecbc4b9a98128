// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

extension Table {
  /// What the numbers of a column may be.
  package enum NumberRule: Sendable {
    case any
    /// Zero or more.
    case notNegative
    /// Whole numbers, zero or more: a count.
    case count

    func allows(_ value: Double) -> Bool {
      switch self {
      case .any: true
      case .notNegative: value >= 0
      case .count: value >= 0 && value == value.rounded()
      }
    }

    var dutch: String {
      switch self {
      case .any: "een getal"
      case .notNegative: "een getal van nul of meer"
      case .count: "een heel getal van nul of meer"
      }
    }
  }

  /// What one field says; nil where it is neither a number nor one of the signs of CBS and DUO.
  package func number(row: Int, column: Int) -> Cell? {
    Cell(trimmed(raw(row: row, column: column)), decimalMark: decimalMark)
  }

  /// The first row of which the field in a column (without spaces around it) is such.
  package func firstRow(in column: Int, where isSuch: (ArraySlice<UInt8>) -> Bool) -> Int? {
    (0..<rowCount).first { isSuch(trimmed(raw(row: $0, column: column))) }
  }

  /// A whole column of numbers. What is none is reported with its line, and is `.hidden(.unknown)` here.
  package func numbers(in column: Int, _ rule: NumberRule = .any, report: inout Report) -> [Cell] {
    var findings = Findings(file: file)
    var cells: [Cell] = []
    cells.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      if let cell = number(row: row, column: column), cell.value.map(rule.allows) ?? true {
        cells.append(cell)
      } else {
        let place = place(row: row, column: column)
        findings.error(
          "tabel.getal", line: place.line, column: place.column,
          "'\(header[column])' is \(rule.dutch), niet '\(shown(row: row, column: column))'", remedy: numberRemedy(row: row, column: column))
        cells.append(.hidden(.unknown))
      }
    }
    findings.write(to: &report)
    return cells
  }

  /// A whole column of school years. What is none is reported with its line, and is nil here.
  package func schoolYears(in column: Int, report: inout Report) -> [SchoolYear?] {
    let categories = categories(in: column)
    let years = categories.names.map { SchoolYear($0) }
    var findings = Findings(file: file)
    let result = categories.indices.enumerated().map { row, index in
      if years[index] == nil {
        let place = place(row: row, column: column)
        findings.error(
          "tabel.schooljaar", line: place.line, column: place.column,
          "'\(header[column])' is een schooljaar, niet '\(shown(row: row, column: column))'",
          remedy: "schrijf twee jaren die op elkaar volgen, zoals 2021-2022")
      }
      return years[index]
    }
    findings.write(to: &report)
    return result
  }

  /// The different texts of a column in the order in which they first appear, and for each row which of them it has.
  package func categories(in column: Int) -> (names: [String], indices: [Int]) {
    bytes.withUnsafeBufferPointer { bytes in
      var categories = Categories(bytes)
      let indices = (0..<rowCount).map { categories.place(of: trimmed(range(row: $0, column: column), of: bytes)) }
      return (categories.fields.map { String(decoding: bytes[$0], as: UTF8.self) }, indices)
    }
  }
}

/// Different fields with their numbers, found by their bytes: a dictionary of slices took a seventh of the time of reading a table.
private struct Categories {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Each where it stands first.
  private(set) var fields: [Range<Int>] = []
  /// Numbers by what is made of the bytes, the next free place for a later one; below 0 where there is none.
  private var slots = [Int32](repeating: -1, count: 64)
  private var previous: Int?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func place(of field: Range<Int>) -> Int {
    // Rows of one kind often follow each other.
    if let previous, isSame(fields[previous], field) { return previous }
    let slot = slot(of: field)
    let known = Int(slots[slot])
    if known >= 0 {
      previous = known
      return known
    }
    slots[slot] = Int32(truncatingIfNeeded: fields.count)
    fields.append(field)
    previous = fields.count - 1
    if fields.count * 2 > slots.count { grow() }
    return fields.count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (number, field) in fields.enumerated() { slots[slot(of: field)] = Int32(truncatingIfNeeded: number) }
  }

  /// Where the field is, or where it is to be put.
  private func slot(of field: Range<Int>) -> Int {
    var print: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes[field] { print = (print ^ UInt64(byte)) &* 0x0100_0000_01b3 }
    var slot = Int(truncatingIfNeeded: print ^ print >> 32) & (slots.count - 1)
    while slots[slot] >= 0, !isSame(fields[Int(slots[slot])], field) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for place in 0..<one.count where bytes[one.lowerBound + place] != bytes[other.lowerBound + place] { return false }
    return true
  }
}

extension Table {
  /// A field as a message quotes it: on one line and not too long.
  private func shown(row: Int, column: Int) -> String {
    let text = text(row: row, column: column).map { $0.isNewline ? " " : $0 }
    return text.count > 40 ? String(text.prefix(40)) + "…" : String(text)
  }

  private func numberRemedy(row: Int, column: Int) -> String {
    let other: Dialect.DecimalMark = decimalMark == .comma ? .point : .comma
    if parseNumber(trimmed(raw(row: row, column: column)), decimalMark: other) != nil, number(row: row, column: column) == nil {
      return
        "deze tabel heeft een decimale \(decimalMark == .comma ? "komma" : "punt"); schrijf een groot getal zonder teken ertussen: 1234"
    }
    // A number, but not one that may stand here.
    if let value = number(row: row, column: column)?.value {
      return value < 0 ? "controleer het aantal: het is nooit kleiner dan nul" : "schrijf een heel getal, zonder punt of komma, zoals 1200"
    }
    return "schrijf een getal; of laat het veld leeg (kan niet voorkomen), of zet er '.' (niet bekend), 'x' (geheim) of '<5' (afgeschermd)"
  }
}
