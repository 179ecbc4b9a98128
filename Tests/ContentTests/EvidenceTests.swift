// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Content

@Suite struct EvidenceTests {
  /// One study: `quasi-experiment onafhankelijk nederland positief`.
  private static func study(_ text: String) -> Study? {
    let words = text.split(separator: " ").map(String.init)
    guard let design = words.first.flatMap(Study.Design.init(rawValue:)) else { return nil }
    return Study(
      source: Ref(0), design: design, outcome: words.compactMap(Study.Outcome.init(rawValue:)).first ?? .positive,
      isIndependent: words.contains("onafhankelijk"), isDutch: words.contains("nederland"))
  }

  private static let cases: [([String], Int, Bool)] = [
    ([], 0, false),
    (["casus"], 1, false),
    (["beschrijvend onafhankelijk"], 1, false),
    (["casus negatief"], 1, true),
    (["voor-na"], 2, false),
    (["casus", "voor-na onafhankelijk"], 2, false),
    (["vergelijking"], 2, false),
    (["experiment"], 2, false),
    (["vergelijking onafhankelijk"], 3, false),
    (["quasi-experiment onafhankelijk gemengd"], 3, true),
    (["experiment onafhankelijk onbekend"], 3, false),
    (["vergelijking onafhankelijk", "vergelijking onafhankelijk nederland"], 3, false),
    (["quasi-experiment onafhankelijk", "experiment onafhankelijk"], 3, false),
    (["quasi-experiment onafhankelijk", "experiment onafhankelijk", "beschrijvend nederland"], 3, false),
    (["quasi-experiment onafhankelijk", "experiment nederland"], 3, false),
    (["quasi-experiment onafhankelijk nederland", "experiment onafhankelijk"], 4, false),
    (["quasi-experiment onafhankelijk nederland", "experiment onafhankelijk onbekend"], 4, false),
    (["quasi-experiment onafhankelijk nederland onbekend", "experiment onafhankelijk onbekend"], 3, false),
    (["quasi-experiment onafhankelijk nederland", "experiment onafhankelijk geen"], 3, true),
    (["quasi-experiment onafhankelijk nederland geen", "experiment onafhankelijk negatief"], 4, true),
    (["quasi-experiment onafhankelijk nederland", "experiment onafhankelijk", "casus negatief"], 4, true),
  ]

  @Test(arguments: cases) func strength(studies: [String], level: Int, isContrary: Bool) throws {
    let read = studies.compactMap(Self.study)
    try #require(read.count == studies.count)
    #expect(Evidence.level(of: read) == Evidence(level: level, hasContraryOutcomes: isContrary))
  }
}
