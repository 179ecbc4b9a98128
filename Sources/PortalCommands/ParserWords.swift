// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// What the argument parser says itself, in Dutch: it speaks English only.
///
///     Error: Unknown option '--frmat'. Did you mean '--format'?   →   Fout: de optie '--frmat' bestaat niet; bedoelde u '--format'?
enum ParserWords {
  static func dutch(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.map { patterns.translation(of: $0, inner: patterns) ?? $0 }.joined(separator: "\n")
  }

  private static let patterns = PhrasePatterns([
    ("Error: Unknown option '{}'. Did you mean '{}'?", "Fout: de optie '{}' bestaat niet; bedoelde u '{}'?"),
    ("Error: Unknown option '{}'", "Fout: de optie '{}' bestaat niet"),
    ("Error: Missing value for '{}'", "Fout: achter '{}' hoort een waarde"),
    ("Error: The option '{}' does not take any value, but '{}' was specified.", "Fout: achter '{}' hoort geen waarde, en er staat '{}'"),
    ("Error: Unexpected argument '{}'", "Fout: '{}' is te veel"),
    ("Error: {} unexpected arguments: '{}'", "Fout: {} woorden zijn te veel: '{}'"),
    ("Error: Missing expected argument '{}'", "Fout: hier ontbreekt '{}'"),
    ("Error: The value '{}' is invalid for '{}': {}", "Fout: '{}' past niet bij '{}': {}"),
    ("Error: The value '{}' is invalid for '{}'", "Fout: '{}' past niet bij '{}'"),
    ("Error: {}", "Fout: {}"),
    ("Help:  {}", "Uitleg: {}"),
    ("Usage: {} <subcommand>", "Gebruik: {} <opdracht>"),
    ("Usage: {} <options>", "Gebruik: {} <opties>"),
    ("Usage: {}", "Gebruik: {}"),
    ("  See '{} <subcommand>' for detailed help.", "  Uitleg bij een opdracht: {} <opdracht>"),
    ("  See '{}' for more information.", "  Meer uitleg: {}"),
    ("OVERVIEW: {}", "{}"),
    ("USAGE: {} <subcommand>", "GEBRUIK: {} <opdracht>"),
    ("USAGE: {} <options>", "GEBRUIK: {} <opties>"),
    ("USAGE: {}", "GEBRUIK: {}"),
    ("ARGUMENTS:", "ARGUMENTEN:"),
    ("OPTIONS:", "OPTIES:"),
    ("SUBCOMMANDS:", "OPDRACHTEN:"),
    ("{}Show help information.", "{}Toon deze uitleg."),
    ("{}(default:{}", "{}(standaard:{}"),
  ])
}
