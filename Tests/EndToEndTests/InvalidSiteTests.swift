// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The folder `Invalid`: each file is a site that an editor could have written, and under `-- verwacht --` what they then read, to the letter.
/// One whose name begins with `check-` is for the checks over the whole site, which find what does not stop a publication; one with `goed-`
/// looks wrong and is not.
///
/// With `RECORD=1` in the environment the messages are written anew, and the test fails so that nobody records by accident.
@Suite struct InvalidSiteTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Invalid")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  private static let mark = "-- verwacht --\n"

  @Test func thereAreInvalidSites() {
    #expect(Self.names.count >= 90)
  }

  @Test(arguments: names)
  func saysWhatIsWrongAndPublishesNothing(name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let parts = text.components(separatedBy: Self.mark)
    let site = try Site(parts[0])
    let isCheck = name.hasPrefix("check-")
    let run = try site.portaal([isCheck ? "check" : "build"])
    if name.hasPrefix("goed-") {
      #expect(run.code == 0)
      #expect(run.errors == "")
      return
    }
    // Of a check without its last line, which counts pages and seconds.
    let said = isCheck ? run.output.replacing(/[^\n]*\n$/, with: "") : run.errors
    #expect(run.code == (isCheck && !said.contains(": fout: ") ? 0 : 1))
    #expect(isCheck || run.output == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.root.path).allSatisfy { $0 == "Content" || $0 == "Templates" })
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try (parts[0] + Self.mark + said).write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
    } else {
      #expect(said == (parts.count > 1 ? parts[1] : "no messages were recorded"))
    }
  }
}
