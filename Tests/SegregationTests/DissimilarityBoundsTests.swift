// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

@Suite struct DissimilarityBoundsTests {
  /// Table C with its second and fourth count hidden as `<5`.
  static let hidden = [
    MaskedSchool(group: 12, total: 60), MaskedSchool(group: 0...4, total: 150), MaskedSchool(group: 45, total: 90),
    MaskedSchool(group: 0...4, total: 25), MaskedSchool(group: 8, total: 200),
  ]

  @Test func theWorkedExample() throws {
    let bounds = try DissimilarityBounds(Self.hidden)
    let interval = try #require(bounds.interval)
    #expect(agrees(interval.lowerBound, 9625 / 16498))
    #expect(agrees(interval.upperBound, 807 / 1196))
    #expect(bounds.isExact)
    #expect(!bounds.canBeUndefined)
    #expect(bounds.groupIntervals == [12...12, 0...4, 45...45, 0...4, 8...8])
  }

  @Test func aKnownTotalRemovesTheUncertaintyAndNarrowsTheCells() throws {
    let bounds = try DissimilarityBounds(Self.hidden, groupPupils: 68)
    let interval = try #require(bounds.interval)
    #expect(agrees(interval.lowerBound, 19725 / 31076))
    #expect(agrees(interval.upperBound, 19725 / 31076))
    #expect(bounds.groupIntervals == [12...12, 0...3, 45...45, 0...3, 8...8])
    #expect(try DissimilarityBounds(Self.hidden, groupPupils: 65).groupIntervals == [12...12, 0...0, 45...45, 0...0, 8...8])
  }

  @Test func withNothingHiddenBothEndsAreD() throws {
    let schools = zip(Example.c.group, Example.c.total).map { MaskedSchool(group: Int($0), total: Int($1)) }
    let interval = try #require(try DissimilarityBounds(schools).interval)
    #expect(agrees(interval.lowerBound, 19725 / 31076))
    #expect(interval.lowerBound == interval.upperBound)
  }

  /// All tables behind the published one, by brute force.
  static func extremes(_ schools: [MaskedSchool], groupPupils: Int?) throws -> (interval: ClosedRange<Double>?, undefined: Bool) {
    var tables: [[(x: Int, t: Int)]] = [[]]
    for school in schools {
      tables = tables.flatMap { table in
        school.total.flatMap { t in school.group.filter { $0 <= t }.map { table + [($0, t)] } }
      }
    }
    var found: [Double] = []
    var undefined = false
    for table in tables where groupPupils == nil || table.reduce(0, { $0 + $1.x }) == groupPupils {
      if let d = try TwoGroupCounts(group: table.map { Double($0.x) }, total: table.map { Double($0.t) }).dissimilarity {
        found.append(d)
      } else {
        undefined = true
      }
    }
    guard let least = found.min(), let greatest = found.max() else { return (nil, undefined) }
    return (least...greatest, undefined)
  }

  static func randomSchools(_ numbers: inout TestNumbers, hidden: Int) -> [MaskedSchool] {
    (0..<(hidden + numbers.next(4))).map { index in
      let total = numbers.next(30)
      let low = numbers.next(total + 1)
      guard index < hidden else { return MaskedSchool(group: low, total: total) }
      switch numbers.next(3) {
      case 0: return MaskedSchool(group: 0...4, total: total)
      case 1: return MaskedSchool(group: max(0, total - 4)...total, total: total)
      default: return MaskedSchool(group: low...(low + numbers.next(7)), total: total)
      }
    }
  }

