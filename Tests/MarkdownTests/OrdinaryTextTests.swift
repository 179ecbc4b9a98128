// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Testing

@testable import Markdown

/// A text that is read without libcmark becomes what libcmark would have made of it.
@Suite struct OrdinaryTextTests {
  @Test(arguments: [
    ("## Kop\n\nEen zin met **nadruk**, en [een link](a.md).\n", true),
    ("Een\ntwee *drie*.\n\n![Beeld](a.svg \"Titel\")\n", true),
    ("- een\n- [twee](b.md)\n\n1. drie\n2. vier\n", true),
    ("> een\n> twee\n>\n> — *Wie*\n", true),
    ("| a | b |\n| --- | ---: |\n| 1 | *2* |\n", true),
    ("Een.  \nTwee.\n", false), ("een\n  - twee\n", false), ("- een\n\n  - twee\n", false), ("- een\n    - twee\n", false),
    ("- een\nmeer\n", false), ("Een\n---\n", false), ("een *twee\n", false), ("een_twee_drie\n", false),
    ("[naam]\n\n[naam]: a.md\n", false), ("een ``twee``\n", false), ("een `twee` drie\n", true), ("- een\n  - twee\n- drie\n", true),
    ("1. een\n  - twee\n", false), ("R&D\n", false), ("1) een\n", false), ("Een\n2. twee\n", false), ("a\tb\n", false),
    ("#kop\n", false), ("**een *twee* drie**\n", false), ("een[^1]\n", false),
  ])
  func isOrdinary(markdown: String, expected: Bool) {
    #expect(Self.isRead(markdown) == expected)
  }

  /// Whether it is read to its end without libcmark.
  static func isRead(_ markdown: String) -> Bool {
    var report = Report()
    return Document.ordinary(source(markdown), Footnotes(isWanted: true), Syntax(), &report) != nil
  }

  private static func source(_ markdown: String) -> Source {
    let source = Source(Array(markdown.utf8)[...], file: "a.md", firstLine: 1)
    source.delimiterRows = DelimiterRows(of: source)
    return source
  }

  /// Every two and many threes of these lines, with and without an empty line between them.
  @Test func isTheSameAsWithLibcmark() {
    let lines = [
      "Een zin.", "## Kop", "### *Kop* 2", "- een", "- [b](c.md) d", "-", "1. een", "2. twee", "10. tien", "3) drie", "> citaat",
      "> *wie*", ">", "> - a", "*a* b **c** d", "**Let op:** x", "*a *b* c*", "a*b*c", "![x](y.svg \"z\")", "[a](b) [c](d \"e\")",
      "[a] (b)", "[a](b c)", "!", "é.", "| a | b |", "| --- | --- |", "a | b", "--- | ---", "---", "===", "  in", "    code",
      "\u{2022} punt", "#kop", "1986. Een jaar", "1986", "a  ", "x[y](z)*w*", "(*a*)", "[javascript](javascript:x)", "![](a.png)",
      "[^a](b)", ":::", "  - in", "a `b*c` d", "`a`", "` a `", "*a `b` c*", "```",
    ]
    var read = 0
    func compare(_ markdown: String) {
      if Self.isRead(markdown) { read += 1 }
      #expect(Self.all(markdown, isValidated: true) == Self.all(markdown, isValidated: false), "\(markdown)")
    }
    for (a, first) in lines.enumerated() {
      for (b, second) in lines.enumerated() {
        for between in ["\n", "\n\n"] {
          compare(first + between + second)
          compare(first + between + second + (between == "\n" ? "\n\n" : "\n") + lines[(7 * a + 11 * b) % lines.count])
        }
      }
    }
    #expect(read > 1_000)
  }

  @Test(.enabled(if: SharedSpec.isPresent, "../shared/spec is not beside this project"))
  func isTheSameForTheSpecification() throws {
    for file in ["commonmark-0.30.json", "gfm-tables.json", "gfm-tables-extra.json", "gfm-footnotes.json"] {
      for example in try SharedSpec.examples(file) where example.markdown.utf8.allSatisfy({ $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 }) {
        let (ours, theirs) = (Self.all(example.markdown, isValidated: true), Self.all(example.markdown, isValidated: false))
        #expect(ours == theirs, "\(file) \(example.example)")
      }
    }
  }

  /// All that a document shows of itself.
  static func all(_ markdown: String, isValidated: Bool) -> [String] {
    var syntax = Syntax()
    syntax.isValidated = isValidated
    let rendering = Rendering(markdown, syntax: syntax)
    return [rendering.html] + rendering.report.diagnostics.map { "\($0)" } + rendering.document.headings.map { "\($0)" }
      + rendering.document.links.map { "\($0)" }
  }
}
