// SPDX-License-Identifier: Apache-2.0

/// What D can be when of every school both counts lie in a box: an interval that holds D of every possible table, nearly as tight as can be.
///
/// ``DissimilarityBounds`` is exact where school sizes are known. Where they are hidden too, the counts of the group and of the others move
/// freely, and the least and the greatest D follow from two scans over one number, in time proportional to the number of schools.
/// The lower end is the exact minimum over all real counts in the boxes. The upper end is the exact maximum for ten schools or fewer; for more
/// it may exceed it by `tolerance`, and by what part of one school can change.
///
///     let bounds = try BoxedDissimilarity([
///       BoxedSchool(group: 10...12, others: 30...34), BoxedSchool(group: 1...4, others: 40...44),
///     ])
///     bounds.interval   // 0.2548 ... 0.5177
public struct BoxedDissimilarity: Sendable, Equatable {
  /// `nil` where one of the groups is empty in every possible table.
  public let interval: ClosedRange<Double>?

  /// - Parameters:
  ///   - schools: one entry a school.
  ///   - tolerance: how much wider than need be the upper end may become for the sake of speed.
  /// - Throws: ``CountError`` with the index of the first school that cannot be right.
  public init(_ schools: [BoxedSchool], tolerance: Double = 0.002) throws(CountError) {
    for (index, school) in schools.enumerated() { try school.check(at: index) }
    let boxes = BoxedTable(schools)
    guard boxes.mostGroup > 0, boxes.mostOthers > 0 else {
      interval = nil
      return
    }
    let least = boxes.minimum().snappedToUnitInterval
    interval = least...max(least, min(1, boxes.maximum(tolerance: max(tolerance, 1e-9))))
  }
}

/// The boxes of all schools: xᵢ in [a, b], yᵢ in [c, d].
struct BoxedTable {
  struct Box {
    let a, b, c, d: Double
  }

  let boxes: [Box]
  /// Σ b.
  let mostGroup: Double
  /// Σ d.
  let mostOthers: Double

  init(_ schools: [BoxedSchool]) {
    boxes = schools.map {
      Box(a: $0.group.lowerBound, b: $0.group.upperBound, c: $0.others.lowerBound, d: $0.others.upperBound)
    }
    mostGroup = boxes.reduce(0) { $0 + $1.b }
    mostOthers = boxes.reduce(0) { $0 + $1.d }
  }
}
