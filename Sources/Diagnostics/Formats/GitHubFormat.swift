// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Writes a report as workflow commands, which GitHub Actions shows beside the lines of a pull request.
///
///     ::error file=Content/fiches/x/y.md,line=7,col=10,title=fiche.kosten::'kosten' is een getal%0Akies 1 … 5
///
/// Source: GitHub Docs, "Workflow commands for GitHub Actions"; the escapes are those of actions/toolkit, `command.ts`.
enum GitHubFormat {
  static func bytes(of report: Report, _ style: ReportStyle = ReportStyle()) -> Bytes {
    var bytes = Bytes()
    for diagnostic in report.sorted { append(diagnostic, style, to: &bytes) }
    return bytes
  }

  private static func append(_ diagnostic: Diagnostic, _ style: ReportStyle, to bytes: inout Bytes) {
    bytes.append("::\(command(diagnostic.severity)) file=")
    append(diagnostic.location.file, isProperty: true, to: &bytes)
    if let line = diagnostic.location.line { bytes.append(",line=\(line)") }
    if let column = diagnostic.location.column { bytes.append(",col=\(column)") }
    bytes.append(",title=")
    append(diagnostic.identifier, isProperty: true, to: &bytes)
    bytes.append("::")
    let help = style.address(of: diagnostic.identifier).map { "\n" + $0 } ?? ""
    append(diagnostic.summary + "\n" + diagnostic.remedy + help, isProperty: false, to: &bytes)
    bytes.append("\n")
  }

  private static func command(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "notice"
    }
  }

  /// In a property `:` and `,` have a meaning too.
  private static func append(_ text: String, isProperty: Bool, to bytes: inout Bytes) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "%"): bytes.append("%25")
      case 0x0D: bytes.append("%0D")
      case 0x0A: bytes.append("%0A")
      case UInt8(ascii: ":") where isProperty: bytes.append("%3A")
      case UInt8(ascii: ",") where isProperty: bytes.append("%2C")
      default: bytes.append(byte)
      }
    }
  }
}
