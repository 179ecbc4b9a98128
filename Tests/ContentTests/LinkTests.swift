// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Content

/// Links and pictures in texts.
@Suite struct LinkTests {
  /// The HTML of the page `over`, without its cuts.
  private static func html(_ site: Site) async throws -> String {
    let portal = try #require(await site.load().portal)
    let page = try #require(portal.infoPages.first { $0.article.slug == "over" })
    return page.article.body.parts.map { part in
      switch part {
      case .html(let bytes): String(decoding: bytes, as: UTF8.self)
      case .block: "[blok]"
      }
    }.joined()
  }

  @Test(arguments: [
    ("[A](../fiches/ouderinitiatieven/proef.md)", "/proef/interventies/ouderinitiatieven/proef/"),
    ("[A](../fiches/ouderinitiatieven/proef.md#kosten)", "/proef/interventies/ouderinitiatieven/proef/#kosten"),
    ("[A](../soorten/ouderinitiatieven.md)", "/proef/interventies/ouderinitiatieven/"),
    ("[A](../themas/kansen.md#kop-van-kansen)", "/proef/themas/kansen/#kop-van-kansen"),
    ("[A](../partners/stichting.md)", "/proef/partners/stichting/"), ("[A](../bronnen.yml#rapport)", "/proef/bronnen/#rapport"),
    ("[A](./%6Fver.md)", "/proef/over/"), ("[A](/monitor/#kop)", "/proef/monitor/#kop"),
    ("[A](https://b.example/c)", "https://b.example/c"),
    ("[A](mailto:a@b.example)", "mailto:a@b.example"), ("[A](#kop)\n\n## Kop", "#kop"),
  ])
  func addresses(text: String, address: String) async throws {
    let site = Site(page(text) + fiche(text: "## Kosten"))
    await expect(site, [])
    let html = try await Self.html(site)
    #expect(html.contains("href=\"\(address)\""), "\(html)")
  }

  private static let invalidLinks: [(String, String)] = [
    (
      "[A](../themas/kanzen.md)",
      "5:1: fout: een link wijst naar een bestand dat bestaat; 'themas/kanzen.md' is er niet [link.bestand] = bedoelde u '../themas/kansen.md'?"
    ),
    (
      "[A](kansen.md)",
      "5:1: fout: een link wijst naar een bestand dat bestaat; 'paginas/kansen.md' is er niet [link.bestand] = bedoelde u '../themas/kansen.md'?"
    ),
    (
      "[A](../../etc/passwd)",
      "5:1: fout: een link blijft binnen de map met inhoud [link.buiten] = tel de '../' na: één voor elke map omhoog"
    ),
    (
      "[A](../themas/kansen.md#kop-van-kanzen)",
      "5:1: fout: een link met # wijst naar een kop die er is; 'themas/kansen.md' heeft geen kop '#kop-van-kanzen' [link.fragment] = bedoelde u '#kop-van-kansen'?"
    ),
    (
      "Tekst.\n\n[A](#kop)",
      "7:1: fout: een link met # wijst naar een kop die er is; deze tekst heeft geen kop '#kop' [link.fragment] = haal '#kop' weg"
    ),
    (
      "![A](../beelden/x.png)",
      "5:1: fout: een beeld staat in de map 'beelden'; 'beelden/x.png' is er niet [beeld.bestand] = kijk de naam na, of maak het bestand"
    ),
    (
      "![A](https://b.example/x.png)",
      "5:1: fout: een beeld staat in de map 'beelden', zodat lezers niets van andere websites ophalen [beeld.extern] = zet het beeld (als dat mag) in beelden/ en verwijs daarnaar"
    ),
  ]

  @Test(arguments: invalidLinks) func invalid(text: String, expected: String) async {
    await expect(Site(page(text)), ["Content/paginas/over.md:" + expected])
  }

  @Test func notesCountAsFragments() async {
    await expect(Site(page("Tekst.[^1] Zie [noot](#voetnoot_1).\n\n[^1]: De noot.")), [])
  }

