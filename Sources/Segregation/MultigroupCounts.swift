// SPDX-License-Identifier: Apache-2.0

/// Pupils of two or more groups in each school (or neighbourhood) of an area.
///
/// Notation: nᵢₖ pupils of group k in unit i, tᵢ = Σₖ nᵢₖ, pᵢₖ = nᵢₖ/tᵢ, Pₖ = Σᵢ nᵢₖ/T, K groups with pupils.
/// Units and groups without pupils are left out of the measures; with fewer than two groups left nothing is defined.
///
///     let counts = try MultigroupCounts([[40, 20, 5], [10, 30, 60], [25, 25, 25], [0, 5, 55]])
///     counts.theil   // 0.221860105720681 = 0.233052659973929 / 1.050448701522477
public struct MultigroupCounts: Sendable, Equatable {
  /// The counts row by row, `groupCount` numbers a unit; units and groups without pupils included.
  let cells: [Double]
  /// Rows that were given.
  public let unitCount: Int
  /// Columns that were given.
  public let groupCount: Int
  /// tᵢ of every row, also of empty ones.
  public let unitTotals: [Double]
  /// Σᵢ nᵢₖ of every column, also of empty ones.
  public let groupTotals: [Double]
  /// T.
  public let pupils: Double

  /// - Parameter rows: one row a unit; each holds the pupils of every group, in the same order.
  /// - Throws: ``CountError`` with the index of the first row that cannot be right.
  public init(_ rows: [[Double]]) throws(CountError) {
    let width = rows.first?.count ?? 0
    var all: [Double] = []
    all.reserveCapacity(rows.count * width)
    for (index, row) in rows.enumerated() {
      guard row.count == width else { throw .lengthMismatch(expected: width, found: row.count, index: index) }
      for count in row {
        guard count.isFinite else { throw .notFinite(index: index) }
        guard count >= 0 else { throw .negative(index: index, value: count) }
      }
      all.append(contentsOf: row)
    }
    self.init(cells: all, unitCount: rows.count, groupCount: width)
  }

  /// Counts that were checked before.
  init(cells: [Double], unitCount: Int, groupCount: Int) {
    self.cells = cells
    self.unitCount = unitCount
    self.groupCount = groupCount
    let unitTotals = (0..<unitCount).map { unit in
      CompensatedSum.over(groupCount) { cells[unit * groupCount + $0] }
    }
    self.unitTotals = unitTotals
    groupTotals = (0..<groupCount).map { group in
      CompensatedSum.over(unitCount) { cells[$0 * groupCount + group] }
    }
    pupils = CompensatedSum.over(unitCount) { unitTotals[$0] }
  }
}

extension MultigroupCounts {
  /// Pₖ of every group; empty without pupils.
  public var groupShares: [Double] { pupils > 0 ? groupTotals.map { $0 / pupils } : [] }

  /// n: units with pupils.
  public var populatedUnitCount: Int { unitTotals.count { $0 > 0 } }

  /// K: groups with pupils.
  public var populatedGroupCount: Int { groupTotals.count { $0 > 0 } }

  /// Why there is nothing to measure, or `nil` where there is.
  public var undefinedReason: UndefinedReason? {
    if pupils == 0 { return .noPupils }
    if populatedGroupCount > 1 { return nil }
    return pupils == 1 ? .onePupil : .everyoneInGroup
  }

  /// The rows that share a larger unit, added up.
  ///
  /// Example: cells school × neighbourhood, added up to schools.
  /// - Parameter larger: for each row the number of its larger unit, from 0.
  /// - Throws: ``CountError`` where there is not one number a row, or a number is negative.
  public func aggregated(to larger: [Int]) throws(CountError) -> MultigroupCounts {
    guard larger.count == unitCount else {
      throw .lengthMismatch(expected: unitCount, found: larger.count, index: min(unitCount, larger.count))
    }
    for (index, unit) in larger.enumerated() where unit < 0 { throw .negative(index: index, value: Double(unit)) }
    let units = (larger.max() ?? -1) + 1
    var sums = Array(repeating: CompensatedSum(), count: units * groupCount)
    for (row, unit) in larger.enumerated() {
      for group in 0..<groupCount { sums[unit * groupCount + group].add(cells[row * groupCount + group]) }
    }
    return MultigroupCounts(cells: sums.map(\.value), unitCount: units, groupCount: groupCount)
  }

  /// nᵢₖT − tᵢNₖ: how far a cell is from the even share, times T tᵢ; exact for whole counts below 2⁵³ (see ``TwoGroupCounts/deviation(_:)``).
  func deviation(_ unit: Int, _ group: Int) -> Double {
    cells[unit * groupCount + group] * pupils - unitTotals[unit] * groupTotals[group]
  }

  /// Σ over units and groups with pupils of `term`, compensated, where the measures are defined.
  func sumOverCells(_ term: (_ unit: Int, _ group: Int) -> Double) -> Double? {
    guard undefinedReason == nil else { return nil }
    var sum = CompensatedSum()
    for unit in 0..<unitCount where unitTotals[unit] > 0 {
      for group in 0..<groupCount where groupTotals[group] > 0 { sum.add(term(unit, group)) }
    }
    return sum.value
  }
}
