// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

@Suite struct RedrawnDissimilarityTests {
  /// A town of schools with a group share that wanders around `middle` by at most `spread` hundredths.
  static func town(schools: Int, pupils: Int, middle: Int, spread: Int, seed: UInt64) throws -> TwoGroupCounts {
    var numbers = TestNumbers(seed: seed)
    let total = (0..<schools).map { _ in pupils / 2 + numbers.next(pupils) }
    let group = total.map { size in size * min(100, max(0, middle + numbers.next(2 * spread + 1) - spread)) / 100 }
    return try TwoGroupCounts(group: group.map(Double.init), total: total.map(Double.init))
  }

  static let towns: [(schools: Int, pupils: Int, middle: Int, spread: Int)] = [
    (5, 200, 30, 20), (8, 60, 20, 10), (12, 30, 50, 50), (20, 25, 30, 5), (40, 200, 15, 15), (150, 25, 40, 30), (400, 220, 20, 20),
  ]

  /// 6,000 pairs leave the spread uncertain by 1 %, and the ends of the interval by 3.5 % of it.
  @Test(arguments: towns)
  func agreesWithTheSeededBootstrap(_ town: (schools: Int, pupils: Int, middle: Int, spread: Int)) throws {
    let first = try Self.town(schools: town.schools, pupils: town.pupils, middle: town.middle, spread: town.spread, seed: 1)
    let second = try Self.town(schools: town.schools, pupils: town.pupils, middle: town.middle + 2, spread: town.spread, seed: 2)
    let drawn = try #require(try DissimilarityChange(from: first, to: second, draws: 6000)).simulated
    let before = try #require(RedrawnDissimilarity(first))
    let after = try #require(RedrawnDissimilarity(second))
    let interval = after.change(from: before)
    #expect(abs(interval.lowerBound - drawn.interval().lowerBound) < 0.15 * drawn.standardDeviation)
    #expect(abs(interval.upperBound - drawn.interval().upperBound) < 0.15 * drawn.standardDeviation)
    #expect(abs((interval.upperBound - interval.lowerBound) / 3.92 / drawn.standardDeviation - 1) < 0.05)
    let exact = try #require(try BootstrapExpectation(first).dissimilarity)
    #expect(abs(before.mean - exact) < 0.12 * before.standardDeviation)
  }

  @Test func theWorkedExample() throws {
    let before = try #require(RedrawnDissimilarity(try TwoGroupCounts(group: [10, 20, 30, 40], total: [100, 100, 100, 100])))
    let after = try #require(RedrawnDissimilarity(try TwoGroupCounts(group: [20, 23, 27, 30], total: [100, 100, 100, 100])))
    let interval = after.change(from: before)
    #expect(abs(interval.lowerBound + 0.28) < 0.007)
    #expect(abs(interval.upperBound + 0.017) < 0.007)
    #expect(abs(before.mean - 0.270853983722) < 0.002)
  }

  @Test func completeSeparationLeavesNothingToChance() throws {
    let apart = try #require(RedrawnDissimilarity(try TwoGroupCounts(group: [30, 0], total: [30, 50])))
    #expect(apart == apart && apart.mean == 1 && apart.standardDeviation < 1e-9)
    #expect(abs(apart.change(from: apart).upperBound) < 1e-9)
  }

  @Test func isUndefinedWithoutGroups() throws {
    #expect(RedrawnDissimilarity(try TwoGroupCounts(group: [0, 0], total: [3, 3])) == nil)
    #expect(RedrawnDissimilarity(try TwoGroupCounts(group: [], total: [])) == nil)
  }

  @Test func tenMillionPupilsInAHundredThousandSchools() throws {
    let counts = try TwoGroupCounts(
      group: (0..<100_000).map { Double($0 % 51) }, total: (0..<100_000).map { Double(50 + $0 % 101) })
    let redrawn = try #require(RedrawnDissimilarity(counts))
    #expect(redrawn.standardDeviation > 0 && redrawn.standardDeviation < 0.001)
    #expect(redrawn.mean > (counts.dissimilarity ?? 1))
  }
}
