// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Writes a report as GitLab's Code Quality report (an artifact `codequality`): a list of findings with a fingerprint each.
///
///     [{"description": "'kosten' is een getal: kies 1 … 5", "check_name": "fiche.kosten", "fingerprint": "9c11…", "severity": "critical",
///      "location": {"path": "Content/fiches/x/y.md", "lines": {"begin": 7}}}]
///
/// Source: GitLab Docs, "Code Quality", section "Code Quality report format".
enum GitLabFormat {
  static func bytes(of report: Report, _ style: ReportStyle = ReportStyle()) -> Bytes {
    var fingerprints = Fingerprints()
    var items: [JSONText] = []
    for diagnostic in report.sorted { items.append(object(diagnostic, style, fingerprint: fingerprints.next(diagnostic))) }
    return JSONText.list(items).bytes + Bytes("\n".utf8)
  }

  private static func object(_ diagnostic: Diagnostic, _ style: ReportStyle, fingerprint: String) -> JSONText {
    .object([
      ("description", .text("\(diagnostic.summary). \(style.whatToDo(diagnostic.remedy))")), ("check_name", .text(diagnostic.identifier)),
      ("fingerprint", .text(fingerprint)), ("severity", .text(severity(diagnostic.severity))),
      (
        "location",
        .object([
          ("path", .text(diagnostic.location.file)), ("lines", .object([("begin", .number(diagnostic.location.line ?? 1))])),
        ])
      ),
    ])
  }

  private static func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "minor"
    case .advice: "info"
    }
  }
}
