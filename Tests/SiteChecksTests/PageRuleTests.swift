// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Testing

@testable import Pages
@testable import SiteChecks

/// The rules that only the pages as they will be published can decide.
@Suite struct PageRuleTests {
  /// The findings on a site of these pages: address, content file, HTML.
  private func findings(
    _ pages: [(address: String, origin: String?, html: String)], basePath: String = "", published: String? = nil, moved: String? = nil
  ) async throws -> [String] {
    var planned = pages.map { PlannedPage($0.address, .home, origin: $0.origin) }
    var files = ["over/index.html": ""]
    for page in pages { files[PlannedPage.path(of: page.address)] = page.html }
    if let moved { planned.append(PlannedPage(moved, .moved(0))) }
    let map = SiteMap(planned, files: ["assets/stijl.css"], basePath: basePath)
    let facts = planned.enumerated().map { PageFacts(of: Bytes((files[$1.path] ?? "").utf8), page: $0, in: map) }
    var site = LittleSite()
    if let moved { site.add("verhuisd.yml", bytes: Bytes("\(moved): weg\n".utf8)) }
    let checks = try await site.checks()
    var found = checks.pages(map: map, facts: facts)
    if let published { found.add(contentsOf: checks.addresses(map: map, published: Bytes(published.utf8))) }
    return found.lines
  }

  @Test func linksThatWork() async throws {
    let home = """
      <link rel="stylesheet" href="/assets/stijl.css"><a href="/over/">Over</a> <a href="/over/?q=1#doel">Doel</a> <a href="#hier">H</a>
      <h2 id="hier">Hier</h2> <a href="https://b.example/x">B</a> <a href="mailto:info@b.example">M</a> <a href="/over">Z</a> <a href="/over/index.html">I</a>
      <p data-href="/niets/">&lt;a href=</p>
      """
    #expect(try await findings([("/", nil, home), ("/over/", nil, "<h2 id=\"doel\">Doel</h2>")]) == [])
    #expect(try await findings([("/", nil, "<a href=\"/portaal/over/\">O</a>"), ("/over/", nil, "")], basePath: "/portaal") == [])
  }

  @Test func linksThatDoNotWork() async throws {
    let html = "<a href=\"/over/#doel\">D</a> <a href=\"/monitr/\">M</a> <img src=\"/beelden/x.png\">"
    let remedy = "[pagina.link] = kijk in de sjablonen waar het adres vandaan komt"
    func text(_ address: String, _ pages: String) -> String {
      "index.html: fout: elke link op een pagina gaat naar iets dat er is, en '\(address)' is er niet (op \(pages)) \(remedy)"
    }
    let found = try await findings([("/", nil, html), ("/over/", nil, "<a href=\"/monitr/\">M</a>")])
    #expect(found == [text("/beelden/x.png", "/"), text("/monitr/", "/ en op 1 andere"), text("/over/#doel", "/")])
  }

  @Test func orphans() async throws {
    let linked = [
      ("/", nil, "<a href=\"/zoeken/\">Z</a><a href=\"/over/\">O</a>"), ("/over/", "paginas/over.md", ""), ("/zoeken/", nil, ""),
    ]
    #expect(try await findings(linked as [(String, String?, String)]) == [])
    // Only the list from A to Z leads there, or only the page itself.
    let alone: [(String, String?, String)] = [
      ("/", nil, "<a href=\"/zoeken/\">Z</a>"), ("/over/", "paginas/over.md", "<a href=\"/over/\">O</a>"),
      ("/zoeken/", nil, "<a href=\"/over/\">O</a>"), ("/404.html", nil, ""),
    ]
    #expect(
      try await findings(alone, moved: "/oud/") == [
        "Content/paginas/over.md: waarschuwing: een bezoeker kan elke pagina bereiken door links te volgen, en naar '/over/' verwijst geen tekst of lijst [pagina.wees] = verwijs ernaar in een tekst die er iets mee te maken heeft"
      ])
  }

  @Test func addressesThatWerePublished() async throws {
    let sitemap = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <url><loc>https://portaal.example/</loc></url><url><loc>
        https://portaal.example/weg/</loc><lastmod>2026-01-01</lastmod></url>
      <url><loc>https://portaal.example/oud/</loc></url></urlset>
      """
    #expect(
      try await findings([("/", nil, "")], published: sitemap, moved: "/oud/") == [
        "Content/verhuisd.yml: fout: een adres dat gepubliceerd is, blijft werken, en '/weg/' is er niet meer [adres.verdwenen] = zet in verhuisd.yml de regel '/weg/: …' met het nieuwe adres, of 'weg'"
      ])
    #expect(
      try await findings([("/", nil, ""), ("/weg/", nil, "")], published: sitemap, moved: "/oud/").allSatisfy { !$0.contains("verdwenen") })
  }
}