  @Test(arguments: 0..<400)
  func equalToBruteForceOnRandomTables(_ seed: Int) throws {
    var numbers = TestNumbers(seed: UInt64(seed))
    for _ in 0..<10 { _ = numbers.next(2) }
    let schools = Self.randomSchools(&numbers, hidden: 1 + numbers.next(4))
    let expected = try Self.extremes(schools, groupPupils: nil)
    let bounds = try DissimilarityBounds(schools)
    Self.expect(bounds, expected)
    let least = schools.reduce(0) { $0 + $1.group.lowerBound }
    let spread = schools.reduce(0) { $0 + min($1.group.upperBound, $1.total.upperBound) - $1.group.lowerBound }
    let total = least + numbers.next(spread + 1)
    Self.expect(try DissimilarityBounds(schools, groupPupils: total), try Self.extremes(schools, groupPupils: total))
  }

  static func expect(_ bounds: DissimilarityBounds, _ expected: (interval: ClosedRange<Double>?, undefined: Bool)) {
    #expect(bounds.canBeUndefined == expected.undefined)
    if let interval = expected.interval {
      #expect(agrees(bounds.interval?.lowerBound, interval.lowerBound))
      #expect(agrees(bounds.interval?.upperBound, interval.upperBound))
    } else {
      #expect(bounds.interval == nil)
    }
  }

  @Test(arguments: 0..<60)
  func hiddenSizesGiveAnIntervalThatHoldsEveryTable(_ seed: Int) throws {
    var numbers = TestNumbers(seed: UInt64(1000 + seed))
    let schools =
      Self.randomSchools(&numbers, hidden: 1) + [MaskedSchool(group: 0...4, total: 0...4), MaskedSchool(group: 1...2, total: 1...5)]
    let bounds = try DissimilarityBounds(schools)
    #expect(!bounds.isExact)
    let expected = try #require(try Self.extremes(schools, groupPupils: nil).interval)
    let interval = try #require(bounds.interval)
    #expect(interval.lowerBound <= expected.lowerBound + 1e-12 && expected.upperBound <= interval.upperBound + 1e-12)
    let total = 2 + schools[0].group.lowerBound
    guard let narrow = try Self.extremes(schools, groupPupils: total).interval else { return }
    let known = try #require(try DissimilarityBounds(schools, groupPupils: total).interval)
    #expect(known.lowerBound <= narrow.lowerBound + 1e-12 && narrow.upperBound <= known.upperBound + 1e-12)
  }

  @Test func twoHundredHiddenSchools() throws {
    let schools = (0..<630).map { (index: Int) -> MaskedSchool in
      guard index % 3 > 0 else { return MaskedSchool(group: 0...4, total: 60 + index % 97) }
      return MaskedSchool(group: 10 + index % 60, total: 120 + index % 311)
    }
    let interval = try #require(try DissimilarityBounds(schools).interval)
    let totals = schools.map { Double($0.total.lowerBound) }
    let lowest = try TwoGroupCounts(group: schools.map { Double($0.group.lowerBound) }, total: totals)
    let highest = try TwoGroupCounts(group: schools.map { Double($0.group.upperBound) }, total: totals)
    // All hidden schools lie far below the even share: D falls with every pupil of the group in them.
    #expect(agrees(interval.upperBound, try #require(lowest.dissimilarity)))
    #expect(agrees(interval.lowerBound, try #require(highest.dissimilarity)))
  }

  static let impossible: [(school: MaskedSchool, error: CountError)] = [
    (MaskedSchool(group: 5, total: 3), .groupExceedsTotal(index: 0, group: 5, total: 3)),
    (MaskedSchool(group: -1...4, total: 3), .negative(index: 0, value: -1)),
    (MaskedSchool(group: 0, total: -1), .negative(index: 0, value: -1)),
    (MaskedSchool(group: 0, total: Int.max), .tooManyPupils),
  ]

  @Test(arguments: impossible)
  func impossibleSchoolsAreRefused(_ school: MaskedSchool, _ error: CountError) {
    #expect(throws: error) { try DissimilarityBounds([school]) }
  }

  @Test func anImpossibleTotalIsRefused() {
    #expect(throws: CountError.parameter(name: "groupPupils", allowed: "between 65 and 73")) {
      try DissimilarityBounds(Self.hidden, groupPupils: 74)
    }
  }
}
