// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Content
@testable import Pages

@Suite struct SitemapTests {
  @Test(arguments: [(0, 0), (50_000, 0), (50_001, 2), (100_000, 2), (100_001, 3)])
  func parts(addresses: Int, parts: Int) {
    #expect(Site.sitemapParts(addresses) == parts)
  }

  /// More addresses than one sitemap may hold: the first says where the others are, and each address is in one of them.
  @Test func aLargeSiteHasSeveral() throws {
    var portal = Sample.portal
    portal.news = (0..<50_000).map { NewsItem(article: Sample.article("nieuws/n\($0).md", "N"), date: Sample.date("2026-09-01")) }
    let (plan, _) = try Sample.plan(portal)
    let index = try plan.text("sitemap.xml")
    #expect(index.contains("<sitemapindex") && index.components(of: "<loc>") == 2)
    #expect(index.contains("<loc>https://example.org/portaal/sitemap-2.xml</loc>"))
    let counts = try ["sitemap-1.xml", "sitemap-2.xml"].map { try plan.text($0).components(of: "<loc>") }
    #expect(counts[0] == 50_000 && counts.reduce(0, +) == plan.pages.count { $0.isFindable })
  }
}
