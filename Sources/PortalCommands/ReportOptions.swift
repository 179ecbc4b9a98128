// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Glibc
import SiteChecks

/// How findings are written: the same for every command that has any.
struct ReportOptions: ParsableArguments {
  @Option(help: ReportFormat.help, transform: ReportFormat.parse)
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp(
      "De taal van de bevindingen: nl, of en voor programmeurs (for programmers: findings in English).", valueName: "taal"),
    transform: language(of:))
  var language: ReportStyle.Language = .dutch

  /// For a site, whose rules are explained on a page of its own.
  func style(address: String?, file: Int32) -> ReportStyle {
    ReportStyle(
      language: language, isColoured: Self.isColoured(file), rulesAddress: address.map { $0 + "/meedoen/regels/" })
  }

  /// Only where somebody looks, and does not mind (https://no-color.org).
  private static func isColoured(_ file: Int32) -> Bool {
    func value(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    return isatty(file) == 1 && value("NO_COLOR").isEmpty && value("TERM") != "dumb"
  }
}

@Sendable private func language(of argument: String) throws -> ReportStyle.Language {
  if let language = ReportStyle.Language(rawValue: argument) { return language }
  throw ValidationError("'\(argument)' is geen taal van de bevindingen; kies nl of en.")
}
