// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// The language in which this run speaks. It is known before the arguments are parsed, as help and wrong usage are said in it too.
enum Speech {
  static let language = language(in: CommandLine.arguments)

  /// `check --language en` → English; the last one counts. What is no language is refused by `LanguageOption`.
  static func language(in arguments: [String]) -> ReportStyle.Language {
    let option = "--language"
    let said = zip(arguments, arguments.dropFirst() + [""]).compactMap { argument, next in
      argument == option ? next : argument.hasPrefix(option + "=") ? String(argument.dropFirst(option.count + 1)) : nil
    }
    return said.last.flatMap { ReportStyle.Language(rawValue: $0) } ?? .dutch
  }
}

/// One of two texts, in the language of this run.
func say(_ dutch: String, _ english: String) -> String { Speech.language.say(dutch, english) }

/// Why something is refused, in the language of this run.
func spoken(_ error: any Error) -> String { say("\(error)", (error as? any SpokenError)?.english ?? "\(error)") }

func tell(_ error: any Error) { writeError(spoken(error) + "\n") }
