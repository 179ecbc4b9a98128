// SPDX-License-Identifier: Apache-2.0

/// The segregation that chance alone gives: all pupils are dealt at random over the places, school sizes and group total staying as they are.
///
/// With small schools or a small group D is far from 0 even then (ten schools of ten pupils, ten pupils in the group: 0.37), so a raw D says
/// little without this. xᵢ is hypergeometric; every expectation below is exact, without random numbers, and takes a time that depends
/// on the number of *different* school sizes.
///
///     let dealing = try RandomDealing(sizes: [100, 100, 100, 100], groupPupils: 100)
///     dealing.expectedDissimilarity   // 0.0794769451665
public struct RandomDealing: Sendable, Equatable {
  /// Schools of one size.
  struct SizeClass: Sendable, Equatable {
    let size: Int
    let schools: Int
  }

  /// The different school sizes, ascending; schools without pupils are not in it.
  let classes: [SizeClass]
  /// n: schools with pupils.
  public let schoolCount: Int
  /// T.
  public let pupils: Int
  /// X.
  public let groupPupils: Int

  /// - Throws: ``CountError`` for a negative size, or a group that is negative or larger than all schools together.
  public init(sizes: [Int], groupPupils: Int) throws(CountError) {
    var all = 0
    for (index, size) in sizes.enumerated() {
      guard size >= 0 else { throw .negative(index: index, value: Double(size)) }
      guard size <= Self.mostPupils - all else { throw .tooManyPupils }
      all += size
    }
    guard groupPupils >= 0 else { throw .negative(index: 0, value: Double(groupPupils)) }
    guard groupPupils <= all else { throw .groupExceedsTotal(index: 0, group: Double(groupPupils), total: Double(all)) }
    classes = Self.classes(of: sizes)
    schoolCount = classes.reduce(0) { $0 + $1.schools }
    pupils = all
    self.groupPupils = groupPupils
  }

  /// Deals the pupils of an observed table. A fractional group total (an estimate) is rounded to the nearest whole pupil.
  ///
  /// - Throws: ``CountError/notWhole(index:value:)`` for a school whose size is not a whole number.
  public init(_ counts: TwoGroupCounts) throws(CountError) {
    var sizes: [Int] = []
    sizes.reserveCapacity(counts.schoolCount)
    for (total, position) in zip(counts.total, counts.positions) {
      guard total <= Double(Self.mostPupils) else { throw .tooManyPupils }
      guard let size = Int(exactly: total) else { throw .notWhole(index: position, value: total) }
      sizes.append(size)
    }
    guard counts.pupils <= Double(Self.mostPupils) else { throw .tooManyPupils }
    try self.init(sizes: sizes, groupPupils: Int(counts.groupPupils.rounded()))
  }

  static let mostPupils = Int(Int32.max)

  private static func classes(of sizes: [Int]) -> [SizeClass] {
    var classes: [SizeClass] = []
    for size in sizes.sorted() where size > 0 {
      let schools = classes.last?.size == size ? (classes.popLast()?.schools ?? 0) + 1 : 1
      classes.append(SizeClass(size: size, schools: schools))
    }
    return classes
  }
}

extension RandomDealing {
  /// Y.
  public var otherPupils: Int { pupils - groupPupils }

  /// Why there is nothing to expect, or `nil` where there is.
  public var undefinedReason: UndefinedReason? {
    if pupils == 0 { return .noPupils }
    if groupPupils > 0, otherPupils > 0 { return nil }
    if pupils == 1 { return .onePupil }
    return groupPupils == 0 ? .emptyGroup : .everyoneInGroup
  }

  /// Σ over the schools of a number that depends on the school's size only, where the expectations are defined.
  func sumOverSchools(_ term: (Int) -> Double) -> Double? {
    guard undefinedReason == nil else { return nil }
    return CompensatedSum.over(classes.count) { Double(classes[$0].schools) * term(classes[$0].size) }
  }

  func distribution(size: Int) -> Hypergeometric {
    Hypergeometric(pupils: pupils, group: groupPupils, size: size)
  }
}
