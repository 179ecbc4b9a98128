// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Counts and numbers in the language of a report: `1.204 pagina's`, `1,204 pages`.
struct Words {
  enum Noun {
    case page, figure, error, warning, advice
  }

  private let language: ReportStyle.Language
  private var isEnglish: Bool { language == .english }

  init(_ language: ReportStyle.Language) {
    self.language = language
  }

  var made: String { language.say("gemaakt", "made") }
  var unchanged: String { language.say("is niet veranderd", "did not change") }
  var nothing: String { language.say("Geen fouten", "No errors") }

  var onLanguage: String { language.say("over de taal", "on the language") }
  var see: String { language.say("zie", "see") }

  func count(_ number: Int, _ noun: Noun) -> String {
    let (one, many) =
      switch (noun, isEnglish) {
      case (.page, false): ("pagina", "pagina's")
      case (.figure, false): ("cijfer", "cijfers")
      case (.error, false): ("fout", "fouten")
      case (.warning, false): ("waarschuwing", "waarschuwingen")
      case (.advice, false): ("advies", "adviezen")
      case (.page, true): ("page", "pages")
      case (.figure, true): ("figure", "figures")
      case (.error, true): ("error", "errors")
      case (.warning, true): ("warning", "warnings")
      case (.advice, true): ("advice", "pieces of advice")
      }
    return "\(grouped(number)) \(number == 1 ? one : many)"
  }

  func grouped(_ number: Int) -> String { language.grouped(number) }
  func fixed(_ number: Double, decimals: Int) -> String { language.decimal(number, decimals) }
}
