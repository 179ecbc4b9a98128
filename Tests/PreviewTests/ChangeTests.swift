// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Preview

/// From saving a file to another page.
@Suite struct ChangeTests {
  @Test func anOpenPageHearsOfItsChange() async throws {
    let site = try await TestSite()
    let mark = try #require(try await site.get(TestSite.page).mark)
    async let told = site.changed(TestSite.page, since: mark)
    try await Task.sleep(for: .milliseconds(200))
    try site.edit(TestSite.fiche, "Ouders praten", "Buren praten")
    #expect(try await told.status == 200)
    #expect(try await site.get(TestSite.page).body.contains("Buren praten met elkaar."))
  }

  @Test func aPageThatIsTheSameIsLeftAlone() async throws {
    let site = try await TestSite()
    let mark = try #require(try await site.get("/themas/").mark)
    try site.edit(TestSite.fiche, "Ouders praten", "Buren praten")
    #expect(try await site.get(TestSite.page, until: "Buren praten").status == 200)
    #expect(try await site.get("/themas/").mark == mark)
    let other = try await site.changed("/themas/", since: "anders")
    #expect(other.status == 200)
  }

  @Test func listsFollow() async throws {
    let site = try await TestSite()
    try site.edit(TestSite.fiche, "titel: Samen naar de buurtschool", "titel: Samen naar school")
    #expect(try await site.get("/interventies/", until: "Samen naar school").body.contains("Samen naar school"))
    #expect(try await site.get(TestSite.page).body.contains("<h1>Samen naar school</h1>"))
  }

  /// As Vim and many others save: write another file, then give it the name.
  @Test func savingByRenamingIsSeen() async throws {
    let site = try await TestSite()
    let text = try site.read(TestSite.fiche).replacingOccurrences(of: "Ouders praten", with: "Buren praten")
    try site.write(text, to: TestSite.fiche + "~new")
    #expect(rename(site.root.path + "/" + TestSite.fiche + "~new", site.root.path + "/" + TestSite.fiche) == 0)
    #expect(try await site.get(TestSite.page, until: "Buren praten").body.contains("Buren praten met elkaar."))
  }

  @Test func filesAndFoldersComeAndGo() async throws {
    let site = try await TestSite()
    let fiche = try site.read(TestSite.fiche).replacingOccurrences(of: "ouderbetrokkenheid", with: "rust")
    let kind = try site.read("Content/soorten/ouderinitiatieven.md")
    try site.write(kind, to: "Content/soorten/proeven.md")
    try site.write("---\ntitel: Rust\nsamenvatting: Stil.\n---\nStil.\n", to: "Content/themas/rust.md")
    try site.write(fiche, to: "Content/fiches/proeven/stil.md")
    let new = "/interventies/proeven/stil/"
    #expect(try await site.get(new, until: "Ouders praten").status == 200)
    // The folder that came later is followed too.
    try site.edit("Content/fiches/proeven/stil.md", "Ouders praten", "Niemand praat")
    #expect(try await site.get(new, until: "Niemand praat").body.contains("Niemand praat"))
    try FileManager.default.removeItem(at: site.root.appendingPathComponent("Content/fiches/proeven"))
    #expect(try await site.get(new, until: "Pagina niet gevonden").status == 404)
    #expect(try await site.get(TestSite.page).status == 200)
  }

  @Test func aPictureThatChangedIsLoadedAgain() async throws {
    let site = try await TestSite()
    let mark = try #require(try await site.get("/").mark)
    try site.edit("Content/beelden/stip.svg", "r=\"4\"", "r=\"3\"")
    #expect(try await site.changed("/", since: mark).status == 200)
    #expect(try await site.get("/beelden/stip.svg").body.contains("r=\"3\""))
  }
}
