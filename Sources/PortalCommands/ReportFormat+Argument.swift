// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics

extension ReportFormat {
  /// For `--format`.
  static let help = ArgumentHelp(
    "Hoe bevindingen worden geschreven: text voor mensen; json; github, gitlab, sarif of junit voor de CI die zo heet of zo leest.",
    valueName: "vorm")

  @Sendable static func parse(_ argument: String) throws -> ReportFormat {
    if let format = ReportFormat(rawValue: argument) { return format }
    throw ValidationError("'\(argument)' is geen vorm; kies \(allCases.map(\.rawValue).joined(separator: ", ")).")
  }
}
