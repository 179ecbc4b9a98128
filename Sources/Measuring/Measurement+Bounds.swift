// SPDX-License-Identifier: Apache-2.0
import Segregation

extension Measurement {
  /// Between which values D lies, some counts being hidden.
  mutating func measureBounds(_ counts: SchoolCounts, _ rows: [Int]) {
    var schools: [MaskedSchool] = []
    for row in rows {
      let (group, total) = (counts.groups[0][row], counts.totals[row])
      guard total.upper < .infinity else {
        bounds = .openSize
        return
      }
      guard group.isWhole, total.isWhole, let group = group.whole, let total = total.whole else {
        bounds = .notWhole
        return
      }
      schools.append(MaskedSchool(group: group, total: total))
    }
    guard schools.contains(where: { $0.group.upperBound > 0 }) else {
      bounds = .undefined
      return
    }
    guard Self.effort(schools) <= Self.mostEffort else {
      bounds = .tooMany
      return
    }
    do {
      let found = try DissimilarityBounds(schools)
      values[.leastDissimilarity] = found.interval?.lowerBound
      values[.greatestDissimilarity] = found.interval?.upperBound
      bounds = found.interval == nil ? .undefined : found.isExact ? .exact : .wide
    } catch {
      bounds = .tooMany
    }
  }

  /// Some seconds of work.
  private static let mostEffort = 3e9

  /// About how many steps the exact bounds take: for every possible group total all hidden counts are looked at, and those whose intervals
  /// have another width than most are combined (see `DissimilarityBounds`).
  private static func effort(_ schools: [MaskedSchool]) -> Double {
    let widths = schools.filter { $0.total.count == 1 && $0.group.count > 1 }.map { $0.group.count - 1 }.sorted()
    var (most, run, previous) = (0, 0, 0)
    var mostWidth = 0
    for width in widths {
      run = width == previous ? run + 1 : 1
      previous = width
      if run >= most { (most, mostWidth) = (run, width) }
    }
    let totals = Double(widths.reduce(0, +) + 1)
    let others = Double(widths.count - most)
    let reach = totals - Double(most * mostWidth)
    return totals * (10 * Double(widths.count) + others * reach)
  }
}
