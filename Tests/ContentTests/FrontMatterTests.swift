// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Content

@Suite struct FrontMatterTests {
  private static let head = "---\ntitel: Over\nsamenvatting: Over dit portaal.\n"

  private static let validTexts: [String] = [
    head + "---\nTekst.\n", "\u{FEFF}" + head + "---\nTekst.\n", head.replacing("\n", with: "\r\n") + "---\r\nTekst.\r\n", head + "--- \n",
    "---\ntitel: 'Over: dit'\nsamenvatting: >-\n  Over *dit\n  portaal.\n---\n", head + "---",
    "---\n\"titel\": \"Over \\u00e9\\n\"\nsamenvatting: Over ons & zo\n---\n",
  ]

  @Test(arguments: validTexts) func valid(text: String) async {
    var site = Site()
    site["paginas/over.md"] = Bytes(text.utf8)
    await expect(site, [])
  }

  private static func place(_ rest: String) -> String { "Content/paginas/over.md" + rest }

  private static let invalidTexts: [(String, String)] = [
    (
      "Tekst.\n",
      ":1: fout: een bestand begint met een kop tussen twee regels '---' [voorwerk.ontbreekt] = zet bovenaan een regel '---', daaronder 'titel: …' en de andere sleutels, en dan weer '---'"
    ),
    (
      "",
      ":1: fout: een bestand begint met een kop tussen twee regels '---' [voorwerk.ontbreekt] = zet bovenaan een regel '---', daaronder 'titel: …' en de andere sleutels, en dan weer '---'"
    ),
    (
      head,
      ":1: fout: de kop tussen twee regels '---' wordt ook afgesloten [voorwerk.open] = zet na de laatste sleutel een regel met alleen '---'"
    ),
    (
      "---\n---\n",
      ":1: fout: de kop tussen twee regels '---' is niet leeg [voorwerk.leeg] = schrijf 'titel: …' en de andere sleutels ertussen"
    ),
    (
      "---\n# niets\n---\n",
      ":1: fout: de kop tussen twee regels '---' is niet leeg [voorwerk.leeg] = schrijf 'titel: …' en de andere sleutels ertussen"
    ),
    ("---\n- titel\n---\n", ":2:1: fout: een pagina bestaat uit regels 'sleutel: waarde' [pagina.vorm] = begin met 'titel: …'"),
    (
      "---\ntitel: Over: ons\nsamenvatting: Over dit portaal.\n---\n",
      ":2:12: fout: een waarde met ': ' erin staat tussen aanhalingstekens [yaml.dubbele-punt] = zet de hele waarde tussen \"…\""
    ),
    (
      "---\ntitel: \"Over\nsamenvatting: Over dit portaal.\n---\n",
      ":2:8: fout: een tekst die met een aanhalingsteken begint, eindigt er ook mee [yaml.aanhalingsteken] = zet het tweede aanhalingsteken aan het eind van de waarde"
    ),
    (head + "\tvolgorde: 1\n---\n", ":4:1: fout: YAML springt in met spaties, niet met tabs [yaml.tab] = vervang de tab door twee spaties"),
    (
      head + "volgorde: [1\n---\n",
      ":4:11: fout: een lijst of groep tussen haken eindigt met ']', met komma's tussen de delen [yaml.haken] = zet de ontbrekende ',' of ']' neer"
    ),
    (
      head + "volgorde: &a 1\n---\n",
      ":4:11: fout: een waarde begint niet met '&' of '*' (ankers en aliassen van YAML) [yaml.alias] = zet de waarde tussen aanhalingstekens, of schrijf haar op beide plaatsen voluit"
    ),
    (
      head + "volgorde: *a\n---\n",
      ":4:11: fout: een waarde begint niet met '&' of '*' (ankers en aliassen van YAML) [yaml.alias] = zet de waarde tussen aanhalingstekens, of schrijf haar op beide plaatsen voluit"
    ),
    (
      head + "volgorde: !int 1\n---\n",
      ":4:11: fout: een waarde heeft geen YAML-tag (een woord met '!' ervoor) [yaml.tag] = haal '!int' weg, of zet de waarde tussen aanhalingstekens"
    ),
    (
      "---\ntitel: \"O\\x07\"\nsamenvatting: Over ons.\n---\n",
      ":2:8: fout: een tekst bevat geen onzichtbare stuurtekens [yaml.stuurteken] = haal de reeks met \\ (zoals \\0 of \\x07) weg"
    ),
    (
      head + "titel: Nog eens\n---\n",
      ":4:1: fout: een sleutel staat er één keer; 'titel' staat er al op regel 2 [yaml.dubbele-sleutel] = houd één van de twee regels en haal de andere weg"
    ),
    (
      head + "volgorde: @1\n---\n",
      ":4:11: fout: een waarde die met @, `, % of een tab begint, staat tussen aanhalingstekens [yaml.teken] = zet de hele waarde tussen \"…\""
    ),
    (
      head + "...\nvolgorde: 1\n---\n",
      ":5:1: fout: een bestand is één geheel, zonder '---' of '...' ertussen [yaml.document] = haal de regel met streepjes of punten weg, of kijk of deze regel wel bij de lijst hoort"
    ),
    (
      head + "? [a]\n: 1\n---\n",
      ":4:3: fout: een sleutel is een woord, geen lijst of groep [yaml.sleutel] = schrijf 'sleutel: waarde', en zet tekst met accolades of blokhaken tussen aanhalingstekens"
    ),
    (
      head + "---\nTe\u{1}kst\n",
      ":5:3: fout: een tekst bevat geen onzichtbare stuurtekens [bestand.stuurteken] = haal het onzichtbare teken weg (het komt vaak mee met plakken)"
    ),
  ]

