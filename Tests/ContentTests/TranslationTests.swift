// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Content

/// Texts in other languages beside their Dutch originals.
@Suite struct TranslationTests {
  private static func translation(_ keys: String = "", of path: String = "paginas/over", in code: String = "en") -> String {
    "-- \(path).\(code).md --\n---\ntitel: About\nsamenvatting: About this.\n\(keys)---\nText.\n"
  }

  @Test(arguments: [
    (
      translation(in: "fr"),
      "paginas/over.fr.md: fout: een vertaling is in een taal die het portaal kent: en (Engels), tr (Turks), ar (Arabisch), uk (Oekraïens), pl (Pools); niet 'fr' [vertaling.taal] = geef het bestand de letters van een van deze talen, zoals 'over.en.md'"
    ),
    (
      translation(in: "nl"),
      "paginas/over.nl.md: fout: het Nederlandse origineel heeft geen taal in de naam [vertaling.taal] = noem het 'over.md'"
    ),
    (
      translation(of: "paginas/weg", in: "tr"),
      "paginas/weg.tr.md: fout: een vertaling ligt naast haar Nederlandse origineel [vertaling.origineel] = maak Content/paginas/weg.md, of haal '.tr' uit de naam"
    ),
    (
      translation("volgorde: 2\n"),
      "paginas/over.en.md:4:1: fout: 'volgorde' staat in het Nederlandse origineel, en geldt ook voor de vertaling [vertaling.sleutel] = haal de regel weg"
    ),
    (
      fiche() + translation("status: lopend\n", of: "fiches/ouderinitiatieven/proef"),
      "fiches/ouderinitiatieven/proef.en.md:4:1: fout: 'status' staat in het Nederlandse origineel, en geldt ook voor de vertaling [vertaling.sleutel] = haal de regel weg"
    ),
    (
      translation("doelgroep: parents\n"),
      "paginas/over.en.md:4:1: fout: een vertaling heeft geen sleutel 'doelgroep' [vertaling.onbekende-sleutel] = haal de sleutel weg, of kies uit: titel, samenvatting, bijgewerkt, nagelezen"
    ),
    (
      translation("bijgewerkt: gisteren\n"),
      "paginas/over.en.md:4:13: fout: 'bijgewerkt' is een datum zoals 2025-09-01, niet 'gisteren' [vertaling.bijgewerkt] = schrijf jaar-maand-dag, en kijk of die dag bestaat"
    ),
    (
      page("X", slug: "en"),
      "paginas/en.md: fout: een pagina heeft een eigen adres; '/en/' is al van het portaal zelf [pagina.adres] = geef het bestand een andere naam, bijvoorbeeld 'over-en.md'"
    ),
  ])
  func whatIsWrong(files: String, expected: String) async {
    await expect(Site(page("X") + files), ["Content/" + expected])
  }

  @Test func whatAFicheKeepsAndWhatIsTranslated() async throws {
    let translation = Self.translation(
      "bijgewerkt: 2024-12-31\ndoelgroep: parents\nnodig: time\n", of: "fiches/ouderinitiatieven/proef", in: "ar")
    let site = Site(fiche("doelgroep: ouders") + translation)
    await expect(site, [])
    let portal = try #require(await site.load().portal)
    let found = try #require(portal.translations.first)
    #expect(found.language == .arabic && found.audience == "parents" && found.needs == "time")
    #expect(found.original == "fiches/ouderinitiatieven/proef.md" && portal.fiches.map(\.audience) == ["ouders"])
    #expect(Addresses.page(ofContent: found.article.path) == "/ar/interventies/ouderinitiatieven/proef/")
    // The fiche was checked on 1 January 2025.
    #expect(found.originalUpdated == CalendarDate(iso: "2025-01-01") && found.isStale)
  }

  @Test(arguments: [
    ("", "bijgewerkt: 2025-01-01\n", false), ("bijgewerkt: 2025-01-01\n", "bijgewerkt: 2025-01-01\n", false),
    ("bijgewerkt: 2025-01-02\n", "bijgewerkt: 2025-01-01\n", true), ("bijgewerkt: 2025-01-02\n", "", false),
  ])
  func aTranslationIsStaleWhenTheOriginalChangedLater(original: String, translation: String, isStale: Bool) async throws {
    let page = page("X").replacing("samenvatting: Over dit portaal.\n", with: "samenvatting: Over dit portaal.\n" + original)
    let portal = try #require(await Site(page + Self.translation(translation)).load().portal)
    #expect(portal.translations.map(\.isStale) == [isStale])
  }

  @Test func aTextThatIsNotPublishedIsNotPublishedInAnotherLanguage() async throws {
    let files = fiche("concept: ja") + Self.translation(of: "fiches/ouderinitiatieven/proef")
    #expect(try #require(await Site(files).load().portal).translations.isEmpty)
    #expect(try #require(await Site(files).load(drafts: true).portal).translations.count == 1)
  }

  @Test func theProgramsOwnWordsAreInTheLanguageOfTheText() async throws {
    let text = "Text (*woord*).[^1]\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n```let-op\nX\n```\n\n[^1]: Note.\n"
    let translation = "-- paginas/over.tr.md --\n---\ntitel: T\nsamenvatting: S.\n---\n" + text
    let portal = try #require(await Site(page("X") + translation).load().portal)
    guard case .html(let bytes) = portal.translations[0].article.body.parts[0] else { return }
    let html = String(decoding: bytes, as: UTF8.self)
    for words in [
      "aria-label=\"Dipnot 1\"", "\"Dipnotlar\"", "\"Metne geri dön\"", "\"Tablo 1: A, B\"", ">Dikkat</p>",
      "<em lang=\"nl\" dir=\"ltr\">woord</em>",
    ] {
      #expect(html.contains(words), "\(words) in \(html)")
    }
  }
}
