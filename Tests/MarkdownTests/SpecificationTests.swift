// SPDX-License-Identifier: Apache-2.0
import Markdown
import Testing

@Suite(.enabled(if: SharedSpec.isPresent, "../shared/spec is not beside this project: the examples of the specifications are skipped"))
struct SpecificationTests {
  /// Raw HTML is never passed through: where the specification's HTML holds it, ours has `<!-- raw HTML omitted -->`.
  /// This is the only difference there is; anything else is a mistake.
  private static let withoutRawHTML: [ClosedRange<Int>] = [
    21...21, 31...31, 148...191, 201...201, 308...309, 344...344, 474...476, 490...490, 493...493, 523...523, 535...535,
    612...616, 622...622, 624...624, 627...631, 642...643,
  ]

  @Test func writesWhatLibcmarkWrites() throws {
    let examples = try SharedSpec.examples("commonmark-0.30.json")
    #expect(examples.count == 652)
    for example in examples {
      #expect(Rendering.commonMark(example.markdown) == Rendering.libcmark(example.markdown), "example \(example.example)")
    }
  }

  @Test func differsFromTheSpecificationOnlyOnPurpose() throws {
    let differing = try SharedSpec.examples("commonmark-0.30.json").filter { Rendering.commonMark($0.markdown) != $0.html }
    #expect(differing.map(\.example) == Self.withoutRawHTML.flatMap { Array($0) })
    for example in differing {
      #expect(Rendering.commonMark(example.markdown).contains("<!-- raw HTML omitted -->"), "example \(example.example)")
    }
  }

  @Test(arguments: ["gfm-tables.json", "gfm-tables-extra.json", "gfm-footnotes.json"])
  func writesWhatGitHubWrites(file: String) throws {
    let examples = try SharedSpec.examples(file)
    #expect(!examples.isEmpty)
    for example in examples {
      #expect(Rendering.commonMark(example.markdown, syntax: Syntax()) == example.html, "example \(example.example)")
    }
  }
}
