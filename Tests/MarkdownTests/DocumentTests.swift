// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markdown
import Testing

@Suite struct DocumentTests {
  @Test(arguments: [
    ("## Wat kost het?", ["wat-kost-het"]),
    ("## Kosten\n\n## Kosten\n\n## Kosten", ["kosten", "kosten-2", "kosten-3"]),
    ("## Kosten 2\n\n## Kosten\n\n## Kosten", ["kosten-2", "kosten", "kosten-3"]),
    ("## *Één* `code` [link](x.md)", ["een-code-link"]),
    ("## ???\n\n## 中文", ["kop", "kop-2"]),
    ("## Voetnoot 1[^1]\n\n[^1]: x", ["voetnoot-1"]),
    ("> ## In een citaat", ["in-een-citaat"]),
  ])
  func headingsGetFragments(markdown: String, ids: [String]) {
    let rendering = Rendering(markdown)
    #expect(rendering.document.headings.map(\.id) == ids)
    for id in ids { #expect(rendering.html.contains("<h2 id=\"\(id)\">")) }
  }

  @Test func headingsAvoidTheFragmentsOfThePage() {
    var syntax = Syntax()
    syntax.reservedIdentifiers = ["inhoud"]
    #expect(Rendering("## Inhoud", syntax: syntax).document.headings.map(\.id) == ["inhoud-2"])
  }

  @Test func listsHeadings() {
    let document = Rendering("Een\n===\n\n## Twee *en*\n\n### Drie", firstLine: 5).document
    #expect(
      document.headings == [
        Document.Heading(level: 2, text: "Een", id: "een", place: Place("a.md", line: 5, column: 1)),
        Document.Heading(level: 2, text: "Twee en", id: "twee-en", place: Place("a.md", line: 8, column: 1)),
        Document.Heading(level: 3, text: "Drie", id: "drie", place: Place("a.md", line: 10, column: 1)),
      ])
  }

  /// Columns count characters, also behind the marks of quotes and lists, in cells and in notes.
  @Test(arguments: [
    ("één [x](y)", "a.md:1:5"),
    ("a\nb [x](y)", "a.md:2:3"),
    ("> a\n> b [x](y)", "a.md:2:5"),
    (">a\n   >  b [x](y)", "a.md:2:9"),
    ("1. a\n   b [x](y)", "a.md:2:6"),
    ("- - a\n    [x](y)", "a.md:2:5"),
    ("## kop [x](y)", "a.md:1:8"),
    ("kop [x](y)\n===", "a.md:1:5"),
    ("[x\ny](z)", "a.md:1:1"),
    ("a\n**b** <https://x.nl>", "a.md:2:7"),
    ("|a|\n|-|\n|bé [x](y)|", "a.md:3:5"),
    ("|a|\n|-|\n|b \\| [x](y)|", "a.md:3"),
    ("> |a|\n> |-|\n> |b|\n> | [x](y) |", "a.md:4:5"),
    ("lood\nlood [x](y)\n|a|\n|-|", "a.md:2:6"),
    ("a[^1]\n\n[^1]: b [x](y)", "a.md:3:9"),
    ("a[^1]\n\n[^1]: b\n\n    c\n    d [x](y)", "a.md:6:7"),
    ("a[^1]\n\n[^1]: | b |\n    |---|\n    | [x](y) |", "a.md:5:7"),
    ("[x]\n\n[x]: y", "a.md:1:1"),
    ("[q]: r\n[x](y)", "a.md:2:1"),
    ("> [q]: r\n> 's'\n> é\n> *[x](y)* b", "a.md:4:4"),
    ("a `b\nc` [x](y)", "a.md:2:4"),
    ("> a\n> <https://x.nl> b", "a.md:2:3"),
    ("<a@b.nl>", "a.md:1:1"),
    ("[https://x.nl](https://x.nl)", "a.md:1:1"),
  ])
  func linksHavePlaces(markdown: String, place: String) {
    #expect(Rendering(markdown).document.links.map(\.place.description) == [place])
  }

  /// libcmark forgets to count the lines in a title, so what follows it has no column rather than a wrong one.
  @Test func leavesOutAColumnThatItCannotKnow() {
    let links = Rendering("> a\n> [b](c \"een lange titel\n> e\") é [f](g)").document.links
    #expect(links.map(\.place.description) == ["a.md:2:3", "a.md:2"])
  }

  @Test func listsLinksAndImages() {
    let document = Rendering("[a](b.md \"t\") ![c](d.jpg)\n\n[^1]: <https://x.nl>\n\nz[^1]").document
    #expect(document.links.map(\.kind) == [.link, .image, .link])
    #expect(document.links.map(\.destination) == ["b.md", "d.jpg", "https://x.nl"])
    #expect(document.links.map(\.title) == ["t", "", ""])
  }

  @Test func givesPlainText() {
    let document = Rendering("## Kop\n\nEen *mooie* [link](x.md)\nen `code`.\n\n- punt[^1]\n\n|a|b|\n|-|-|\n|c|d|\n\n[^1]: noot\n").document
    #expect(document.plainText == "Kop\nEen mooie link en code.\npunt\na b\nc d")
    #expect(document.excerpt(of: 13) == "Kop Een mooie…")
    #expect(document.excerpt(of: 12) == "Kop Een…")
    #expect(document.excerpt(of: 1000) == "Kop Een mooie link en code. punt a b c d")
    #expect(Rendering("").document.isEmpty)
  }
}
