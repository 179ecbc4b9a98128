// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Writes a report in a form of our own. `version` changes when a field gets another meaning or goes away; new fields may come.
///
///     {"version": 1, "errors": 1, "warnings": 0, "advice": 0, "diagnostics": [{"severity": "error", "rule": "fiche.kosten",
///      "file": "Content/fiches/x/y.md", "line": 7, "column": 10, "summary": "'kosten' is …", "remedy": "kies 1 …"}]}
enum JSONFormat {
  static func bytes(of report: Report, _ style: ReportStyle = ReportStyle()) -> Bytes {
    let diagnostics = report.sorted
    func count(_ severity: Diagnostic.Severity) -> JSONText { .number(diagnostics.count { $0.severity == severity }) }
    return JSONText.object([
      ("version", .number(1)), ("errors", count(.error)), ("warnings", count(.warning)), ("advice", count(.advice)),
      ("diagnostics", .list(diagnostics.map { object($0, style) })),
    ]).bytes + Bytes("\n".utf8)
  }

  private static func object(_ diagnostic: Diagnostic, _ style: ReportStyle) -> JSONText {
    .object([
      ("severity", .text(word(diagnostic.severity))), ("rule", .text(diagnostic.identifier)), ("file", .text(diagnostic.location.file)),
      ("line", diagnostic.location.line.map { .number($0) } ?? .none),
      ("column", diagnostic.location.column.map { .number($0) } ?? .none), ("summary", .text(diagnostic.summary)),
      ("remedy", .text(diagnostic.remedy)), ("help", style.address(of: diagnostic.identifier).map { .text($0) } ?? .none),
    ])
  }

  private static func word(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "advice"
    }
  }
}
