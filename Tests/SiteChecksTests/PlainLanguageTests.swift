// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import SiteChecks

/// The advice about plain Dutch, with its exact places.
@Suite struct PlainLanguageTests {
  private static let long =
    "Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig een twee drie vier vijf"

  private static let lines = long.replacing(" ", with: "\n")

  private func findings(_ text: String, rules: String = "") async throws -> [String] {
    try await checks(text, rules: rules).content().lines
  }

  private func checks(_ text: String, rules: String) async throws -> SiteChecks {
    let site = LittleSite([
      "portaal.yml": LittleSite.portaal(rules), "paginas/over.md": LittleSite.page(text),
      "moeilijke-woorden.yml": "inzake: over\nten behoeve van: voor\nthans: nu\nloting: trekking\n",
      "begrippen.yml": "- id: lea\n  term: LEA\n  uitleg: Overleg.\n",
    ])
    return try await site.checks()
  }

  private static let cases: [(String, [String])] = [
    (
      "Dit gaat inzake de\nregels ten behoeve van ouders. Inzake.",
      [
        ":5:10: advies: een tekst heeft gewone woorden, en 'inzake' is moeilijk [taal.moeilijk-woord] = schrijf bijvoorbeeld 'over'",
        ":6:8: advies: een tekst heeft gewone woorden, en 'ten behoeve van' is moeilijk [taal.moeilijk-woord] = schrijf bijvoorbeeld 'voor'",
      ]
    ),
    ("Tekst.[^1]\n\n```text\ninzake\n```\n\n> inzake\n\n`inzake`\n\n[^1]: inzake\n    thans", []),
    // A block that shows how a block is written.
    (
      "````\n```let-op\ninzake\n```\nthans\n````\n\nLoting.",
      [":12:1: advies: een tekst heeft gewone woorden, en 'Loting' is moeilijk [taal.moeilijk-woord] = schrijf bijvoorbeeld 'trekking'"]
    ),
    (
      "- **Thans** é\n- Nu thans",
      [":5:5: advies: een tekst heeft gewone woorden, en 'Thans' is moeilijk [taal.moeilijk-woord] = schrijf bijvoorbeeld 'nu'"]
    ),
    (
      "## Kop\n\n| A | B |\n| --- | --- |\n| x | thans |",
      [":9:7: advies: een tekst heeft gewone woorden, en 'thans' is moeilijk [taal.moeilijk-woord] = schrijf bijvoorbeeld 'nu'"]
    ),
    ("\(long).", []),
    (
      "Kort.\n\nEerst dit. \(long) te veel. Dan dat.",
      [":7:12: advies: een zin heeft hooguit 25 woorden, en deze heeft er 27 [taal.lange-zin] = maak er twee zinnen van"]
    ),
    (
      "\(lines)\nzes.",
      [":5:1: advies: een zin heeft hooguit 25 woorden, en deze heeft er 26 [taal.lange-zin] = maak er twee zinnen van"]
    ),
    // A list is no sentence, and a point after a number or an abbreviation is no end.
    ("- \(long)\n- \(long)", []),
    ("Er wordt geloot. De uitslag wordt gegeven aan de gemeenten.", []),
    (
      "Er wordt geloot. De uitslag wordt toegestuurd. Ouders worden uitgenodigd.",
      [
        ":5:1: advies: een alinea zegt wie iets doet, en hier staan 3 zinnen met een vorm van 'worden' [taal.lijdende-vorm] = schrijf wie het doet: 'de school besluit'"
      ]
    ),
    (
      "De LEA en het NJi. Het ABC is er. Het ABC ook. Hoofdstuk VIII.",
      [
        ":5:24: advies: een afkorting staat in begrippen.yml of is in de tekst uitgelegd, en 'ABC' niet [taal.afkorting] = schrijf haar de eerste keer voluit, of zet haar met 'voluit' in begrippen.yml"
      ]
    ),
    ("Het Lang Woord (LW) is er. LW ook. En XYZ (de letters).", []),
  ]

  @Test(arguments: cases)
  func advice(text: String, expected: [String]) async throws {
    #expect(try await findings(text) == expected.map { "Content/paginas/over.md" + $0 })
  }

  /// A build counts advice and shows what the portal takes more seriously; `uit` switches it off everywhere.
  @Test(arguments: [("", 0, 1), ("waarschuwing", 1, 0), ("fout", 1, 0), ("uit", 0, 0)])
  func inABuild(level: String, shown: Int, counted: Int) async throws {
    let rules = level.isEmpty ? "" : "regels: { taal.moeilijk-woord: \(level) }\n"
    let checks = try await checks("Dit is inzake X.", rules: rules)
    #expect(checks.content().lines.count == shown + counted)
    let build = checks.contentForBuild()
    #expect(build.report.lines.count == shown)
    #expect(build.advice.count == counted)
    // A text of which something is shown is read again by the next build; of others the count is enough.
    #expect(build.advice.byText["paginas/over.md"] == (shown == 0 ? counted : nil))
    #expect(checks.contentForBuild(known: ["paginas/over.md": 5]).advice.count == 5)
  }

  @Test(arguments: [
    ("Zie nr. 571. Dit wordt o.a. gedaan.", ["Zie nr. 571.", "Dit wordt o.a. gedaan."]),
    ("Van 1.234,5 naar 2. Dan verder!", ["Van 1.234,5 naar 2.", "Dan verder!"]),
    ("Hij zei: ‘Kom.’ Zij niet? Nee", ["Hij zei: ‘Kom.", "Zij niet?", "Nee"]),
    ("", []),
  ])
  func sentences(text: String, expected: [String]) {
    let bytes = Bytes(text.utf8)
    var found: [String] = []
    bytes.withUnsafeBufferPointer { text in
      Sentences.forEach(in: text) { found.append(String(decoding: text[$0.range], as: UTF8.self)) }
    }
    #expect(found == expected)
  }
}
