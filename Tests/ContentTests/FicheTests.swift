// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Content

/// Every key of a fiche: what is right, and what is said when it is wrong.
@Suite struct FicheTests {
  @Test(arguments: [
    "", "gemeenten: [Nijmegen, GM0202, Utrecht]", "partners: [stichting]", "partners:", "dimensie: [ses, herkomst, niveau]",
    "oorzaken: [woonsegregatie, kosten]", "doelgroep: Ouders & kinderen", "nodig: |\n  Een zaal.\n  Koffie.", "start: 2009\neinde: 2009",
    "start: 2009-04\neinde: 2009-04-30", "kosten: 1", "kosten: { niveau: 5, toelichting: Duur }",
    "onderzoeken:\n  - { bron: rapport, opzet: voor-na, uitkomst: positief, onafhankelijk: ja, nederland: nee }", "onderzoeken: []",
    "concept: nee", "publiceren: 2025-09-01", "oude-adressen: [/oud/, /ouder/x.html]",
  ])
  func valid(keys: String) async {
    await expect(Site(fiche(keys)), [])
  }

  private static let invalidKeys: [(String, String)] = [
    (
      "kosten: hoog", "9:9: fout: 'kosten' is een getal van 1 tot en met 5, niet 'hoog' [fiche.kosten] = kies 1 (heel laag) … 5 (heel hoog)"
    ),
    ("kosten: 6", "9:9: fout: 'kosten' is een getal van 1 tot en met 5, niet '6' [fiche.kosten] = kies 1 (heel laag) … 5 (heel hoog)"),
    (
      "kosten: { toelichting: Duur }",
      "9: fout: de groep 'kosten' heeft de sleutel 'niveau': hoe duur de aanpak is [kosten.niveau] = schrijf een getal van 1 tot en met 5, bijvoorbeeld 'niveau: 1'"
    ),
    ("samenvating: x", "9:1: fout: een fiche heeft geen sleutel 'samenvating' [fiche.onbekende-sleutel] = bedoelde u 'samenvatting'?"),
    (
      "gemeenten: [Nijmgen]",
      "9:13: fout: elk deel van 'gemeenten' is een gemeente: een naam of GM-code, en 'Nijmgen' is er geen [verwijzing.gebied] = bedoelde u 'Nijmegen'? kies een naam of code uit 'gebieden.csv'"
    ),
    (
      "gemeenten: [Gelderland]",
      "9:13: fout: elk deel van 'gemeenten' is een gemeente: een naam of GM-code, en 'Gelderland' is er geen [verwijzing.gebied] = kies een naam of code uit 'gebieden.csv'"
    ),
    (
      "gemeenten: Nijmegen",
      "9:12: fout: 'gemeenten' is een lijst van gemeenten, niet 'Nijmegen' [fiche.gemeenten] = schrijf [Nijmegen], of elk deel op een eigen regel met '- ' ervoor"
    ),
    (
      "partners: [stiching]",
      "9:12: fout: een partner waarnaar verwezen wordt, bestaat; 'stiching' is er niet [verwijzing.partner] = bedoelde u 'stichting'? een partner is een bestand in 'partners'"
    ),
    ("dimensie: [SES]", "9:12: fout: elk deel van 'dimensie' is ses, herkomst of niveau, niet 'SES' [fiche.dimensie] = bedoelde u 'ses'?"),
    (
      "oorzaken: [weer]",
      "9:12: fout: elk deel van 'oorzaken' is woonsegregatie, schoolkeuze, toelating, kosten, informatie of selectie, niet 'weer' [fiche.oorzaken] = kies één van deze woorden"
    ),
    (
      "partners: [stichting, stichting]",
      "9:23: waarschuwing: elk deel van 'partners' staat er één keer [fiche.partners] = haal de tweede 'stichting' weg"
    ),
    (
      "doelgroep: [ouders]",
      "9:12: fout: 'doelgroep' is gewone tekst van hooguit 300 tekens, geen lijst [fiche.doelgroep] = schrijf de tekst achter de dubbele punt, zo nodig tussen \"…\""
    ),
    ("nodig: Een **zaal**", "9:8: fout: 'nodig' is gewone tekst, zonder opmaak zoals '**' [fiche.nodig] = haal de opmaak weg"),
    (
      "start: 2009-13",
      "9:8: fout: 'start' is een jaar, maand of dag zoals 2009, 2009-04 of 2009-04-01, niet '2009-13' [fiche.start] = laat weg wat u niet weet"
    ),
    ("start: 2009-04\neinde: 2009-03", "10:8: fout: 'einde' is niet eerder dan 'start' (2009-04) [fiche.einde] = kijk beide na"),
    (
      "onderzoeken:\n  - { bron: raport, opzet: voor-na, uitkomst: positief, onafhankelijk: ja, nederland: ja }",
      "10:13: fout: een bron waarnaar verwezen wordt, bestaat; 'raport' is er niet [verwijzing.bron] = bedoelde u 'rapport'? een bron is een regel met een id in 'bronnen.yml'"
    ),
    (
      "onderzoeken:\n  - { bron: rapport, opzet: rct, uitkomst: positief, onafhankelijk: ja, nederland: ja }",
      "10:29: fout: 'opzet' is casus, beschrijvend, voor-na, vergelijking, quasi-experiment of experiment, niet 'rct' [onderzoek.opzet] = kies één van deze woorden"
    ),
    (
      "onderzoeken:\n  - { bron: rapport, opzet: casus, uitkomst: positief, onafhankelijk: yes, nederland: ja }",
      "10:71: fout: 'onafhankelijk' is ja of nee, niet 'yes' [onderzoek.onafhankelijk] = schrijf ja of nee"
    ),
    (
      "indicatoren: [x]",
      "9:15: fout: een dataset waarnaar verwezen wordt, bestaat; 'x' is er niet [verwijzing.dataset] = een dataset is een map in 'monitor'"
    ),
    (
      "publiceren: morgen",
      "9:13: fout: 'publiceren' is een datum zoals 2025-09-01, niet 'morgen' [fiche.publiceren] = schrijf jaar-maand-dag, en kijk of die dag bestaat"
    ),
    (
      "oude-adressen: [https://oud.example/]",
      "9:17: fout: elk deel van 'oude-adressen' is een adres op deze site dat met / begint, niet 'https://oud.example/' [fiche.oude-adressen] = schrijf het adres zonder https:// en naam, bijvoorbeeld /interventies/oud/"
    ),
  ]