  @Test func siteLinksAreCollected() async throws {
    let portal = try #require(await Site(page("[A](/monitor/#kop) en [B](/begrippen/)")).load().portal)
    #expect(
      portal.links.map { "\($0.address) \($0.fragment ?? "-") \($0.place)" } == [
        "/monitor/ kop Content/paginas/over.md:5:1", "/begrippen/ - Content/paginas/over.md:5:23",
      ])
  }

  @Test func picturesHaveTheirSize() async throws {
    var site = Site(page("![Een vierkant](../beelden/x.svg)"))
    site["beelden/x.svg"] = Bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><path d=\"M0 0\"/></svg>".utf8)
    await expect(site, [])
    let html = try await Self.html(site)
    #expect(html.contains("<img src=\"/proef/beelden/x.svg\" alt=\"Een vierkant\" width=\"40\" height=\"30\""), "\(html)")
  }
}

@Suite struct PictureTests {
  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0x2C, 0, 0, 0, 0xC8], 300, 200),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC2, 0, 17, 8, 0, 0xC8, 1, 0x2C, 3, 0, 0, 0], 300, 200),
      (Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x2B, 1, 0, 0xC7, 0, 0], 300, 200),
      (Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8 ".utf8) + [0, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0x2C, 1, 0xC8, 0], 300, 200),
    ] as [(Bytes, Int, Int)])
  func sizes(bytes: Bytes, width: Int, height: Int) {
    let size = PictureSize(bytes)
    #expect(size?.width == width && size?.height == height)
  }

  @Test func brokenPicturesNeverCrash() {
    let whole: Bytes = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC2, 0, 17, 8, 0, 0xC8, 1, 0x2C, 3]
    for length in 0..<whole.count { #expect(PictureSize(Bytes(whole.prefix(length))) == nil) }
    #expect(PictureSize(svg: Bytes("<svg width=\"".utf8)) == nil)
  }

  private static let svgs: [(String, String?)] = [
    ("<svg><path fill=\"url(#a)\" class=\"b\"/><use href=\"#a\"/></svg>", nil),
    ("<svg><!-- <script> --></svg>", nil),
    (
      "<svg>\n<script>x</script></svg>",
      ":2: fout: een SVG-beeld bestaat alleen uit tekening, zonder <script> [beeld.svg] = haal dat weg, of bewaar het beeld als 'gewone SVG' met de opmaak in kenmerken"
    ),
    (
      "<svg ONLOAD='x'/>",
      ":1: fout: een SVG-beeld bestaat alleen uit tekening, zonder het kenmerk 'ONLOAD' [beeld.svg] = haal dat weg, of bewaar het beeld als 'gewone SVG' met de opmaak in kenmerken"
    ),
    (
      "<svg><g style=\"fill:red\"/></svg>",
      ":1: fout: een SVG-beeld bestaat alleen uit tekening, zonder het kenmerk 'style' [beeld.svg] = haal dat weg, of bewaar het beeld als 'gewone SVG' met de opmaak in kenmerken"
    ),
    (
      "<svg><use xlink:href=\"https://b.example/x\"/></svg>",
      ":1: fout: een SVG-beeld bestaat alleen uit tekening, zonder verwijzing naar buiten ('https://b.example/x') [beeld.svg] = haal dat weg, of bewaar het beeld als 'gewone SVG' met de opmaak in kenmerken"
    ),
    (
      "<svg><a href=javascript:x/></svg>",
      ":1: fout: een SVG-beeld bestaat alleen uit tekening, zonder verwijzing naar buiten ('javascript:x') [beeld.svg] = haal dat weg, of bewaar het beeld als 'gewone SVG' met de opmaak in kenmerken"
    ),
    (
      "<svg><path fill=\"URL( 'http:x')\"/></svg>",
      ":1: fout: een SVG-beeld bestaat alleen uit tekening, zonder verwijzing naar buiten ('URL( 'http:x')') [beeld.svg] = haal dat weg, of bewaar het beeld als 'gewone SVG' met de opmaak in kenmerken"
    ),
    ("<html/>", ": fout: een SVG-beeld heeft een element <svg> [beeld.vorm] = bewaar het beeld opnieuw"),
    (
      "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>",
      ":1: fout: een SVG-beeld heeft geen eigen entiteiten of DOCTYPE [beeld.svg] = bewaar het beeld als 'gewone SVG'"
    ),
  ]

  @Test(arguments: svgs) func svg(text: String, expected: String?) async {
    var site = Site()
    site["beelden/x.svg"] = Bytes(text.utf8)
    let findings = await site.findings()
    #expect(findings.first == expected.map { "Content/beelden/x.svg" + $0 }, "\(findings.joined(separator: "\n"))")
  }
}
