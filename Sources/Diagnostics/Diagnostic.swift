// SPDX-License-Identifier: Apache-2.0

/// One problem that an editor can mend: where it is, which rule it breaks and what to do. The texts are Dutch.
///
///     Diagnostic(.error, "fiche.kosten", at: place,
///       "'kosten' is een getal van 1 tot en met 5, niet 'hoog'",
///       remedy: "kies 1 (heel laag) … 5 (heel hoog)")
package struct Diagnostic: Hashable, Sendable {
  /// How bad it is: an error stops the publication, a warning and an advice do not.
  package enum Severity: Int, Hashable, Sendable, CaseIterable {
    case error, warning, advice
  }

  package var severity: Severity
  /// The rule, as `onderwerp.regel`; it is stable, so that settings and explanations can refer to it.
  package var identifier: String
  package var location: Place
  /// The rule that is broken, phrased as a rule, without a full stop.
  package var summary: String
  /// What to do about it, without a full stop.
  package var remedy: String

  package init(_ severity: Severity, _ identifier: String, at location: Place, _ summary: String, remedy: String) {
    self.severity = severity
    self.identifier = identifier
    self.location = location
    self.summary = summary
    self.remedy = remedy
  }
}

extension Diagnostic: Comparable {
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    // Names of files have long beginnings in common: they are compared as seldom as can be.
    if a.location.file != b.location.file { return a.location.file < b.location.file }
    if a.location != b.location { return (a.location.line ?? 0, a.location.column ?? 0) < (b.location.line ?? 0, b.location.column ?? 0) }
    if a.severity != b.severity { return a.severity.rawValue < b.severity.rawValue }
    return (a.identifier, a.summary) < (b.identifier, b.summary)
  }
}
