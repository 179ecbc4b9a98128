// SPDX-License-Identifier: Apache-2.0
import Primitives
import Tables

/// What a column of an unknown table seems to hold.
struct ColumnGuess: Sendable {
  enum Kind: Sendable, Equatable {
    /// Codes or names of municipalities.
    case area
    case schoolYear
    /// A code that points at one school: BRIN or a branch of it.
    case schoolCode
    /// Names of schools or boards.
    case schoolName
    /// Whole numbers.
    case count
    /// Numbers with decimals.
    case number
    case text
    case empty
  }

  let name: String
  let kind: Kind
  /// Signs in the place of a number, each once: `<5`, `x`.
  let masked: [String]
  /// Cells that are `-1`, which offices use for a hidden number and the portal cannot tell from a mistake.
  let minusOnes: Int
  /// Municipalities by name, that are not written as in `gebieden.csv`.
  let unknownAreas: Int
  /// The first of those.
  let unknownArea: String?
  /// Rows without anything in this column.
  let emptyCells: Int
  /// Whether all cells are years such as 2019, and not school years.
  let calendarYears: Bool

  init(_ table: Table, _ column: Int, areas: Set<String>) {
    name = table.header[column]
    var tally = Tally()
    for row in 0..<table.rowCount { tally.add(table, row, column, areas) }
    masked = tally.masked
    minusOnes = tally.minusOnes
    kind = tally.kind(named: name.lowercased())
    calendarYears = tally.filled > 0 && tally.calendarYears == tally.filled
    unknownAreas = kind == .area ? tally.filled - tally.areas : 0
    unknownArea = kind == .area ? tally.unknownArea : nil
    emptyCells = table.rowCount - tally.filled
  }
}

extension ColumnGuess {
  private struct Tally {
    var filled = 0
    var areas = 0
    var unknownArea: String?
    var years = 0
    var calendarYears = 0
    var brins = 0
    var wholes = 0
    var decimals = 0
    var minusOnes = 0
    var masked: [String] = []

    mutating func add(_ table: Table, _ row: Int, _ column: Int, _ known: Set<String>) {
      let text = table.text(row: row, column: column)
      guard !text.isEmpty else { return }
      filled += 1
      if known.contains(text.lowercased()) { areas += 1 } else if unknownArea == nil { unknownArea = text }
      if SchoolYear(text) != nil { years += 1 }
      if DatasetProposal.isYear(text) { calendarYears += 1 }
      if Self.isBRIN(text) { brins += 1 }
      switch table.number(row: row, column: column) {
      case .number(-1): minusOnes += 1
      case .number(let value), .provisional(let value, _): if value == value.rounded() { wholes += 1 } else { decimals += 1 }
      case .masked, .hidden: if !masked.contains(text), masked.count < 8 { masked.append(text) }
      case .empty, nil: break
      }
    }

    private static let unitNames = ["school", "vestiging", "eenheid", "locatie", "nr", "volgnr", "id", "school_id", "schoolid"]

    /// `01AB`, `01AB00`, `01AB|C1`: two digits, two letters, perhaps a branch.
    private static func isBRIN(_ text: String) -> Bool {
      let bytes = Array(text.utf8)
      guard bytes.count == 4 || bytes.count == 6 || bytes.count == 7 else { return false }
      return bytes.prefix(2).allSatisfy { (0x30...0x39).contains($0) } && bytes[2...3].allSatisfy { (0x41...0x5A).contains($0) }
    }

    func kind(named name: String) -> Kind {
      guard filled > 0 else { return .empty }
      let most = filled * 9 / 10
      if brins > most || name.contains("brin") || name.contains("vestigingsnummer") || name.contains("vestigingsid") { return .schoolCode }
      let isNumber = wholes + decimals + minusOnes
      if ["instellingsnaam", "schoolnaam", "vestigingsnaam", "naam school", "naam vestiging", "bestuursnaam"].contains(where: name.contains)
        || name.contains("naam")
          && (name.contains("instelling") || name.contains("school") || name.contains("vestiging") || name.contains("gezag"))
      {
        return .schoolName
      }
      if years > most { return .schoolYear }
      if areas > filled / 2, isNumber <= filled / 2 { return .area }
      // Numbers that nobody adds up: those of schools among them.
      if ["datum", "code", "nummer"].contains(where: name.contains) || Self.unitNames.contains(name) { return .text }
      if isNumber > 0 || !masked.isEmpty, isNumber >= filled / 2 { return decimals > 0 ? .number : .count }
      return .text
    }
  }
}
