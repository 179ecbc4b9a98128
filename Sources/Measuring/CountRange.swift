// SPDX-License-Identifier: Apache-2.0
import Tables

/// A number of pupils that is known (lower = upper), or lies between two bounds because the source hides it.
///
/// Example: `<5` → 0 … 4; `.` → 0 … ∞.
struct CountRange: Equatable, Sendable {
  var lower: Double
  var upper: Double

  var isExact: Bool { lower == upper }

  static let zero = CountRange(lower: 0, upper: 0)

  static func + (a: CountRange, b: CountRange) -> CountRange {
    CountRange(lower: a.lower + b.lower, upper: a.upper + b.upper)
  }
}

extension CountRange {
  init(_ cell: Cell) {
    let bounds = cell.bounds(zeroIsShown: false)
    self.init(lower: bounds?.lowerBound ?? 0, upper: bounds?.upperBound ?? .infinity)
  }

  /// The same in whole numbers, rounded inwards; nil where it is open, or holds none that a count can be.
  var whole: ClosedRange<Int>? {
    guard upper <= SchoolCounts.most else { return nil }
    let (low, high) = (Int(lower.rounded(.up)), Int(upper.rounded(.down)))
    return low <= high ? low...high : nil
  }

  var isWhole: Bool { lower == lower.rounded() && (upper == upper.rounded() || upper == .infinity) }
}
