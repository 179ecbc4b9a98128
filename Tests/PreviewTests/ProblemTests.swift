// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Preview

/// Errors in the content while it is shown.
@Suite struct ProblemTests {
  private static let message = "'status' is idee, gepland, lopend, afgerond of gestopt, niet 'loopend' [fiche.status]"

  @Test func anErrorIsShownAboveTheLastGoodPageUntilItIsMended() async throws {
    let site = try await TestSite()
    let mark = try #require(try await site.get(TestSite.page).mark)
    try site.edit(TestSite.fiche, "status: lopend", "status: loopend")
    #expect(try await site.changed(TestSite.page, since: mark).status == 200)
    let broken = try await site.get(TestSite.page)
    #expect(broken.status == 200)
    #expect(broken.body.contains("samen.md:5:9: fout: "))
    #expect(broken.body.contains(Self.message.replacingOccurrences(of: "'", with: "&#39;")))
    #expect(broken.body.contains("  5 | status: loopend\n"))
    #expect(broken.body.contains("Ouders praten met elkaar."))
    #expect(broken.body.contains("<link rel=\"stylesheet\" href=\"/portaal/fouten.css\">"))
    // Every page shows it, for the next build would change none of them.
    #expect(try await site.get("/", until: "fiche.status").body.contains("fiche.status"))

    try site.edit(TestSite.fiche, "status: loopend", "status: lopend")
    #expect(try await site.changed(TestSite.page, since: try #require(broken.mark)).status == 200)
    #expect(try await site.get(TestSite.page).mark == mark)
    #expect(try await !site.get("/").body.contains("fiche.status"))
  }

  @Test func theTextIsThatOfTheTerminal() async throws {
    let site = try await TestSite()
    try site.edit(TestSite.fiche, "status: lopend", "status: loopend")
    _ = try await site.get(TestSite.page, until: "fiche.status")
    let text = try #require(await site.preview.edition.problems)
    #expect(
      text == """
        \(site.root.path)/\(TestSite.fiche):5:9: fout: \(Self.message)
          5 | status: loopend
            |         ^ bedoelde u 'lopend'?

        """)
  }

  @Test func aSiteThatIsWrongFromTheStartShowsOnlyTheErrors() async throws {
    let site = try await TestSite([TestSite.fiche: "---\ntitel: <b>Half</b>\n"])
    let page = try await site.get("/")
    #expect(page.status == 500)
    #expect(page.body.contains("<h1>Er staan fouten in de inhoud</h1>"))
    #expect(page.body.contains("samen.md"))
    #expect(!page.body.contains("<b>Half</b>"))
    #expect(try await site.get("/portaal/herladen.js").status == 200)
    try site.write(
      "---\ntitel: Heel\nsamenvatting: Klaar.\nsector: [po]\nstatus: lopend\nthemas: [ouderbetrokkenheid]\nbronnen: [brief-2020]\n"
        + "gecontroleerd: 2026-10-01\n---\nKlaar.\n", to: TestSite.fiche)
    #expect(try await site.changed("/", since: try #require(page.mark)).status == 200)
    #expect(try await site.get(TestSite.page, until: "Heel").status == 200)
  }

  @Test func aHalfSavedFileIsNotSeenUntilItIsClosed() async throws {
    let site = try await TestSite()
    let whole = try site.read(TestSite.fiche).replacingOccurrences(of: "Ouders praten", with: "Buren praten")
    let file = try FileHandle(forWritingTo: site.root.appendingPathComponent(TestSite.fiche))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(whole.prefix(40).utf8))
    try await Task.sleep(for: .milliseconds(300))
    #expect(try await site.get(TestSite.page).body.contains("Ouders praten"))
    #expect(await !site.preview.edition.report.hasErrors)
    try file.write(contentsOf: Data(whole.dropFirst(40).utf8))
    try file.close()
    #expect(try await site.get(TestSite.page, until: "Buren praten").body.contains("Buren praten"))
  }

  @Test func anEmptyOrDeletedFolderIsSurvived() async throws {
    let site = try await TestSite()
    let content = site.root.appendingPathComponent("Content")
    let aside = site.root.appendingPathComponent("Opzij")
    try FileManager.default.moveItem(at: content, to: aside)
    #expect(try await site.get(TestSite.page, until: "inhoud.map").body.contains("Ouders praten"))
  }

  @Test func aBrokenLinkToAnotherTextIsFound() async throws {
    let site = try await TestSite()
    try site.edit(TestSite.fiche, "Ouders praten", "[Ouders](../../themas/ouderbetrokkenheid.md#niet-daar) praten")
    #expect(try await site.get(TestSite.page, until: "link.fragment").body.contains("niet-daar"))
  }
}
