// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Foundation
import Testing

@testable import SiteChecks

@Suite struct RuleBookTests {
  @Test func everyRuleExplainsItself() {
    #expect(Set(RuleBook.all.map(\.identifier)).count == RuleBook.all.count)
    for rule in RuleBook.all {
      let texts = [rule.title, rule.why, rule.remedy, rule.validExample, rule.invalidExample, rule.english?.title, rule.english?.remedy]
      #expect(texts.allSatisfy { $0 != nil && $0 != "" }, "\(rule.identifier)")
      #expect(!rule.title.hasSuffix(".") && !rule.remedy.hasSuffix(".") && rule.why.hasSuffix("."), "\(rule.identifier)")
      #expect(rule.validExample != rule.invalidExample, "\(rule.identifier)")
      #expect(RuleBook.find(rule.identifier) == rule)
    }
  }

  /// Every identifier that is written in the sources, so that no finding can be without an explanation.
  @Test func everyIdentifierInTheSourcesIsARule() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Sources").standardized
    let files = [
      "yml", "csv", "html", "svg", "css", "js", "txt", "ini", "h", "md", "mustache", "json", "atom", "jsonld", "xml", "ics", "png", "ico",
      "opf",
      "xhtml",
    ]
    var found: Set<String> = []
    for case let file as URL in try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)) {
      guard file.pathExtension == "swift" else { continue }
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: /"([a-z]+(?:-[a-z]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*)"/) {
        let name = String(match.1)
        if !files.contains(where: { name.hasSuffix("." + $0) }) { found.insert(name) }
      }
      // Identifiers of charts are put together: the part behind the point.
      guard file.path.contains("/Pages/") else { continue }
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: /rule: "([a-z]+)"/) { found.insert("grafiek.\(match.1)") }
    }
    // Names that look like one.
    found.subtract(["portaal.watcher"])
    #expect(found.count > 100)
    for name in found.sorted() { #expect(RuleBook.find(name) != nil, "\(name) is not in the registry") }
  }

  @Test func everyRuleThatIsNotAboutAKeyIsInTheSources() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Sources").standardized
    var text = ""
    for case let file as URL in try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)) {
      let isBook = file.path.contains("/SiteChecks/Book/")
      if file.pathExtension == "swift", !isBook { text += try String(contentsOf: file, encoding: .utf8) }
    }
    // Of these the second part is the noun of a name table, a column or the rule of a chart.
    let composed = [
      "verwijzing.", "gebied.", "grafiek.", "bestand.naam", "bestand.plaats", "portaal.regels", "verhuisd.oud", "verhuisd.nieuw",
      "let-op.leeg", "voorbeeld.leeg", "moeilijk-woord.vorm",
    ]
    let keys = Set(RuleBook.keys.map(\.identifier))
    for rule in RuleBook.all where !keys.contains(rule.identifier) && !composed.contains(where: rule.identifier.hasPrefix) {
      #expect(text.contains("\"\(rule.identifier)\""), "nothing reports \(rule.identifier)")
    }
  }

  /// What editors read in the sites of the end-to-end tests: also the identifiers that are put together from a schema and a key.
  @Test func everyIdentifierInAnExpectedMessageIsARule() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../EndToEndTests/Invalid").standardized
    var found: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for match in text.matches(of: /\[([a-z-]+\.[a-z0-9.-]+)\]/) { found.insert(String(match.1)) }
    }
    #expect(found.count > 100)
    for name in found.sorted() { #expect(RuleBook.find(name) != nil, "\(name) is not in the registry") }
  }

  @Test func settingsChangeWhatCanBeChanged() {
    var report = Report()
    let place = Place("x.md")
    report.warning("markdown.kop", at: place, "a", remedy: "b")
    report.error("link.bestand", at: place, "c", remedy: "d")
    report.error("link.lege-tekst", at: place, "e", remedy: "f")
    let levels: [(String, RuleLevel)] = [("markdown.kop", .error), ("link.bestand", .off), ("link.lege-tekst", .off)]
    let result = RuleBook.apply(levels.map { RuleSetting($0, $1, at: place) }, to: report)
    #expect(result.diagnostics.map { "\($0.identifier) \($0.severity)" } == ["markdown.kop error", "link.bestand error"])
  }

  @Test(arguments: [("link.vage-text", "link.vage-tekst"), ("linkk", "link")])
  func nearMisses(name: String, expected: String) {
    #expect(RuleBook.nearMiss(to: name) == expected)
  }
}
