// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

@Suite struct ChanceDissimilarityTests {
  @Test func theWorkedExample() throws {
    let chance = try #require(try RandomDealing(sizes: [100, 100, 100, 100], groupPupils: 100).chanceDissimilarity)
    #expect(agrees(chance.mean, 0.0794769451665))
    #expect(abs(chance.interval.lowerBound - 0.020) < 0.0005)
    #expect(abs(chance.interval.upperBound - 0.1556) < 0.0005)
  }

  static let towns: [(sizes: [Int], group: Int)] = [
    ([90, 110, 130, 250, 300], 140), ([20, 25, 31, 18, 40, 22], 60), ([300, 310, 290, 280, 320, 150, 90], 1200),
    ((1...12).map { 30 + 17 * $0 }, 200), ((1...12).map { 10 + 2 * $0 }, 60), ((1...40).map { 40 + 9 * $0 }, 1500),
    ((1...40).map { 8 + $0 }, 500), ((1...190).map { 20 + $0 % 31 }, 2500),
  ]

  /// 5,000 draws leave the standard deviation uncertain by 1 %, and the ends of the range by 4 % of it.
  @Test(arguments: towns)
  func agreesWithTheSimulation(_ town: (sizes: [Int], group: Int)) throws {
    let dealing = try RandomDealing(sizes: town.sizes, groupPupils: town.group)
    let chance = try #require(dealing.chanceDissimilarity)
    let dealt = try #require(try dealing.simulatedDissimilarity(draws: 5000))
    #expect(agrees(chance.mean, try #require(dealing.expectedDissimilarity)))
    #expect(abs(chance.standardDeviation / dealt.standardDeviation - 1) < 0.05)
    #expect(abs(chance.interval.lowerBound - dealt.interval().lowerBound) < 0.12 * dealt.standardDeviation)
    #expect(abs(chance.interval.upperBound - dealt.interval().upperBound) < 0.12 * dealt.standardDeviation)
  }

  @Test func isRoughWhereOneSchoolHoldsMostPupils() throws {
    let dealing = try RandomDealing(sizes: [1000, 40, 50, 60, 30, 45], groupPupils: 200)
    let chance = try #require(dealing.chanceDissimilarity)
    let dealt = try #require(try dealing.simulatedDissimilarity(draws: 5000))
    #expect(abs(chance.standardDeviation / dealt.standardDeviation - 1) < 0.05)
    #expect(abs(chance.interval.lowerBound - dealt.interval().lowerBound) < 0.25 * dealt.standardDeviation)
    #expect(abs(chance.interval.upperBound - dealt.interval().upperBound) < 0.25 * dealt.standardDeviation)
  }

  @Test func theMirrorGroupHasTheSameRange() throws {
    let sizes = [90, 110, 130, 250, 300]
    let few = try #require(try RandomDealing(sizes: sizes, groupPupils: 140).chanceDissimilarity)
    let many = try #require(try RandomDealing(sizes: sizes, groupPupils: 740).chanceDissimilarity)
    #expect(agrees(few.interval.lowerBound, many.interval.lowerBound))
    #expect(agrees(few.interval.upperBound, many.interval.upperBound))
  }

  @Test(arguments: [([100], 40), ([100, 100], 0), ([100, 100], 200), ([], 0)])
  func undefinedWhereThereIsNothingToDeal(_ sizes: [Int], _ group: Int) throws {
    #expect(try RandomDealing(sizes: sizes, groupPupils: group).chanceDissimilarity == nil)
  }

  @Test func staysBetweenZeroAndOne() throws {
    let tiny = try #require(try RandomDealing(sizes: [1, 1, 1, 1, 1, 1], groupPupils: 3).chanceDissimilarity)
    #expect(tiny.mean == 1 && tiny.interval.upperBound <= 1 && tiny.interval.lowerBound >= 0)
    let two = try #require(try RandomDealing(sizes: [40, 40], groupPupils: 2).chanceDissimilarity)
    #expect(two.interval.lowerBound >= 0 && two.interval.upperBound <= 1)
  }

  @Test func tenMillionPupilsInAHundredThousandSchools() throws {
    let chance = try #require(try RandomDealing(sizes: (0..<100_000).map { 50 + $0 % 101 }, groupPupils: 1_500_000).chanceDissimilarity)
    #expect(chance.standardDeviation > 0 && chance.standardDeviation < 0.001)
    #expect(abs(chance.interval.upperBound - chance.interval.lowerBound - 3.92 * chance.standardDeviation) < 1e-5)
  }
}
