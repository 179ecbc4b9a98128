// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `portaal schema`.
struct SchemaTests {
  private static let server = "-- Redactie/server.yml --\nbackend:\n  name: gitea\n"

  private func text(_ path: String, in site: Site) throws -> String {
    try String(contentsOf: site.root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func writesHelpFromTheContentAsItIs() throws {
    let site = try Site(Self.server)
    let run = try site.portaal(["schema"])
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.contains("./.vscode/schemas/bronnen.json\n") && run.output.contains("./Redactie/config.yml\n"))
    #expect(try text(".vscode/schemas/namen.json", in: site).contains("\"brief-2020\""))
    let forms = try text("Redactie/config.yml", in: site)
    #expect(forms.hasPrefix("backend:\n  name: gitea\n"))
    #expect(forms.contains("folder: \"Content/fiches/ouderinitiatieven\"") && forms.contains("public_folder: \"../../beelden\""))
    #expect(try site.portaal(["schema"]).code == 0)
    #expect(try text("Redactie/config.yml", in: site) == forms)
  }

  @Test func errorsInTheContentStopIt() throws {
    let site = try Site(Self.server + "-- Content/themas/leeg.md --\n---\n---\n")
    let run = try site.portaal(["schema"])
    #expect(run.code == 1)
    #expect(run.errors.contains("[voorwerk.leeg]"))
    #expect(!FileManager.default.fileExists(atPath: site.root.appendingPathComponent(".vscode").path))
  }

  @Test func saysWhichFileIsMissing() throws {
    let run = try Site().portaal(["schema"])
    #expect(run.code == 74)
    #expect(run.errors.contains("Kan './Redactie/server.yml' niet lezen: dat bestand is er niet."))
  }
}
