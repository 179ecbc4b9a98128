// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

@Suite struct MultigroupCountsTests {
  static let m1: [[Double]] = [[40, 20, 5], [10, 30, 60], [25, 25, 25], [0, 5, 55]]

  /// The measures by their symbols in the fixtures.
  static func measures(_ counts: MultigroupCounts) -> [String: Double?] {
    [
      "I": counts.interaction, "D": counts.dissimilarity, "G": counts.gini, "M": counts.mutualInformation, "E": counts.entropy,
      "H": counts.theil, "R": counts.relativeDiversity, "NormExp": counts.normalisedExposure, "C": counts.squaredVariation,
    ]
  }

  static let known: [(symbol: String, value: Double)] = [
    ("I", 1139 / 1800), ("D", 472 / 1139), ("G", 583 / 1139), ("M", 0.23305265997392912), ("E", 1.05044870152247739),
    ("H", 0.221860105720681196), ("R", 3340 / 14807), ("NormExp", 11_531_279 / 47_876_400), ("C", 2_212_499 / 10_857_600),
  ]

  @Test(arguments: known)
  func everyMeasureOfAKnownTable(_ symbol: String, _ value: Double) throws {
    let found = try #require(Self.measures(MultigroupCounts(Self.m1))[symbol])
    #expect(agrees(found, value))
  }

  @Test(.enabled(if: SharedFixtures.isPresent, "../shared/domain/fixtures_indices.json is not beside this checkout"))
  func everyNumberOfTheSharedTables() throws {
    let tables = try SharedFixtures.load().multigroup
    for name in tables.keys.sorted() {
      let table = try #require(tables[name])
      let counts = try MultigroupCounts(table.counts)
      var found = Self.measures(counts)
      found["n"] = Double(counts.populatedUnitCount)
      found["T"] = counts.pupils
      for symbol in table.expect.keys.sorted() {
        switch table.expect[symbol] {
        case .number(let value):
          let measure = try #require(found[symbol], "no measure is tested against \(symbol)")
          #expect(agrees(measure, value), "\(name) \(symbol)")
        case .list(let values):
          #expect(zip(counts.groupShares, values).allSatisfy { agrees($0, $1) } && values.count == counts.groupShares.count)
        case nil: Issue.record("\(symbol) has no value")
        }
      }
    }
  }

  @Test func mutualInformationIsTheSameForTheTransposedTable() throws {
    let rows: [[Double]] = [[40, 20], [20, 40], [5, 60], [1, 80]]
    let columns: [[Double]] = [[40, 20, 5, 1], [20, 40, 60, 80]]
    #expect(agrees(try MultigroupCounts(rows).mutualInformation, 0.186586735544835015))
    #expect(agrees(try MultigroupCounts(columns).mutualInformation, 0.186586735544835015))
    #expect(agrees(try MultigroupCounts(rows).theil, 0.333035591302402426))
  }

  @Test(arguments: [Example.a, .b, .c])
  func withTwoGroupsItIsTheTwoGroupMeasure(_ example: Example) throws {
    let rows = zip(example.group, example.total).map { [$0, $1 - $0] }
    let counts = try MultigroupCounts(rows)
    let same: [(TwoGroupMeasure, Double?)] = [
      (.dissimilarity, counts.dissimilarity), (.gini, counts.gini), (.entropy, counts.entropy),
      (.mutualInformation, counts.mutualInformation),
      (.theil, counts.theil), (.varianceRatio, counts.relativeDiversity), (.varianceRatio, counts.normalisedExposure),
      (.varianceRatio, counts.squaredVariation),
    ]
    for (measure, found) in same { #expect(agrees(found, try #require(example.numbers[measure])), "\(measure)") }
  }

  @Test func emptyUnitsAndGroupsChangeNothing() throws {
    let padded = try MultigroupCounts(Self.m1.map { [$0[0], 0, $0[1], $0[2]] } + [[0, 0, 0, 0]])
    for (symbol, value) in Self.known { #expect(agrees(Self.measures(padded)[symbol] ?? nil, value), "\(symbol)") }
    #expect(padded.populatedUnitCount == 4)
    #expect(padded.populatedGroupCount == 3)
    #expect(padded.localSegregation?.last == 0)
  }

  @Test func localSegregationAveragesToMutualInformation() throws {
    let counts = try MultigroupCounts(Self.m1)
    let local = try #require(counts.localSegregation)
    let mean = zip(local, counts.unitTotals).reduce(0) { $0 + $1.0 * $1.1 } / counts.pupils
    #expect(agrees(counts.mutualInformation, mean))
  }

  @Test(arguments: [[[30.0, 0, 0], [0, 20, 0], [0, 0, 50]], [[1, 0], [0, 1]]])
  func completeSeparationIs1(_ rows: [[Double]]) throws {
    let counts = try MultigroupCounts(rows)
    for symbol in ["D", "G", "H", "R", "NormExp", "C"] { #expect(Self.measures(counts)[symbol] == 1, "\(symbol)") }
  }

  @Test func evenUnitsAre0() throws {
    let counts = try MultigroupCounts([[1, 2, 7], [10, 20, 70], [3, 6, 21]])
    for symbol in ["D", "G", "H", "M", "R", "NormExp", "C"] { #expect(Self.measures(counts)[symbol] == 0, "\(symbol)") }
  }

  static let undefined: [(rows: [[Double]], reason: UndefinedReason)] = [
    ([], .noPupils), ([[0, 0], [0, 0]], .noPupils), ([[0, 1], [0, 0]], .onePupil), ([[0, 7], [0, 9]], .everyoneInGroup),
  ]

  @Test(arguments: undefined)
  func nothingToMeasureIsUndefined(_ rows: [[Double]], _ reason: UndefinedReason) throws {
    let counts = try MultigroupCounts(rows)
    #expect(counts.undefinedReason == reason)
    for (symbol, _) in Self.known { #expect(Self.measures(counts)[symbol] == .some(nil), "\(symbol)") }
    #expect(counts.localSegregation == nil)
  }

  static let impossible: [(rows: [[Double]], error: CountError)] = [
    ([[1, 2], [3]], .lengthMismatch(expected: 2, found: 1, index: 1)),
    ([[1, 2], [3, -4]], .negative(index: 1, value: -4)),
    ([[1, .nan]], .notFinite(index: 0)),
  ]

  @Test(arguments: impossible)
  func impossibleCountsAreRefusedWithTheirIndex(_ rows: [[Double]], _ error: CountError) {
    #expect(throws: error) { try MultigroupCounts(rows) }
  }
}
