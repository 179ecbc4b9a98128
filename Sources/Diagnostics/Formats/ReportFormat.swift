// SPDX-License-Identifier: Apache-2.0
import Primitives

/// The forms in which a report can be written: one for people, the others for the programs that partners work with.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// For a terminal, with the line and a caret; written by `TextFormat`, which needs the files.
  case text
  /// Our own, for who writes a program around it.
  case json
  /// Workflow commands of GitHub Actions: notes beside the lines of a pull request.
  case github
  /// The Code Quality report of GitLab: notes in a merge request.
  case gitlab
  /// SARIF 2.1.0, for code scanning and editors.
  case sarif
  /// JUnit XML, for the list of tests of almost any CI.
  case junit
}

extension Report {
  /// The report as a file of this form, in the order of `sorted`.
  ///
  /// `source` gives the bytes of a file that a diagnostic names; `rules` explain what SARIF tells of each rule.
  package func bytes(
    _ format: ReportFormat, rules: [Rule] = [], style: ReportStyle = ReportStyle(), source: @escaping @Sendable (String) -> [UInt8]?
  ) -> Bytes {
    let report = style.language == .english ? inEnglish(rules) : self
    return switch format {
    case .text: TextFormat(style: style, source: source).bytes(of: report) + Bytes(style.footer(of: report).utf8)
    case .json: JSONFormat.bytes(of: report, style)
    case .github: GitHubFormat.bytes(of: report, style)
    case .gitlab: GitLabFormat.bytes(of: report, style)
    case .sarif: SARIFFormat.bytes(of: report, rules: rules, style)
    case .junit: JUnitFormat.bytes(of: report, style)
    }
  }
}
