// SPDX-License-Identifier: Apache-2.0

/// Why counts cannot be used at all: the table is wrong, and no measure of it would mean anything.
///
/// A table that is right but has nothing to measure (an empty group) is no error: see ``UndefinedReason``.
/// Every `index` is the position in the list that was given, from 0.
public enum CountError: Error, Equatable, Sendable {
  /// Two lists that belong together differ in length.
  case lengthMismatch(expected: Int, found: Int, index: Int)
  /// A count is NaN or infinite.
  case notFinite(index: Int)
  /// A count below zero.
  case negative(index: Int, value: Double)
  /// More pupils in the group than in the whole school.
  case groupExceedsTotal(index: Int, group: Double, total: Double)
  /// A number of pupils that has to be whole is not, e.g. a school of 12.5 pupils that is to be dealt at random.
  case notWhole(index: Int, value: Double)
  /// More than 2,147,483,647 pupils: products of two counts would no longer be exact.
  case tooManyPupils
  /// A parameter outside the range that its formula allows.
  case parameter(name: String, allowed: String)
}

extension CountError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .lengthMismatch(let expected, let found, let index):
      "entry \(index): \(found) values where \(expected) are expected"
    case .notFinite(let index):
      "entry \(index): a count must be a finite number"
    case .negative(let index, let value):
      "entry \(index): a count cannot be negative (\(value))"
    case .groupExceedsTotal(let index, let group, let total):
      "entry \(index): the group (\(group)) is larger than the school (\(total))"
    case .notWhole(let index, let value):
      "entry \(index): a number of pupils must be whole here (\(value))"
    case .tooManyPupils:
      "more than 2147483647 pupils"
    case .parameter(let name, let allowed):
      "\(name) must be \(allowed)"
    }
  }
}
