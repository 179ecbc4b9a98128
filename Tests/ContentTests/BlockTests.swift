// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Content

/// Fenced blocks with a meaning.
@Suite struct BlockTests {
  private static let dataset = """
    -- monitor/po-ses/dataset.yml --
    titel: Lage SES
    samenvatting: Eén. Twee. Drie.
    bron: rapport
    licentie: CC-BY-4.0
    peildatum: 2019-10-01
    sector: po
    vorm: tellingen
    kolommen: { gebied: gm, schooljaar: jaar, eenheid: school, totaal: n, groep: k }
    groep: { naam: lage SES, ander: andere }
    maten: [D, V]
    -- monitor/po-ses/tabel.csv --
    gm,jaar,school,n,k

    """

  private static func body(_ site: Site) async throws -> Body {
    let portal = try #require(await site.load().portal)
    return try #require(portal.infoPages.first).article.body
  }

  private static func block(_ word: String, _ lines: String) -> Site {
    Site(dataset + page("Vooraf.\n\n```\(word)\n\(lines)\n```\n\nErna."))
  }

  private static let chart =
    "dataset: po-ses\nsoort: staven\nmaat: D\ngebieden: [Nijmegen, Nederland]\ntitel: Ongelijk\nbeschrijving: Hoog."

  @Test func chartsCutTheText() async throws {
    let site = Self.block("grafiek", Self.chart)
    await expect(site, [])
    let parts = try await Self.body(site).parts
    try #require(parts.count == 3)
    guard case .html(let before) = parts[0], case .block(.chart(let chart)) = parts[1], case .html(let after) = parts[2] else {
      Issue.record("\(parts)")
      return
    }
    #expect(String(decoding: before, as: UTF8.self) == "<p>Vooraf.</p>\n")
    #expect(String(decoding: after, as: UTF8.self) == "<p>Erna.</p>\n")
    #expect(chart.kind == .bars && chart.measure == "D" && chart.areas == [Ref(4), Ref(0)] && chart.title == "Ongelijk")
    #expect(chart.place.description == "Content/paginas/over.md:7:1")
  }

  @Test(arguments: [
    ("kaart", "dataset: po-ses\nmaat: aandeel\ntitel: T\nbeschrijving: B"), ("kerncijfer", "dataset: po-ses\nmaat: V"),
    ("kerncijfer", "dataset: po-ses\nmaat: V\ngebied: Arnhem\nschooljaar: 2021/'22\nbijschrift: Dit is hoog."),
    ("tabel", "dataset: po-ses\nmaat: D\ntitel: T"),
  ])
  func otherFigures(word: String, lines: String) async throws {
    let site = Self.block(word, lines)
    await expect(site, [])
    #expect(try await Self.body(site).parts.count == 3)
  }

