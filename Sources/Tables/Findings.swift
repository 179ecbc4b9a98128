// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// What is wrong with one file, bounded: of each kind the first twenty, and then how many more there are.
///
/// A column of text where numbers belong gives twenty lines that can be read, not twenty thousand.
package struct Findings {
  private let file: String
  private let limit: Int
  private var found: [Diagnostic] = []
  private var kinds: [Kind] = []

  private struct Kind {
    let severity: Diagnostic.Severity
    let identifier: String
    var count = 0
    var firstNotShown: Int?
  }

  package init(file: String, limit: Int = 20) {
    self.file = file
    self.limit = limit
  }

  package var isEmpty: Bool { kinds.isEmpty }

  /// The texts are made only for what is shown.
  package mutating func error(
    _ identifier: String, line: Int?, column: Int? = nil, _ summary: @autoclosure () -> String, remedy: @autoclosure () -> String
  ) {
    add(.error, identifier, line, column, summary, remedy)
  }

  package mutating func advice(
    _ identifier: String, line: Int?, column: Int? = nil, _ summary: @autoclosure () -> String, remedy: @autoclosure () -> String
  ) {
    add(.advice, identifier, line, column, summary, remedy)
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ identifier: String, _ line: Int?, _ column: Int?, _ summary: () -> String, _ remedy: () -> String
  ) {
    let index =
      kinds.firstIndex { $0.identifier == identifier }
      ?? {
        kinds.append(Kind(severity: severity, identifier: identifier))
        return kinds.count - 1
      }()
    kinds[index].count += 1
    if kinds[index].count <= limit {
      found.append(Diagnostic(severity, identifier, at: Place(file, line: line, column: column), summary(), remedy: remedy()))
    } else if kinds[index].firstNotShown == nil {
      kinds[index].firstNotShown = line
    }
  }

  package func write(to report: inout Report) {
    for diagnostic in found { report.add(diagnostic) }
    for kind in kinds where kind.count > limit {
      report.add(
        Diagnostic(
          kind.severity, kind.identifier, at: Place(file, line: kind.firstNotShown),
          "en nog \(kind.count - limit) van deze soort, vanaf deze regel", remedy: "herstel eerst de \(limit) die genoemd zijn"))
    }
  }

  /// Whether the place of another of this kind would not be shown, so that it need not be worked out.
  func isFull(_ identifier: String) -> Bool {
    kinds.contains { $0.identifier == identifier && $0.count > limit }
  }
}
