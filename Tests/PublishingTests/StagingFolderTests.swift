// SPDX-License-Identifier: Apache-2.0
import Foundation
import Primitives
import Publishing
import Testing

@Suite struct StagingFolderTests {
  /// A folder of its own for every test, removed afterwards.
  private func inTemporaryFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("portaal-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func publish(_ files: [String: String], to output: URL) throws {
    let staging = try StagingFolder(for: output.path)
    for (path, text) in files { try staging.write(Bytes(text.utf8), to: path) }
    try staging.publish()
  }

  @Test func publishesToANewFolder() throws {
    try inTemporaryFolder { root in
      let output = root.appendingPathComponent("Public")
      try publish(["index.html": "een", "a/b/x.html": "twee"], to: output)
      #expect(try names(in: root) == ["Public"])
      #expect(try names(in: output) == [".portaal", "a", "index.html"])
      #expect(try String(contentsOf: output.appendingPathComponent("a/b/x.html"), encoding: .utf8) == "twee")
    }
  }

  @Test func replacesItsOwnFolderAndKeepsGitignore() throws {
    try inTemporaryFolder { root in
      let output = root.appendingPathComponent("Public")
      try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
      try "*\n".write(to: output.appendingPathComponent(".gitignore"), atomically: false, encoding: .utf8)
      try publish(["old.html": "oud"], to: output)
      try publish(["new.html": "nieuw"], to: output)
      #expect(try names(in: output) == [".gitignore", ".portaal", "new.html"])
      #expect(try names(in: root) == ["Public"])
    }
  }

  /// In a site of ours somebody may have put a link to a folder of his own.
  @Test(arguments: ["link", "a/link"]) func leavesWhatALinkInTheOldSitePointsTo(path: String) throws {
    try inTemporaryFolder { root in
      let output = root.appendingPathComponent("Public")
      try publish(["a/old.html": "oud"], to: output)
      let own = root.appendingPathComponent("eigen")
      try FileManager.default.createDirectory(at: own.appendingPathComponent("map"), withIntermediateDirectories: true)
      for name in ["map/brief.txt", "index.html"] {
        try "werk".write(to: own.appendingPathComponent(name), atomically: false, encoding: .utf8)
      }
      try FileManager.default.createSymbolicLink(at: output.appendingPathComponent(path), withDestinationURL: own)
      try publish(["new.html": "nieuw"], to: output)
      #expect(try names(in: output) == [".portaal", "new.html"])
      #expect(try names(in: own.appendingPathComponent("map")) == ["brief.txt"])
      #expect(try names(in: own) == ["index.html", "map"])
    }
  }

  @Test func removesAllOfTheOldSite() throws {
    try inTemporaryFolder { root in
      let output = root.appendingPathComponent("Public")
      try publish(
        [
          "a/index.html": "", "a/b/index.html": "", "a/b/c/d/e.html": "", "a/b/c/index.html": "", "f/index.html/g.html": "",
          "f/index.html/index.html": "", "h/i.html": "",
        ], to: output)
      try FileManager.default.createDirectory(at: output.appendingPathComponent("h/leeg/leger"), withIntermediateDirectories: true)
      try publish(["new.html": "nieuw"], to: output)
      #expect(try names(in: output) == [".portaal", "new.html"])
      #expect(try names(in: root) == ["Public"])
    }
  }

  /// Who copies the site to a server by time of change copies only what changed.
  @Test func leavesUnchangedFilesAsTheyAre() throws {
    try inTemporaryFolder { root in
      let output = root.appendingPathComponent("Public")
      func identity(_ path: String) throws -> String {
        let attributes = try FileManager.default.attributesOfItem(atPath: output.appendingPathComponent(path).path)
        return try "\(#require(attributes[.systemFileNumber])) \(#require(attributes[.modificationDate]))"
      }
      try publish(["a/same.html": "gelijk", "a/other.html": "een", "empty.html": ""], to: output)
      let before = try [identity("a/same.html"), identity("empty.html"), identity("a/other.html")]
      try publish(["a/same.html": "gelijk", "a/other.html": "twee", "empty.html": ""], to: output)
      let after = try [identity("a/same.html"), identity("empty.html"), identity("a/other.html")]
      #expect(before[..<2] == after[..<2])
      #expect(before[2] != after[2])
      #expect(try String(contentsOf: output.appendingPathComponent("a/other.html"), encoding: .utf8) == "twee")
    }
  }

