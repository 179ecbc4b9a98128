// SPDX-License-Identifier: Apache-2.0

/// Pupils of one group, and all pupils, in each school of an area: what every two-group measure is computed from.
///
/// Notation in this module, that of the literature: school *i* has tᵢ pupils, of whom xᵢ belong to the group and yᵢ = tᵢ − xᵢ do not;
/// X = Σ xᵢ, Y = Σ yᵢ, T = Σ tᵢ, pᵢ = xᵢ/tᵢ, P = X/T, Q = 1 − P. Logarithms are natural and 0 ln 0 = 0.
///
/// Schools without pupils are left out and remembered in ``emptySchools``. Counts may be fractional (estimates).
/// Measures are computed when asked for, in time proportional to the number of schools (``gini``: n log n).
///
///     let counts = try TwoGroupCounts(group: [10, 20, 30, 40], total: [100, 100, 100, 100])
///     counts.dissimilarity   // 0.26666666666666666 = 4/15
public struct TwoGroupCounts: Sendable, Equatable {
  /// xᵢ of the schools that have pupils.
  public let group: [Double]
  /// tᵢ of the schools that have pupils.
  public let total: [Double]
  /// Where each of those schools stood in the lists that were given, from 0.
  public let positions: [Int]
  /// Where the schools without pupils stood in the lists that were given, from 0.
  public let emptySchools: [Int]
  /// X: pupils of the group in all schools.
  public let groupPupils: Double
  /// Y: pupils outside the group in all schools.
  public let otherPupils: Double
  /// T: pupils in all schools.
  public let pupils: Double

  /// - Parameters:
  ///   - group: pupils of the group, one number a school.
  ///   - total: all pupils, one number a school, in the same order.
  /// - Throws: ``CountError`` with the index of the first number that cannot be right.
  public init(group: [Double], total: [Double]) throws(CountError) {
    guard group.count == total.count else {
      throw .lengthMismatch(expected: group.count, found: total.count, index: Swift.min(group.count, total.count))
    }
    var kept: (group: [Double], total: [Double], positions: [Int]) = ([], [], [])
    var empty: [Int] = []
    var sums = (group: CompensatedSum(), others: CompensatedSum(), all: CompensatedSum())
    for index in group.indices {
      let (x, t) = (group[index], total[index])
      try Self.check(x, of: t, at: index)
      guard t > 0 else {
        empty.append(index)
        continue
      }
      kept.group.append(x)
      kept.total.append(t)
      kept.positions.append(index)
      sums.group.add(x)
      sums.others.add(t - x)
      sums.all.add(t)
    }
    (self.group, self.total, positions) = kept
    emptySchools = empty
    groupPupils = sums.group.value
    otherPupils = sums.others.value
    pupils = sums.all.value
  }

  private static func check(_ x: Double, of t: Double, at index: Int) throws(CountError) {
    guard x.isFinite, t.isFinite else { throw .notFinite(index: index) }
    guard t >= 0 else { throw .negative(index: index, value: t) }
    guard x >= 0 else { throw .negative(index: index, value: x) }
    guard x <= t else { throw .groupExceedsTotal(index: index, group: x, total: t) }
  }
}

extension TwoGroupCounts {
  /// n: schools with pupils.
  public var schoolCount: Int { total.count }

  /// P = X/T: the group's share of all pupils; `nil` without pupils.
  public var groupShare: Double? { pupils > 0 ? groupPupils / pupils : nil }

  /// Why there is nothing to measure, or `nil` where there is.
  ///
  /// One school with both groups is not in this list: its indices are 0 by their formulas. Whether that deserves to be shown is
  /// for the caller to say (``schoolCount`` == 1).
  public var undefinedReason: UndefinedReason? {
    if pupils == 0 { return .noPupils }
    if groupPupils > 0, otherPupils > 0 { return nil }
    if pupils == 1 { return .onePupil }
    return groupPupils == 0 ? .emptyGroup : .everyoneInGroup
  }

  /// The same schools seen from the other pupils: xᵢ and yᵢ change places.
  ///
  /// D, V, H, M, Gini and Hutchens are the same for both; isolation and exposure are not.
  public var complement: TwoGroupCounts {
    TwoGroupCounts(
      group: zip(total, group).map { $0 - $1 }, total: total, positions: positions, emptySchools: emptySchools,
      groupPupils: otherPupils, otherPupils: groupPupils, pupils: pupils)
  }

  private init(
    group: [Double], total: [Double], positions: [Int], emptySchools: [Int], groupPupils: Double, otherPupils: Double, pupils: Double
  ) {
    self.group = group
    self.total = total
    self.positions = positions
    self.emptySchools = emptySchools
    self.groupPupils = groupPupils
    self.otherPupils = otherPupils
    self.pupils = pupils
  }

  /// xᵢT − tᵢX: how far school i is from the even share, times T tᵢ.
  ///
  /// All measures start here, because for whole counts below 2⁵³ this number is exact: an even school gives 0, not 10⁻¹⁷.
  func deviation(_ school: Int) -> Double { group[school] * pupils - total[school] * groupPupils }

  /// Σ over the schools of `term`, compensated, where the measures are defined.
  func sumOverSchools(_ term: (Int) -> Double) -> Double? {
    undefinedReason == nil ? CompensatedSum.over(schoolCount, term) : nil
  }
}
