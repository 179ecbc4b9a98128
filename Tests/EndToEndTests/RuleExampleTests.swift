// SPDX-License-Identifier: Apache-2.0
import Foundation
import SiteChecks
import Testing

/// The folder `RuleExamples`: of every rule a site that breaks it and the same site mended, with what the program says of the first to the
/// letter, in Dutch and in English, and nothing to say about the second.
///
/// With `RECORD=1` in the environment the messages are written anew, and the test fails so that nobody records by accident.
@Suite struct RuleExampleTests {
  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: RuleExample.folder.path)) ?? []).filter { $0.hasSuffix(".txt") }.sorted()

  /// A table of 2 GB is not for a test; the others guard against what reading a table refuses before.
  private static let notShown: Set = ["tabel.grootte", "meten.aantal", "monitor.aantal"]

  /// What no file of a site can show: the suite that does.
  private static let shownElsewhere = [
    "grafiek.gebied": "ChartsTests/ProblemTests.swift", "grafiek.lang": "ChartsTests/ProblemTests.swift",
    "grafiek.marge": "ChartsTests/ProblemTests.swift", "grafiek.reeksen": "ChartsTests/ProblemTests.swift",
    "sjabloon.dubbel": "MustacheTests/NameTests.swift", "tabel.tekenset-dubbel": "TablesTests/EncodingTests.swift",
    "extern.eigen-netwerk": "SiteChecksTests/ExternalCheckTests.swift",
    "extern.stil": "SiteChecksTests/ExternalCheckTests.swift", "extern.verhuisd": "SiteChecksTests/ExternalCheckTests.swift",
    "extern.weg": "SiteChecksTests/ExternalCheckTests.swift",
  ]

  @Test(arguments: names)
  func saysWhatIsWrongAndNothingOnceMended(name: String) throws {
    let example = try RuleExample(name)
    let broken = try example.run("-").said
    let english = try example.run("-", ["--language", "en"]).said
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try example.record(broken, english)
      Issue.record("recorded \(name)")
    } else {
      #expect(broken == example.expected)
      #expect(english == example.expectedEnglish)
    }
    let mended = try example.run("+")
    #expect(mended.code == 0)
    #expect(RuleExample.identifiers(in: mended.said) == [], "\(mended.said)")
  }

  @Test func everyRuleHasAnExample() throws {
    var shown: Set<String> = []
    for name in Self.names { shown.formUnion(RuleExample.identifiers(in: try RuleExample(name).expected)) }
    let tests = RuleExample.folder.deletingLastPathComponent().deletingLastPathComponent()
    for (identifier, file) in Self.shownElsewhere.sorted(by: { $0.key < $1.key }) {
      let text = try String(contentsOf: tests.appendingPathComponent(file), encoding: .utf8)
      #expect(text.contains(identifier), "\(file) does not show \(identifier)")
      shown.insert(identifier)
    }
    let rules = Set(RuleBook.all.map(\.identifier))
    #expect(rules.subtracting(shown).subtracting(Self.notShown).sorted() == [], "without an example")
    #expect(shown.subtracting(rules).sorted() == [], "not in the registry")
  }
}
