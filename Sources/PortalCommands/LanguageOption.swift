// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import SiteChecks

/// In which language a command says what it found and did: the same for every command.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "De taal van de bevindingen: nl, of en voor programmeurs (for programmers: findings in English).", valueName: "taal"),
    transform: language(of:))
  var language: ReportStyle.Language = .dutch

  /// Findings for people, as lines of standard error.
  func text(of report: Report, source: @escaping (String) -> [UInt8]?) -> String {
    let style = ReportStyle(language: language)
    return TextFormat(style: style, source: source).text(of: language == .english ? report.inEnglish(RuleBook.all) : report)
  }

  /// One of two texts.
  func say(_ dutch: String, _ english: String) -> String { language == .english ? english : dutch }
}

@Sendable private func language(of argument: String) throws -> ReportStyle.Language {
  if let language = ReportStyle.Language(rawValue: argument) { return language }
  throw ValidationError("'\(argument)' is geen taal van de bevindingen; kies nl of en.")
}
