// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import SiteChecks
import Testing

/// What passes and what does not, with the exact words, for each rule that the content alone decides.
@Suite struct ContentRuleTests {
  /// The text of a page, on its line 5.
  private static let cases: [(valid: String, invalid: String, finding: String)] = [
    (
      "Lees [over dit portaal](over.md).", "Klik [hier](over.md) voor meer.",
      ":5:6: waarschuwing: de woorden van een link zeggen waar hij heen gaat, en 'hier' zegt dat niet [link.vage-tekst] = noem in de link wat de lezer daar vindt"
    ),
    (
      "[Lees hier over dit portaal](over.md)", "[**Lees meer** »](over.md)",
      ":5:1: waarschuwing: de woorden van een link zeggen waar hij heen gaat, en 'Lees meer »' zegt dat niet [link.vage-tekst] = noem in de link wat de lezer daar vindt"
    ),
    (
      "[2](over.md)", "Tekst [](over.md) tekst",
      ":5:7: fout: een link heeft woorden [link.lege-tekst] = schrijf tussen de rechte haken wat de lezer daar vindt"
    ),
    (
      "Mail info@school.example, leerplicht@stad.example of jan@portaal.example.", "Mail j.jansen@school.example.",
      ":5:6: waarschuwing: een e-mailadres is van een functie, en 'j.jansen@school.example' lijkt van een persoon [persoon.e-mail] = gebruik een adres van een functie, zoals info@ of redactie@"
    ),
    (
      "Op 06-02-2023 14 leerlingen, 0800-1234567, 088 123 45 67 en 2019-2020.", "Bel 06-12345678.",
      ":5:5: waarschuwing: een tekst noemt geen telefoonnummer zoals '06-12345678' [persoon.telefoon] = haal het nummer weg en verwijs naar de website van de organisatie"
    ),
    (
      "Kamerstuk 36.410, 111222334 en https://b.example/111222333.", "Leerling 111222333 zit in Amsterdam.",
      ":5:10: fout: een tekst noemt geen getal dat een burgerservicenummer kan zijn [persoon.bsn] = haal het nummer weg, ook uit de geschiedenis van git; is het iets anders, schrijf het dan met punten tussen de duizendtallen"
    ),
    (
      "In Amsterdam en Nijmegen; Amsterdams en Amsterdamse. Woorden worden.", "In Amsteram.",
      ":5:4: advies: de naam van een gemeente is geschreven zoals in gebieden.csv, niet 'Amsteram' [spelling.gemeente] = bedoelde u 'Amsterdam'?"
    ),
  ]

  @Test(arguments: cases) func texts(valid: String, invalid: String, finding: String) async throws {
    #expect(try await LittleSite(["paginas/over.md": LittleSite.page(valid)]).findings() == [])
    #expect(try await LittleSite(["paginas/over.md": LittleSite.page(invalid)]).findings() == ["Content/paginas/over.md" + finding])
  }

  @Test(
    arguments: [
      "(020) 123 45 67", "+31 6 1234 5678", "+31 (0)20 123 4567", "0031612345678", "0612345678", "06 12 34 56 78", "0318-123456",
    ])
  func telephoneNumbersAsPeopleWriteThem(number: String) async throws {
    let findings = try await LittleSite(["paginas/over.md": LittleSite.page("Bel \(number).")]).findings()
    #expect(findings.count == 1 && findings[0].contains("[persoon.telefoon]"), "\(findings)")
  }

  @Test(arguments: ["1112.22.333", "111222333"]) func citizenNumbersAreNeverRepeated(number: String) async throws {
    let findings = try await LittleSite(["paginas/over.md": LittleSite.page("Nummer \(number).")]).findings()
    #expect(findings.count == 1 && findings[0].contains("[persoon.bsn]") && !findings[0].contains(number), "\(findings)")
  }

  @Test(arguments: ["Nijmgen", "Nijmegem", "Nijmgeen", "Nijmeegen", "Amstertam", "Amsetrdam"])
  func slipsOfOneLetter(word: String) async throws {
    // A wrong last letter is more often a form of the name, such as "Groninger".
    let expected = word == "Nijmegem" ? 0 : 1
    #expect(try await LittleSite(["paginas/over.md": LittleSite.page("In \(word) woon ik.")]).findings().count == expected)
  }

  @Test func frontMatterAndRegistersAreReadToo() async throws {
    let site = LittleSite([
      "paginas/over.md": "---\ntitel: Over\nsamenvatting: Bel 06-12345678.\n---\nTekst.\n",
      "bronnen.yml": "- id: rapport\n  titel: Mail piet@proef.example\n  status: onderzoek\n",
    ])
    let findings = try await site.findings()
    #expect(findings.map { $0.prefix { $0 != " " } } == ["Content/bronnen.yml:2:15:", "Content/paginas/over.md:3:19:"])
  }

