// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// What a published site says of its own history.
@Suite struct PublishedHistoryTests {
  @Test func theLastChangeOfATextIsPublishedAndWhoMadeItIsNot() throws {
    let site = try Site()
    try site.git(["init", "-q"])
    try site.git(["add", "."])
    try site.git(["commit", "-q", "-m", "begin"], date: "2025-03-02T12:00:00Z")
    let fiche = "Content/fiches/ouderinitiatieven/samen.md"
    try site.write(try String(contentsOf: site.root.appendingPathComponent(fiche), encoding: .utf8) + "Meer.\n", to: fiche)
    try site.git(["commit", "-q", "-a", "-m", "meer"])
    #expect(try site.portaal().code == 0)

    let page = try site.published("interventies/ouderinitiatieven/samen/index.html")
    #expect(page.contains("Laatst gewijzigd op <time datetime=\"2026-11-20\">20 november 2026</time>, versie "))
    let map = try site.published("sitemap.xml")
    #expect(map.contains("/interventies/ouderinitiatieven/samen/</loc><lastmod>2026-11-20</lastmod>"))
    #expect(map.contains("/themas/ouderbetrokkenheid/</loc><lastmod>2025-03-02</lastmod>"))
    for (path, data) in try site.snapshot() { #expect(data.range(of: Data("ansje".utf8)) == nil, "\(path) names an author") }

    let before = try site.snapshot()
    #expect(try site.portaal().code == 0)
    #expect(try site.snapshot() == before)
  }

  @Test func withoutGitNothingIsSaid() throws {
    let site = try Site()
    #expect(try site.portaal().code == 0)
    #expect(try !site.published("interventies/ouderinitiatieven/samen/index.html").contains("Laatst gewijzigd"))
  }
}
