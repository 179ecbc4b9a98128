// SPDX-License-Identifier: Apache-2.0
import Markdown
import Testing

/// Tables beyond the examples of GFM; in its dialect, because that is shorter.
@Suite struct TableTests {
  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    func row(_ cells: [String], _ name: String) -> String {
      "<tr>\n" + cells.map { "<\(name)>\($0)</\(name)>\n" }.joined() + "</tr>\n"
    }
    let body = rows.isEmpty ? "" : "<tbody>\n" + rows.map { row($0, "td") }.joined() + "</tbody>\n"
    return "<table>\n<thead>\n" + row(header, "th") + "</thead>\n" + body + "</table>\n"
  }

  @Test(arguments: [
    ("> |a|b|\n> |-|-|\n> |c|d|", "<blockquote>\n\(table(["a", "b"], [["c", "d"]]))</blockquote>\n"),
    ("- |a|b|\n  |-|-|\n  |c|d|", "<ul>\n<li>\n\(table(["a", "b"], [["c", "d"]]))</li>\n</ul>\n"),
    ("1. > a | b\n   > --|--\n   > c | d", "<ol>\n<li>\n<blockquote>\n\(table(["a", "b"], [["c", "d"]]))</blockquote>\n</li>\n</ol>\n"),
    ("|a|b|\r\n|-|-|\r\n|c|d|\r\n", table(["a", "b"], [["c", "d"]])),
    ("|a|b|\n|-|-|\n|*c|d*|", table(["a", "b"], [["*c", "d*"]])),
    ("|a|\n|-|\n|# b #|\n|- c|\n|> d|\n|```|", table(["a"], [["# b #"], ["- c"], ["&gt; d"], ["```"]])),
    ("|a|\n|-|\n|b \\\\\\| c\\|", table(["a"], [["b \\| c|"]])),
    ("|a|b|\n|-|-|\n|c \\\\|d|", table(["a", "b"], [["c \\", "d"]])),
    ("|a|\n|-|\n|[b][c]|\n\n[c]: d", table(["a"], [["<a href=\"d\">b</a>"]])),
    (
      "|a|\n|-|\n|b[^1]|\n\n[^1]: c",
      table(["a"], [["b<sup class=\"footnote-ref\"><a href=\"#fn1\" id=\"fnref1\">1</a></sup>"]]) + note("c")
    ),
    (
      "a[^1]\n\n[^1]: |b|\n    |-|",
      "<p>a<sup class=\"footnote-ref\"><a href=\"#fn1\" id=\"fnref1\">1</a></sup></p>\n" + note(table: table(["b"], []))
    ),
    ("|a|\n|-|\n|b|\n---\nc", table(["a"], [["b"]]) + "<hr />\n<p>c</p>\n"),
    ("|a|\n|-|\n|b|\n===\nc", table(["a"], [["b"], ["==="]]) + "<p>c</p>\n"),
    ("*x\n    # y*\n|a|\n|-|", "<p><em>x\n# y</em></p>\n" + table(["a"], [])),
    ("[x]: y\n|[x]|\n|-|", table(["<a href=\"y\">x</a>"], [])),
    ("```\n|a|\n|-|\n```", "<pre><code>|a|\n|-|\n</code></pre>\n"),
    ("    |a|\n    |-|", "<pre><code>|a|\n|-|\n</code></pre>\n"),
    ("a\n---", "<h2>a</h2>\n"),
    ("|a (b)||\n|-|-|\n| 1. x | - y |\n|+ 3:4  %|---|", table(["a (b)", ""], [["1. x", "- y"], ["+ 3:4  %", "---"]])),
  ])
  func reads(markdown: String, html: String) {
    #expect(Rendering.commonMark(markdown, syntax: Syntax()) == html)
  }

  private static func note(_ text: String) -> String {
    "<section class=\"footnotes\">\n<ol>\n<li id=\"fn1\">\n<p>\(text) <a href=\"#fnref1\" class=\"footnote-backref\">↩</a></p>\n</li>\n</ol>\n</section>\n"
  }

  private static func note(table: String) -> String {
    "<section class=\"footnotes\">\n<ol>\n<li id=\"fn1\">\n\(table)<a href=\"#fnref1\" class=\"footnote-backref\">↩</a>\n</li>\n</ol>\n</section>\n"
  }

  /// A definition that the text repeats for its cells must not hide one of the text itself.
  @Test func readsCellsOfManyTables() {
    let markdown = (1...30).map { "| kop \($0) | x |\n|---|---|\n| [cel \($0)](a\($0)) | \($0) |\n\nTussen \($0).\n\n" }.joined()
    let rendering = Rendering(markdown + "[q]: r\n")
    #expect(rendering.document.links.map(\.destination) == (1...30).map { "a\($0)" })
    #expect(rendering.html.contains("aria-label=\"Tabel 30: kop 30, x\""))
  }
}
