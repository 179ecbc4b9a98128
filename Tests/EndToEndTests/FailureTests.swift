// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Whatever goes wrong, the published site stays whole and the exit code is true.
@Suite struct FailureTests {
  @Test func wrongUsageIs64() throws {
    let site = try Site()
    #expect(try site.portaal(["build", "--kleur"]).code == 64)
    #expect(try site.portaal(["bouw"]).code == 64)
    #expect(try site.portaal(["build", "--date", "gisteren"]).code == 64)
  }

  @Test(arguments: ["Content", "./Content//Public/"])
  func theSiteIsNotPutAmongTheContent(output: String) throws {
    let run = try Site().portaal(["build", "--output", output])
    #expect(run.code == 64)
    #expect(run.errors.contains("De website kan niet in de map 'Content' komen. Kies met --output een andere map."))
  }

  @Test func aFolderOfSomebodyElseIsNotReplaced() throws {
    let site = try Site("-- Werk/scriptie.txt --\nMijn enige exemplaar\n")
    let run = try site.portaal(["build", "--output", "Werk"])
    #expect(run.code == 73)
    #expect(run.errors.contains("'Werk' is geen map die portaal heeft gemaakt"))
    #expect(try site.snapshot("Werk").count == 1)
  }

  @Test func aFullDiskLeavesTheOldSite() throws {
    let site = try Site()
    #expect(try site.portaal().code == 0)
    let before = try site.snapshot()
    // What did not change is not written again.
    try site.write("---\ntitel: Erbij\nsamenvatting: Een pagina erbij.\n---\nTekst.\n", to: "Content/paginas/erbij.md")
    // A file may grow to one block of 1,024 bytes: the disk refuses in the middle of writing.
    let run = try site.portaal(prefix: "trap '' XFSZ; ulimit -f 1; ")
    #expect(run.code == 74)
    #expect(run.errors.contains("niet schrijven"))
    #expect(try site.snapshot() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.root.path).sorted() == [".Public.portaal", "Content", "Public"])
  }

  @Test func aKillInTheMiddleLeavesTheOldSite() throws {
    let site = try Site()
    #expect(try site.portaal().code == 0)
    let before = try site.snapshot()
    for delay in ["0.01", "0.03", "0.06", "0.1"] {
      _ = try site.portaal(prefix: "(sleep \(delay); kill -9 $$) & ")
      #expect(try site.snapshot() == before)
    }
    #expect(try site.portaal().code == 0)
    #expect(try site.snapshot() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.root.path).sorted() == [".Public.portaal", "Content", "Public"])
  }

  @Test func noContentAtAll() throws {
    let empty = try Site(on: "")
    let run = try empty.portaal()
    #expect(run.code == 1)
    #expect(run.errors.contains("portaal.yml"))
    #expect(try empty.portaal(["build", "--content", "Nergens"]).code == 1)
  }

  @Test func invalidUTF8IsReportedWithItsLine() throws {
    let site = try Site()
    try site.write(
      Data("---\ntitel: Caf\u{E9}".unicodeScalars.map { UInt8($0.value) } + Data("\n---\nTekst\n".utf8)), to: "Content/themas/cafe.md")
    let run = try site.portaal()
    #expect(run.code == 1)
    #expect(run.errors.contains("Content/themas/cafe.md:2"))
    #expect(run.errors.contains("UTF-8"))
  }

  @Test func everythingIsReportedInOneRun() throws {
    var text = ""
    var names: [String] = []
    for name in ["half-kopblok", "kapotte-links", "onbekende-gemeente", "onbekende-sleutel", "ruwe-html", "verkeerd-soort-waarde"] {
      let site = try String(contentsOf: InvalidSiteTests.folder.appendingPathComponent(name + ".txt"), encoding: .utf8)
      let own = site.components(separatedBy: "-- verwacht --\n")[0]
      text += own.replacingOccurrences(of: "ouderinitiatieven/nieuw.md", with: "ouderinitiatieven/\(name).md")
      names.append(name)
    }
    let table = try String(contentsOf: InvalidSiteTests.folder.appendingPathComponent("scheve-tabel.txt"), encoding: .utf8)
    text += table.components(separatedBy: "-- verwacht --\n")[0]
    let run = try Site(text).portaal()
    #expect(run.code == 1)
    for name in names { #expect(run.errors.contains("ouderinitiatieven/\(name).md:"), "\(name) is not mentioned") }
    #expect(run.errors.contains("proef.csv:3"))
  }
}
