// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@testable import Markdown

/// Texts that nobody would write, always the same ones: what is read of them without libcmark becomes what libcmark would have made of it.
@Suite struct OrdinaryRandomTests {
  private static let beginnings = [
    "", "", "", "", "- ", "* ", "+ ", "1. ", "2. ", "12. ", "1) ", "> ", ">", "# ", "## ", "### ", "#", "  - ", "    - ", "   ", "| ", "-",
    "---", "===", "   1. ", "> - ", "> # ", "0. ", "1234567890. ", "!", "::: ", "- - ", "- # ", "- > ", "1. - ", "1986. ", "****", "* * *",
  ]
  private static let words = [
    "a", "een", "Woord", "é", "1", "12", "3.", "x)", "http://a.nl", "www.a.nl", "a@b.nl", "https://a.nl/b_c", "—", "“q”", "\u{A0}", "€",
    "1986.", "naam:", "[a](b)", "[een woord](c.md)", "![b](c.svg)", "*n*", "**n**", "`c`", "[^1]", "~~d~~", "[a](b \"c\")", "(a)", "\"a\"",
    "'t", "a's", "|", "a-b", "--", "...", "[javascript](javascript:x)", "[a](/b/)", "[a](#b)", "[](b)", "[a]()", "{#id}", ":",
  ]
  private static let signs = [
    "*", "**", "***", "_", "__", "`", "``", "[", "]", "(", ")", "!", "![", "](", "\"", "'", "#", "-", ".", ",", ";", "?", "^", "~", "=",
    "|", "/", " ", "  ", "$", "%", "@", "{", "}", "+", "&", "<", ">", "\\", "\t", "&amp;", "<b>", "\r", "\0", "\u{200B}", "\u{2028}",
    "\u{3000}",
  ]

  /// The generator of Marsaglia (2003), so that a text that differs can be made again.
  private struct Random {
    var state: UInt64

    mutating func one<Element>(of list: [Element]) -> Element { list[below(list.count)] }

    mutating func below(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 33) % limit
    }

    mutating func text() -> String {
      (0...below(7)).map { _ in below(4) == 0 ? "\n" : line() }.joined()
    }

    private mutating func line() -> String {
      let pieces = (0..<below(6)).map { _ in
        (below(12) < 9 ? one(of: OrdinaryRandomTests.words) : one(of: OrdinaryRandomTests.signs)) + (below(2) == 0 ? " " : "")
      }
      return one(of: OrdinaryRandomTests.beginnings) + pieces.joined() + (below(15) == 0 ? "  \n" : "\n")
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>) func isTheSameAsWithLibcmark(seed: UInt64) {
    var random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15)
    var read = 0
    for _ in 0..<10_000 {
      let text = random.text()
      guard OrdinaryTextTests.isRead(text) else { continue }
      read += 1
      let (ours, theirs) = (OrdinaryTextTests.all(text, isValidated: true), OrdinaryTextTests.all(text, isValidated: false))
      #expect(ours == theirs, "\(text.debugDescription)")
    }
    #expect(read > 500)
  }
}
