import Charts
// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The charts of `Samples` as files under `Golden/`: any change of a picture shows as a diff there, and the files can be looked at.
@Suite struct GoldenTests {
  @Test(arguments: Samples.all.map(\.name))
  func wide(name: String) throws {
    let spec = try #require(Samples.all.first { $0.name == name }?.spec)
    try Golden.expect(Chart(spec).standalone(), equals: name + ".svg")
  }

  @Test(arguments: Samples.all.map(\.name))
  func narrow(name: String) throws {
    let spec = try #require(Samples.all.first { $0.name == name }?.spec)
    try Golden.expect(Chart(spec).svgNarrow(), equals: name + "-smal.svg")
  }
}

/// Compares with a file, or records it when the environment variable `RECORD` is set; a test that records fails, so that nobody takes a
/// recording for a proof.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")

  static func expect(_ bytes: [UInt8], equals name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(bytes).write(to: file)
      Issue.record("recorded \(name): look at it, then run the tests again without RECORD", sourceLocation: sourceLocation)
      return
    }
    let golden = [UInt8](try Data(contentsOf: file))
    // Compared outside the macro, which would print every byte.
    let isEqual = bytes == golden
    #expect(isEqual, "\(name) differs from its golden file; RECORD=1 writes it anew", sourceLocation: sourceLocation)
  }
}
