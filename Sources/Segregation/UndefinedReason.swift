// SPDX-License-Identifier: Apache-2.0

/// Why a correct table has no segregation to measure. Every measure is then `nil`, never 0: "nobody to compare" is not "evenly spread".
public enum UndefinedReason: String, Sendable, Equatable, CaseIterable {
  /// No school has a pupil.
  case noPupils
  /// There is one pupil in all, so there is nobody to be separated from.
  case onePupil
  /// No pupil belongs to the group.
  case emptyGroup
  /// Every pupil belongs to the group (with several groups: fewer than two groups have pupils).
  case everyoneInGroup
}
