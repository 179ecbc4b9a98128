// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

@Suite struct BetweenSchoolVarianceTests {
  @Test func numbersByHand() throws {
    // Scores 1 2 3, 2 3 4 and 6 7 8: SSB = 42, SSW = 6, MSB = 21, MSW = 1.
    let variance = try BetweenSchoolVariance([(3, 2, 1), (3, 3, 1), (0, 9, 9), (3, 7, 1)])
    #expect(variance.schoolCount == 3)
    #expect(variance.pupils == 9)
    #expect(agrees(variance.etaSquared, 7 / 8))
    #expect(agrees(variance.intraclassCorrelation, 20 / 23))
    #expect(agrees(variance.epsilonSquared, 5 / 6))
  }

  @Test(arguments: [Example.a, .c])
  func aScoreOf0Or1GivesTheVarianceRatio(_ example: Example) throws {
    let counts = try TwoGroupCounts(group: example.group, total: example.total)
    let variance = try BetweenSchoolVariance(
      zip(example.group, example.total).map { x, t in
        let share = x / t
        return (pupils: Int(t), mean: share, variance: share * (1 - share) * t / (t - 1))
      })
    let ratio = try #require(counts.varianceRatio)
    #expect(agrees(variance.etaSquared, ratio))
    let expected = try #require(try RandomDealing(counts).expectedVarianceRatio)
    #expect(agrees(variance.epsilonSquared, try #require(RandomDealing.corrected(ratio, expected: expected))))
  }

  @Test func unequalSchools() throws {
    // Scores 0 2 and 3 4 5 8: means 1 and 5, grand mean 11/3, SSB = 64/3, SSW = 16, n₀ = 6 − 20/6 = 8/3.
    let variance = try BetweenSchoolVariance([(2, 1, 2), (4, 5, 14.0 / 3)])
    #expect(agrees(variance.etaSquared, 4.0 / 7))
    #expect(agrees(variance.intraclassCorrelation, (64.0 / 3 - 4) / (64.0 / 3 + 5.0 / 3 * 4)))
  }

  @Test func undefined() throws {
    #expect(try BetweenSchoolVariance([]).etaSquared == nil)
    #expect(try BetweenSchoolVariance([(3, 2, 0), (4, 2, 0)]).etaSquared == nil)
    #expect(try BetweenSchoolVariance([(3, 2, 1)]).intraclassCorrelation == nil)
    #expect(try BetweenSchoolVariance([(3, 2, 1)]).etaSquared == 0)
    #expect(try BetweenSchoolVariance([(1, 2, 0), (1, 5, 0)]).epsilonSquared == nil)
  }

  @Test func impossibleSchoolsAreRefused() {
    #expect(throws: CountError.negative(index: 1, value: -1)) { try BetweenSchoolVariance([(1, 0, 0), (-1, 0, 0)]) }
    #expect(throws: CountError.negative(index: 0, value: -2)) { try BetweenSchoolVariance([(1, 0, -2)]) }
    #expect(throws: CountError.notFinite(index: 0)) { try BetweenSchoolVariance([(1, .nan, 0)]) }
  }
}
