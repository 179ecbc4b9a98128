// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Glibc
import SiteChecks

/// How findings are written: the same for every command that has any.
struct ReportOptions: ParsableArguments {
  @Option(help: ReportFormat.help, transform: ReportFormat.parse)
  var format: ReportFormat = .text

  @OptionGroup var inLanguage: LanguageOption

  var language: ReportStyle.Language { inLanguage.language }

  /// For a site, whose rules are explained on a page of its own.
  func style(address: String?, file: Int32) -> ReportStyle {
    ReportStyle(
      language: language, isColoured: Self.isColoured(file), rulesAddress: address.map { $0 + RuleBook.address })
  }

  /// Only where somebody looks, and does not mind (https://no-color.org).
  private static func isColoured(_ file: Int32) -> Bool {
    func value(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    return isatty(file) == 1 && value("NO_COLOR").isEmpty && value("TERM") != "dumb"
  }
}
