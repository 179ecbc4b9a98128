// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics

/// Collects breaches of the rules of the site, each as severe as the portal takes it.
struct Findings {
  private let levels: [String: RuleLevel]
  /// A build tells errors, and counts what there is to say of the language: nothing else is made up for it.
  private let isForBuild: Bool
  private(set) var report = Report()

  init(_ settings: [RuleSetting], isForBuild: Bool = false) {
    self.isForBuild = isForBuild
    levels = Dictionary(settings.map { ($0.identifier, $0.level) }, uniquingKeysWith: { first, _ in first })
  }

  /// As severe as the portal takes it; nil: the rule is switched off.
  func severity(of rule: Rule) -> Diagnostic.Severity? {
    levels[rule.identifier].map(\.severity) ?? rule.severity
  }

  func isOff(_ rule: Rule) -> Bool { levels[rule.identifier] == .off }

  /// Whether anybody hears of a breach.
  func isWanted(_ rule: Rule) -> Bool {
    let severity = severity(of: rule)
    return severity == .error || severity != nil && (!isForBuild || SiteRules.isPlainLanguage(rule.identifier))
  }

  /// The remedy of the rule itself, unless there is a better one for the case.
  mutating func add(
    _ rule: Rule, at place: @autoclosure () -> Place, _ summary: @autoclosure () -> String, remedy: @autoclosure () -> String? = nil
  ) {
    guard isWanted(rule), let severity = severity(of: rule) else { return }
    report.add(Diagnostic(severity, rule.identifier, at: place(), summary(), remedy: remedy() ?? rule.remedy))
  }
}
