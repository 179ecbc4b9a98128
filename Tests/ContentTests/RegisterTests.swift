// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Content

/// The YAML files: settings, registers, datasets and moves; and the table of areas.
@Suite struct RegisterTests {
  @Test func itemsAreSortedAndResolved() async throws {
    let site = Site(
      """
      -- begrippen.yml --
      - { id: ses, term: SES, uitleg: Hoe het thuis gaat., ook: [sociaaleconomische status] }
      - { id: lea, term: LEA, uitleg: Een agenda. }
      -- toezeggingen.yml --
      - { id: brief, titel: Een brief, wie: De minister, gedaan: 2020-07-01, bron: rapport, gereed-voor: 2021-01-01, status: open, uitkomst: Nog niets }
      -- regelingen.yml --
      - { id: geld, titel: Geld, bedrag: € 1.000, status: gesloten, url: "https://a.example/x?y=1#z", bron: rapport }
      -- afspraken.yml --
      - { id: nijmegen-1, gemeente: Nijmegen, doel: Minder, jaar: 2026 }

      """)
    await expect(site, [])
    let portal = try #require(await site.load().portal)
    #expect(portal.terms.map(\.id) == ["lea", "ses"])
    #expect(portal.commitments.first?.source.map { portal[$0].title } == "Een rapport")
    #expect(portal.schemes.first?.amount == "€ 1.000")
    #expect(portal.agreements.first.map { portal[$0.area].code } == "GM0268")
  }

  private static let invalidFiles: [(String, String, [String])] = [
    (
      "begrippen.yml", "- { id: ses, term: A, uitleg: B }\n- { id: ses, term: C, uitleg: D }",
      [":2:9: fout: elke id staat er één keer; 'ses' staat al op regel 1 [begrip.dubbele-id] = geef één van de twee een andere id"]
    ),
    (
      "begrippen.yml", "- term: A\n  uitleg: B",
      [
        ":1: fout: een begrip heeft de sleutel 'id': de vaste naam waarmee andere bestanden hiernaar verwijzen [begrip.id] = schrijf een naam van kleine letters, cijfers en streepjes, bijvoorbeeld 'id: kamerbrief-2025'"
      ]
    ),
    (
      "begrippen.yml", "ses: A",
      [
        ":1:1: fout: begrippen.yml is een lijst: elk deel begint met '- id: …' [begrip.vorm] = zet '- ' voor de eerste sleutel van elk deel en spring de andere even ver in"
      ]
    ),
    ("begrippen.yml", "- ses", [":1:3: fout: een begrip bestaat uit regels 'sleutel: waarde' [begrip.vorm] = begin met 'id: …'"]),
    ("begrippen.yml", "# nog niets", []),
    ("begrippen.yml", "[]", []),
    (
      "toezeggingen.yml", "- { id: Brief 1, titel: T, wie: W, status: open }",
      [
        ":1:9: fout: 'id' is een naam van kleine letters, cijfers en streepjes, niet 'Brief 1' [toezegging.id] = schrijf 'brief-1'"
      ]
    ),
    (
      "toezeggingen.yml", "- { id: a, titel: T, wie: W, status: nagekomn, gedaan: 2020-02-30 }",
      [
        ":1:38: fout: 'status' is open, loopt, nagekomen of vervallen, niet 'nagekomn' [toezegging.status] = bedoelde u 'nagekomen'?",
        ":1:56: fout: 'gedaan' is een datum zoals 2025-09-01, niet '2020-02-30' [toezegging.gedaan] = schrijf jaar-maand-dag, en kijk of die dag bestaat",
      ]
    ),
    (
      "regelingen.yml", "- { id: a, titel: T, status: open, url: http://a.example }",
      [
        ":1:41: fout: 'url' is een volledig webadres dat met https:// begint, niet 'http://a.example' [regeling.url] = neem het adres over uit de adresbalk van de browser"
      ]
    ),
    (
      "afspraken.yml", "- { id: a, gemeente: Gelderland, doel: D }",
      [
        ":1:22: fout: 'gemeente' is een gemeente: een naam of GM-code, en 'Gelderland' is er geen [verwijzing.gebied] = kies een naam of code uit 'gebieden.csv'"
      ]
    ),
    ("verhuisd.yml", "/oud/: weg\n/ouder/: /nieuw/#kop", []),
    ("verhuisd.yml", "{}", []),
    (
      "verhuisd.yml", "oud: weg",
      [
        ":1:1: fout: 'oud' is een adres op deze site dat met / begint, niet 'oud' [verhuisd.oud] = schrijf het adres zonder https:// en naam, bijvoorbeeld /interventies/oud/"
      ]
    ),
    (
      "verhuisd.yml", "/oud/: elders",
      [
        ":1:8: fout: 'nieuw' is een adres op deze site dat met / begint, of het woord weg, niet 'elders' [verhuisd.nieuw] = schrijf bijvoorbeeld /interventies/nieuw/, of weg"
      ]
    ),
    (
      "verhuisd.yml", "/themas/kansen/: weg",
      [
        ":1:1: fout: een oud adres is niet meer in gebruik; op '/themas/kansen/' staat nog een bladzijde [verhuisd.bestaat] = haal deze regel weg, of geef het bestand dat er nu staat een andere naam"
      ]
    ),
    (
      "verhuisd.yml", "/a/: /b/\n/b/: /c/",
      [
        ":1:1: fout: een oud adres wijst meteen naar de laatste plaats; '/b/' is zelf verhuisd (Content/verhuisd.yml:2:1) [verhuisd.keten] = schrijf '/c/'"
      ]
    ),
    (
      "verhuisd.yml", "- /a/",
      [
        ":1:1: fout: verhuisd.yml bestaat uit regels '/oud/: /nieuw/' of '/oud/: weg' [verhuisd.vorm] = schrijf elk oud adres op een eigen regel, zonder streepje ervoor"
      ]
    ),
    (
      "gebieden.csv", "code,naam,provincie,lon,lat\nGM0268,Nijmegen,Gelderland,58.372,51.8372\nGM268,Arnhem,,,\nGM0268,Ede,Gelderland,5,52",
      [
        ":2:28: fout: 'lon' is een getal van 2 tot 8 (graden), niet '58.372' [gebied.lon] = schrijf het midden van de gemeente in graden, bijvoorbeeld 5.8372 (lon) en 51.8372 (lat)",
        ":3:1: fout: 'code' is een code zoals GM0268, niet 'GM268' [gebied.code] = neem de code van het CBS over: GM en vier cijfers",
        ":3:14: fout: 'provincie' is de naam van een provincie, niet leeg [gebied.provincie] = vul de provincie in",
        ":4:1: fout: elk gebied staat er één keer; 'GM0268' staat al op regel 2 [gebied.dubbel] = haal één van de twee regels weg",
      ]
    ),
    ("portaal.yml", "", [": fout: portaal.yml is niet leeg [portaal.leeg] = schrijf titel, adres, contact en uitgever"]),
    (
      "portaal.yml",
      "titel: T\nondertitel: O\nadres: https://a.example/\ncontact: redactie\nuitgever: { naam: U }\nprivacy: { drempel: 1 }",
      [
        ":3:8: fout: 'adres' is een volledig webadres dat met https:// begint, zonder / aan het eind, niet 'https://a.example/' [portaal.adres] = schrijf bijvoorbeeld https://portaal.example",
        ":4:10: fout: 'contact' is een e-mailadres, niet 'redactie' [portaal.contact] = gebruik een adres van een functie, zoals redactie@portaal.example",
        ":6:21: fout: 'drempel' is een getal van 5 tot en met 100, niet '1' [privacy.drempel] = schrijf een heel getal, zonder punten of spaties",
      ]
    ),
  ]

