// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `portaal build --after`: a command that finishes the new site before it is published.
@Suite struct AfterTests {
  @Test func addsFilesBeforeTheSiteIsPublished() throws {
    let site = try Site()
    #expect(try site.portaal(["build", "--after", "ls Public 2>/dev/null; cd \"$1\" && wc -c < index.html > grootte.txt #"]).code == 0)
    let size = try #require(Int(site.published("grootte.txt").trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(try size == Data(site.published("index.html").utf8).count)
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.root.path).sorted() == ["Content", "Public"])
  }

  /// Its own words never mix with what a program reads from standard output.
  @Test func speaksOnStandardError() throws {
    let site = try Site()
    let run = try site.portaal(["build", "--after", "echo geluid; true"])
    #expect(run.code == 0 && run.errors.contains("geluid") && !run.output.contains("geluid"))
  }

  @Test(arguments: [("exit 3; true", "(code 3)"), ("kill -9 $$; true", "(code 137)"), ("bestaat-niet", "(code 127)")])
  func aFailureLeavesTheOldSite(command: String, code: String) throws {
    let site = try Site()
    #expect(try site.portaal().code == 0)
    let before = try site.snapshot()
    try site.write("---\ntitel: Erbij\nsamenvatting: Een pagina erbij.\n---\nTekst.\n", to: "Content/paginas/erbij.md")
    let run = try site.portaal(["build", "--after", command])
    #expect(run.code == 70)
    #expect(run.errors.contains("mislukte \(code). De website is niet veranderd."))
    #expect(try site.snapshot() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.root.path).sorted() == [".Public.portaal", "Content", "Public"])
  }

  /// With errors in the content there is nothing to finish.
  @Test func isNotRunWhereThereAreErrors() throws {
    let site = try Site("-- Content/paginas/stuk.md --\n---\ntitle: Stuk\n---\n")
    let run = try site.portaal(["build", "--after", "echo gestart; true"])
    #expect(run.code == 1 && !run.errors.contains("gestart"))
  }
}
