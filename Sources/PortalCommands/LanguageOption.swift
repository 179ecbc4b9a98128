// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import SiteChecks

/// In which language a command says what it found and did, explains itself and refuses: the same for every command.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      say("De taal: nl, of en voor programmeurs (for programmers: English).", "The language: nl (Dutch) or en."),
      valueName: say("taal", "language")),
    transform: language(of:))
  var chosen: ReportStyle.Language?

  var language: ReportStyle.Language { Speech.language }
}

@Sendable private func language(of argument: String) throws -> ReportStyle.Language {
  if let language = ReportStyle.Language(rawValue: argument) { return language }
  throw ValidationError("'\(argument)' is geen taal; kies nl of en (no language; choose nl or en).")
}

/// Findings for people, as lines of standard error.
func textForPeople(_ report: Report, source: @escaping @Sendable (String) -> [UInt8]? = { readForExcerpt($0) }) -> String {
  let style = ReportStyle(language: Speech.language)
  return TextFormat(style: style, source: source).text(of: Speech.language == .english ? report.inEnglish(RuleBook.all) : report)
}
