// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Testing

@testable import Content

@Suite struct FolderDepthTests {
  /// However deep a file lies, whichever core finds it.
  @Test func findsFilesAndLinksAtEveryDepth() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("portaal-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    let folders = ["", "a/", "a/b/", "a/c/", "a/c/d/", "a/c/d/e/", "f/g/h/"]
    for folder in folders {
      let place = root.appendingPathComponent(folder)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try "tekst".write(to: place.appendingPathComponent("een.md"), atomically: false, encoding: .utf8)
      try FileManager.default.createSymbolicLink(atPath: place.appendingPathComponent("link.md").path, withDestinationPath: "een.md")
    }
    var report = Report()
    let tree = SourceTree(root: root.path, report: &report)
    #expect(Set(tree.files.map(\.path)) == Set(folders.map { $0 + "een.md" }) && tree.files.count == folders.count)
    #expect(tree.files.map(\.path) == tree.files.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(tree.refused.sorted() == folders.map { $0 + "link.md" }.sorted())
    #expect(report.sorted.map(\.location.file) == folders.map { root.path + "/" + $0 + "link.md" }.sorted())
  }
}