  @Test func refusesAFolderOfSomebodyElse() throws {
    try inTemporaryFolder { root in
      let output = root.appendingPathComponent("werk")
      try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
      try "x".write(to: output.appendingPathComponent("scriptie.txt"), atomically: false, encoding: .utf8)
      #expect(throws: PublishingError.self) { _ = try StagingFolder(for: output.path).discard() }
      #expect(try names(in: output) == ["scriptie.txt"])
      #expect(try names(in: root) == ["werk"])
    }
  }

  @Test func refusesAFileAndASymbolicLink() throws {
    try inTemporaryFolder { root in
      let file = root.appendingPathComponent("bestand")
      try "x".write(to: file, atomically: false, encoding: .utf8)
      let link = root.appendingPathComponent("link")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: root)
      for output in [file, link] {
        #expect(throws: PublishingError.self) { _ = try StagingFolder(for: output.path).discard() }
      }
    }
  }

  @Test func discardingLeavesThePublishedSiteAlone() throws {
    try inTemporaryFolder { root in
      let output = root.appendingPathComponent("Public")
      try publish(["index.html": "een"], to: output)
      let staging = try StagingFolder(for: output.path)
      try staging.write(Bytes("half".utf8), to: "index.html")
      staging.discard()
      #expect(try String(contentsOf: output.appendingPathComponent("index.html"), encoding: .utf8) == "een")
      #expect(try names(in: root) == ["Public"])
    }
  }

  @Test func removesWhatAKilledBuildLeftButNotWhatARunningBuildHolds() throws {
    try inTemporaryFolder { root in
      let output = root.appendingPathComponent("Public")
      let abandoned = root.appendingPathComponent("Public.staging-abcdef")
      try FileManager.default.createDirectory(at: abandoned, withIntermediateDirectories: true)
      try "x".write(to: abandoned.appendingPathComponent(".portaal"), atomically: false, encoding: .utf8)
      let foreign = root.appendingPathComponent("Public.staging-werk")
      try FileManager.default.createDirectory(at: foreign, withIntermediateDirectories: true)
      let running = try StagingFolder(for: output.path)
      #expect(try names(in: root).filter { $0 == "Public.staging-abcdef" }.isEmpty)
      let second = try StagingFolder(for: output.path)
      #expect(try names(in: root).count == 3)
      second.discard()
      running.discard()
      #expect(try names(in: root) == ["Public.staging-werk"])
    }
  }

  @Test func removesAnEmptyFolderThatWasLeftLongAgo() throws {
    try inTemporaryFolder { root in
      for (name, age) in [("Public.staging-oooooo", 3600.0), ("Public.staging-nnnnnn", 0)] {
        let folder = root.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: folder.path)
      }
      try StagingFolder(for: root.appendingPathComponent("Public").path).discard()
      #expect(try names(in: root) == ["Public.staging-nnnnnn"])
    }
  }

  @Test func saysWhatTheDiskRefuses() throws {
    try inTemporaryFolder { root in
      let staging = try StagingFolder(for: root.appendingPathComponent("Public").path)
      try staging.write([1], to: "bestand")
      #expect(throws: DiskError(.write, "bestand/x.html", code: ENOTDIR)) { try staging.write([1], to: "bestand/x.html") }
      staging.discard()
      #expect(DiskError(.write, "x", code: ENOSPC).description == "Kan 'x' niet schrijven: de schijf is vol.")
    }
  }
}
