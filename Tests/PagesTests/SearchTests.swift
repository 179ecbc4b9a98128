// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Content
@testable import Pages

@Suite struct SearchTests {
  @Test(arguments: [
    (
      "interventies/ouders/croostwijk/index.html",
      "data-pagefind-filter=\"soort[data-f0], sector[data-f1], gemeente[data-f2]\" data-f0=\"Interventie\" data-f1=\"basisonderwijs\" data-f2=\"Nijmegen\""
    ),
    (
      "gemeenten/nijmegen/index.html",
      "data-pagefind-filter=\"soort[data-f0], gemeente[data-f1]\" data-f0=\"Gemeente\" data-f1=\"Nijmegen\""
    ),
    ("begrippen/index.html", "data-pagefind-filter=\"soort[data-f0]\" data-f0=\"Uitleg\""),
  ])
  func whatTheIndexReads(path: String, attributes: String) throws {
    let (plan, _) = try Sample.plan()
    #expect(try plan.text(path).contains("<main id=\"inhoud\" tabindex=\"-1\" data-pagefind-body \(attributes)>"))
  }

  /// What is written for writers is found, behind what visitors come for; a page with a place in the foot is not behind.
  @Test(arguments: [(InfoPage.noOrder, true), (1, false)])
  func pagesForWritersWeighLess(order: Int, isAside: Bool) throws {
    var portal = Sample.portal
    portal.infoPages[0].order = order
    let text = try Sample.plan(portal).plan.text("\(portal.infoPages[0].article.slug)/index.html")
    #expect(text.contains("data-pagefind-body") && text.contains(" data-pagefind-weight=\"0.2\"") == isAside)
  }

  /// Lists repeat what other pages say; pages that lead elsewhere say nothing.
  @Test(arguments: ["index.html", "interventies/sector/po/index.html", "zoeken/index.html", "404.html"])
  func whatTheIndexLeavesOut(path: String) throws {
    let (plan, _) = try Sample.plan()
    #expect(try !plan.text(path).contains("data-pagefind-body"))
  }

  @Test func lettersIgnoreAccentsAndSigns() {
    let names = ["'s-Gravenhage", "Élan", "Eemnes", "10-14-onderwijs", "súdwest"].map { AlphabetEntry(name: $0, path: "/") }
    let alphabet = Alphabet(names)
    #expect(alphabet.letters.map(\.name) == ["0–9", "E", "S"])
    #expect(alphabet.letters.map { $0.entries.map(\.name) } == [["10-14-onderwijs"], ["Eemnes", "Élan"], ["'s-Gravenhage", "súdwest"]])
  }

  /// With too many names for a page each letter has pages of its own, every name is on one of them, and none is over the limit.
  @Test func aLongAlphabetIsSplit() throws {
    var portal = Sample.portal
    portal.fiches = (0..<2_300).map { Sample.fiche("f\($0)", $0 < 2_100 ? "Aanpak \($0)" : "Brug \($0)", area: nil) }
    let (plan, report) = try Sample.plan(portal)
    #expect(report.sorted == [])
    let pages = plan.pages.filter { $0.path.hasPrefix("zoeken/") }.map(\.path)
    #expect(pages.contains("zoeken/a/bladzijde-3/index.html") && pages.contains("zoeken/b/index.html"))
    let counts = try pages.filter { $0.hasPrefix("zoeken/a/") }.map { try plan.text($0).components(of: "/portaal/interventies/ouders/f") }
    #expect(counts.reduce(0, +) == 2_100 && counts.allSatisfy { $0 <= 1_000 })
    let start = try plan.text("zoeken/index.html")
    #expect(start.contains("<a href=\"/portaal/zoeken/b/\">B</a>") && !start.contains("Brug 2200"))
  }

  @Test func namesOfMunicipalities() throws {
    var portal = Sample.portal
    portal.areas = portal.areas.with(
      former: [
        FormerArea(code: "GM9001", name: "Bemmel", successor: Sample.nijmegen, endYear: 2001),
        FormerArea(code: "GM9002", name: "Arnhem", successor: Sample.nijmegen, endYear: 2001),
      ], features: [])
    let (plan, _) = try Sample.plan(portal)
    #expect(
      try plan.text("gemeenten/namen.json") == """
        [["Arnhem",
        "/portaal/gemeenten/arnhem/"],
        ["Bemmel",
        "/portaal/gemeenten/nijmegen/",
        "Nijmegen"],
        ["Doesburg",
        "/portaal/gemeenten/doesburg/"],
        ["Nijmegen",
        "/portaal/gemeenten/nijmegen/"]]

        """)
  }

  @Test func wordsOfTheGlossary() throws {
    let (plan, _) = try Sample.plan()
    #expect(
      try plan.text("begrippen/woorden.json") == """
        [["SES",
        "/portaal/begrippen/#ses",
        "Hoe ouders ervoor staan.",
        ["sociaal-economische status"]]]

        """)
  }
}
