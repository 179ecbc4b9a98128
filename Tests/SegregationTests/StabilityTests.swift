// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

/// A country of 10⁷ pupils in 10⁵ schools, against exact fractions and 60-digit arithmetic.
@Suite struct StabilityTests {
  static let schools = 100_000

  @Test func identicalSchoolsAreExactlyEven() throws {
    let counts = try TwoGroupCounts(group: Array(repeating: 7, count: Self.schools), total: Array(repeating: 90, count: Self.schools))
    for measure in [TwoGroupMeasure.dissimilarity, .gini, .varianceRatio, .mutualInformation, .theil, .hutchens, .atkinson] {
      #expect(counts[measure] == 0, "\(measure)")
    }
    #expect(agrees(counts.isolation, 7 / 90, digits: 1e-15))
  }

  @Test func perfectSeparationIsExactly1() throws {
    let total = (0..<Self.schools).map { Double(20 + $0 % 163) }
    let group = total.enumerated().map { $0.offset % 7 == 0 ? $0.element : 0 }
    let counts = try TwoGroupCounts(group: group, total: total)
    for measure in [TwoGroupMeasure.dissimilarity, .gini, .varianceRatio, .theil, .hutchens, .atkinson, .isolation, .isolationOfOthers] {
      #expect(counts[measure] == 1, "\(measure)")
    }
    #expect(counts.exposure == 0)
    #expect(counts.atkinson(weight: 0.3) == 1)
  }

  @Test func halfTheSchoolsAt20AndHalfAt30Percent() throws {
    let counts = try TwoGroupCounts(
      group: (0..<Self.schools).map { $0 % 2 == 0 ? 20 : 30 }, total: Array(repeating: 100, count: Self.schools))
    // D = Σ t|p − P| / (2TPQ) = 0.05/(2 · 3/16) = 2/15; V = 0.05²/(3/16) = 1/75; G = ½ · 0.1/(2 · 3/16) = 2/15.
    #expect(agrees(counts.dissimilarity, 2 / 15, digits: 1e-15))
    #expect(agrees(counts.varianceRatio, 1 / 75, digits: 1e-15))
    #expect(agrees(counts.gini, 2 / 15, digits: 1e-15))
    let dealing = try RandomDealing(counts)
    #expect(dealing.expectedVarianceRatio == 99_999.0 / 9_999_999)
    #expect(agrees(dealing.expectedDissimilarity, 0.091799232767197301989, digits: 2e-14))
    #expect(agrees(dealing.expectedMutualInformation, 0.0050371706663276957701, digits: 2e-13))
  }

  @Test func bootstrapOf1000Schools() throws {
    let counts = try TwoGroupCounts(group: (0..<1000).map { $0 % 2 == 0 ? 20 : 30 }, total: Array(repeating: 100, count: 1000))
    #expect(agrees(try BootstrapExpectation(counts).dissimilarity, 0.147397108012756635, digits: 1e-13))
  }

  @Test func twoSchoolSizes() throws {
    let dealing = try RandomDealing(sizes: (0..<Self.schools).map { $0 % 2 == 0 ? 50 : 150 }, groupPupils: 2_500_000)
    #expect(agrees(dealing.expectedDissimilarity, 0.08930662788022561849, digits: 2e-14))
  }

  @Test func aTinyDifferenceKeepsItsDigits() throws {
    let counts = try TwoGroupCounts(group: [1_001_000, 1_000_000], total: [4_000_000, 4_000_000])
    // x₁T − t₁X = 4·10⁹, so D = 4·10⁹/(XY); the others are from 60-digit arithmetic.
    #expect(agrees(counts.dissimilarity, 4e9 / (2_001_000 * 5_999_000), digits: 1e-15))
    #expect(agrees(counts.varianceRatio, 8.33055717515471303e-8, digits: 1e-15))
    #expect(agrees(counts.mutualInformation, 4.16527872241552847e-8, digits: 1e-14))
    #expect(agrees(counts.hutchens, 5.5518549359585934e-8, digits: 1e-14))
  }

  @Test func sumsCarryWhatRoundingDrops() {
    let terms = [1, 1e100, 1, -1e100]
    #expect(CompensatedSum.over(4) { terms[$0] } == 2)
  }
}
