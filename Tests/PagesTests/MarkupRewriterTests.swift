// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Pages

@Suite struct MarkupRewriterTests {
  private func rewrite(_ html: String, _ rewriter: MarkupRewriter) -> String {
    var bytes: Bytes = []
    rewriter.rewrite(Array(html.utf8), into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("<h1>A</h1><h2 class=\"x\">B</h2>", "<h3>A</h3><h4 class=\"x\">B</h4>"),
    ("<h5>A</h5><h6>B</h6>", "<h6>A</h6><h6>B</h6>"),
    ("<hr><header>h1</header><h7>", "<hr><header>h1</header><h7>"),
    ("1 < 2 <!-- <h2> --> <p>é</p>", "1 < 2 <!-- <h2> --> <p>é</p>"),
    ("<p title=\"a > <h2>\">x", "<p title=\"a > <h2>\">x"),
    ("<a download href='x'>", "<a download href=\"x\">"),
    ("<p", "<p>"),
    ("<section class=\"x\" aria-label=\"Voetnoten\"><p aria-label=\"a\">", "<section class=\"x\"><p aria-label=\"a\">"),
    ("<section aria-label='a'>", "<section>"),
  ])
  func headings(html: String, expected: String) {
    #expect(rewrite(html, MarkupRewriter(shift: 2)) == expected)
  }

  @Test(arguments: [
    ("<h2 id=\"kosten\">K</h2><a href=\"#kosten\">k</a>", "<h2 id=\"f_kosten\">K</h2><a href=\"#f_kosten\">k</a>"),
    ("<svg aria-labelledby=\"t d\" fill=\"url(#h)\">", "<svg aria-labelledby=\"f_t f_d\" fill=\"url(#f_h)\">"),
    ("<a href=\"/a/\">a</a><img src=\"/b.svg\">", "<a href=\"#A\">a</a><img src=\"/b.svg\">"),
    ("<p>id=\"x\" href=\"#x\"</p>", "<p>id=\"x\" href=\"#x\"</p>"),
  ])
  func references(html: String, expected: String) {
    #expect(rewrite(html, MarkupRewriter(prefix: "f_") { $0 == "/a/" ? "#A" : nil }) == expected)
  }

  @Test(arguments: [
    ("a<br>b<img src=\"x\" alt=\"\"><hr/>", "a<br/>b<img src=\"x\" alt=\"\"/><hr/>"),
    ("<details open><a download>x</a></details>", "<details open=\"open\"><a download=\"download\">x</a></details>"),
    ("<text stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\" x=\"1\">", "<text x=\"1\">"),
    (
      "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>",
      "<svg viewBox=\"0 0 1 1\" xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"
    ),
  ])
  func xml(html: String, expected: String) {
    #expect(rewrite(html, MarkupRewriter(isXML: true)) == expected)
  }

  /// An address that cannot change is not asked for.
  @Test func onlyWhatMayChangeIsAskedFor() {
    let rewriter = MarkupRewriter(address: { _ in "/c/" }, mayChange: { $0.contains(UInt8(ascii: "#")) })
    var bytes: Bytes = []
    rewriter.rewrite(Bytes("<a href=\"/a/\">a</a><a href=\"/b/#b\">b</a>".utf8), into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "<a href=\"/a/\">a</a><a href=\"/c/\">b</a>")
  }
}
