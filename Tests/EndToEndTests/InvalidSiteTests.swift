// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The folder `Invalid`: each file is a site that an editor could have written, and under `-- verwacht --` what they then read, to the letter.
///
/// With `RECORD=1` in the environment the messages are written anew, and the test fails so that nobody records by accident.
@Suite struct InvalidSiteTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Invalid")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  private static let mark = "-- verwacht --\n"

  @Test func thereAreInvalidSites() {
    #expect(Self.names.count >= 9)
  }

  @Test(arguments: names)
  func saysWhatIsWrongAndPublishesNothing(name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let parts = text.components(separatedBy: Self.mark)
    let site = try Site()
    #expect(try site.portaal().code == 0)
    let before = try site.snapshot()

    let broken = try Site(parts[0], in: site.root)
    let run = try broken.portaal()
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(try site.snapshot() == before)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try (parts[0] + Self.mark + run.errors).write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
    } else {
      #expect(run.errors == (parts.count > 1 ? parts[1] : "no messages were recorded"))
    }
  }
}
