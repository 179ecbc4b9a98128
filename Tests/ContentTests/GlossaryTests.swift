// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Content

/// Words of the glossary in a text: linked where they are used first, abbreviations written out there.
@Suite struct GlossaryTests {
  private static let terms = """
    -- begrippen.yml --
    - id: ses
      term: SES
      uitleg: Hoe ouders ervoor staan.
      ook: [lage SES]
      voluit: sociaaleconomische status
    - id: loting
      term: loting
      uitleg: Het toeval beslist.
    - id: brugklas
      term: brugklas
      uitleg: De eerste klas.
    - id: brede-brugklas
      term: brede brugklas
      uitleg: Een brugklas met niveaus bij elkaar.

    """

  private func html(_ text: String, terms: String = terms, settings: String = "") async throws -> (html: String, terms: [String]) {
    var site = Site(terms + page(text))
    site["portaal.yml"]? += Bytes(settings.utf8)
    let (portal, report) = await site.load()
    #expect(report.sorted == [])
    let found = try #require(portal?.infoPages.first?.article.body)
    let parts = found.parts.map { part in
      if case .html(let bytes) = part { String(decoding: bytes, as: UTF8.self) } else { "" }
    }
    return (parts.joined(), found.terms.compactMap { portal?.terms[$0.index].id })
  }

  private static let uses: [(String, String?, [String])] = [
    ("Een loting.", "<p>Een [loting|loting].</p>\n", ["loting"]),
    ("Lotingen en loting.", "<p>[loting|Lotingen] en loting.</p>\n", ["loting"]),
    (
      "De brede brugklas en de brugklas.", "<p>De [brede-brugklas|brede brugklas] en de [brugklas|brugklas].</p>\n",
      ["brede-brugklas", "brugklas"]
    ),
    ("Een lage SES of hoge SES.", "<p>Een [ses|lage SES] (sociaaleconomische status) of hoge SES.</p>\n", ["ses"]),
    ("Sociaaleconomische status (SES) en SES.", "<p>[ses|Sociaaleconomische status] (SES) en SES.</p>\n", ["ses"]),
    ("SES (geld en school).", "<p>[ses|SES] (geld en school).</p>\n", ["ses"]),
    ("SES-score, ses, klotingen.", "<p>SES-score, ses, klotingen.</p>\n", []),
    ("## Loting\n\n> Een loting\n\n`loting` [loting](x)", nil, []),
    ("| Loting |\n| --- |\n| loting |\n\nA[^1]\n\n[^1]: Een loting.", nil, []),
    ("*Een **loting** & meer*", "<p><em>Een <strong>[loting|loting]</strong> &amp; meer</em></p>\n", ["loting"]),
    ("- loting\n- loting", "<ul>\n<li>[loting|loting]</li>\n<li>loting</li>\n</ul>\n", ["loting"]),
  ]

  @Test(arguments: uses)
  func firstUse(text: String, expected: String?, terms: [String]) async throws {
    let text = text.replacing("(x)", with: "(https://voorbeeld.example)")
    let found = try await html(text)
    #expect(found.terms == terms)
    let short = found.html.replacing(/<a href="\/proef\/begrippen\/#([a-z-]+)" class="begrip">(.*?)<\/a>/) {
      "[\($0.output.1)|\($0.output.2)]"
    }
    if let expected { #expect(short == expected) } else { #expect(!short.contains("class=\"begrip\"")) }
  }

  @Test func onceForATextAlsoWithABlockInIt() async throws {
    let found = try await html("Een loting.\n\n```let-op\nNog een loting, en SES.\n```\n")
    #expect(found.terms == ["loting", "ses"])
    #expect(found.html.contains("Nog een loting, en <a href"))
  }

  @Test func aPortalCanSwitchItOff() async throws {
    let found = try await html("Een loting.", settings: "begrippen-linken: nee\n")
    #expect(found.html == "<p>Een loting.</p>\n" && found.terms.isEmpty)
  }

  @Test func textsInOtherLanguagesAreLeftAlone() async throws {
    let site = Site(Self.terms + page("X") + "-- paginas/over.en.md --\n---\ntitel: T\nsamenvatting: S.\n---\nA loting.\n")
    #expect(try #require(await site.load().portal).translations.map(\.article.body.terms.count) == [0])
  }
}

/// `moeilijke-woorden.yml`
@Suite struct HardWordTests {
  @Test(arguments: [
    ("inzake: over\n", []),
    (
      "- inzake\n",
      [
        "Content/moeilijke-woorden.yml:1:1: fout: moeilijke-woorden.yml bestaat uit regels 'moeilijk: gewoon' [moeilijk-woord.vorm] = schrijf elk woord op een eigen regel, zonder streepje ervoor"
      ]
    ),
    (
      "inzake: over\nthans:\n",
      [
        "Content/moeilijke-woorden.yml:2:1: fout: bij elk moeilijk woord staat een gewoon woord, en bij 'thans' niet [moeilijk-woord.vorm] = schrijf 'thans: …'"
      ]
    ),
  ])
  func lines(text: String, expected: [String]) async {
    await expect(Site("-- moeilijke-woorden.yml --\n" + text), expected)
  }
}
