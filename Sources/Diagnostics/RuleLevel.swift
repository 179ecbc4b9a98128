// SPDX-License-Identifier: Apache-2.0

/// What a portal makes of the breach of a rule, in the words of `portaal.yml`.
package enum RuleLevel: String, Sendable, CaseIterable {
  case error = "fout"
  case warning = "waarschuwing"
  case advice = "advies"
  /// The rule is not applied.
  case off = "uit"

  /// Nil: nothing is said.
  package var severity: Diagnostic.Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .advice: .advice
    case .off: nil
    }
  }
}

/// A line of `regels:` in `portaal.yml`: `link.vage-tekst: uit`.
package struct RuleSetting: Sendable, Equatable {
  package var identifier: String
  package var level: RuleLevel
  package var place: Place

  package init(_ identifier: String, _ level: RuleLevel, at place: Place) {
    self.identifier = identifier
    self.level = level
    self.place = place
  }
}
