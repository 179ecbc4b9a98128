// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

@Suite struct BoxedDissimilarityTests {
  @Test func theWorkedExample() throws {
    let bounds = try BoxedDissimilarity([
      BoxedSchool(group: 10...12, others: 30...34), BoxedSchool(group: 1...4, others: 40...44),
    ])
    let interval = try #require(bounds.interval)
    #expect(agrees(interval.lowerBound, 10.0 / 14 - 34.0 / 74))
    #expect(agrees(interval.upperBound, 12.0 / 13 - 30.0 / 74))
  }

  @Test func withNothingHiddenBothEndsAreD() throws {
    let schools = zip(Example.c.group, Example.c.total).map { (group: Double, total: Double) -> BoxedSchool in
      BoxedSchool(group: group...group, others: (total - group)...(total - group))
    }
    let interval = try #require(try BoxedDissimilarity(schools).interval)
    #expect(agrees(interval.lowerBound, 19725 / 31076))
    #expect(agrees(interval.upperBound, 19725 / 31076))
    let many = try #require(try BoxedDissimilarity(schools + schools + schools).interval)
    #expect(abs(many.lowerBound - 19725 / 31076) < 1e-11)
    #expect(many.upperBound >= 19725 / 31076 && many.upperBound <= 19725 / 31076 + 0.002)
  }

  @Test func boxesThatShareARatioCanBeEven() throws {
    let schools = (1...12).map { (size: Int) -> BoxedSchool in
      BoxedSchool(group: 0...Double(4 * size), others: Double(9 * size)...Double(12 * size))
    }
    #expect(try BoxedDissimilarity(schools).interval?.lowerBound == 0)
  }

  @Test func aGroupThatIsEmptyForCertainHasNoInterval() throws {
    #expect(try BoxedDissimilarity([BoxedSchool(group: 0...0, others: 1...9)]).interval == nil)
    #expect(try BoxedDissimilarity([BoxedSchool(group: 1...9, others: 0...0)]).interval == nil)
    #expect(try BoxedDissimilarity([]).interval == nil)
    #expect(try BoxedDissimilarity([BoxedSchool(group: 0...4, others: 0...4)]).interval == 0...0)
  }

  static let impossible: [(school: BoxedSchool, error: CountError)] = [
    (BoxedSchool(group: -1...4, others: 0...3), .negative(index: 0, value: -1)),
    (BoxedSchool(group: 0...4, others: -2...3), .negative(index: 0, value: -2)),
    (BoxedSchool(group: 0...(.infinity), others: 0...3), .notFinite(index: 0)),
  ]

  @Test(arguments: impossible)
  func impossibleSchoolsAreRefused(_ school: BoxedSchool, _ error: CountError) {
    #expect(throws: error) { try BoxedDissimilarity([school]) }
  }

  static func randomSchools(_ count: Int, width: Int, _ numbers: inout TestNumbers) -> [BoxedSchool] {
    (0..<count).map { _ in
      let (low, others) = (Double(numbers.next(20)), Double(numbers.next(40)))
      return BoxedSchool(group: low...(low + Double(numbers.next(width))), others: others...(others + Double(numbers.next(width))))
    }
  }

  /// D of every table whose counts lie in the boxes at multiples of 1/`parts`.
  static func extremes(_ schools: [BoxedSchool], parts: Double) throws -> ClosedRange<Double>? {
    var tables: [[(x: Double, y: Double)]] = [[]]
    for school in schools {
      let steps = { (range: ClosedRange<Double>) in Array(stride(from: range.lowerBound, through: range.upperBound, by: 1 / parts)) }
      tables = tables.flatMap { table in
        steps(school.group).flatMap { x in steps(school.others).map { table + [(x, $0)] } }
      }
    }
    let found = try tables.compactMap { table in
      try TwoGroupCounts(group: table.map(\.x), total: table.map { $0.x + $0.y }).dissimilarity
    }
    guard let least = found.min(), let greatest = found.max() else { return nil }
    return least...greatest
  }

  @Test(arguments: 0..<100)
  func asTightAsBruteForceOnSmallTables(_ seed: Int) throws {
    var numbers = TestNumbers(seed: UInt64(7000 + seed))
    for _ in 0..<10 { _ = numbers.next(2) }
    let schools = Self.randomSchools(2 + numbers.next(2), width: 3, &numbers)
    let interval = try BoxedDissimilarity(schools).interval
    guard let expected = try Self.extremes(schools, parts: 2) else {
      #expect(interval == nil)
      return
    }
    let found = try #require(interval)
    #expect(agrees(found.upperBound, expected.upperBound))
    #expect(found.lowerBound <= expected.lowerBound + 1e-9)
    #expect(found.lowerBound >= expected.lowerBound - 0.03)
  }

  /// The greatest D is at a corner: b and c in a set of schools, a and d outside it.
  static func greatest(_ schools: [BoxedSchool]) -> Double {
    (0..<(1 << schools.count)).reduce(0) { found, set in
      var (b, a, c, d) = (0.0, 0.0, 0.0, 0.0)
      for (position, school) in schools.enumerated() {
        if set >> position & 1 == 1 {
          (b, c) = (b + school.group.upperBound, c + school.others.lowerBound)
        } else {
          (a, d) = (a + school.group.lowerBound, d + school.others.upperBound)
        }
      }
      return a + b > 0 && c + d > 0 ? max(found, b / (a + b) - c / (c + d)) : found
    }
  }

  @Test(arguments: 0..<60)
  func theScanBoundsTheGreatestAndIsNear(_ seed: Int) throws {
    var numbers = TestNumbers(seed: UInt64(9000 + seed))
    for _ in 0..<10 { _ = numbers.next(2) }
    let schools = Self.randomSchools(11 + numbers.next(3), width: 14, &numbers)
    let upper = try #require(try BoxedDissimilarity(schools).interval).upperBound
    let exact = Self.greatest(schools)
    #expect(upper >= exact - 1e-9)
    #expect(upper <= exact + 0.03)
  }

  @Test(arguments: 0..<40)
  func noTableInTheBoxesLiesOutside(_ seed: Int) throws {
    var numbers = TestNumbers(seed: UInt64(11000 + seed))
    let schools = Self.randomSchools(40, width: 14, &numbers)
    let interval = try #require(try BoxedDissimilarity(schools).interval)
    for _ in 0..<200 {
      func drawn(_ range: ClosedRange<Double>) -> Double {
        switch numbers.next(4) {
        case 0: range.lowerBound
        case 1: range.upperBound
        default: range.lowerBound + (range.upperBound - range.lowerBound) * Double(numbers.next(1000)) / 999
        }
      }
      let table = schools.map { (x: drawn($0.group), y: drawn($0.others)) }
      let d = try #require(try TwoGroupCounts(group: table.map(\.x), total: table.map { $0.x + $0.y }).dissimilarity)
      #expect(interval.contains(d))
    }
  }
}
