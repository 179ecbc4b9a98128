// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

/// The table A, B or C of the literature's examples, with its numbers by hand or from exact fractions.
struct Example: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let group: [Double]
  let total: [Double]
  let numbers: [TwoGroupMeasure: Double]

  static let a = Example(
    testDescription: "A", group: [10, 20, 30, 40], total: [100, 100, 100, 100],
    numbers: [
      .groupShare: 1 / 4, .dissimilarity: 4 / 15, .gini: 1 / 3, .isolation: 3 / 10, .exposure: 7 / 10, .exposureOfOthers: 7 / 30,
      .isolationOfOthers: 23 / 30, .varianceRatio: 1 / 15, .entropy: 0.56233514461880835, .mutualInformation: 0.0349948031203618458,
      .theil: 0.0622312218171671768, .atkinson: 0.0945277961046731884, .hutchens: 0.048436967986183896,
    ])
  static let b = Example(
    testDescription: "B", group: [100, 60, 40, 0], total: [100, 100, 100, 100],
    numbers: [
      .groupShare: 1 / 2, .dissimilarity: 3 / 5, .gini: 4 / 5, .isolation: 19 / 25, .exposure: 6 / 25, .exposureOfOthers: 6 / 25,
      .isolationOfOthers: 19 / 25, .varianceRatio: 13 / 25, .entropy: 0.693147180559945309, .mutualInformation: 0.356641347055317091,
      .theil: 0.514524702772665681, .atkinson: 19 / 25, .hutchens: 0.51010205144336438,
    ])
  static let c = Example(
    testDescription: "C", group: [12, 3, 45, 0, 8], total: [60, 150, 90, 25, 200],
    numbers: [
      .groupShare: 68 / 525, .dissimilarity: 19725 / 31076, .gini: 5555 / 7769, .isolation: 158 / 425, .exposure: 267 / 425,
      .exposureOfOthers: 1068 / 11425, .isolationOfOthers: 10357 / 11425, .varianceRatio: 2162 / 7769, .entropy: 0.385480484323763168,
      .mutualInformation: 0.11747650679713319, .theil: 0.304753448162800502, .atkinson: 0.462912522228872669,
      .hutchens: 0.267137476895477121,
    ])
}

@Suite struct TwoGroupCountsTests {
  @Test(arguments: [Example.a, .b, .c])
  func everyMeasureOfAKnownTable(_ example: Example) throws {
    let counts = try TwoGroupCounts(group: example.group, total: example.total)
    for measure in TwoGroupMeasure.allCases {
      let expected = try #require(example.numbers[measure])
      #expect(agrees(counts[measure], expected), "\(measure): \(String(describing: counts[measure])), expected \(expected)")
    }
  }

  @Test func schoolsOfTableA() throws {
    let counts = try TwoGroupCounts(group: Example.a.group, total: Example.a.total)
    #expect(counts.shares == [0.1, 0.2, 0.3, 0.4])
    #expect(counts.sharesOfDissimilarity == [0.375, 0.125, 0.125, 0.375])
    let local = try #require(counts.localSegregation)
    for (found, expected) in zip(local, [0.072460327927, 0.007002106647, 0.006401456997, 0.054115320910]) {
      #expect(abs(found - expected) < 5e-13)
    }
    #expect(agrees(counts.mutualInformation, local.reduce(0, +) / 4))
  }

  @Test func schoolsWithoutPupilsAreLeftOutAndRemembered() throws {
    let counts = try TwoGroupCounts(group: [10, 0, 20, 30, 40, 0], total: [100, 0, 100, 100, 100, 0])
    #expect(counts.emptySchools == [1, 5])
    #expect(counts.positions == [0, 2, 3, 4])
    #expect(counts.schoolCount == 4)
    #expect(agrees(counts.dissimilarity, 4 / 15))
  }

  static let extremes: [(group: [Double], total: [Double], expected: Double)] = [
    ([30, 0], [30, 50], 1),
    ([1, 0, 1, 0], [1, 1, 1, 1], 1),
    ([10, 20], [40, 80], 0),
    ([30], [100], 0),
    ([7, 49, 91], [30, 210, 390], 0),
  ]

