// SPDX-License-Identifier: EUPL-1.2

/// One school (location) in one school year, as far as the source says it.
struct SchoolRow: Sendable {
  /// Position of the municipality in `Areas.all`.
  var area: Int
  /// Position of the school year in the dataset's years.
  var year: Int
  var total: CountRange
  var group: CountRange

  var isMasked: Bool { !total.isExact || !group.isExact }
}

/// A count that is known exactly (lower = upper), or lies between two bounds because the source hides it.
struct CountRange: Equatable, Sendable {
  var lower: Double
  var upper: Double

  var isExact: Bool { lower == upper }
  var middle: Double { (lower + upper) / 2 }

  init(_ exact: Double) {
    lower = exact
    upper = exact
  }

  init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}
