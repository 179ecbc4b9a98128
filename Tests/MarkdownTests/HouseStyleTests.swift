// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markdown
import Testing

/// What the pages of the portal get, byte for byte.
@Suite struct HouseStyleTests {
  @Test(arguments: [
    ("Tekst & \"tekst\".", "<p>Tekst &amp; &quot;tekst&quot;.</p>\n"),
    ("a  \nb\\\nc\nd", "<p>a<br>\nb<br>\nc\nd</p>\n"),
    ("***", "<hr>\n"),
    ("> citaat", "<blockquote>\n<p>citaat</p>\n</blockquote>\n"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("3. a\n\n4. b", "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n"),
    ("```\na < b\n```", "<pre tabindex=\"0\"><code>a &lt; b\n</code></pre>\n"),
    ("```swift x\n1\n```", "<pre tabindex=\"0\"><code class=\"language-swift\">1\n</code></pre>\n"),
    ("'enkel' -- \"dubbel\"...", "<p>'enkel' -- &quot;dubbel&quot;...</p>\n"),
    ("a <!-- voor de redactie --> b", "<p>a  b</p>\n"),
    ("", ""),
  ])
  func blocks(markdown: String, html: String) {
    let rendering = Rendering(markdown)
    #expect(rendering.html == html)
    #expect(rendering.findings.isEmpty)
  }

  @Test(arguments: [
    ("[a](b.md#c \"t\")", "<p><a href=\"b.md#c\" title=\"t\">a</a></p>\n"),
    ("[a](https://x.nl/?b=1&c=2)", "<p><a href=\"https://x.nl/?b=1&amp;c=2\" rel=\"external\">a</a></p>\n"),
    ("<mailto:a@b.nl>", "<p><a href=\"mailto:a@b.nl\">mailto:a@b.nl</a></p>\n"),
    ("[a](#één)", "<p><a href=\"#%C3%A9%C3%A9n\">a</a></p>\n"),
    ("x ![*mooi* <b](y.svg) z", "<p>x <img src=\"y.svg\" alt=\"mooi &lt;b\" loading=\"lazy\" decoding=\"async\"> z</p>\n"),
    ("![a](b.jpg)", "<figure>\n<img src=\"b.jpg\" alt=\"a\" loading=\"lazy\" decoding=\"async\">\n</figure>\n"),
    (
      "![a](b.jpg \"c < d\")",
      """
      <figure>
      <img src="b.jpg" alt="a" loading="lazy" decoding="async">
      <figcaption>c &lt; d</figcaption>
      </figure>

      """
    ),
  ])
  func linksAndImages(markdown: String, html: String) {
    let rendering = Rendering(markdown)
    #expect(rendering.html == html)
    #expect(rendering.findings.isEmpty)
  }

  @Test func tables() {
    let rendering = Rendering("| | Stad | *Aantal* |\n| :-- | :-: | --: |\n| a | `x\\|y` | 1 |\n\n|Stad|\n|--|\n")
    #expect(
      rendering.html == """
        <div class="tabel" tabindex="0" role="region" aria-label="Tabel 1: Stad, Aantal">
        <table>
        <thead>
        <tr>
        <td></td>
        <th scope="col" class="midden">Stad</th>
        <th scope="col" class="rechts"><em>Aantal</em></th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>a</td>
        <td class="midden"><code>x|y</code></td>
        <td class="rechts">1</td>
        </tr>
        </tbody>
        </table>
        </div>
        <div class="tabel" tabindex="0" role="region" aria-label="Tabel 2: Stad">
        <table>
        <thead>
        <tr>
        <th scope="col">Stad</th>
        </tr>
        </thead>
        </table>
        </div>

        """)
  }

  @Test func footnotes() {
    let rendering = Rendering("Een[^a], twee[^b] en weer[^a].\n\n[^b]: Noot *b*.\n[^a]: Noot a.\n")
    #expect(
      rendering.html == """
        <p>Een<sup><a href="#voetnoot_1" id="verwijzing_1" aria-label="Voetnoot 1">1</a></sup>, \
        twee<sup><a href="#voetnoot_2" id="verwijzing_2" aria-label="Voetnoot 2">2</a></sup> en \
        weer<sup><a href="#voetnoot_1" id="verwijzing_1_2" aria-label="Voetnoot 1">1</a></sup>.</p>
        <div class="voetnoten" role="doc-endnotes" aria-label="Voetnoten">
        <ol>
        <li id="voetnoot_1">
        <p>Noot a. <a href="#verwijzing_1" class="terug" aria-label="Terug naar de tekst">↩</a> \
        <a href="#verwijzing_1_2" class="terug" aria-label="Terug naar de tekst, plaats 2">↩</a></p>
        </li>
        <li id="voetnoot_2">
        <p>Noot <em>b</em>. <a href="#verwijzing_2" class="terug" aria-label="Terug naar de tekst">↩</a></p>
        </li>
        </ol>
        </div>

        """)
    #expect(rendering.findings.isEmpty)
  }

  @Test func resolvesAddresses() {
    let options = HTMLOptions(resolve: { link, report in
      switch link.destination {
      case "b.md": return HTMLOptions.Target(address: "/b/")
      case "c.jpg": return HTMLOptions.Target(address: "/c.jpg", size: HTMLOptions.Size(width: 4, height: 3))
      case "kwaad": return HTMLOptions.Target(address: "javascript:alert(1)")
      default:
        report.error("adres.onbekend", at: link.place, "weg", remedy: "zoek")
        return nil
      }
    })
    let rendering = Rendering("[b](b.md) [*x*](x.md)\n![c](c.jpg) ![d](d.jpg) [e](kwaad)", options: options)
    #expect(
      rendering.html == """
        <p><a href="/b/">b</a> <em>x</em>
        <img src="/c.jpg" alt="c" width="4" height="3" loading="lazy" decoding="async"> d e</p>

        """)
    #expect(rendering.findings == ["a.md:1:11 error adres.onbekend", "a.md:2:13 error adres.onbekend"])
  }

  @Test func handsOverFencedBlocks() {
    let options = HTMLOptions(writeFence: { block, page, report in
      guard block.word == "let-op" else { return false }
      page += Array("<aside>\(String(decoding: block.literal, as: UTF8.self))</aside>\n".utf8)
      report.advice("blok.gezien", at: block.place, block.info, remedy: "regel \(block.firstContentLine)")
      return true
    })
    let rendering = Rendering("a\n\n- x\n\n  ```let-op Nieuw\n  tekst\n  ```\n\n```anders\n1\n```\n", options: options, firstLine: 10)
    #expect(
      rendering.html == """
        <p>a</p>
        <ul>
        <li>
        <p>x</p>
        <aside>tekst
        </aside>
        </li>
        </ul>
        <pre tabindex="0"><code class="language-anders">1
        </code></pre>

        """)
    #expect(rendering.findings == ["a.md:14:3 advice blok.gezien"])
    #expect(rendering.report.diagnostics.map(\.remedy) == ["regel 15"])
    #expect(rendering.document.fencedBlocks.map(\.info) == ["let-op Nieuw", "anders"])
  }
}