  @Test func titles() async throws {
    let site = LittleSite(["paginas/later.md": LittleSite.page("Tekst.", title: "OVER")])
    #expect(
      try await site.findings() == [
        "Content/paginas/over.md:2:8: waarschuwing: elke titel komt één keer voor, en 'Over' is ook de titel van Content/paginas/later.md [titel.dubbel] = zeg in de titel waarin deze tekst verschilt, bijvoorbeeld de plaats"
      ])
    // A kind and a page stand in different lists.
    #expect(try await LittleSite(["paginas/over.md": LittleSite.page("Tekst.", title: "Kansen")]).findings() == [])
  }

  @Test(arguments: [("2024-11-21", false), ("2024-11-20", true)]) func staleFiches(checked: String, isStale: Bool) async throws {
    let site = LittleSite(["fiches/ouderinitiatieven/proef.md": LittleSite.fiche(checked: checked)])
    let expected =
      "Content/fiches/ouderinitiatieven/proef.md:8:16: waarschuwing: een fiche is korter dan 24 maanden geleden nagekeken, en deze op 20 november 2024 [fiche.verouderd] = kijk na of alles nog klopt en schrijf bij 'gecontroleerd' de dag van vandaag"
    #expect(try await site.findings() == (isStale ? [expected] : []))
  }

  @Test func overdueCommitments() async throws {
    func register(_ due: String, _ status: String) -> [String: String] {
      ["toezeggingen.yml": "- id: brief\n  titel: Een brief\n  wie: Minister\n  gereed-voor: \(due)\n  status: \(status)\n"]
    }
    #expect(try await LittleSite(register("2026-11-21", "open")).findings() == [])
    #expect(try await LittleSite(register("2020-11-21", "nagekomen")).findings() == [])
    #expect(
      try await LittleSite(register("2026-11-20", "loopt")).findings() == [
        "Content/toezeggingen.yml:4:16: advies: van een toezegging waarvan de dag voorbij is, is bekend wat ervan kwam; 'Een brief' zou klaar zijn op 20 november 2026 [toezegging.verlopen] = zoek uit hoe het afliep en verander 'status' en 'uitkomst'"
      ])
  }

  @Test func pictures() async throws {
    func png(width: UInt8, weight: Int) -> Bytes {
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, width, 0x60, 0, 0, 0, 0xC8]
        + Bytes(repeating: 0, count: weight - 24)
    }
    var site = LittleSite()
    site.add("beelden/goed.png", bytes: png(width: 9, weight: 300_000))
    #expect(try await site.findings() == [])
    site.add("beelden/groot.png", bytes: png(width: 10, weight: 300_001))
    #expect(
      try await site.findings() == [
        "Content/beelden/groot.png: waarschuwing: een beeld weegt hooguit 300 kB, en dit weegt 301 kB [beeld.gewicht] = bewaar het beeld kleiner, of als WebP",
        "Content/beelden/groot.png: advies: een beeld is hooguit 2400 beeldpunten breed en hoog, en dit is 2656 bij 200 [beeld.afmeting] = verklein het beeld",
      ])
  }
}

/// `regels:` in `portaal.yml`.
@Suite struct RuleSettingTests {
  private func findings(_ rules: String) async throws -> [String] {
    try await LittleSite([
      "portaal.yml": LittleSite.portaal("regels: \(rules)\n"), "paginas/over.md": LittleSite.page("Klik [hier](over.md)."),
    ]).findings().map { String($0.split(separator: " ")[1]) }
  }

  @Test(arguments: [("fout", ["fout:"]), ("advies", ["advies:"]), ("uit", []), ("waarschuwing", ["waarschuwing:"])])
  func aRuleIsAsHeavyAsThePortalWants(level: String, expected: [String]) async throws {
    #expect(try await findings("{ link.vage-tekst: \(level) }") == expected)
  }

  @Test func aRuleThatDoesNotExistIsAnError() async throws {
    let site = LittleSite(["portaal.yml": LittleSite.portaal("regels:\n  link.vage-text: uit\n")])
    #expect(
      try await site.findings() == [
        "Content/portaal.yml:7:3: fout: 'regels' noemt regels die er zijn, en 'link.vage-text' is er geen [portaal.regels] = bedoelde u 'link.vage-tekst'?"
      ])
  }

  @Test func anErrorThatStopsAPageStaysOne() async throws {
    let site = LittleSite(["portaal.yml": LittleSite.portaal("regels:\n  link.bestand: uit\n")])
    #expect(
      try await site.findings() == [
        "Content/portaal.yml:7:3: fout: 'regels' verandert geen regel waar een pagina niet zonder kan, en 'link.bestand' is er zo een [portaal.regels] = haal de regel weg; deze fout moet in de inhoud verbeterd worden"
      ])
  }
}

/// Whether a translation still says what its original says.
@Suite struct TranslationRuleTests {
  @Test(arguments: [
    ("bijgewerkt: 2026-11-21\n", []),
    (
      "bijgewerkt: 2026-11-19\n",
      [
        "Content/paginas/over.en.md:4:13: waarschuwing: een vertaling is niet ouder dan haar origineel, en Content/paginas/over.md is van 20 november 2026 [vertaling.verouderd] = vergelijk de vertaling met het origineel en schrijf bij 'bijgewerkt' de dag van vandaag"
      ]
    ),
    (
      "",
      [
        "Content/paginas/over.en.md: advies: bij een vertaling staat van welke dag zij is, bij 'bijgewerkt' [vertaling.dag] = schrijf bij 'bijgewerkt' de dag waarop u de vertaling met het origineel vergeleek"
      ]
    ),
  ])
  func dates(key: String, expected: [String]) async throws {
    let site = LittleSite([
      "paginas/over.md": "---\ntitel: Over\nsamenvatting: Over.\nbijgewerkt: 2026-11-20\n---\nTekst.\n",
      "paginas/over.en.md": "---\ntitel: About\nsamenvatting: About.\n\(key)---\nText.\n",
    ])
    #expect(try await site.findings() == expected)
  }
}
