// SPDX-License-Identifier: Apache-2.0

/// A rule that content is held to, with all that an editor may want to know of it. The texts are Dutch (B1).
package struct Rule: Sendable, Equatable {
  /// As diagnostics name it: `link.vage-tekst`.
  package var identifier: String
  /// What a breach is called until `portaal.yml` says otherwise.
  package var severity: Diagnostic.Severity
  /// The rule in a sentence, without a full stop.
  package var title: String
  /// Why it is there, for who doubts.
  package var why: String
  /// What to do about a breach.
  package var remedy: String
  /// What passes, as one writes it.
  package var validExample: String
  /// What does not.
  package var invalidExample: String
  /// For programmers, who may not read Dutch.
  package var english: English?
  /// Whether a portal cannot make it lighter: without it there is no page to make.
  package var isFixed = false

  /// The rule and what to do about a breach, in English.
  package struct English: Sendable, Equatable {
    package var title: String
    package var remedy: String

    package init(_ title: String, remedy: String) {
      self.title = title
      self.remedy = remedy
    }
  }

  package init(
    _ identifier: String, _ severity: Diagnostic.Severity, title: String, english: English? = nil, why: String, remedy: String,
    valid: String, invalid: String
  ) {
    self.identifier = identifier
    self.severity = severity
    self.title = title
    self.english = english
    self.why = why
    self.remedy = remedy
    validExample = valid
    invalidExample = invalid
  }
}
