// SPDX-License-Identifier: Apache-2.0

/// What decides which branches of its template a page takes, as answers to yes-or-no questions, always the same ones in the same order.
struct Branches: Equatable {
  private(set) var yes: UInt64 = 0
  private(set) var no: UInt64 = 0
  private var count: UInt64 = 0

  /// Questions beyond the sixty-fourth are not asked.
  mutating func add(_ answer: Bool) {
    guard count < UInt64.bitWidth else { return }
    if answer { yes |= 1 << count } else { no |= 1 << count }
    count += 1
  }

  /// None, one, or more: behind the first of a list may stand a comma.
  mutating func add(count: Int) {
    add(count > 0)
    add(count > 1)
  }
}

/// Chooses pages of one template so that every two answers that occur together do so on a chosen page: a branch inside a branch is then
/// made too. Pairwise testing, after D. R. Kuhn, R. N. Kacker and Y. Lei, "Practical Combinatorial Testing", NIST SP 800-142 (2010).
///
///     ten thousand fiches with thirty questions  →  about a hundred chosen ones
struct BranchCover {
  /// For each question answered with yes, and then for each answered with no, the answers that were seen with it.
  private var seen = [Branches.Seen](repeating: .init(), count: 2 * UInt64.bitWidth)

  /// Whether the page has a pair of answers that no page before it had.
  mutating func isNew(_ page: Branches) -> Bool {
    var isNew = false
    for (side, answers) in [page.yes, page.no].enumerated() {
      var rest = answers
      while rest != 0 {
        let place = side * UInt64.bitWidth + rest.trailingZeroBitCount
        rest &= rest - 1
        if page.yes & ~seen[place].yes != 0 || page.no & ~seen[place].no != 0 {
          isNew = true
          seen[place].yes |= page.yes
          seen[place].no |= page.no
        }
      }
    }
    return isNew
  }
}

extension Branches {
  fileprivate struct Seen {
    var yes: UInt64 = 0
    var no: UInt64 = 0
  }
}