  @Test(arguments: invalidKeys) func invalid(keys: String, expected: String) async {
    await expect(Site(fiche(keys)), ["Content/fiches/ouderinitiatieven/proef.md:" + expected])
  }

  @Test func aMisspeltEverydayNameOfAMunicipality() async {
    let areas = "-- gebieden.csv --\ncode,naam,provincie,lon,lat\nGM0518,'s-Gravenhage,Zuid-Holland,4.3,52.07\n"
    let expected =
      "9:13: fout: elk deel van 'gemeenten' is een gemeente: een naam of GM-code, en 'Den Hag' is er geen [verwijzing.gebied] "
      + "= bedoelde u 'Den Haag'? kies een naam of code uit 'gebieden.csv'"
    await expect(Site(areas + fiche("gemeenten: [Den Hag]")), ["Content/fiches/ouderinitiatieven/proef.md:" + expected])
  }

  @Test func everythingIsFoundInOneRun() async {
    let site = Site(
      """
      -- fiches/ouderinitiatieven/kaal.md --
      ---
      titel: \(String(repeating: "é", count: 91))
      samenvatting: \(String(repeating: "woord ", count: 81))
      sector: [wo]
      themas: []
      bronnen: [raport]
      gecontroleerd: 2025-09-02
      ---
      [Weg](weg.md)
      """)
    let place = "Content/fiches/ouderinitiatieven/kaal.md"
    await expect(
      site,
      [
        "\(place):2: fout: een fiche heeft de sleutel 'status': hoe ver de aanpak is [fiche.status] = schrijf idee, gepland, lopend, afgerond of gestopt, bijvoorbeeld 'status: idee'",
        "\(place):2:8: fout: 'titel' is gewone tekst van hooguit 90 tekens, niet van 91 [fiche.titel] = maak de tekst korter",
        "\(place):3:15: fout: 'samenvatting' is gewone tekst van hooguit 80 woorden, niet van 81 [fiche.samenvatting] = maak de tekst korter",
        "\(place):4:10: fout: elk deel van 'sector' is po, vo, mbo of ho, niet 'wo' [fiche.sector] = bedoelde u 'po'?",
        "\(place):5:9: fout: 'themas' is een lijst van 1 of meer thema's, geen lege lijst [fiche.themas] = schrijf [kansengelijkheid], of elk deel op een eigen regel met '- ' ervoor",
        "\(place):6:11: fout: een bron waarnaar verwezen wordt, bestaat; 'raport' is er niet [verwijzing.bron] = bedoelde u 'rapport'? een bron is een regel met een id in 'bronnen.yml'",
        "\(place):7:16: waarschuwing: 'gecontroleerd' is een dag die geweest is, niet 2025-09-02 [fiche.gecontroleerd] = schrijf de dag waarop de fiche echt is nagekeken",
        "\(place):9:1: fout: een link wijst naar een bestand dat bestaat; 'fiches/ouderinitiatieven/weg.md' is er niet [link.bestand] = kijk de naam na, of maak het bestand",
      ])
  }

