// SPDX-License-Identifier: Apache-2.0
import Mustache
import Testing

@testable import Pages

/// Which group each attribute of a page belongs to, for pages with few values and with many.
@Suite struct SearchFactsTests {
  @Test(arguments: [
    (0, 0, "soort[data-f0]"),
    (2, 1, "soort[data-f0], sector[data-f1], sector[data-f2], gemeente[data-f3]"),
    (
      1, 6,
      "soort[data-f0], sector[data-f1], gemeente[data-f2], gemeente[data-f3], gemeente[data-f4], gemeente[data-f5], gemeente[data-f6], gemeente[data-f7]"
    ),
  ])
  func namesTheGroups(sectors: Int, municipalities: Int, expected: String) {
    let facts = SearchFacts(
      kind: "Interventie", sectors: Array(repeating: "po", count: sectors), municipalities: Array(repeating: "Ede", count: municipalities))
    guard case .object(let object) = facts.value, case .text(let filter)? = object[Field.zoekfilter] else {
      Issue.record("no filter")
      return
    }
    #expect(filter == expected)
  }
}
