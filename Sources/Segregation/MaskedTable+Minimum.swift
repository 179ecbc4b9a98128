// SPDX-License-Identifier: Apache-2.0

extension MaskedTable {
  /// The least D over all tables whose group total X is in `totals`, exactly.
  ///
  /// For a fixed X the numerator is a sum of convex functions of the hidden counts, whose sum is fixed. So hand out X − X_least pupils one by
  /// one, each where it costs least: a pupil below the even share Xtᵢ/T lowers the numerator by T, one above it raises it by T, and the one in
  /// each school that crosses it costs something between, by which those are sorted. (Marginal allocation: Fox 1966.)
  func minimum(_ totals: ClosedRange<Int>) -> Double? {
    guard let totals = defined(totals) else { return nil }
    return totals.lazy.map { dissimilarity(deviation: leastDeviation($0), group: $0) }.min()
  }

  private func leastDeviation(_ group: Int) -> Int {
    var deviation = knownDeviation(group)
    var left = group - leastGroup
    var crossings: [Int] = []
    var below = 0
    for school in hidden {
      let even = group * school.total
      let (low, high) = (school.group.lowerBound, school.group.upperBound)
      deviation += abs(low * pupils - even)
      let floor = even / pupils
      below += min(max(floor, low), high) - low
      if floor >= low, floor < high { crossings.append(2 * (floor * pupils - even) + pupils) }
    }
    let lowering = min(left, below)
    deviation -= lowering * pupils
    left -= lowering
    guard left > 0 else { return deviation }
    if left < crossings.count { crossings.sort() }
    let crossing = min(left, crossings.count)
    return deviation + crossings.prefix(crossing).reduce(0, +) + (left - crossing) * pupils
  }
}
