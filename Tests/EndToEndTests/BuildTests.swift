// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct BuildTests {
  @Test func publishesASoundSite() throws {
    let site = try Site()
    let run = try site.portaal()
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("Public/ gemaakt: "))
    #expect(run.output.split(separator: "\n").count == 1)
    let fiche = try site.published("interventies/ouderinitiatieven/samen/index.html")
    #expect(fiche.contains("<h1>Samen naar de buurtschool</h1>"))
    #expect(fiche.contains("href=\"/themas/ouderbetrokkenheid/\""))
    #expect(fiche.contains("id=\"wat-kost-het\""))
    for path in [
      "index.html", "interventies/index.html", "interventies/ouderinitiatieven/index.html", "themas/ouderbetrokkenheid/index.html",
      "partners/proefschool/index.html", "gemeenten/aadam/index.html", "gemeenten/cedam/index.html", "monitor/index.html",
      "begrippen/index.html", "bronnen/index.html", "404.html", "sitemap.xml", "feed.atom",
    ] {
      #expect(try !site.published(path).isEmpty)
    }
  }

  /// In one line, whatever there is; who wants to read it is told how.
  @Test func adviceOnLanguageIsCounted() throws {
    let page = """
      -- Content/paginas/over.md --
      ---
      titel: Over ons
      samenvatting: Wie dit maken.
      ---
      Dit gaat over het ABC en de XYZ.

      """
    let run = try Site(page).portaal()
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasSuffix(" 2 adviezen over de taal: zie portaal check --only taal.\n"))
    let english = try Site(page).portaal(["build", "--language", "en"])
    #expect(english.output.hasSuffix(" 2 pieces of advice on the language: see portaal check --only taal.\n"))
  }

  @Test func twoProcessesWriteTheSameBytes() throws {
    let site = try Site()
    #expect(try site.portaal(["build", "--output", "Een"]).code == 0)
    #expect(try site.portaal(["build", "--output", "Twee"], environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Auckland"]).code == 0)
    let (one, two) = (try site.snapshot("Een"), try site.snapshot("Twee"))
    #expect(one.count > 20)
    #expect(one == two)
  }

  @Test func aBuildOverAnOldOneLeavesNothingBehind() throws {
    let site = try Site()
    #expect(try site.portaal().code == 0)
    try site.remove("Content/partners/proefschool.md")
    let fiche = "Content/fiches/ouderinitiatieven/samen.md"
    let text = try String(contentsOf: site.root.appendingPathComponent(fiche), encoding: .utf8)
    try site.write(text.replacingOccurrences(of: "partners: [proefschool]\n", with: ""), to: fiche)
    #expect(try site.portaal().code == 0)
    #expect(try site.snapshot()["partners/proefschool/index.html"] == nil)
    let left = try FileManager.default.contentsOfDirectory(atPath: site.root.path).sorted()
    #expect(left == [".Public.portaal", "Content", "Public"])
  }

  @Test func conceptsAreBuiltOnlyWhenAskedFor() throws {
    let site = try Site(
      """
      -- Content/fiches/ouderinitiatieven/later.md --
      ---
      titel: Later
      samenvatting: Nog niet klaar.
      sector: [po]
      status: idee
      themas: [ouderbetrokkenheid]
      bronnen: [brief-2020]
      gecontroleerd: 2026-10-01
      concept: ja
      ---
      Tekst.

      """)
    let path = "interventies/ouderinitiatieven/later/index.html"
    #expect(try site.portaal().code == 0)
    #expect(try site.snapshot()[path] == nil)
    #expect(try site.portaal(["build", "--drafts"]).code == 0)
    #expect(try site.snapshot()[path] != nil)
  }

  @Test func noOutputHasInlineStyleOrScript() throws {
    let site = try Site()
    #expect(try site.portaal().code == 0)
    for (path, data) in try site.snapshot() where path.hasSuffix(".html") || path.hasSuffix(".svg") {
      let text = String(decoding: data, as: UTF8.self)
      for forbidden in [" style=", "<style", "=\"javascript:", " onclick=", " onload=", "data:"] {
        #expect(!text.contains(forbidden), "\(path) has \(forbidden)")
      }
      // A script is a file of the site itself, never text in a page.
      for script in text.components(separatedBy: "<script").dropFirst() {
        #expect(script.hasPrefix(" src=\"/assets/") && script.contains("></script>"), "\(path) has <script\(script.prefix(80))")
      }
    }
  }
}
