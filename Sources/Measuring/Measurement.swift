// SPDX-License-Identifier: Apache-2.0
import Segregation

/// What was measured of one area.
package struct Measurement: Sendable, Equatable {
  /// The value in the column of areas; nil where the table is one area.
  let area: String?
  /// Schools with pupils, as far as known.
  let schools: Int
  /// Schools without pupils, by their line in the file: left out.
  let emptyLines: [Int]
  /// Schools of which a count is hidden or not known.
  let maskedSchools: Int
  /// T; nil where a count is hidden.
  private(set) var pupils: Double?
  /// X of each group; nil where a count is hidden.
  private(set) var groupPupils: [Double?]
  var values = MeasureValues()
  /// Why there are no measures.
  var gap: Gap?
  /// Why it is not known what chance gives.
  var chanceGap: ChanceGap?
  /// What can be said of the bounds of D where counts are hidden.
  var bounds: Bounds?

  enum Gap: Sendable, Equatable {
    case undefined(UndefinedReason)
    case masked
  }

  enum ChanceGap: Sendable, Equatable {
    /// A pupil can only be dealt whole.
    case notWhole
    case tooManyPupils
  }

  enum Bounds: Sendable, Equatable {
    /// Both ends are reached by a possible table.
    case exact
    /// The truth lies between, but maybe not as far as the ends.
    case wide
    /// D is undefined whatever the hidden counts are.
    case undefined
    /// The size of a school is hidden, without an upper bound.
    case openSize
    /// The other counts are estimates.
    case notWhole
    /// It would take too long.
    case tooMany
  }
}

extension Measurement {
  var emptySchools: Int { emptyLines.count }

  /// - Parameters:
  ///   - rows: those of this area.
  ///   - units: for each row of the whole table the larger unit within which it lies.
  init(_ counts: SchoolCounts, rows: [Int], area: String? = nil, units: [Int]? = nil) throws(CountError) {
    let populated = rows.filter { counts.totals[$0].upper > 0 }
    let masked = populated.count { row in !counts.totals[row].isExact || !counts.groups.allSatisfy { $0[row].isExact } }
    self.area = area
    schools = populated.count
    emptyLines = rows.compactMap { counts.emptyLines[$0] }
    maskedSchools = masked
    pupils = Self.sum(of: counts.totals, over: populated)
    groupPupils = counts.groups.map { Self.sum(of: $0, over: populated) }
    guard masked == 0 else {
      gap = .masked
      if counts.groups.count == 1 { measureBounds(counts, populated) }
      return
    }
    if counts.groups.count == 1 {
      try measureTwoGroups(group: populated.map { counts.groups[0][$0].lower }, total: populated.map { counts.totals[$0].lower })
    } else {
      try measureGroups(populated.map { row in counts.groups.map { $0[row].lower } })
    }
    if let units { try split(counts, populated, units: units) }
  }

  /// The sum, where every part is known.
  private static func sum(of counts: [CountRange], over rows: [Int]) -> Double? {
    var sum = 0.0
    for row in rows {
      guard counts[row].isExact else { return nil }
      sum += counts[row].lower
    }
    return sum
  }

  /// The sums again, with all their digits.
  mutating func setSums(pupils: Double, groups: [Double]) {
    self.pupils = pupils
    groupPupils = groups
  }

  private mutating func split(_ counts: SchoolCounts, _ rows: [Int], units: [Int]) throws(CountError) {
    let cells = rows.map { row in
      let groups = counts.groups.map { $0[row].lower }
      return groups.count == 1 ? [groups[0], counts.totals[row].lower - groups[0]] : groups
    }
    let decomposition = try InformationDecomposition(MultigroupCounts(cells), larger: Self.renumbered(rows.map { units[$0] }))
    values[.informationBetween] = decomposition.between?.information
    values[.informationWithin] = decomposition.within?.information
    values[.theilBetween] = decomposition.between?.theil
    values[.theilWithin] = decomposition.within?.theil
  }

  /// The same units with the numbers 0, 1, 2, … without gaps, so that a small area costs no more than it has rows.
  ///
  /// Example: [7, 7, 3, 9] → [0, 0, 1, 2].
  private static func renumbered(_ units: [Int]) -> [Int] {
    var numbers: [Int: Int] = [:]
    return units.map { unit in
      if let number = numbers[unit] { return number }
      let number = numbers.count
      numbers[unit] = number
      return number
    }
  }
}
