// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics

extension ReportFormat {
  /// For `--format`.
  static var help: ArgumentHelp {
    ArgumentHelp(
      say(
        "Hoe bevindingen worden geschreven: text voor mensen; json; github, gitlab, sarif of junit voor de CI die zo heet of zo leest.",
        "How findings are written: text for people; json; github, gitlab, sarif or junit for the CI of that name or that reads it."),
      valueName: say("vorm", "format"))
  }

  @Sendable static func parse(_ argument: String) throws -> ReportFormat {
    if let format = ReportFormat(rawValue: argument) { return format }
    let known = allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError(say("'\(argument)' is geen vorm; kies \(known).", "'\(argument)' is no format; choose \(known)."))
  }
}
