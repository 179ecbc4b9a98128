// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Testing

/// Findings in English, for programmers.
@Suite struct EnglishTests {
  @Test(arguments: [
    (
      "'kosten' is een getal van 1 tot en met 5, niet 'hoog'", "kies 1 (heel laag) … 5 (heel hoog)",
      "'kosten' must be a number from 1 to 5, not 'hoog'", "choose 1 (very low) … 5 (very high)"
    ),
    (
      "van een toezegging waarvan de dag voorbij is, is bekend wat ervan kwam; 'Een brief' zou klaar zijn op 30 juni 2023",
      "zoek uit hoe het afliep en verander 'status' en 'uitkomst'",
      "the outcome of a commitment past its date is known; 'Een brief' was due on 30 June 2023",
      "find out how it ended and change 'status' and 'uitkomst'"
    ),
  ])
  func saysTheSame(dutch: String, remedy: String, english: String, englishRemedy: String) {
    var report = Report()
    report.error("proef.regel", at: Place("a"), dutch, remedy: remedy)
    let found = report.inEnglish([]).diagnostics
    #expect(found.map(\.summary) == [english])
    #expect(found.map(\.remedy) == [englishRemedy])
  }

  /// The folder of examples has every rule; what is said of each is a sentence of its own, not the words of its rule with data behind it.
  @Test func everyExampleHasASentence() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../EndToEndTests/RuleExamples")
      .standardized
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
    #expect(names.count > 80)
    for name in names {
      let parts = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8).components(separatedBy: "-- verwacht --\n")
      let dutch = (parts.last ?? "").components(separatedBy: "-- in English --\n")[0]
      for found in dutch.matches(of: /: (?:fout|waarschuwing|advies): (.*) \[([a-z-]+\.[a-zA-Z0-9-]+)\]$/.anchorsMatchLineEndings()) {
        var report = Report()
        report.error(String(found.2), at: Place("a"), String(found.1), remedy: "")
        #expect(report.inEnglish([]).diagnostics.first?.summary != String(found.1), "\(name): no English for \(found.1)")
      }
    }
  }
}
