// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Pages

@Suite struct BranchCoverTests {
  private static func page(_ answers: [Bool]) -> Branches {
    var branches = Branches()
    for answer in answers { branches.add(answer) }
    return branches
  }

  @Test func aPageIsChosenForEachPairOfAnswersThatIsNew() {
    var cover = BranchCover()
    // Of the fourth page each answer alone was seen, the two together were not.
    let pages = [[true, true], [true, true], [false, false], [true, false], [false, true], [false, true]].map(Self.page)
    let chosen = pages.map { cover.isNew($0) }
    #expect(chosen == [true, false, true, true, true, false])
  }

  /// Ten questions have 4 × 45 pairs of answers; some tens of a thousand pages have them all.
  @Test func fewPagesHaveAllPairs() {
    var cover = BranchCover()
    let pages = (0..<1_024).map { number in Self.page((0..<10).map { number >> $0 & 1 == 1 }) }
    let chosen = pages.filter { cover.isNew($0) }
    #expect((10...80).contains(chosen.count))
    for (one, other) in (0..<10).flatMap({ one in (0..<one).map { (one, $0) } }) {
      let pairs = Set(chosen.map { ($0.yes >> UInt64(one) & 1) * 2 + ($0.yes >> UInt64(other) & 1) })
      #expect(pairs.count == 4)
    }
  }

  @Test func aCountIsNoneOneOrMore() {
    let counts = (0...2).map { count in
      var branches = Branches()
      branches.add(count: count)
      return branches.yes
    }
    #expect(counts == [0b00, 0b01, 0b11])
  }
}
