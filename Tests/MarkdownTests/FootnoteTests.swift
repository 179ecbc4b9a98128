// SPDX-License-Identifier: Apache-2.0
import Markdown
import Testing

/// Footnotes beyond the example of GFM; `[1]` stands for a reference.
@Suite struct FootnoteTests {
  @Test(arguments: [
    ("a[^1][^2]\n\n[^1]: b\n[^2]: c", "<p>a[1][2]</p>\n", ["b", "c"]),
    ("a[^1][^2][^3]\n\n[^1]: b\n[^2]: c\n[^3]: d", "<p>a[1][2][3]</p>\n", ["b", "c", "d"]),
    ("a [b *c*][^1]\n\n[^1]: d", "<p>a [b <em>c</em>][1]</p>\n", ["d"]),
    ("wow![^1]\n\n[^1]: b", "<p>wow![1]</p>\n", ["b"]),
    ("a[^Noot]\n\n[^noot]: b", "<p>a[1]</p>\n", ["b"]),
    ("`[^1]` \\[^1] a[^1]\n\n[^1]: b", "<p><code>[^1]</code> [^1] a[1]</p>\n", ["b"]),
    ("a[^1]\n\n[^1]: b\nc\n\nd", "<p>a[1]</p>\n<p>d</p>\n", ["b\nc"]),
    ("a[^1]\n\n[^1]: b\n- c", "<p>a[1]</p>\n<ul>\n<li>c</li>\n</ul>\n", ["b"]),
    ("a[^1]\n[^1]: b\n\t- c", "<p>a[1]</p>\n", ["b"]),
    ("a[^1] b[^2]\n\n[^2]: c\n[^1]: d[^3]\n\n[^3]: e", "<p>a[1] b[2]</p>\n", ["d[3]", "c", "e"]),
    ("- a[^1]\n\n- b\n\n[^1]: c", "<ul>\n<li>\n<p>a[1]</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n", ["c"]),
    ("[b]: c\n\na[^1]\n\n[^1]: [b]", "<p>a[1]</p>\n", ["<a href=\"c\">b</a>"]),
    ("a[^1] [b]\n\n[^1]: x\n\n    [b]: c", "<p>a[1] <a href=\"c\">b</a></p>\n", ["x"]),
    ("```\n[^1]: b\n```\na[^1]\n\n[^1]: c", "<pre><code>[^1]: b\n</code></pre>\n<p>a[1]</p>\n", ["c"]),
    ("> ```\n> [^1]: b\n\na[^1]\n\n[^1]: c", "<blockquote>\n<pre><code>[^1]: b\n</code></pre>\n</blockquote>\n<p>a[1]</p>\n", ["c"]),
    ("> ```\n> b\n[^1]: c\n\na[^1]", "<blockquote>\n<pre><code>b\n</code></pre>\n</blockquote>\n<p>a[1]</p>\n", ["c"]),
    ("- ```\n  [^1]: b\n\na[^1]\n\n[^1]: c", "<ul>\n<li>\n<pre><code>[^1]: b\n\n</code></pre>\n</li>\n</ul>\n<p>a[1]</p>\n", ["c"]),
  ])
  func reads(markdown: String, body: String, notes: [String]) {
    let html = Self.short(Rendering.commonMark(markdown, syntax: Syntax()))
    #expect(html.hasPrefix(body + "<section"))
    for (index, note) in notes.enumerated() {
      #expect(html.contains("<li id=\"fn\(index + 1)\">\n<p>\(note)"))
    }
    #expect(html.components("<li id").count == notes.count + 1)
  }

  private static func short(_ html: String) -> String {
    html.replacing(#/<sup class="footnote-ref"><a href="#fn[0-9]+" id="[^"]*">([0-9]+)</a></sup>/#) { "[\($0.1)]" }
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [Substring] { split(separator: separator, omittingEmptySubsequences: false) }
}
