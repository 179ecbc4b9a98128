// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

/// The simulations against exact distributions. Seeds are fixed, so these tests give the same outcome every time.
@Suite struct SimulationTests {
  /// P(D ≤ d) under random dealing, by enumeration of the counts of three schools.
  static func exactDistribution(sizes: [Int], group: Int) throws -> [(value: Double, cumulative: Double)] {
    let pupils = sizes.reduce(0, +)
    var masses: [(value: Double, mass: Double)] = []
    for first in 0...min(sizes[0], group) {
      for second in 0...min(sizes[1], group - first) where group - first - second <= sizes[2] {
        let counts = [first, second, group - first - second].map(Double.init)
        let value = try #require(try TwoGroupCounts(group: counts, total: sizes.map(Double.init)).dissimilarity)
        let mass =
          Hypergeometric(pupils: pupils, group: group, size: sizes[0]).probability(first)
          * Hypergeometric(pupils: pupils - sizes[0], group: group - first, size: sizes[1]).probability(second)
        masses.append((value, mass))
      }
    }
    var cumulative = 0.0
    return masses.sorted { $0.value < $1.value }.map {
      cumulative += $0.mass
      return ($0.value, cumulative)
    }
  }

  static let tables: [(sizes: [Int], group: Int)] = [
    ([3, 4, 5], 5), ([3, 4, 5], 1), ([3, 4, 5], 11), ([10, 20, 30], 9), ([60, 60, 60], 60), ([200, 30, 100], 250), ([1, 1, 100], 40),
  ]

  @Test(arguments: tables)
  func dealsFollowTheExactDistribution(_ sizes: [Int], _ group: Int) throws {
    let exact = try Self.exactDistribution(sizes: sizes, group: group)
    #expect(agrees(exact.last?.cumulative, 1))
    let draws = 20_000
    let dealing = try RandomDealing(sizes: sizes, groupPupils: group)
    let dealt = try #require(try dealing.simulatedDissimilarity(draws: draws, seed: 11))
    // Kolmogorov–Smirnov at the values themselves; 1.95/√n is its 0.1 % limit.
    var index = 0
    for (place, point) in exact.enumerated() {
      if place + 1 < exact.count, exact[place + 1].value < point.value + 1e-9 { continue }
      while index < draws, dealt.sorted[index] < point.value + 1e-9 { index += 1 }
      #expect(abs(Double(index) / Double(draws) - point.cumulative) < 1.95 / Double(draws).squareRoot())
    }
    let expected = try #require(dealing.expectedDissimilarity)
    #expect(abs(dealt.mean - expected) <= 4 * dealt.standardDeviation / Double(draws).squareRoot() + 1e-12)
  }

  @Test func theMeanOfManySchoolsIsTheExactExpectation() throws {
    let dealing = try RandomDealing(sizes: (0..<40).map { 20 + 13 * ($0 % 9) }, groupPupils: 600)
    let dealt = try #require(try dealing.simulatedDissimilarity())
    let expected = try #require(dealing.expectedDissimilarity)
    #expect(dealt.sorted.count == 2000)
    #expect(abs(dealt.mean - expected) < 4 * dealt.standardDeviation / 2000.0.squareRoot())
    #expect(dealt.interval(level: 0.95).contains(expected))
  }

  @Test func chanceRangeOfTableA() throws {
    let counts = try TwoGroupCounts(group: Example.a.group, total: Example.a.total)
    let dealt = try #require(try RandomDealing(counts).simulatedDissimilarity())
    // Kept as they were drawn: the same numbers in every process, on every machine.
    #expect(agrees(dealt.interval(level: 0.95).lowerBound, 2 / 75))
    #expect(agrees(dealt.interval(level: 0.95).upperBound, 0.16))
    #expect(dealt.shareAtLeast(4 / 15) == 1.0 / 2001)
    #expect(try RandomDealing(counts).simulatedDissimilarity() == dealt)
    #expect(try RandomDealing(counts).simulatedDissimilarity(seed: 2) != dealt)
  }

  @Test func everyDealHasExactlyTheGroup() throws {
    // In two equal schools of 60 with 60 of the group, D is |x₁ − 30|/30 for whole x₁ and nothing else.
    let dealing = try RandomDealing(sizes: [60, 60], groupPupils: 60)
    let dealt = try #require(try dealing.simulatedDissimilarity(draws: 20_000))
    #expect(dealt.sorted.allSatisfy { abs($0 * 30 - ($0 * 30).rounded()) < 1e-9 })
  }

