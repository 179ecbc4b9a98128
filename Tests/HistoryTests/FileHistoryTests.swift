// SPDX-License-Identifier: Apache-2.0
import Foundation
import Primitives
import Testing

@testable import History

/// With a real git, in folders of its own.
final class FileHistoryTests {
  private let root = FileManager.default.temporaryDirectory.appendingPathComponent("portaal-history-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: root.appendingPathComponent("Content/themas"), withIntermediateDirectories: true)
  }

  deinit { do { try FileManager.default.removeItem(at: root) } catch { Issue.record(error) } }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: root.appendingPathComponent(path))
  }

  private func git(_ arguments: [String]) throws {
    #expect(try Git(in: root.path, isHeard: true).output(arguments) != nil)
  }

  private func commit(on day: String) throws {
    try git(["add", "."])
    setenv("GIT_COMMITTER_DATE", day + "T23:30:00+0200", 1)
    try git(["-c", "user.name=Jansje de Vries", "-c", "user.email=jansje@example.org", "commit", "-q", "-m", "x"])
  }

  @Test func filesOfAFolderWithTheirLastChange() async throws {
    try git(["init", "-q"])
    try write("een", to: "Content/themas/één thema.md")
    try write("een", to: "Content/b.csv")
    try write("buiten", to: "los.md")
    try commit(on: "2025-02-03")
    try write("twee", to: "Content/b.csv")
    try commit(on: "2026-11-21")
    try write("niet gevolgd", to: "Content/nieuw.md")

    let history = await FileHistory.read(root.appendingPathComponent("Content").path)
    #expect(history["themas/één thema.md"]?.date.iso == "2025-02-03")
    #expect(history["b.csv"]?.date.iso == "2026-11-21")
    #expect(history["b.csv"]?.commit.count == 12)
    #expect(history["nieuw.md"] == nil)
    #expect(history["los.md"] == nil)
    #expect(!"\(history)".contains("ansje"))

    // A shallow clone has the last commit only: of the file that did not change in it nothing is known, nor of the one that did.
    let clone = root.appendingPathComponent("clone")
    try git(["clone", "-q", "--depth", "1", "file://" + root.path, clone.path])
    #expect(await FileHistory.read(clone.appendingPathComponent("Content").path).isEmpty)
    #expect(try Git(in: clone.path, isHeard: true).output(["fetch", "-q", "--unshallow"]) != nil)
    #expect(await FileHistory.read(clone.appendingPathComponent("Content").path)["b.csv"] == history["b.csv"])
  }

  @Test func withoutGitNothingIsKnown() async throws {
    #expect(await FileHistory.read(root.path).isEmpty)
    #expect(await FileHistory.read(root.path + "/weg").isEmpty)
  }
}
