// SPDX-License-Identifier: Apache-2.0

/// A school of which both counts are known only to lie in an interval, each by itself: every pair of them is possible.
///
/// That is what a source leaves open which hides small cells: the group is the sum of some cells, the others are the sum of the rest.
///
/// Example: 13…16 in the group, 30…33 others → `BoxedSchool(group: 13...16, others: 30...33)`.
public struct BoxedSchool: Sendable, Equatable {
  /// Pupils of the group.
  public let group: ClosedRange<Double>
  /// Pupils outside the group.
  public let others: ClosedRange<Double>

  public init(group: ClosedRange<Double>, others: ClosedRange<Double>) {
    self.group = group
    self.others = others
  }

  func check(at index: Int) throws(CountError) {
    for bounds in [group, others] {
      guard bounds.lowerBound >= 0 else { throw .negative(index: index, value: bounds.lowerBound) }
      guard bounds.upperBound.isFinite else { throw .notFinite(index: index) }
    }
  }
}
