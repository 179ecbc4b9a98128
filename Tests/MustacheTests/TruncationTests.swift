// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@testable import Mustache

/// A half-saved template is a report, never a crash.
@Suite struct TruncationTests {
  static let template = """
    {{<basis}}{{$kop}}
      <h1>{{titel}}</h1>
      {{! opmerking
          over regels }}
    {{/kop}}{{/basis}}
    {{=<% %>=}}<%#lijst%><%{naam}%><%/lijst%><%={{ }}=%>
      {{>tak}}
    {{^a}}{{t.oud}} é 🙂 {{&partner.naam}}{{{naam}}}{{/a}}\r
    {{#kinderen}}{{.}}{{/kinderen}}
    """
  static let partials = [
    TemplateSource(name: "basis", file: "basis.mustache", bytes: Array("\n  {{$kop}}{{/kop}}\n".utf8)),
    TemplateSource(name: "tak", file: "tak.mustache", bytes: Array("{{#kinderen}}\n  {{>tak}}{{/kinderen}}".utf8)),
  ]

  /// Compiles it, and renders it with and without data where it compiles; gives whether it did.
  private func survives(_ bytes: [UInt8]) -> Bool {
    var report = Report()
    let source = TemplateSource(name: "p", file: "p.mustache", bytes: bytes)
    let library = TemplateLibrary([source] + Self.partials, vocabulary: Vocabulary(Field.self), constants: words, report: &report)
    #expect((library == nil) == report.hasErrors)
    guard let library, let template = library.template("p") else { return false }
    var output: [UInt8] = []
    for missing in [Renderer.Missing.error, .absent] {
      try? library.render(template, with: [Field.object([.lijst: .list([.text("x")])])], missing: missing, into: &output)
    }
    return true
  }

  @Test func survivesEveryTruncation() {
    let bytes = Array(Self.template.utf8)
    #expect(survives(bytes))
    for length in bytes.indices { _ = survives(Array(bytes.prefix(length))) }
    for start in bytes.indices { _ = survives(Array(bytes.dropFirst(start))) }
  }

  @Test func survivesMissingAndSwappedPieces() {
    let bytes = Array(Self.template.utf8)
    var random = Seeded(state: 42)
    for _ in 0..<600 {
      var changed = bytes
      for _ in 0..<3 {
        let start = Int.random(in: 0..<changed.count, using: &random)
        let end = min(changed.count, start + Int.random(in: 1...9, using: &random))
        let piece = Array(changed[start..<end])
        changed.removeSubrange(start..<end)
        if Bool.random(using: &random) { changed.insert(contentsOf: piece, at: Int.random(in: 0...changed.count, using: &random)) }
        guard !changed.isEmpty else { break }
      }
      _ = survives(changed)
    }
  }

  /// The same numbers in every run (SplitMix64, Steele, Lea and Flood 2014).
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
