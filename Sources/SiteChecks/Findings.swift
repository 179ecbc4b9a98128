// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics

/// Collects breaches of the rules of the site, each as severe as the portal takes it.
struct Findings {
  private let levels: [String: RuleLevel]
  private(set) var report = Report()

  init(_ settings: [RuleSetting]) {
    levels = Dictionary(settings.map { ($0.identifier, $0.level) }, uniquingKeysWith: { first, _ in first })
  }

  func isOff(_ rule: Rule) -> Bool { levels[rule.identifier] == .off }

  /// The remedy of the rule itself, unless there is a better one for the case.
  mutating func add(_ rule: Rule, at place: Place, _ summary: String, remedy: String? = nil) {
    let severity = levels[rule.identifier].map(\.severity) ?? rule.severity
    guard let severity else { return }
    report.add(Diagnostic(severity, rule.identifier, at: place, summary, remedy: remedy ?? rule.remedy))
  }
}
