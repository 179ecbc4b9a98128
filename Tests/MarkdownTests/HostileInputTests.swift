// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markdown
import Primitives
import Testing

/// Texts that were made to break something. That these tests end at all says that the time is not quadratic.
@Suite struct HostileInputTests {
  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  @Test(arguments: [
    times(100_000, ">"), times(100_000, "> ") + "a", times(100_000, "- ") + "a\n" + times(100_000, "\n"), times(100_000, "1. ") + "a",
    times(50_000, "> - ") + "a", times(100_000, "![[]()"), times(100_000, "![") + "a" + times(100_000, "](b)"),
    times(10_000, "*a **a ") + "b" + times(10_000, " a** a*"), times(1_000, "\t") + "- a",
  ])
  func refusesDeepNesting(markdown: String) {
    let rendering = Rendering(markdown)
    #expect(rendering.report.diagnostics.contains { $0.identifier == "markdown.nesting" && $0.location.line == 1 })
    #expect(rendering.report.hasErrors)
  }

  @Test(arguments: [
    times(100_000, "["), times(100_000, "!["), times(100_000, "*"), times(100_000, "_a*"), times(100_000, "`x ``y "),
    times(100_000, "[a]("),
    times(100_000, "<!-- "), times(100_000, "a[^1]"), times(20_000, "[^1]: a\n"), times(20_000, "[^1]: a\n\n"), times(100_000, "|"),
    times(100_000, "|") + "\n" + times(100_000, "|-"), times(20_000, "|a|b|\n|-|\n"), times(20_000, "## a\n\n"),
    times(100_000, "- ") + "\n",
    times(20_000, "[a]: b\n"), times(100_000, "\\|"), "a[^1]\n\n[^1]: b[^1]", times(20_000, "```\n[^1]: a\n"), times(50, "> ") + "a",
  ])
  func survives(markdown: String) {
    let rendering = Rendering(markdown)
    #expect(!rendering.report.diagnostics.contains { $0.identifier == "markdown.nesting" })
    #expect(!rendering.html.contains("<!--"))
  }

  @Test func aLineOfDashesIsNotNesting() {
    #expect(Rendering(Self.times(200, "- ")).html == "<hr>\n")
  }

  /// Short rows are filled up, so that many columns could make a page of many times the text.
  @Test func limitsTheColumnsOfATable() {
    let markdown = Self.times(201, "|a") + "\n" + Self.times(201, "|-") + "\n" + Self.times(1_000, "|b\n")
    let rendering = Rendering(markdown)
    #expect(rendering.findings == ["a.md:2 error markdown.tabel"])
    #expect(!rendering.html.contains("<table>"))
  }

  @Test func manyNotes() {
    let references = (1...2_000).map { "a[^\($0)][^\($0)]\n" }.joined()
    let definitions = (1...2_000).map { "[^\($0)]: noot\n" }.joined()
    let rendering = Rendering(references + "\n" + definitions)
    #expect(rendering.findings.isEmpty)
    #expect(rendering.html.contains("<li id=\"voetnoot_2000\">"))
  }

  @Test(
    arguments: [
      ([0x61, 0x00, 0x62], "<p>a\u{FFFD}b</p>\n"), ([0x61, 0xE9, 0x0A, 0x62], "<p>a\u{FFFD}\nb</p>\n"),
      ([0x7C, 0x00, 0x7C, 0x0A, 0x7C, 0x2D, 0x7C, 0x0A, 0x7C, 0xFF, 0x7C], nil), ([0xEF, 0xBB, 0xBF, 0x61], "<p>a</p>\n"),
      ([0x5B, 0x5E, 0xFF, 0x5D, 0x3A, 0x20, 0x61, 0x0A, 0x0A, 0x5B, 0x5E, 0xFF, 0x5D], nil), ([0x0D], ""), ([0x0D, 0x0A, 0x0D], ""),
    ] as [([UInt8], String?)])
  func readsBytesThatAreNoText(bytes: [UInt8], html: String?) {
    let rendering = Rendering(bytes: bytes)
    if let html { #expect(rendering.html == html) }
    #expect(!rendering.bytes.contains(0))
    #expect(firstInvalidUTF8(in: rendering.bytes) == nil)
  }

  /// Only tags that the writer itself knows, and no attribute that runs or styles anything.
  @Test(arguments: [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))", "![a](javascript:alert(1))",
    "[a](https://x.nl \"\\\" onclick=alert(1)\")", "```\"><script>\nx\n```", "![\"><script>](x)", "## \"><script>", "|\"><script>|\n|-|",
    "[^\"><script>]\n\n[^\"><script>]: x", "<https://x.nl/\"onclick=1>", "[a](<x\" onclick=\"y>)", "<div style=\"x\">", "&lt;script&gt;",
  ])
  func writesNothingThatRuns(markdown: String) {
    let html = Rendering(markdown).html
    for part in ["<script", "javascript:", "style=", "\" onclick", "<img src=x", "<div style"] { #expect(!html.contains(part), "\(html)") }
  }

  @Test func readsALongText() {
    let part =
      "## Kop\n\nEen *mooie* [link](x.md), `code` en **vet**[^1].\n\n- een\n- twee\n\n| a | b |\n|---|---|\n| c | d |\n\n> citaat\n\n"
    let rendering = Rendering(Self.times(10_000, part) + "[^1]: noot\n")
    #expect(rendering.findings.isEmpty)
    #expect(rendering.document.headings.last?.id == "kop-10000")
    #expect(rendering.document.links.last?.place == Place("a.md", line: 9_999 * 13 + 3, column: 13))
    #expect(rendering.html.utf8.count > 10_000 * 300)
  }

  /// Every beginning of a text with everything in it: no end of the text is out of bounds.
  @Test func readsEveryBeginning() {
    let text =
      "# a\n> - b [c](d \"e\") ![f](g)\n\n|h\\||i|\n|-|:-:|\n|*j|k*|\n---\n\n1. l[^1]\r\n\n```m\nn\n```\n[^1]: o\n    p é\n\n[q]: r\n<b>\n"
    let bytes = Array(text.utf8)
    for end in 0...bytes.count {
      let rendering = Rendering(bytes: Array(bytes[..<end]))
      let again = Rendering(bytes: Array(bytes[..<end]))
      #expect(rendering.html == again.html)
    }
  }

  /// The body of a file is a slice that does not begin at 0.
  @Test func readsASlice() {
    let file = Array("---\ntitel: x\n---\n|a|b|\n|-|-|\n|c|\n\nd[^1] <b>\n\n[^1]: e".utf8)
    var report = Report()
    let document = Document(parsing: file[17...], file: "a.md", firstLine: 4, report: &report)
    #expect(document.plainText == "a b\nc\nd ")
    #expect(report.sorted.map(\.location.description) == ["a.md:6", "a.md:8:7"])
  }
}
