// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

@Suite struct RandomDealingTests {
  struct Expectation: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let group: [Double]
    let total: [Double]
    let dissimilarity, binomial, information, bootstrap, corrected, bootstrapCorrected, varianceRatio, varianceCorrected: Double
  }

  static let known = [
    Expectation(
      testDescription: "A", group: Example.a.group, total: Example.a.total, dissimilarity: 0.0794769451664995845,
      binomial: 0.0917996917668367881, information: 0.00378467556844765668, bootstrap: 0.270853983722453,
      corrected: 0.203351475573879047, bootstrapCorrected: 0.26247934961088, varianceRatio: 1 / 133, varianceCorrected: 59 / 990),
    Expectation(
      testDescription: "C", group: Example.c.group, total: Example.c.total, dissimilarity: 0.0960408834693047667,
      binomial: 0.110253014743028053, information: 0.00393858495667432465, bootstrap: 0.635937114831654,
      corrected: 0.595926637284094988, bootstrapCorrected: 0.633531285219833, varianceRatio: 1 / 131, varianceCorrected: 275453 / 1_009_970),
    Expectation(
      testDescription: "ten schools, one of ten each", group: Array(repeating: 1, count: 10), total: Array(repeating: 10, count: 10),
      dissimilarity: 0.367195790096361282, binomial: 0.387420489, information: 0.0544274123234854575, bootstrap: 0.397143478941802,
      corrected: -0.580267615716836987, bootstrapCorrected: -0.397143478941802, varianceRatio: 1 / 11, varianceCorrected: -1 / 10),
  ]

  @Test(arguments: known)
  func expectationsOfAKnownTable(_ known: Expectation) throws {
    let counts = try TwoGroupCounts(group: known.group, total: known.total)
    let dealing = try RandomDealing(counts)
    let bootstrap = try BootstrapExpectation(counts)
    let dissimilarity = try #require(counts.dissimilarity)
    let varianceRatio = try #require(counts.varianceRatio)
    #expect(agrees(dealing.expectedDissimilarity, known.dissimilarity))
    #expect(agrees(dealing.expectedDissimilarityBinomial, known.binomial))
    #expect(agrees(dealing.expectedMutualInformation, known.information))
    #expect(agrees(dealing.expectedVarianceRatio, known.varianceRatio))
    #expect(agrees(bootstrap.dissimilarity, known.bootstrap))
    #expect(agrees(bootstrap.correctedDissimilarity, known.bootstrapCorrected))
    #expect(agrees(RandomDealing.corrected(dissimilarity, expected: known.dissimilarity), known.corrected))
    #expect(agrees(RandomDealing.corrected(varianceRatio, expected: known.varianceRatio), known.varianceCorrected))
  }

  @Test func onePupilASchoolIsAlwaysCompletelySeparated() throws {
    let dealing = try RandomDealing(sizes: [1, 1, 1, 1], groupPupils: 2)
    #expect(dealing.expectedDissimilarity == 1)
    #expect(dealing.expectedVarianceRatio == 1)
    #expect(agrees(dealing.expectedMutualInformation, 0.693147180559945309))
    #expect(dealing.expectedTheil == 1)
    #expect(RandomDealing.corrected(1, expected: 1) == nil)
  }

  @Test func oneSchoolIsAlwaysEven() throws {
    let dealing = try RandomDealing(sizes: [100, 0], groupPupils: 30)
    #expect(dealing.schoolCount == 1)
    #expect(dealing.expectedDissimilarity == 0)
    #expect(dealing.expectedVarianceRatio == 0)
    #expect(dealing.expectedMutualInformation == 0)
  }

  @Test func exposureFollowsFromTheVarianceRatio() throws {
    // Every deal of two pupils of the group over schools of 1, 2 and 3 places, each of the 15 placements once.
    var sums = (isolation: 0.0, exposure: 0.0, others: 0.0, otherIsolation: 0.0, dissimilarity: 0.0)
    let school = [0, 1, 1, 2, 2, 2]
    for first in 0..<6 {
      for second in 0..<first {
        var group = [0.0, 0, 0]
        group[school[first]] += 1
        group[school[second]] += 1
        let counts = try TwoGroupCounts(group: group, total: [1, 2, 3])
        sums.isolation += try #require(counts.isolation)
        sums.exposure += try #require(counts.exposure)
        sums.others += try #require(counts.exposureOfOthers)
        sums.otherIsolation += try #require(counts.isolationOfOthers)
        sums.dissimilarity += try #require(counts.dissimilarity)
      }
    }
    let dealing = try RandomDealing(sizes: [1, 2, 3], groupPupils: 2)
    #expect(agrees(dealing.expectedIsolation, sums.isolation / 15))
    #expect(agrees(dealing.expectedExposure, sums.exposure / 15))
    #expect(agrees(dealing.expectedExposureOfOthers, sums.others / 15))
    #expect(agrees(dealing.expectedIsolationOfOthers, sums.otherIsolation / 15))
    #expect(agrees(dealing.expectedDissimilarity, sums.dissimilarity / 15))
  }

  @Test(arguments: [(0.5, 0.2, 0.375), (0.2, 0.5, -0.6), (0, 0.5, -1), (1, 0.5, 1), (0.5, 0.5, 0)])
  func systematicDissimilarityOfCarringtonAndTroske(_ index: Double, _ expected: Double, _ result: Double) {
    #expect(agrees(RandomDealing.systematic(index, expected: expected), result))
  }

  @Test func aFractionalGroupTotalIsRoundedAndAFractionalSchoolRefused() throws {
    let dealing = try RandomDealing(TwoGroupCounts(group: [10.2, 20.4], total: [40, 80]))
    #expect(dealing.groupPupils == 31)
    #expect(throws: CountError.notWhole(index: 1, value: 12.5)) {
      try RandomDealing(TwoGroupCounts(group: [0, 1], total: [0, 12.5]))
    }
    #expect(throws: CountError.groupExceedsTotal(index: 0, group: 31, total: 30)) { try RandomDealing(sizes: [10, 20], groupPupils: 31) }
    #expect(throws: CountError.negative(index: 1, value: -1)) { try RandomDealing(sizes: [10, -1], groupPupils: 1) }
    #expect(throws: CountError.tooManyPupils) { try RandomDealing(sizes: [Int.max, Int.max], groupPupils: 1) }
  }
}
