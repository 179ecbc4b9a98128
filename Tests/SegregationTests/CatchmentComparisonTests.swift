// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

@Suite struct CatchmentComparisonTests {
  typealias Flow = CatchmentComparison.Flow

  static let flows = [
    Flow(school: 0, area: 0, group: 30, total: 60), Flow(school: 1, area: 0, group: 10, total: 60),
    Flow(school: 0, area: 1, group: 10, total: 20), Flow(school: 1, area: 1, group: 0, total: 20),
    Flow(school: 2, area: 1, group: 50, total: 90),
  ]

  static let expected: [(school: Int, share: Double, area: Double, difference: Double, ratio: Double, reflects: Bool)] = [
    (0, 1 / 2, 19 / 52, 175 / 13, 26 / 19, true),
    (1, 1 / 8, 19 / 52, -625 / 26, 13 / 38, false),
    (2, 5 / 9, 6 / 13, 1100 / 117, 65 / 54, true),
  ]

  @Test(arguments: expected)
  func theWorkedExample(school: Int, share: Double, area: Double, difference: Double, ratio: Double, reflects: Bool) throws {
    let found = try #require(CatchmentComparison(Self.flows).schools[school])
    #expect(agrees(found.share, share))
    #expect(agrees(found.expectedShare, area))
    #expect(agrees(found.difference, difference))
    #expect(agrees(found.ratio, ratio))
    #expect(found.reflects() == reflects)
  }

  @Test func pupilsInSchoolsThatDoNotReflectTheirArea() throws {
    let comparison = try CatchmentComparison(Self.flows)
    #expect(agrees(comparison.shareInNonReflectingSchools(), 80 / 250))
    #expect(agrees(comparison.shareInNonReflectingSchools(within: 10), 160 / 250))
    #expect(comparison.shareInNonReflectingSchools(minimum: 90) == 0)
    #expect(comparison.shareInNonReflectingSchools(minimum: 91) == nil)
  }

  @Test func twentyPointsExactlyStillReflects() throws {
    // 0.7 − 0.5 is a little less than 0.2 in binary, 0.9 − 0.7 a little more.
    let comparison = try CatchmentComparison(
      [Flow(school: 0, area: 0, group: 70, total: 100), Flow(school: 1, area: 1, group: 90, total: 100)], areaShares: [0.5, 0.7])
    #expect(comparison.schools.map { $0?.reflects(within: 20) } == [true, true])
    #expect(comparison.schools.map { $0?.reflects(within: 19.99) } == [false, false])
  }

  @Test func schoolsWithoutPupilsAndAreasWithoutTheGroup() throws {
    let comparison = try CatchmentComparison([Flow(school: 1, area: 0, group: 0, total: 9), Flow(school: 0, area: 1, group: 0, total: 0)])
    #expect(comparison.schools[0] == nil)
    #expect(comparison.schools[1]?.expectedShare == 0)
    #expect(comparison.schools[1]?.ratio == nil)
    #expect(comparison.areaShares == [0, nil])
  }

  static let impossible: [(flow: Flow, error: CountError)] = [
    (Flow(school: 0, area: 0, group: 2, total: 1), .groupExceedsTotal(index: 0, group: 2, total: 1)),
    (Flow(school: 0, area: 0, group: -2, total: 1), .negative(index: 0, value: -2)),
    (Flow(school: 0, area: -3, group: 0, total: 1), .negative(index: 0, value: -3)),
    (Flow(school: 0, area: 0, group: .nan, total: 1), .notFinite(index: 0)),
  ]

  @Test(arguments: impossible)
  func impossibleFlowsAreRefused(_ flow: Flow, _ error: CountError) {
    #expect(throws: error) { try CatchmentComparison([flow]) }
    #expect(throws: error) { try CatchmentComparison([flow], areaShares: [0.5]) }
  }

  @Test func areaSharesMustCoverTheFlows() {
    #expect(throws: CountError.lengthMismatch(expected: 2, found: 1, index: 2)) {
      try CatchmentComparison(Self.flows, areaShares: [0.5])
    }
    #expect(throws: CountError.self) { try CatchmentComparison(Self.flows, areaShares: [0.5, 1.5]) }
  }
}
