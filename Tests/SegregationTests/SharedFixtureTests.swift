// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

/// Every two-group number of the shared fixtures, to 12 digits.
@Suite(.enabled(if: SharedFixtures.isPresent, "../shared/domain/fixtures_indices.json is not beside this checkout"))
struct SharedFixtureTests {
  @Test(arguments: SharedFixtures.twoGroupNames)
  func everyNumberOfATwoGroupTable(_ name: String) throws {
    let table = try #require(try SharedFixtures.load().twoGroup[name])
    let expected = try #require(table.expect)
    let found = try Self.measures(TwoGroupCounts(group: table.x, total: table.t))
    for symbol in expected.keys.sorted() {
      guard case .number(let value)? = expected[symbol] else {
        Issue.record("\(symbol) is not a number")
        continue
      }
      let measure = try #require(found[symbol], "no measure is tested against \(symbol)")
      #expect(agrees(measure, value), "\(symbol): \(String(describing: measure)), expected \(value)")
    }
  }

  private static func measures(_ counts: TwoGroupCounts) throws -> [String: Double?] {
    let dealing = try RandomDealing(counts)
    let bootstrap = try BootstrapExpectation(counts)
    var found: [String: Double?] = [
      "n": Double(counts.schoolCount), "T": counts.pupils, "X": counts.groupPupils, "EV0": dealing.expectedVarianceRatio,
      "ED0": dealing.expectedDissimilarity, "EM0": dealing.expectedMutualInformation,
      "ED0_binom": dealing.expectedDissimilarityBinomial, "EDb": bootstrap.dissimilarity, "Dbc": bootstrap.correctedDissimilarity,
      "D_adj_hyper": corrected(counts.dissimilarity, dealing.expectedDissimilarity),
      "V_adj": corrected(counts.varianceRatio, dealing.expectedVarianceRatio),
    ]
    for measure in TwoGroupMeasure.allCases { found[measure.rawValue] = counts[measure] }
    return found
  }

  private static func corrected(_ index: Double?, _ expected: Double?) -> Double? {
    guard let index, let expected else { return nil }
    return RandomDealing.corrected(index, expected: expected)
  }

  @Test func undefinedTablesHaveNoMeasures() throws {
    for table in try SharedFixtures.load().undefined {
      let counts = try TwoGroupCounts(group: table.x, total: table.t)
      #expect(counts.undefinedReason != nil)
      for measure in TwoGroupMeasure.allCases where measure != .groupShare { #expect(counts[measure] == nil, "\(table.x) \(measure)") }
    }
  }

  @Test func invalidTablesAreRefused() throws {
    for table in try SharedFixtures.load().invalid {
      #expect(throws: CountError.self) { try TwoGroupCounts(group: table.x, total: table.t) }
    }
  }
}
