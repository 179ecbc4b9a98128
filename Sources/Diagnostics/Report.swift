// SPDX-License-Identifier: Apache-2.0

/// Everything that was found in one run. Phases add to it and go on; nothing stops at the first problem.
package struct Report: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var hasErrors = false
  /// Whether `diagnostics` are those of `sorted`.
  private var isSorted = false

  package init() {}

  package mutating func add(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    isSorted = false
    if diagnostic.severity == .error { hasErrors = true }
  }

  package mutating func add(contentsOf other: Report) {
    diagnostics += other.diagnostics
    isSorted = false
    hasErrors = hasErrors || other.hasErrors
  }

  package mutating func error(_ identifier: String, at location: Place, _ summary: String, remedy: String) {
    add(Diagnostic(.error, identifier, at: location, summary, remedy: remedy))
  }

  package mutating func warning(_ identifier: String, at location: Place, _ summary: String, remedy: String) {
    add(Diagnostic(.warning, identifier, at: location, summary, remedy: remedy))
  }

  package mutating func advice(_ identifier: String, at location: Place, _ summary: String, remedy: String) {
    add(Diagnostic(.advice, identifier, at: location, summary, remedy: remedy))
  }

  /// What stops a publication.
  package var errors: Report {
    var result = Report()
    for diagnostic in diagnostics where diagnostic.severity == .error { result.add(diagnostic) }
    return result
  }

  /// The same finding twice counts once, as it is said once.
  package func count(_ severity: Diagnostic.Severity) -> Int {
    Self.sorted(diagnostics.filter { $0.severity == severity }).count
  }

  /// How many there are of each severity, sorted once.
  package func counts(_ severities: Diagnostic.Severity...) -> [Int] {
    let sorted = sorted
    return severities.map { severity in sorted.count { $0.severity == severity } }
  }

  /// By file, line and column; the same finding twice is said once.
  package var sorted: [Diagnostic] { isSorted ? diagnostics : Self.sorted(diagnostics) }

  /// Sorts once, for who asks for `sorted` more than once: of ten thousand findings that is half a per cent of a check.
  package mutating func sort() {
    diagnostics = sorted
    isSorted = true
  }

  private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    for diagnostic in diagnostics.sorted() where diagnostic != result.last { result.append(diagnostic) }
    return result
  }
}
