// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

@Suite struct MultigroupDealingTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let sizes: [Int]
    let groups: [Int]
    let information, dissimilarity, theil: Double
    var testDescription: String { "\(groups) in \(sizes)" }
  }

  /// The first four: the mean over all tables with these margins, each with its exact chance as a fraction, in 40 digits. The others: the sum
  /// of the hypergeometric terms in 40 digits, which agrees with the first way to 20 digits where both can be done.
  static let known = [
    Known(
      sizes: [1, 2, 3], groups: [1, 2, 3], information: 0.47030933924111224552, dissimilarity: 0.55909090909090909091,
      theil: 0.46500628448229406616),
    Known(
      sizes: [5, 4, 3, 2], groups: [6, 5, 3], information: 0.29190544141649807056, dissimilarity: 0.41252200180771609343,
      theil: 0.27513740137647004274),
    Known(
      sizes: [4, 4, 4], groups: [2, 3, 3, 4], information: 0.35807607046598380081, dissimilarity: 0.38421955403087478559,
      theil: 0.26368329141076174012),
    Known(
      sizes: [7, 1, 6], groups: [9, 5], information: 0.091564170248404156291, dissimilarity: 0.30569430569430569431,
      theil: 0.14048829839727291549),
    Known(
      sizes: [65, 100, 75, 60], groups: [75, 80, 145], information: 0.010131998008002510692, dissimilarity: 0.085945527823138010083,
      theil: 0.0096454000974227557317),
    Known(
      sizes: Array(repeating: 10, count: 10), groups: [10, 40, 50], information: 0.10296430581164876356,
      dissimilarity: 0.25601591614651521517, theil: 0.10914769839956952705),
    Known(
      sizes: [400, 30, 30, 30], groups: [3, 7, 480], information: 0.0053095549746496247068, dissimilarity: 0.17535481180121811478,
      theil: 0.047368673401732676998),
    Known(
      sizes: [3000, 2500, 4500], groups: [1, 4999, 5000], information: 0.00020674078944715894871,
      dissimilarity: 0.011207580538895065639, theil: 0.00029785494900211134741),
  ]

  @Test(arguments: known)
  func expectationsOfKnownMargins(_ known: Known) throws {
    let dealing = try MultigroupDealing(sizes: known.sizes, groupPupils: known.groups)
    #expect(agrees(dealing.expectedMutualInformation, known.information))
    #expect(agrees(dealing.expectedDissimilarity, known.dissimilarity))
    #expect(agrees(dealing.expectedTheil, known.theil))
    let pupils = Double(known.sizes.reduce(0, +))
    #expect(agrees(dealing.expectedVarianceRatio, Double(known.sizes.count - 1) / (pupils - 1)))
  }

  @Test(arguments: RandomDealingTests.known)
  func twoGroupsAreDealtAsOneAgainstTheRest(_ known: RandomDealingTests.Expectation) throws {
    let dealing = try MultigroupDealing(MultigroupCounts(zip(known.group, known.total).map { [$0, $1 - $0] }))
    #expect(agrees(dealing.expectedMutualInformation, known.information))
    #expect(agrees(dealing.expectedDissimilarity, known.dissimilarity))
    #expect(agrees(dealing.expectedVarianceRatio, known.varianceRatio))
  }

  /// In a country the chi-square approximation holds; the exact sum has lost no digits to it.
  @Test func aCountryIsNearTheApproximation() throws {
    let dealing = try MultigroupDealing(
      sizes: Array(repeating: 200, count: 50_000), groupPupils: [1_000_000, 2_000_000, 3_000_000, 4_000_000])
    let rough = 49_999.0 * 3 / (2 * 10_000_000)
    let exact = try #require(dealing.expectedMutualInformation)
    #expect(abs(exact / rough - 1) < 0.01 && exact > rough)
  }

  @Test func emptySchoolsAndGroupsChangeNothing() throws {
    let plain = try MultigroupDealing(sizes: [5, 4, 3, 2], groupPupils: [6, 5, 3])
    let padded = try MultigroupDealing(sizes: [5, 0, 4, 3, 2], groupPupils: [6, 5, 0, 3])
    #expect(plain == padded)
  }

  @Test func oneSchoolAndOnePupilASchool() throws {
    let one = try MultigroupDealing(sizes: [9], groupPupils: [2, 3, 4])
    #expect(one.expectedMutualInformation == 0 && one.expectedDissimilarity == 0)
    let apart = try MultigroupDealing(sizes: [1, 1, 1, 1], groupPupils: [2, 1, 1])
    #expect(apart.expectedDissimilarity == 1 && apart.expectedTheil == 1)
  }

  /// [17.5, 82.5] are 100 pupils, not 18 and 83.
  @Test func fractionalGroupTotalsAreRoundedToTheSameSum() throws {
    let dealing = try MultigroupDealing(MultigroupCounts([[7.5, 42.5], [10, 40]]))
    #expect(dealing == (try MultigroupDealing(sizes: [50, 50], groupPupils: [18, 82])))
    let estimates = try MultigroupDealing(MultigroupCounts([[1.12, 8.21, 20.67], [3.36, 1.64, 2]]))
    #expect(estimates == (try MultigroupDealing(sizes: [30, 7], groupPupils: [4, 10, 23])))
    #expect(throws: CountError.notWhole(index: 1, value: 12.5)) { try MultigroupDealing(MultigroupCounts([[1, 2], [6, 6.5]])) }
  }

  static let undefined: [(sizes: [Int], groups: [Int], reason: UndefinedReason)] = [
    ([], [], .noPupils), ([0, 0], [0, 0], .noPupils), ([1], [0, 1], .onePupil), ([3, 4], [0, 7], .everyoneInGroup),
  ]

  @Test(arguments: undefined)
  func nothingToDealIsUndefined(_ sizes: [Int], _ groups: [Int], _ reason: UndefinedReason) throws {
    let dealing = try MultigroupDealing(sizes: sizes, groupPupils: groups)
    #expect(dealing.undefinedReason == reason)
    #expect(dealing.expectedMutualInformation == nil && dealing.expectedDissimilarity == nil)
    #expect(dealing.expectedVarianceRatio == nil && dealing.expectedTheil == nil)
  }

  static let impossible: [(sizes: [Int], groups: [Int], error: CountError)] = [
    ([3, 4], [-1, 8], .negative(index: 0, value: -1)),
    ([3, 4], [3, 3], .parameter(name: "groupPupils", allowed: "as many pupils together as the schools hold")),
    ([3, 4], [], .parameter(name: "groupPupils", allowed: "as many pupils together as the schools hold")),
    ([-3, 4], [1], .negative(index: 0, value: -3)),
    ([.max, .max], [1, 1], .tooManyPupils),
  ]

  @Test(arguments: impossible)
  func impossibleMarginsAreRefused(_ sizes: [Int], _ groups: [Int], _ error: CountError) {
    #expect(throws: error) { try MultigroupDealing(sizes: sizes, groupPupils: groups) }
  }
}
