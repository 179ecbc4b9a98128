// SPDX-License-Identifier: Apache-2.0

/// Schools with known sizes and partly hidden group counts, arranged for a scan over the group total X.
///
/// All arithmetic is on whole numbers and exact: the numerators |xᵢT − Xtᵢ| add up to at most 2XY < 2⁶².
struct MaskedTable {
  /// A school whose group count lies in `group`.
  struct Hidden {
    let group: ClosedRange<Int>
    let total: Int

    var width: Int { group.upperBound - group.lowerBound }
  }

  /// Schools whose group count is known, by share from high to low: sums of xᵢ and tᵢ over the first 0, 1, 2, … of them.
  private let knownGroup: [Int]
  private let knownTotal: [Int]
  let hidden: [Hidden]
  /// T.
  let pupils: Int
  /// X where every hidden count is at its lower bound.
  let leastGroup: Int
  /// X where every hidden count is at its upper bound.
  let mostGroup: Int

  /// - Parameter schools: checked, and with known totals.
  init(_ schools: [MaskedSchool]) {
    var known: [(group: Int, total: Int)] = []
    var hidden: [Hidden] = []
    for school in schools where school.total.lowerBound > 0 {
      let (group, total) = (school.group, school.total.lowerBound)
      if group.count == 1 {
        known.append((group.lowerBound, total))
      } else {
        hidden.append(Hidden(group: group, total: total))
      }
    }
    known.sort { $0.group * $1.total > $1.group * $0.total }
    knownGroup = known.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.group) }
    knownTotal = known.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.total) }
    self.hidden = hidden
    pupils = (knownTotal.last ?? 0) + hidden.reduce(0) { $0 + $1.total }
    leastGroup = (knownGroup.last ?? 0) + hidden.reduce(0) { $0 + $1.group.lowerBound }
    mostGroup = (knownGroup.last ?? 0) + hidden.reduce(0) { $0 + $1.group.upperBound }
  }

  /// Σ max(0, xᵢT − Xtᵢ) over the known schools: those whose share exceeds X/T are a first part of the order, found by halving.
  func knownExcess(_ group: Int) -> Int {
    var (low, high) = (0, knownGroup.count - 1)
    while low < high {
      let middle = (low + high) / 2
      let (x, t) = (knownGroup[middle + 1] - knownGroup[middle], knownTotal[middle + 1] - knownTotal[middle])
      if x * pupils > group * t { low = middle + 1 } else { high = middle }
    }
    return pupils * knownGroup[low] - group * knownTotal[low]
  }

  /// Σ |xᵢT − Xtᵢ| over the known schools.
  func knownDeviation(_ group: Int) -> Int {
    2 * knownExcess(group) - (pupils * (knownGroup.last ?? 0) - group * (knownTotal.last ?? 0))
  }

  /// D of a sum Σ |xᵢT − Xtᵢ|.
  func dissimilarity(deviation: Int, group: Int) -> Double {
    Double(deviation) / 2 / (Double(group) * Double(pupils - group))
  }

  /// The totals X for which D is defined.
  func defined(_ totals: ClosedRange<Int>) -> ClosedRange<Int>? {
    let (low, high) = (max(totals.lowerBound, 1), min(totals.upperBound, pupils - 1))
    return low <= high ? low...high : nil
  }
}