  @Test(arguments: extremes)
  func completeAndAbsentSeparationAreExactly1And0(group: [Double], total: [Double], expected: Double) throws {
    let counts = try TwoGroupCounts(group: group, total: total)
    for measure in [TwoGroupMeasure.dissimilarity, .gini, .varianceRatio, .theil, .atkinson, .hutchens] {
      #expect(counts[measure] == expected, "\(measure)")
    }
    #expect(counts.atkinson(weight: 0.1) == expected)
    #expect((counts.sharesOfDissimilarity == nil) == (expected == 0))
  }

  static let undefined: [(group: [Double], total: [Double], reason: UndefinedReason)] = [
    ([0, 0], [40, 80], .emptyGroup),
    ([40, 80], [40, 80], .everyoneInGroup),
    ([0, 0], [0, 0], .noPupils),
    ([], [], .noPupils),
    ([1], [1], .onePupil),
    ([0, 0], [0, 1], .onePupil),
  ]

  @Test(arguments: undefined)
  func nothingToMeasureIsUndefinedAndNever0(group: [Double], total: [Double], reason: UndefinedReason) throws {
    let counts = try TwoGroupCounts(group: group, total: total)
    #expect(counts.undefinedReason == reason)
    for measure in TwoGroupMeasure.allCases where measure != .groupShare { #expect(counts[measure] == nil, "\(measure)") }
    #expect(counts.localSegregation == nil)
    #expect(counts.sharesOfDissimilarity == nil)
    let dealing = try RandomDealing(counts)
    #expect(dealing.undefinedReason == reason)
    #expect(dealing.expectedDissimilarity == nil)
    #expect(dealing.expectedVarianceRatio == nil)
    #expect(try BootstrapExpectation(counts) == BootstrapExpectation(TwoGroupCounts(group: [], total: [])))
  }

  static let impossible: [(group: [Double], total: [Double], error: CountError)] = [
    ([5], [3], .groupExceedsTotal(index: 0, group: 5, total: 3)),
    ([1, -1], [3, 3], .negative(index: 1, value: -1)),
    ([1, 0], [3, -3], .negative(index: 1, value: -3)),
    ([.nan], [3], .notFinite(index: 0)),
    ([1], [.infinity], .notFinite(index: 0)),
    ([1, 2], [3], .lengthMismatch(expected: 2, found: 1, index: 1)),
    ([1], [0], .groupExceedsTotal(index: 0, group: 1, total: 0)),
  ]

  @Test(arguments: impossible)
  func impossibleCountsAreRefusedWithTheirIndex(group: [Double], total: [Double], error: CountError) {
    #expect(throws: error) { try TwoGroupCounts(group: group, total: total) }
    #expect(!error.description.isEmpty)
  }

  @Test func theOtherGroupMirrorsTheFirst() throws {
    let counts = try TwoGroupCounts(group: Example.c.group, total: Example.c.total)
    let others = counts.complement
    for measure in [TwoGroupMeasure.dissimilarity, .gini, .varianceRatio, .entropy, .mutualInformation, .theil, .hutchens, .atkinson] {
      let expected = try #require(counts[measure])
      #expect(agrees(others[measure], expected, digits: 1e-14), "\(measure)")
    }
    #expect(agrees(others.exposure, 1068 / 11425))
    #expect(agrees(others.isolation, 10357 / 11425))
  }

  @Test func atkinsonNeedsAWeightBetween0And1() throws {
    let counts = try TwoGroupCounts(group: Example.a.group, total: Example.a.total)
    #expect(counts.atkinson(weight: 0) == nil)
    #expect(counts.atkinson(weight: 1) == nil)
    #expect(counts.atkinson(weight: .nan) == nil)
    // By the formula as printed: 1 − (P/Q) |Σ (1 − p)^(1−b) p^b t / (PT)|^(1/(1−b)), in 20 digits.
    #expect(agrees(counts.atkinson(weight: 0.25), 0.0497939889065935285))
  }
}
