// SPDX-License-Identifier: Apache-2.0

/// One school (location) in one school year, as far as the source says it.
struct SchoolRow: Sendable {
  private let place: Int32
  private var yearNumber: Int32
  /// Whether the bounds of what is hidden are sums over the cells of the source: see ``CountRange/minus(_:asSums:)``.
  private let boundsAreSums: Bool
  var total: CountRange
  var group: CountRange

  /// Kept small: a table may have a million rows.
  init(area: Int, year: Int, total: CountRange, group: CountRange, boundsAreSums: Bool) {
    place = Int32(truncatingIfNeeded: area)
    yearNumber = Int32(truncatingIfNeeded: year)
    self.total = total
    self.group = group
    self.boundsAreSums = boundsAreSums
  }

  /// Position of the municipality in `Areas.all`.
  var area: Int { Int(place) }

  /// Position of the school year in the dataset's years; while it is read, the calendar year in which it starts.
  var year: Int {
    get { Int(yearNumber) }
    set { yearNumber = Int32(truncatingIfNeeded: newValue) }
  }

  /// Pupils outside the group. Where size and group are both hidden this says more than their difference.
  var others: CountRange { total.minus(group, asSums: boundsAreSums) }

  var isMasked: Bool { !total.isExact || !group.isExact }
}

/// A count that is known exactly (lower = upper), or lies between two bounds because the source hides it.
struct CountRange: Equatable, Sendable {
  var lower: Double
  var upper: Double

  var isExact: Bool { lower == upper }
  var middle: Double { (lower + upper) / 2 }
  var closed: ClosedRange<Double> { lower...max(lower, upper) }

  /// What is left of a total when one part of it is taken away.
  ///
  /// - Parameter asSums: both ranges are the sums of the least and the greatest that the cells of a source can be, as `totaal-van` and the
  ///   like of a dataset promise. The rest is then such a sum too, of the other cells: 13…16 minus 6…8 is 7…8. Without that promise all that
  ///   is certain is 5…10.
  func minus(_ part: CountRange, asSums: Bool) -> CountRange {
    if asSums, upper - part.upper >= lower - part.lower, lower >= part.lower {
      return CountRange(lower: lower - part.lower, upper: upper - part.upper)
    }
    return CountRange(lower: max(0, lower - part.upper), upper: max(0, upper - part.lower))
  }

  init(_ exact: Double) {
    lower = exact
    upper = exact
  }

  init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}