  @Test(arguments: invalidFiles) func files(path: String, text: String, expected: [String]) async {
    var site = Site()
    site[path] = Bytes((text.isEmpty ? "" : text + "\n").utf8)
    await expect(site, expected.map { "Content/" + path + $0 })
  }

  @Test func oldAddressesOfFichesConflict() async {
    await expect(
      Site(fiche("oude-adressen: [/oud/]") + "-- verhuisd.yml --\n/oud/: /elders/\n"),
      [
        "Content/verhuisd.yml:1:1: fout: een oud adres gaat naar één plaats; '/oud/' staat ook in Content/fiches/ouderinitiatieven/proef.md:9:16 [verhuisd.dubbel] = haal één van de twee weg"
      ])
  }

  @Test func areasHaveTheirProvince() async throws {
    let areas = try #require(await Site().load().portal).areas
    #expect(areas.all.map(\.slug) == ["nederland", "gelderland", "utrecht", "arnhem", "nijmegen", "utrecht"])
    #expect(areas.find("GM0268").flatMap { areas[$0].parent }.map { areas[$0].name } == "Gelderland")
    #expect(areas.find("Utrecht").map { areas[$0].level } == .municipality)
  }
}

@Suite struct DatasetTests {
  private static let head =
    "titel: T\nsamenvatting: Eén. Twee. Drie.\nbron: rapport\nlicentie: CC-BY-4.0\npeildatum: 2019-10-01\nsector: po\n"
  private static let counts =
    "vorm: tellingen\nkolommen: { gebied: g, schooljaar: j, eenheid: e, totaal: t, groep: k, groep-van: kv, groep-tot: kt }\ngroep: { naam: A, ander: B }\nmaten: [D]\n"