  private static let invalidBlocks: [(String, String, String)] = [
    (
      "grafiek", chart.replacing("beschrijving: Hoog.", with: ""),
      "8: fout: een grafiek heeft de sleutel 'beschrijving': wat iemand moet weten die de grafiek niet ziet [grafiek.beschrijving] = schrijf gewone tekst van hooguit 120 woorden, bijvoorbeeld 'beschrijving: \"…\"'"
    ),
    (
      "grafiek", chart.replacing("po-ses", with: "po-sess"),
      "8:10: fout: een dataset waarnaar verwezen wordt, bestaat; 'po-sess' is er niet [verwijzing.dataset] = bedoelde u 'po-ses'? een dataset is een map in 'monitor'"
    ),
    (
      "grafiek", chart.replacing("maat: D", with: "maat: Q"),
      "10:7: fout: 'maat' is een maat van dataset 'po-ses', en 'Q' is er geen [grafiek.maat] = bedoelde u 'D'?"
    ),
    (
      "grafiek", chart.replacing("Nijmegen,", with: "Nijmgen,"),
      "11:12: fout: elk deel van 'gebieden' is een gebied: een gemeente, 'provincie …' of Nederland, en 'Nijmgen' is er geen [verwijzing.gebied] = bedoelde u 'Nijmegen'? kies een naam of code uit 'gebieden.csv'"
    ),
    (
      "grafiek", chart + "\nschaal: logg",
      "14:9: fout: 'schaal' is log, niet 'logg' [grafiek.schaal] = bedoelde u 'log'?"
    ),
    (
      "grafiek", chart.replacing("titel:", with: "tietel:"),
      "12:1: fout: een grafiek heeft geen sleutel 'tietel' [grafiek.onbekende-sleutel] = bedoelde u 'titel'?"
    ),
    (
      "kaart", "",
      "7:1: fout: een kaart heeft regels 'sleutel: waarde' [kaart.leeg] = schrijf 'dataset: …', 'maat: …', 'titel: …', 'beschrijving: …'"
    ),
    (
      "grafeik", "x",
      "7:1: waarschuwing: een blok heet grafiek, kaart, kerncijfer, tabel, let-op, voorbeeld; 'grafeik' wordt als code getoond [blok.onbekend] = bedoelde u 'grafiek'?"
    ),
    (
      "let-op", " ",
      "7:1: fout: een blok 'let-op' heeft tekst [let-op.leeg] = schrijf de tekst tussen de twee regels met ```, of haal het blok weg"
    ),
    (
      "let-op", "[A](weg.md)",
      "8:1: fout: een link wijst naar een bestand dat bestaat; 'paginas/weg.md' is er niet [link.bestand] = kijk de naam na, of maak het bestand"
    ),
  ]

  @Test(arguments: invalidBlocks) func invalid(word: String, lines: String, expected: String) async {
    await expect(Self.block(word, lines), ("Content/paginas/over.md:" + expected).split(separator: "\n").map(String.init))
  }

  @Test func otherFencesStayCode() async throws {
    let site = Self.block("swift", "let a = 1")
    await expect(site, [])
    #expect(try await Self.body(site).parts.count == 1)
  }

  @Test func asidesHoldMarkdownWithOwnFragments() async throws {
    let site = Site(page("## Kop\n\n```let-op Nieuwe *regels*\nTekst met **nadruk**.\n\n## Kop\n```\n\n[Naar](#kop-2)"))
    await expect(site, [])
    let body = try await Self.body(site)
    guard case .html(let bytes) = try #require(body.parts.first) else { return }
    let html = String(decoding: bytes, as: UTF8.self)
    #expect(
      html == """
        <h2 id="kop">Kop</h2>
        <aside class="let-op" role="note" aria-label="Let op: Nieuwe *regels*">
        <p class="kader-titel">Nieuwe *regels*</p>
        <p>Tekst met <strong>nadruk</strong>.</p>
        <h2 id="kop-2">Kop</h2>
        </aside>
        <p><a href="#kop-2">Naar</a></p>

        """)
    #expect(body.headings.map(\.id) == ["kop"])
  }

  @Test func ownTablesAreWrittenAtOnce() async throws {
    let site = Self.block("tabel", "titel: Deelname\n---\njaar;scholen;stad\n2023;12;Arnhem & zo\n2024;.;Ede")
    await expect(site, [])
    let body = try await Self.body(site)
    guard case .html(let bytes) = try #require(body.parts.first) else { return }
    let html = String(decoding: bytes, as: UTF8.self)
    #expect(
      html.contains(
        """
        <div class="tabel" tabindex="0" role="region" aria-label="Deelname">
        <table>
        <caption>Deelname</caption>
        <thead>
        <tr><th scope="col">jaar</th><th scope="col" class="rechts">scholen</th><th scope="col">stad</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">2023</th><td class="rechts">12</td><td>Arnhem &amp; zo</td></tr>
        <tr><th scope="row">2024</th><td class="rechts">.</td><td>Ede</td></tr>
        """), "\(html)")
  }

  @Test func rowsOfOwnTablesHaveTheirLine() async {
    let site = Self.block("tabel", "titel: Deelname\n---\njaar,scholen\n2023,12,9")
    let findings = await site.findings()
    #expect(findings.count == 1 && findings[0].hasPrefix("Content/paginas/over.md:11"), "\(findings)")
  }
}
