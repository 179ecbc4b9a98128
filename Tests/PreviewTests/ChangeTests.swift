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

/// Folders that go and come, and remarks.
@Suite struct RecreationTests {
  /// As `git checkout` of another branch, or a copy from elsewhere, does it.
  @Test func aContentFolderThatComesBackIsFollowedAgain() async throws {
    let site = try await TestSite()
    let (content, aside) = (site.root.appendingPathComponent("Content"), site.root.appendingPathComponent("Aside"))
    try FileManager.default.moveItem(at: content, to: aside)
    #expect(try await site.get(TestSite.page, until: "inhoud.map").status == 200)
    try FileManager.default.copyItem(at: aside, to: content)
    try site.edit(TestSite.fiche, "Ouders praten", "Buren praten")
    #expect(try await site.get(TestSite.page, until: "Buren praten").body.contains("Buren praten met elkaar."))
    try site.edit(TestSite.fiche, "Buren praten", "Tantes praten")
    #expect(try await site.get(TestSite.page, until: "Tantes praten").body.contains("Tantes praten met elkaar."))
  }

  @Test func remarksAreAtTheFootOfThePageThatTheyAreAbout() async throws {
    let site = try await TestSite()
    try site.edit(TestSite.fiche, "Ouders praten", "Kijk [hier](samen.md). Ouders praten")
    let page = try await site.get(TestSite.page, until: "portaal-opmerkingen").body
    #expect(page.contains("<summary>Opmerkingen van de controle</summary>"))
    #expect(page.contains("de woorden van een link zeggen waar hij heen gaat, en &#39;hier&#39; zegt dat niet"))
    #expect(try await !site.get("/themas/").body.contains("portaal-opmerkingen"))
    #expect(try await site.get("/").body.contains("portaal-opmerkingen"))
  }
}
