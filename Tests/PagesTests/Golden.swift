// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Compares with a file, or records it when the environment variable `RECORD` is set; a test that records fails, so that nobody takes a
/// recording for a proof.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")

  static func expect(_ text: String, equals name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name): look at it, then run the tests again without RECORD", sourceLocation: sourceLocation)
      return
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == golden, "\(name) differs from its golden file; RECORD=1 writes it anew", sourceLocation: sourceLocation)
  }
}
