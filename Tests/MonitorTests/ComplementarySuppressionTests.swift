// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Monitor

@Suite struct ComplementarySuppressionTests {
  typealias Part = ComplementarySuppression.Part
  let suppression = ComplementarySuppression(threshold: 5)

  private func additions(_ parts: [(Double, Double, Bool)]) -> [Int] {
    suppression.additions(to: parts.map { Part(group: $0.0, other: $0.1, isHidden: $0.2) })
  }

  @Test func nothingHiddenNothingAdded() {
    #expect(additions([(30, 70, false), (80, 20, false)]) == [])
    #expect(additions([]) == [])
  }

  @Test func oneHiddenPartTakesTheSmallestOtherWithIt() {
    #expect(additions([(30, 70, false), (3, 40, true), (80, 200, false)]) == [0])
  }

  @Test func twoHiddenPartsThatAreSmallTogetherTakeAThird() {
    #expect(additions([(1, 40, true), (2, 40, true), (30, 70, false), (10, 20, false)]) == [3])
  }

  @Test func twoHiddenPartsThatAreLargeTogetherAreEnough() {
    #expect(additions([(4, 40, true), (4, 40, true), (30, 70, false)]) == [])
  }

  @Test func theComplementCountsToo() {
    #expect(additions([(40, 1, true), (40, 2, true), (30, 70, false)]) == [2])
  }

  @Test func everythingHiddenIsTheEnd() {
    #expect(additions([(1, 40, true)]) == [])
  }
}