  private static func site(_ text: String) -> Site {
    Site("-- monitor/proef/tabel.csv --\na,b\n-- monitor/proef/dataset.yml --\n" + text)
  }

  @Test func countsAndValues() async throws {
    let extra =
      "schatting: Het is geschat.\nbreuken: [{ schooljaar: 2023-2024, reden: Nieuwe regels }]\nleesteken: { scheiding: \";\", decimaal: \",\", tekenset: windows-1252 }\ntoelichting: |\n  Zo *is* het.\n"
    let site = Self.site(Self.head + Self.counts + extra)
    await expect(site, [])
    let dataset = try #require(await site.load().portal?.datasets.first)
    guard case .counts(let columns, let group, let measures) = dataset.form else {
      Issue.record("\(dataset.form)")
      return
    }
    #expect(
      columns.groupLower == "kv" && columns.groupUpper == "kt" && columns.totalLower == nil && group.other == "B" && measures == ["D"])
    #expect(dataset.dialect == .init(separator: .semicolon, decimalMark: .comma, encoding: .windows1252))
    #expect(dataset.files == ["monitor/proef/tabel.csv"])
    #expect(dataset.breaks.map(\.year.label) == ["2023-2024"])
    guard case .html(let bytes) = try #require(dataset.explanation.parts.first) else { return }
    #expect(String(decoding: bytes, as: UTF8.self) == "<p>Zo <em>is</em> het.</p>\n")
    await expect(Self.site(Self.head + "vorm: waarden\nkolommen: { gebied: g, schooljaar: j, indicator: i, waarde: w }\n"), [])
  }

  private static let invalidDatasets: [(String, [String])] = [
    (
      head + counts.replacing("groep: { naam: A, ander: B }\n", with: ""),
      [
        ":1: fout: een dataset met tellingen heeft de sleutel 'groep': hoe de twee groepen leerlingen heten [dataset.groep] = schrijf 'groep: { naam: leerlingen met een lage SES, ander: andere leerlingen }'"
      ]
    ),
    (
      head + counts.replacing("totaal: t, ", with: ""),
      [
        ":8: fout: de groep 'kolommen' bij tellingen heeft de sleutel 'totaal': in welke kolom het aantal leerlingen staat [kolommen.totaal] = schrijf de naam van een kolom, bijvoorbeeld 'totaal: leerlingen'"
      ]
    ),
    (
      head + counts.replacing("[D]", with: "[D, W]"),
      [":10:12: fout: elk deel van 'maten' is een maat: D, V, contactkans, isolatie, aandeel, niet 'W' [dataset.maten] = bedoelde u 'D'?"]
    ),
    (
      head + "vorm: waarden\nkolommen: { gebied: g, schooljaar: j, indicator: i, waarde: w }\nmaten: [D]\n",
      [":9:8: fout: 'maten' hoort bij 'vorm: tellingen', niet bij 'vorm: waarden' [dataset.maten] = haal 'maten' weg"]
    ),
    (
      head.replacing("Eén. Twee. Drie.", with: "Eén 1.5 zin.") + counts,
      [
        ":2:15: waarschuwing: de samenvatting van een dataset telt drie zinnen of meer, want catalogi van open data vragen dat [dataset.samenvatting] = schrijf wat er geteld is, door wie, waar en wanneer"
      ]
    ),
    (
      head + counts + "leesteken: { scheiding: x }\n",
      [":11:25: fout: 'scheiding' is ';', ',', '|' of tab, niet 'x' [leesteken.scheiding] = zet het teken tussen aanhalingstekens: \";\""]
    ),
    (
      head + counts + "breuken: [{ schooljaar: 2021-2023, reden: R }]\n",
      [":11:25: fout: 'schooljaar' is een schooljaar zoals 2023-2024, niet '2021-2023' [breuk.schooljaar] = schrijf twee jaren na elkaar"]
    ),
    (
      head + counts + "toelichting: |\n  Regel.\n\n  [A](#weg)\n",
      [":14:1: fout: een link met # wijst naar een kop die er is; deze tekst heeft geen kop '#weg' [link.fragment] = haal '#weg' weg"]
    ),
    ("", [": fout: dataset.yml is niet leeg [dataset.vorm] = schrijf titel, samenvatting, bron en vorm"]),
  ]

  @Test(arguments: invalidDatasets) func invalid(text: String, expected: [String]) async {
    await expect(Self.site(text), expected.map { "Content/monitor/proef/dataset.yml" + $0 })
  }
}
