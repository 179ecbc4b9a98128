// SPDX-License-Identifier: Apache-2.0
import Charts
import Foundation
import Testing

/// A picture of an article, which must be what its example draws.
enum Picture {
  /// Compares with the file, or records it when the environment variable `RECORD` is set; a test that records fails, so that nobody takes a
  /// recording for a proof.
  static func expect(_ chart: Chart, equals name: String, at place: SourceLocation = #_sourceLocation) throws {
    let file = Article.catalog(of: "Charts").appendingPathComponent("Resources/" + name)
    let drawn = Data(chart.standalone())
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try drawn.write(to: file)
      Issue.record("recorded \(name): look at it, then run the tests again without RECORD", sourceLocation: place)
      return
    }
    let isSame = try Data(contentsOf: file) == drawn
    #expect(isSame, "\(name) is not what the example draws; RECORD=1 writes it anew", sourceLocation: place)
  }
}
