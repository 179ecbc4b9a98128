// SPDX-License-Identifier: Apache-2.0

/// One of the parts of a site that several machines build: every eighth address of eight, say, so that all parts are about as much work.
///
///     BuildPart("3/8")   // the addresses 2, 10, 18 …; the eight folders put together are the whole site
package struct BuildPart: Sendable {
  /// From 0.
  let number: Int
  let count: Int

  package static let whole = BuildPart(number: 0, count: 1)

  private init(number: Int, count: Int) {
    (self.number, self.count) = (number, count)
  }

  /// Nil for a text that is no part, such as `0/8` or `9/8`.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], number >= 1, number <= count else { return nil }
    self.init(number: number - 1, count: count)
  }

  /// The members of a list that belong to this part.
  func share<Element>(of list: [Element]) -> [Element] {
    count == 1 ? list : stride(from: number, to: list.count, by: count).map { list[$0] }
  }
}
