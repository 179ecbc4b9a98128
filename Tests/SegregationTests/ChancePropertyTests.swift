// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

/// The expectations by chance and the bounds under hidden counts, on seeded random tables.
@Suite struct ChancePropertyTests {
  /// Deals by shuffling all places, pupil by pupil: slow, but too simple to be wrong.
  struct Shuffle {
    private var schoolOfPlace: [Int]
    private let sizes: [Double]
    private let group: Int
    private var numbers: SeededNumbers

    init(sizes: [Int], group: Int, seed: UInt64) {
      schoolOfPlace = sizes.indices.flatMap { Array(repeating: $0, count: sizes[$0]) }
      self.sizes = sizes.map(Double.init)
      self.group = group
      numbers = SeededNumbers(seed: seed)
    }

    /// The group takes the first places of a shuffled list (Fisher–Yates).
    mutating func deal() throws -> TwoGroupCounts {
      var counts = Array(repeating: 0.0, count: sizes.count)
      for place in 0..<group {
        schoolOfPlace.swapAt(place, place + numbers.next(below: schoolOfPlace.count - place))
        counts[schoolOfPlace[place]] += 1
      }
      return try TwoGroupCounts(group: counts, total: sizes)
    }
  }

  static let expectations: [(measure: TwoGroupMeasure, expected: @Sendable (RandomDealing) -> Double?)] = [
    (.dissimilarity, { $0.expectedDissimilarity }), (.varianceRatio, { $0.expectedVarianceRatio }),
    (.mutualInformation, { $0.expectedMutualInformation }), (.theil, { $0.expectedTheil }), (.isolation, { $0.expectedIsolation }),
    (.exposure, { $0.expectedExposure }), (.exposureOfOthers, { $0.expectedExposureOfOthers }),
    (.isolationOfOthers, { $0.expectedIsolationOfOthers }),
  ]

  @Test(arguments: 0..<12)
  func expectationsAreTheMeansOfShuffling(_ seed: Int) throws {
    var numbers = TestNumbers(seed: UInt64(500 + seed))
    for _ in 0..<10 { _ = numbers.next(2) }
    let sizes = (0..<(2 + numbers.next(7))).map { _ in 1 + numbers.next(30) }
    let pupils = sizes.reduce(0, +)
    let group = 1 + numbers.next(pupils - 1)
    let dealing = try RandomDealing(sizes: sizes, groupPupils: group)
    var shuffle = Shuffle(sizes: sizes, group: group, seed: UInt64(seed))
    let deals = try (0..<2000).map { _ in try shuffle.deal() }
    for (measure, expected) in Self.expectations {
      let drawn = SimulatedValues(try deals.map { try #require($0[measure]) })
      let standardError = drawn.standardDeviation / Double(deals.count).squareRoot()
      #expect(abs(drawn.mean - (try #require(expected(dealing)))) <= 4 * standardError + 1e-12, "\(measure) of \(group) in \(sizes)")
    }
  }

  /// The group's own table is one of the tables behind the published one, however much of it is hidden.
  @Test(arguments: 0..<100)
  func boundsHoldTheTruth(_ seed: Int) throws {
    var numbers = TestNumbers(seed: UInt64(700 + seed))
    for _ in 0..<10 { _ = numbers.next(2) }
    let tables = (0..<(2 + numbers.next(60))).map { _ in
      let total = 1 + numbers.next(400)
      return (group: numbers.next(numbers.next(4) == 0 ? min(5, total + 1) : total + 1), total: total)
    }
    let schools = tables.map { group, total in
      if group < 5 { return MaskedSchool(group: 0...4, total: total) }
      if total - group < 5 { return MaskedSchool(group: (total - 4)...total, total: total) }
      return MaskedSchool(group: group, total: total)
    }
    let counts = try TwoGroupCounts(group: tables.map { Double($0.group) }, total: tables.map { Double($0.total) })
    let truth = try #require(counts.dissimilarity)
    let bounds = try DissimilarityBounds(schools)
    let interval = try #require(bounds.interval)
    #expect(interval.lowerBound <= truth + 1e-12 && truth <= interval.upperBound + 1e-12)
    #expect(zip(bounds.groupIntervals, tables).allSatisfy { $0.contains($1.group) })
    let known = try DissimilarityBounds(schools, groupPupils: tables.reduce(0) { $0 + $1.group })
    let narrower = try #require(known.interval)
    #expect(narrower.lowerBound <= truth + 1e-12 && truth <= narrower.upperBound + 1e-12)
    #expect(interval.lowerBound <= narrower.lowerBound + 1e-12 && narrower.upperBound <= interval.upperBound + 1e-12)
    #expect(zip(known.groupIntervals, tables).allSatisfy { $0.contains($1.group) })
  }
}
