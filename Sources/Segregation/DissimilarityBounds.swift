// SPDX-License-Identifier: Apache-2.0

/// What D can be when some counts are hidden for privacy: the interval that all tables behind the published one leave open.
///
/// Filling hidden cells with 0 or 2, or dropping the schools, gives three different values of D from one table, any of which may be wrong;
/// the interval is what is known. With the sizes of the schools known it is exact: both ends are reached by a possible table.
///
/// Where the size of a school is hidden as well, the interval is wider than need be but certain: with x′ group pupils and y′ others in such
/// schools, every set A of schools changes x(A)/X − y(A)/Y by at most x′/X + y′/Y, so D differs by no more from the D of the other schools.
///
///     let bounds = try DissimilarityBounds([
///       MaskedSchool(group: 12, total: 60), MaskedSchool(group: 0...4, total: 150), MaskedSchool(group: 45, total: 90),
///       MaskedSchool(group: 0...4, total: 25), MaskedSchool(group: 8, total: 200),
///     ])
///     bounds.interval   // 0.583404048976 ... 0.674749163880
public struct DissimilarityBounds: Sendable, Equatable {
  /// From the least to the greatest possible D; `nil` where D is undefined in every possible table.
  public let interval: ClosedRange<Double>?
  /// Whether both ends are reached by a possible table (all school sizes are known).
  public let isExact: Bool
  /// Whether some possible table has an empty group, or only the group, so that D may also be undefined.
  public let canBeUndefined: Bool
  /// What a reader can work out about each school's group count. With a known total this can be less than was hidden:
  /// an interval of one number is a leak.
  public let groupIntervals: [ClosedRange<Int>]

  /// - Parameters:
  ///   - schools: one entry a school.
  ///   - groupPupils: X, where it is published beside the table.
  /// - Throws: ``CountError`` with the index of the first school that cannot be right, or where `groupPupils` is not possible.
  public init(_ schools: [MaskedSchool], groupPupils: Int? = nil) throws(CountError) {
    var checked: [MaskedSchool] = []
    var pupils = 0
    for (index, school) in schools.enumerated() {
      checked.append(try school.checked(at: index))
      pupils += school.total.upperBound
      guard pupils <= RandomDealing.mostPupils else { throw .tooManyPupils }
    }
    let least = checked.reduce(0) { $0 + $1.group.lowerBound }
    let most = checked.reduce(0) { $0 + $1.group.upperBound }
    if let groupPupils, !(least...most).contains(groupPupils) {
      throw .parameter(name: "groupPupils", allowed: "between \(least) and \(most)")
    }
    let totals = groupPupils.map { $0...$0 } ?? least...most
    let table = MaskedTable(checked.filter { $0.total.count == 1 })
    let unsized = HiddenSizes(checked.filter { $0.total.count > 1 })
    interval = unsized.widen(Self.interval(table, unsized, groupPupils), table)
    isExact = unsized.isEmpty
    canBeUndefined = totals.lowerBound == 0 || totals.upperBound >= table.pupils + unsized.leastTotal
    groupIntervals = checked.map { school in
      let (low, high) = (school.group.lowerBound, school.group.upperBound)
      return max(low, totals.lowerBound - (most - high))...min(high, totals.upperBound - (least - low))
    }
  }

  /// The exact interval of the schools whose size is known. With a known total, their part of it is what the others leave.
  private static func interval(_ table: MaskedTable, _ unsized: HiddenSizes, _ groupPupils: Int?) -> ClosedRange<Double>? {
    let possible = table.leastGroup...table.mostGroup
    guard let groupPupils else {
      return table.minimum(possible).map { $0...max($0, table.maximum() ?? $0) }
    }
    let totals = ((groupPupils - unsized.group.upperBound)...(groupPupils - unsized.group.lowerBound)).clamped(to: possible)
    guard let least = table.minimum(totals), let greatest = totals.lazy.compactMap({ table.maximum(group: $0) }).max() else { return nil }
    return least...max(least, greatest)
  }
}

/// The schools whose size is hidden, taken together.
private struct HiddenSizes {
  let isEmpty: Bool
  let group: ClosedRange<Int>
  let mostOthers: Int
  let leastTotal: Int

  init(_ schools: [MaskedSchool]) {
    isEmpty = schools.isEmpty
    group = schools.reduce(0) { $0 + $1.group.lowerBound }...schools.reduce(0) { $0 + $1.group.upperBound }
    mostOthers = schools.reduce(0) { $0 + $1.total.upperBound - $1.group.lowerBound }
    leastTotal = schools.reduce(0) { $0 + $1.total.lowerBound }
  }

  /// Makes room for what these schools can change: at most x′/(X + x′) + y′/(Y + y′), X and Y being at least those of the other schools.
  func widen(_ interval: ClosedRange<Double>?, _ table: MaskedTable) -> ClosedRange<Double>? {
    guard !isEmpty else { return interval }
    guard let interval else { return table.pupils + mostOthers + group.upperBound > 0 ? 0...1 : nil }
    func part(_ hidden: Int, of known: Int) -> Double { hidden > 0 ? Double(hidden) / Double(known + hidden) : 0 }
    let room = part(group.upperBound, of: table.leastGroup) + part(mostOthers, of: table.pupils - table.mostGroup)
    return max(0, interval.lowerBound - room)...min(1, interval.upperBound + room)
  }
}