  @Test func whereChanceHasNoChoice() throws {
    #expect(try RandomDealing(sizes: [1, 1, 1], groupPupils: 1).simulatedDissimilarity(draws: 5)?.sorted == [1, 1, 1, 1, 1])
    #expect(try RandomDealing(sizes: [9], groupPupils: 4).simulatedDissimilarity(draws: 3)?.sorted == [0, 0, 0])
    #expect(try RandomDealing(sizes: [9, 3], groupPupils: 0).simulatedDissimilarity() == nil)
    #expect(throws: CountError.parameter(name: "draws", allowed: "at least 1")) {
      try RandomDealing(sizes: [9, 3], groupPupils: 2).simulatedDissimilarity(draws: 0)
    }
  }

  @Test(arguments: [[1.0, 2, 0, 3], [40, 0, 25, 100, 40], [0, 1], [300, 300]])
  func redrawnPupilsHaveTheMomentsOfAMultinomial(_ observed: [Double]) {
    var multinomial = Multinomial(observed)
    let draws = 20_000
    var numbers = SeededNumbers(seed: 3)
    var incomplete = 0
    var sums = observed.map { _ in (first: 0.0, second: 0.0) }
    for _ in 0..<draws {
      multinomial.draw(&numbers)
      if multinomial.counts.reduce(0, +) != multinomial.trials { incomplete += 1 }
      for school in observed.indices {
        let count = Double(multinomial.counts[school])
        sums[school].first += count
        sums[school].second += count * count
      }
    }
    #expect(incomplete == 0)
    let trials = Double(multinomial.trials)
    for (school, sum) in sums.enumerated() {
      let share = observed[school] / trials
      let variance = trials * share * (1 - share)
      let mean = sum.first / Double(draws)
      #expect(abs(mean - observed[school]) <= 4 * (variance / Double(draws)).squareRoot())
      #expect(abs(sum.second / Double(draws) - mean * mean - variance) <= 0.06 * variance)
    }
  }

  @Test func theMeanChangeIsTheDifferenceOfExactMeans() throws {
    let first = try TwoGroupCounts(group: Example.a.group, total: Example.a.total)
    let second = try TwoGroupCounts(group: [12, 22, 31, 35], total: [100, 90, 110, 100])
    let change = try #require(try DissimilarityChange(from: first, to: second, draws: 4000))
    let before = try #require(try BootstrapExpectation(first).dissimilarity)
    let after = try #require(try BootstrapExpectation(second).dissimilarity)
    let simulated = change.simulated
    #expect(abs(simulated.mean - (after - before)) < 4 * simulated.standardDeviation / 4000.0.squareRoot())
    #expect(agrees(change.observed, try #require(second.dissimilarity) - 4 / 15))
    #expect(agrees(change.corrected, 2 * change.observed - (after - before)))
  }

  @Test func theIntervalOfAChangeIsTheSameEveryTime() throws {
    let first = try TwoGroupCounts(group: Example.a.group, total: Example.a.total)
    let second = try TwoGroupCounts(group: [20, 23, 27, 30], total: [100, 100, 100, 100])
    let change = try #require(try DissimilarityChange(from: first, to: second))
    #expect(agrees(change.interval().lowerBound, -0.28))
    #expect(agrees(change.interval().upperBound, -1.0 / 60))
    #expect(try DissimilarityChange(from: first, to: second) == change)
    #expect(try DissimilarityChange(from: first, to: second, seed: 9)?.simulated != change.simulated)
  }

  @Test func aChangeNeedsTwoDefinedYears() throws {
    let defined = try TwoGroupCounts(group: [1, 2], total: [3, 3])
    let empty = try TwoGroupCounts(group: [0, 0], total: [3, 3])
    #expect(try DissimilarityChange(from: defined, to: empty) == nil)
    #expect(try DissimilarityChange(from: empty, to: defined) == nil)
    #expect(throws: CountError.parameter(name: "draws", allowed: "at least 1")) {
      try DissimilarityChange(from: defined, to: defined, draws: 0)
    }
  }
}
