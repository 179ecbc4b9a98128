// SPDX-License-Identifier: Apache-2.0

extension MaskedTable {
  /// The greatest D over all tables, exactly, without trying all of them.
  ///
  /// D = max over sets A of schools of x(A)/X − y(A)/Y. For a given A this grows with every group pupil in A and falls with every group pupil
  /// outside it, so at the maximum every hidden count in A is at its upper bound and every other at its lower: only corners count. A corner
  /// with k = X − X_least pupils above the lower bounds has the value Σ_A (xᵢT − Xtᵢ)/(XY); for each k the best corner is the best choice
  /// of hidden schools whose interval widths add up to k. Among equal widths that is a matter of sorting; different widths are combined by
  /// dynamic programming. With h hidden counts of one width: h² log h.
  ///
  /// Where moving to a corner empties a group (X = 0 or Y = 0), D was 0 for that A. So `nil`, no corner with both groups, means that D is 0
  /// in every table for which it is defined.
  func maximum() -> Double? {
    guard let totals = defined(leastGroup...mostGroup) else { return nil }
    let classes = widthClasses()
    return totals.lazy.compactMap { group -> Double? in
      bestChoice(group, classes).map { dissimilarity(deviation: 2 * (knownExcess(group) + $0), group: group) }
    }.max()
  }

  /// The greatest D over the tables with group total X, exactly: one count may then lie inside its interval, so all values are tried, by
  /// dynamic programming over the sum of the hidden counts (h² times the square of the interval width).
  func maximum(group: Int) -> Double? {
    guard defined(group...group) != nil else { return nil }
    let unreachable = -1
    var best = [0]
    for school in hidden {
      var next = Array(repeating: unreachable, count: best.count + school.width)
      for (sum, value) in best.enumerated() where value != unreachable {
        for above in 0...school.width {
          let deviation = abs((school.group.lowerBound + above) * pupils - group * school.total)
          next[sum + above] = max(next[sum + above], value + deviation)
        }
      }
      best = next
    }
    return dissimilarity(deviation: knownDeviation(group) + best[group - leastGroup], group: group)
  }

  /// The hidden schools by the width of their interval, the largest class last; within a class small schools first, which is the order that
  /// ``prefixSums(_:_:)`` needs where the upper bounds are equal too.
  private func widthClasses() -> [[Hidden]] {
    var classes: [[Hidden]] = []
    for school in hidden.sorted(by: { ($0.width, $0.total) < ($1.width, $1.total) }) {
      if classes.last?.first?.width == school.width {
        classes[classes.count - 1].append(school)
      } else {
        classes.append([school])
      }
    }
    return classes.sorted { $0.count < $1.count }
  }

  /// The greatest Σ (upperᵢT − Xtᵢ) over choices of hidden schools whose widths add up to X − X_least; `nil` where none does.
  private func bestChoice(_ group: Int, _ classes: [[Hidden]]) -> Int? {
    let target = group - leastGroup
    guard let largest = classes.last, let width = largest.first?.width else { return target == 0 ? 0 : nil }
    let reach = classes.dropLast().reduce(0) { $0 + $1.count * ($1.first?.width ?? 0) }
    let fewest = max(0, (target - reach + width - 1) / width)
    let most = min(largest.count, target / width)
    guard fewest <= most else { return nil }
    let others = combinations(classes.dropLast(), group, limit: target)
    let sums = prefixSums(largest, group)
    return (fewest...most).lazy.compactMap { count -> Int? in
      let rest = target - count * width
      return rest < others.count ? others[rest].map { $0 + sums[count] } : nil
    }.max()
  }

  /// For every sum of widths up to `limit` the best choice from these classes; `nil` where no choice has that sum.
  private func combinations(_ classes: ArraySlice<[Hidden]>, _ group: Int, limit: Int) -> [Int?] {
    var best: [Int?] = [0]
    for schools in classes {
      let width = schools.first?.width ?? 0
      let sums = prefixSums(schools, group)
      var next: [Int?] = Array(repeating: nil, count: min(best.count + schools.count * width, limit + 1))
      for (sum, value) in best.enumerated() {
        guard let value else { continue }
        for count in 0...schools.count where sum + count * width < next.count {
          let candidate = value + sums[count]
          next[sum + count * width] = max(next[sum + count * width] ?? candidate, candidate)
        }
      }
      best = next
    }
    return best
  }

  /// Sums of the 0, 1, 2, … greatest of upperᵢT − Xtᵢ.
  private func prefixSums(_ schools: [Hidden], _ group: Int) -> [Int] {
    schools.map { $0.group.upperBound * pupils - group * $0.total }.sorted(by: >)
      .reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
  }
}
