// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Testing

@testable import Content
@testable import Pages

@Suite struct SitePlanTests {
  @Test func addresses() throws {
    let (plan, _) = try Sample.plan()
    let pages = plan.pages.filter(\.isHTML).map(\.path)
    #expect(
      pages == [
        "404.html", "agenda/index.html", "begrippen/index.html", "beleid/afspraken/index.html", "beleid/index.html",
        "beleid/regelingen/index.html", "beleid/toezeggingen/index.html", "boekje/gemeente-nijmegen/index.html", "boekje/index.html",
        "boekje/soort-ouders/index.html",
        "boekje/thema-ouders/index.html", "bronnen/index.html", "gemeenten/arnhem/index.html",
        "gemeenten/doesburg/index.html", "gemeenten/index.html", "gemeenten/nijmegen/index.html", "index.html",
        "interventies/bewijs/eerste-aanwijzingen/index.html", "interventies/bewijs/onvoldoende-onderzocht/index.html",
        "interventies/index.html", "interventies/kosten/laag/index.html", "interventies/kosten/niet-bekend/index.html",
        "interventies/ouders/croostwijk/index.html", "interventies/ouders/index.html", "interventies/ouders/samen-kiezen/index.html",
        "interventies/sector/po/index.html", "interventies/status/lopend/index.html", "monitor/index.html", "monitor/po-ses/index.html",
        "nieuws/2026-09-01-start/index.html", "nieuws/index.html", "over/index.html", "partners/index.html",
        "partners/nijmegen/index.html", "themas/index.html", "themas/ouders/index.html", "vergelijken/index.html",
        "zoeken/index.html",
      ])
    #expect(plan.pageCount == pages.count)
    #expect(
      plan.pages.filter { !$0.isHTML }.map(\.path) == [
        "agenda.ics", "begrippen/woorden.json", "boekje/boekje.epub", "boekje/gemeente-nijmegen/kopregels.css", "boekje/kopregels.css",
        "boekje/soort-ouders/kopregels.css", "boekje/thema-ouders/kopregels.css", "data/catalog.jsonld",
        "data/grafiek/fiches-ouders-croostwijk-1.csv", "data/grafiek/fiches-ouders-croostwijk-1.csv-metadata.json",
        "data/grafiek/fiches-ouders-croostwijk-1.svg", "data/grafiek/nederland-po-ses.csv",
        "data/grafiek/nederland-po-ses.csv-metadata.json", "data/grafiek/nederland-po-ses.svg", "data/grafiek/nijmegen-po-ses.csv",
        "data/grafiek/nijmegen-po-ses.csv-metadata.json", "data/grafiek/nijmegen-po-ses.svg", "data/interventies-ouders.jsonld",
        "data/po-ses.bib", "data/po-ses.csv", "data/po-ses.csv-metadata.json", "data/po-ses.jsonld", "data/po-ses.ris", "data/site.jsonld",
        "data/vergelijken.json", "feed.atom", "feed.json", "gemeenten/namen.json", "interventies/ouders/croostwijk/croostwijk.bib",
        "interventies/ouders/croostwijk/croostwijk.ris", "interventies/ouders/samen-kiezen/samen-kiezen.bib",
        "interventies/ouders/samen-kiezen/samen-kiezen.ris", "sitemap.xml",
      ])
  }

  @Test func longListsHavePages() throws {
    var portal = Sample.portal
    portal.fiches = (0..<250).map { Sample.fiche("f\($0)", "Fiche \($0)", area: nil) }
    let (plan, report) = try Sample.plan(portal)
    #expect(report.sorted == [])
    let paths = plan.pages.map(\.path).filter { $0.contains("bladzijde") && $0.hasPrefix("interventies/bl") }
    #expect(paths == ["interventies/bladzijde-2/index.html", "interventies/bladzijde-3/index.html", "interventies/bladzijde-4/index.html"])
    let second = try plan.text("interventies/bladzijde-2/index.html")
    #expect(second.contains("<a rel=\"prev\" href=\"/portaal/interventies/\">"))
    #expect(second.contains("<a rel=\"next\" href=\"/portaal/interventies/bladzijde-3/\">"))
    #expect(second.contains("Bladzijde 2 van 4"))
    let rows = ["interventies/index.html"] + paths
    #expect(try rows.map { try plan.text($0).components(of: "<th scope=\"row\">") } == [80, 80, 80, 10])
  }

  @Test func moves() throws {
    var portal = Sample.portal
    let place = Place("Content/verhuisd.yml", line: 1)
    portal.moves = [
      Move(from: "/oud/", to: "/over/#doel", place: place), Move(from: "/weg.html", to: nil, place: place),
    ]
    let (plan, report) = try Sample.plan(portal)
    #expect(report.sorted == [])
    let moved = try plan.text("oud/index.html")
    #expect(moved.contains("<meta http-equiv=\"refresh\" content=\"0; url=/portaal/over/#doel\">"))
    #expect(moved.contains("<link rel=\"canonical\" href=\"https://example.org/portaal/over/#doel\">"))
    let gone = try plan.text("weg.html")
    #expect(gone.contains("<meta name=\"robots\" content=\"noindex\">") && !gone.contains("http-equiv=\"refresh\""))
    let redirects = try #require(plan.files.first { $0.path == "_redirects" })
    #expect(String(decoding: redirects.bytes, as: UTF8.self) == "/portaal/oud/ /portaal/over/#doel 301\n")
    #expect(try !plan.text("sitemap.xml").contains("/oud/"))
  }

  @Test(arguments: [
    ("/over/", "/monitor/", "verhuisd.bestaat"), ("/oud/", "/nergens/", "verhuisd.doel"),
  ])
  func brokenMoves(from: String, to: String, identifier: String) throws {
    var portal = Sample.portal
    portal.moves = [Move(from: from, to: to, place: Place("Content/verhuisd.yml", line: 3))]
    let found = try Sample.plan(portal).report.sorted
    #expect(found.map(\.identifier) == [identifier])
    #expect(found.first?.location == Place("Content/verhuisd.yml", line: 3))
  }

  @Test func twoPagesAtOneAddress() throws {
    var portal = Sample.portal
    portal.infoPages.append(InfoPage(article: Sample.article("paginas/monitor.md", "Monitor"), order: 2))
    let found = try Sample.plan(portal).report.sorted
    #expect(found.map(\.summary) == ["elk adres heeft één pagina, en '/monitor/' heeft er twee"])
    #expect(found.map(\.location.file) == ["paginas/monitor.md"])
  }

  @Test(
    arguments: [
      ("/monitor/", nil, nil, ""), ("/begrippen/", "ses", nil, ""), ("/data/po-ses.csv", nil, nil, ""),
      ("/montor/", nil, "link.adres", "bedoelde u '/monitor/'?"),
      ("/monitor", nil, nil, ""),
      ("/begrippen/", "sses", "link.fragment", "bedoelde u '#ses'?"),
      ("/bronnen/", "bron-brief", nil, ""),
    ] as [(String, String?, String?, String)])
  func linksInTexts(address: String, fragment: String?, identifier: String?, remedy: String) throws {
    var portal = Sample.portal
    portal.links = [SiteLink(address: address, fragment: fragment, place: Place("Content/paginas/over.md", line: 4))]
    let found = try Sample.plan(portal).report.sorted
    #expect(found.map(\.identifier) == (identifier.map { [$0] } ?? []))
    #expect(found.first?.remedy ?? "" == remedy)
  }

  @Test func chartsThatCannotBeDrawn() throws {
    var portal = Sample.portal
    portal.fiches[0].article.body.parts[1] = .block(
      .chart(
        ChartBlock(
          kind: .map, dataset: Ref(0), measure: "D", areas: [], title: "Kaart", description: "Kaart.",
          place: Place("Content/fiches/x.md", line: 9))))
    let found = try Sample.plan(portal).report.sorted
    #expect(found.map(\.identifier) == ["grafiek.kaart"])
    #expect(found.map(\.location) == [Place("Content/fiches/x.md", line: 9)])
  }
}

extension String {
  /// How often a text occurs.
  func components(of part: String) -> Int { ranges(of: part).count }
}