  @Test func columnsCountCharacters() async {
    // The e with two marks is one character and three scalars.
    let site = Site(fiche("onderzoeken: [{ bron: \"e\u{302}\u{301}\", opzet: x, uitkomst: positief, onafhankelijk: ja, nederland: ja }]"))
    let inner = await site.findings()
    #expect(inner.contains { $0.contains("proef.md:9:35: fout: 'opzet'") }, "\(inner)")
  }

  @Test func valuesReachTheModel() async throws {
    let keys = """
      gemeenten: [GM0202, Nijmegen]
      partners: [stichting]
      start: 2009-04
      kosten: { niveau: 2, toelichting: Weinig }
      onderzoeken: [{ bron: rapport, opzet: vergelijking, uitkomst: gemengd, onafhankelijk: ja, nederland: ja }]
      oude-adressen: [/oud/]
      """
    let portal = try #require(await Site(fiche(keys)).load().portal)
    let fiche = try #require(portal.fiches.first)
    #expect(fiche.areas.map { portal[$0].name } == ["Arnhem", "Nijmegen"])
    #expect(fiche.partners.map { portal[$0].article.title } == ["Stichting"])
    #expect(portal[fiche.kind].plural == "Ouderinitiatieven")
    #expect(fiche.start?.dutch == "april 2009")
    #expect(fiche.cost == Fiche.Cost(level: 2, explanation: "Weinig"))
    #expect(fiche.evidence == Evidence(level: 3, hasContraryOutcomes: true))
    #expect(portal.moves.map { "\($0.from) \($0.to ?? "weg")" } == ["/oud/ /interventies/ouderinitiatieven/proef/"])
  }

  @Test func draftsAndLaterDates() async throws {
    let site = Site(
      fiche("concept: ja", text: "Nog [kort](kort.md).", slug: "concept") + fiche("publiceren: 2025-09-02", slug: "later")
        + fiche(text: "[Eén](concept.md) en [twee](later.md)."))
    let place = "Content/fiches/ouderinitiatieven/"
    await expect(
      site,
      [
        "\(place)concept.md:11:5: waarschuwing: een link wijst naar een bestand dat bestaat; 'fiches/ouderinitiatieven/kort.md' is er niet [link.bestand] = kijk de naam na, of maak het bestand",
        "\(place)proef.md:11:1: fout: een link wijst naar een tekst die op de site staat; 'fiches/ouderinitiatieven/concept.md' is een concept [link.niet-gepubliceerd] = haal de link weg, of publiceer die tekst ook",
        "\(place)proef.md:11:22: fout: een link wijst naar een tekst die op de site staat; 'fiches/ouderinitiatieven/later.md' komt pas op 2 september 2025 op de site [link.niet-gepubliceerd] = haal de link weg, of publiceer die tekst ook",
      ])
    #expect(await site.load().portal?.fiches.map(\.article.slug) == ["proef"])
    #expect(await site.load(drafts: true).portal?.fiches.map(\.article.slug) == ["concept", "proef"])
  }
}
