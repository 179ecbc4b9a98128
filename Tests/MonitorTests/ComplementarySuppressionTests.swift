// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Monitor

@Suite struct ComplementarySuppressionTests {
  typealias Part = ComplementarySuppression.Part
  typealias Additions = ComplementarySuppression.Additions
  let suppression = ComplementarySuppression(threshold: 5, minimumDenominator: 25)

  /// What is known of a part: everything; the number of pupils; nothing; the number of pupils, but it is no secret.
  enum Known { case all, size, nothing, sizeOfNoSecret }

  private func additions(_ parts: [(Double, Double, Known)]) -> Additions {
    suppression.additions(
      to: parts.map {
        Part(
          group: $0.0, other: $0.1, isHidden: $0.2 != .all, hidesSize: $0.2 == .nothing, isProtected: $0.2 == .size || $0.2 == .nothing)
      })
  }

  @Test func nothingHiddenNothingAdded() {
    #expect(additions([(30, 70, .all), (80, 20, .all)]) == Additions())
    #expect(additions([]) == Additions())
  }

  @Test func oneHiddenPartTakesTheSmallestOtherWithIt() {
    #expect(additions([(30, 70, .all), (3, 40, .size), (80, 200, .all)]) == Additions(parts: [0]))
  }

  @Test func twoHiddenPartsThatAreSmallTogetherTakeAThird() {
    #expect(additions([(1, 40, .size), (2, 40, .size), (30, 70, .all), (10, 20, .all)]) == Additions(parts: [3]))
  }

  @Test func twoHiddenPartsThatAreLargeTogetherAreEnough() {
    #expect(additions([(4, 40, .size), (4, 40, .size), (30, 70, .all)]) == Additions())
  }

  /// What is hidden for being small is not 0: of five in three parts each has one to three, of four hundred each can have any.
  @Test(arguments: [([2.0, 2, 1], [3]), ([2, 2, 3], []), ([4, 4, 400], []), ([1, 4], [2]), ([2, 4], [])])
  func aReaderKnowsThatEachHasOne(_ groups: [Double], _ added: [Int]) {
    let hidden = groups.map { Part(group: $0, other: 600, isHidden: true, isSome: true) }
    #expect(suppression.additions(to: hidden + [Part(group: 30, other: 700, isHidden: false)]) == Additions(parts: added))
  }

  @Test func theComplementCountsToo() {
    #expect(additions([(40, 1, .size), (40, 2, .size), (30, 70, .all)]) == Additions(parts: [2]))
  }

  /// With 28 in the group together, of which the second can hold no more than its 27 or 26 pupils, the first holds 1 or 2 at least: room enough.
  /// A second of 3 pupils leaves the first 2 to 5, so that their sizes may not be known.
  @Test func aSmallCompanionHidesLittle() {
    #expect(additions([(4, 36, .size), (4, 24, .sizeOfNoSecret), (60, 60, .all)]) == Additions())
    #expect(additions([(3, 37, .size), (25, 2, .sizeOfNoSecret), (60, 60, .all)]) == Additions())
    #expect(additions([(3, 37, .size), (26, 0, .sizeOfNoSecret), (60, 60, .all)]) == Additions())
    #expect(additions([(3, 37, .size), (2, 1, .sizeOfNoSecret), (60, 60, .all)]) == Additions(sizes: [1, 0]))
  }

  @Test func aHiddenNumberOfPupilsIsNotFoundBySubtraction() {
    #expect(additions([(2, 8, .nothing), (30, 70, .all), (80, 20, .all)]) == Additions(parts: [1], sizes: [1]))
    #expect(additions([(2, 8, .nothing), (4, 90, .size), (80, 20, .all)]) == Additions(sizes: [1]))
  }

  @Test func whatIsNoSecretNeedsNoCompany() {
    #expect(additions([(20, 40, .sizeOfNoSecret), (30, 70, .all)]) == Additions())
  }

  @Test func aPartAloneTakesTheWholeWithIt() {
    #expect(additions([(3, 40, .size)]) == Additions(sizes: [0], hidesWhole: true))
  }
}
