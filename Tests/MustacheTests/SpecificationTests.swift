// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Testing

@testable import Mustache

/// Every example of the Mustache specification (required modules and inheritance), from `../shared/spec/mustache`.
///
/// The specification renders a missing name or partial as nothing; this engine refuses both. So the examples run with names that may be
/// missing (`Renderer.Missing.absent`), a partial that an example lacks is supplied empty, and `refusedWhenStrict` lists exactly which
/// examples lean on that: all others give the same bytes in the strict mode of the program.
@Suite struct SpecificationTests {
  struct Example: Decodable, Sendable, CustomTestStringConvertible {
    var name: String
    var desc: String
    var data: JSONValue
    var template: String
    var partials: [String: String]?
    var expected: String
    var module: String?

    var testDescription: String { "\(module ?? ""): \(name) (\(desc))" }
  }

  private struct Module: Decodable {
    var tests: [Example]
  }

  static let modules = [
    ("comments", 12), ("delimiters", 14), ("interpolation", 42), ("inverted", 22), ("partials", 12), ("sections", 34),
    ("inheritance-optional", 27),
  ]

  /// Examples about what happens when a name is missing.
  static let refusedWhenStrict = [
    "interpolation: Basic Context Miss Interpolation", "interpolation: Triple Mustache Context Miss Interpolation",
    "interpolation: Ampersand Context Miss Interpolation", "interpolation: Dotted Names - Broken Chains",
    "interpolation: Dotted Names - Broken Chain Resolution", "interpolation: Dotted Names - Context Precedence",
    "interpolation: Dotted Names are never single keys", "inverted: Context Misses", "inverted: Dotted Names - Broken Chains",
    "sections: Context Misses", "sections: Dotted Names - Broken Chains", "inheritance-optional: Negative Sections",
  ]

  /// Empty for a module that cannot be read: `hasAllExamples` then says why.
  static let examples = modules.flatMap { module, _ in (try? load(module)) ?? [] }

  private static func load(_ module: String) throws -> [Example] {
    guard let folder = SharedFolder.url else { return [] }
    let file = folder.appendingPathComponent("spec/mustache/\(module).json")
    return try JSONDecoder().decode(Module.self, from: Data(contentsOf: file)).tests.map { example in
      var example = example
      example.module = module
      return example
    }
  }

  /// What the templates may name: a misspelt name is the business of other tests.
  static let vocabulary = Vocabulary(
    [
      "a", "b", "bar", "baz", "bool", "boolean", "bottoms", "bname", "c", "cannot", "content", "context", "d", "data", "e", "five",
      "foo", "forbidden", "four", "fruit", "item", "list", "lower", "middles", "missing", "mname", "mph", "n", "name", "nested", "nodes",
      "null", "one", "person", "planet", "power", "qux", "sec", "section", "string", "subject", "template", "text", "three", "tname",
      "tops", "two", "upper", "value", "var", "comment",
    ])

  private func render(_ example: Example, missing: Renderer.Missing) throws -> String {
    var sources = [TemplateSource(name: "example", file: "example", bytes: Array(example.template.utf8))]
    for (name, text) in (example.partials ?? [:]).sorted(by: { $0.key < $1.key }) {
      sources.append(TemplateSource(name: name, file: name, bytes: Array(text.utf8)))
    }
    if example.name == "Failed Lookup" { sources.append(TemplateSource(name: "text", file: "text", bytes: [])) }
    var report = Report()
    let library = TemplateLibrary(sources, vocabulary: Self.vocabulary, report: &report)
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    let compiled = try #require(library)
    var bytes: [UInt8] = []
    try compiled.render(
      #require(compiled.template("example")), with: [example.data.value(Self.vocabulary)], missing: missing, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(.enabled(if: SharedFolder.url != nil, "../shared/spec/mustache is absent"), arguments: examples)
  func givesWhatTheSpecificationExpects(example: Example) throws {
    #expect(try render(example, missing: .absent) == example.expected)
  }

  @Test(.enabled(if: SharedFolder.url != nil, "../shared/spec/mustache is absent"))
  func hasAllExamples() throws {
    for (module, count) in Self.modules { #expect(try Self.load(module).count == count, "\(module)") }
  }

  @Test(.enabled(if: SharedFolder.url != nil, "../shared/spec/mustache is absent"))
  func onlyMissingNamesDifferWhenStrict() {
    let refused = Self.examples.filter { example in (try? render(example, missing: .error)) != example.expected }
    #expect(refused.map { "\($0.module ?? ""): \($0.name)" } == Self.refusedWhenStrict)
  }
}