  @Test(arguments: invalidTexts) func invalid(text: String, expected: String) async {
    var site = Site()
    site["paginas/over.md"] = Bytes(text.utf8)
    await expect(site, [Self.place(expected)])
  }

  @Test func invalidUTF8HasItsPlace() async {
    var site = Site()
    site["paginas/over.md"] = Bytes((Self.head + "---\nCaf").utf8) + [0xE9, 0x0A]
    await expect(
      site,
      [
        Self.place(
          ":5:4: fout: een tekstbestand is opgeslagen als UTF-8 [bestand.utf8] = kies in uw editor 'Opslaan met codering UTF-8' en kijk de letters met accenten na"
        )
      ])
  }

  @Test func doubleKeysHideNothingElse() async {
    let site = Site(fiche("kosten: 2\nstart: 2009\nkosten: 9\neinde: morgen"))
    await expect(
      site,
      [
        "Content/fiches/ouderinitiatieven/proef.md:11:1: fout: een sleutel staat er één keer; 'kosten' staat er al op regel 9 [yaml.dubbele-sleutel] = houd één van de twee regels en haal de andere weg",
        "Content/fiches/ouderinitiatieven/proef.md:12:8: fout: 'einde' is een jaar, maand of dag zoals 2009, 2009-04 of 2009-04-01, niet 'morgen' [fiche.einde] = laat weg wat u niet weet",
      ])
  }

  /// Nine levels of nine references would be 387 million values.
  @Test(.timeLimit(.minutes(1))) func aliasBombIsRefusedUnread() async {
    let levels = (1...9).map { level in
      let items = [String](repeating: level == 1 ? "x" : "*a\(level - 1)", count: 9)
      return "a\(level): &a\(level) [\(items.joined(separator: ","))]"
    }
    let keyed = levels.joined(separator: "\n") + "\n? *a9\n: 1\n"
    var site = Site()
    site["paginas/over.md"] = Bytes(("---\n" + keyed + "---\n").utf8)
    await expect(
      site,
      [
        Self.place(
          ":2:5: fout: een waarde begint niet met '&' of '*' (ankers en aliassen van YAML) [yaml.alias] = zet de waarde tussen aanhalingstekens, of schrijf haar op beide plaatsen voluit"
        )
      ])
  }

  @Test func deepNestingIsAMessage() async {
    var site = Site()
    site["paginas/over.md"] = Bytes(("---\ntitel: " + String(repeating: "[", count: 50_000) + "\n---\n").utf8)
    let findings = await site.findings()
    #expect(findings.count == 1 && findings[0].contains("[yaml.diepte]"), "\(findings)")
  }
}
