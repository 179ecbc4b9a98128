// SPDX-License-Identifier: Apache-2.0

/// A school of which a count may be hidden for privacy: known only to lie in an interval.
///
/// Example: `<5` of 150 pupils → `MaskedSchool(group: 0...4, total: 150)`.
public struct MaskedSchool: Sendable, Equatable {
  /// Pupils of the group; an interval of one number where the count is known.
  public let group: ClosedRange<Int>
  /// All pupils; an interval of one number where the count is known.
  public let total: ClosedRange<Int>

  public init(group: ClosedRange<Int>, total: ClosedRange<Int>) {
    self.group = group
    self.total = total
  }

  public init(group: ClosedRange<Int>, total: Int) {
    self.init(group: group, total: total...total)
  }

  public init(group: Int, total: Int) {
    self.init(group: group...group, total: total...total)
  }

  /// The same with no more pupils in the group than in the school: `<5` in a school of 3 is 0…3.
  func checked(at index: Int) throws(CountError) -> MaskedSchool {
    guard group.lowerBound >= 0 else { throw .negative(index: index, value: Double(group.lowerBound)) }
    guard total.lowerBound >= 0 else { throw .negative(index: index, value: Double(total.lowerBound)) }
    guard total.upperBound <= RandomDealing.mostPupils else { throw .tooManyPupils }
    guard group.lowerBound <= total.upperBound else {
      throw .groupExceedsTotal(index: index, group: Double(group.lowerBound), total: Double(total.upperBound))
    }
    return MaskedSchool(
      group: group.lowerBound...min(group.upperBound, total.upperBound), total: max(total.lowerBound, group.lowerBound)...total.upperBound)
  }
}
