// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markdown
import Testing

/// What is reported, and where.
@Suite struct FindingsTests {
  @Test(arguments: [
    ("## Kop\n\n<b>vet</b>", ["3:1 error markdown.html"]),
    ("a\nb <br> c", ["2:3 error markdown.html"]),
    ("> a\n> b <a href=\"x\">y</a>", ["2:5 error markdown.html"]),
    ("a</b>", ["1:2 error markdown.html"]),
    ("- <div>\n  x\n  </div>", ["1:3 error markdown.html"]),
    ("|a|\n|-|\n|é <i>x</i>|", ["3:4 error markdown.html"]),
    ("<!-- a --> <b>", ["1:1 error markdown.html"]),
    ("<!-- a\n\nb -->\n\nc <!-- d -->", []),
    ("a\n\n<!-- b\n\nc", ["3:1 error markdown.html"]),
    ("<?php ?>", ["1:1 error markdown.html"]),
    ("`<b>` \\<b> &lt;b>", []),
    ("[a](javascript:alert(1))", ["1:1 error markdown.adres"]),
    (
      "[a](JAVASCRIPT:x) [b](java&#9;script:x) [c](&#1;javascript:x)",
      ["1:1 error markdown.adres", "1:19 error markdown.adres", "1:41 error markdown.adres"]
    ),
    ("[a](data:text/html,x) ![b](data:image/png;base64,x)", ["1:1 error markdown.adres", "1:23 error markdown.adres"]),
    ("[a](vbscript:x) [b](file:///x) [c](ftp://x) [d](//x.nl) [e]()", [1, 17, 32, 45, 57].map { "1:\($0) error markdown.adres" }),
    ("[a](b&#9;c)", ["1:1 error markdown.adres"]),
    ("<javascript:x>", ["1:1 error markdown.adres"]),
    ("[a](b/c:d) [b](#c:d) [c](?d:e) [d](tel:+31) [e](mailto:a@b) [f](HTTPS://x)", []),
    ("![](a.jpg)", ["1:1 error markdown.alt"]),
    ("a ![ ](a.jpg)", ["1:3 error markdown.alt"]),
    ("# Kop", ["1:1 warning markdown.kop"]),
    ("### Kop", ["1:1 warning markdown.kop"]),
    ("## a\n\n#### b\n\n## c\n\n### d", ["3:1 warning markdown.kop"]),
    ("|a|b|\n|-|-|\n|c|\n|d|e|\n|f|g|h|", ["3 warning markdown.tabel", "5 warning markdown.tabel"]),
    ("> |a|b|\n> |-|-|\n> |c|", ["3 warning markdown.tabel"]),
    ("|a|b|\n|-|", ["2 warning markdown.tabel"]),
    ("a[^x]", ["1:2 warning markdown.voetnoot"]),
    ("> a\n> b[^x] \\[^y] `[^z]`", ["2:4 warning markdown.voetnoot"]),
    ("a[^1]\n\n[^1]: b\n\n[^2]: c", ["5 warning markdown.voetnoot"]),
    ("a[^1]\n\n[^1]: b\n\n [^1]: c", ["5:2 warning markdown.voetnoot"]),
    ("a[^1]\n\n> [^1]: b", ["1:2 warning markdown.voetnoot"]),
  ])
  func finds(markdown: String, findings: [String]) {
    #expect(Rendering(markdown).findings == findings.map { "a.md:" + $0 })
  }

  @Test func countsTheFrontMatter() {
    #expect(Rendering("a\n<b>", firstLine: 12).findings == ["a.md:13:1 error markdown.html"])
  }

  @Test(arguments: [
    ("<b>", "schrijf **vet**"), ("<br>", "twee spaties"), ("<a href=\"x\">", "[tekst](adres)"),
    ("<img src=\"x\">", "![beschrijving](beelden/"),
    ("<table>", "| --- | --- |"), ("<h2>", "## Kop"), ("<xyz>", "\\<"), ("</i>", "*nadruk*"),
  ])
  func saysWhatToWriteInsteadOfHTML(tag: String, remedy: String) throws {
    let diagnostic = try #require(Rendering("a " + tag).report.diagnostics.first)
    #expect(diagnostic.remedy.contains(remedy))
    #expect(!Rendering("a " + tag).html.contains("<" + tag.dropFirst()))
  }

  @Test func readsAsAnEditorShouldReadIt() {
    let report = Rendering("| a | b |\n| --- | --- |\n| c |\n\nTekst <b>vet</b>.").report
    let text = TextFormat { _ in Array("| a | b |\n| --- | --- |\n| c |\n\nTekst <b>vet</b>.".utf8) }.text(of: report)
    #expect(
      text == """
        a.md:3: waarschuwing: elke rij van een tabel heeft evenveel cellen als de kop: 2, niet 1 [markdown.tabel]
          3 | | c |
            | = vul de rij aan met | ; hoort deze regel niet bij de tabel, zet er dan een lege regel boven
        a.md:5:7: fout: een tekst bevat geen HTML, dus ook geen <b> [markdown.html]
          5 | Tekst <b>vet</b>.
            |       ^ schrijf **vet**

        """)
  }
}
