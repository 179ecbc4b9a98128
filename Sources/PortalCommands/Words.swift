// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Counts and numbers in the language of a report: `1.204 pagina's`, `1,204 pages`.
struct Words {
  enum Noun {
    case page, figure, error, warning, advice
  }

  private let isEnglish: Bool

  init(_ language: ReportStyle.Language) {
    isEnglish = language == .english
  }

  var made: String { isEnglish ? "made" : "gemaakt" }
  var unchanged: String { isEnglish ? "did not change" : "is niet veranderd" }
  var nothing: String { isEnglish ? "No errors" : "Geen fouten" }

  var onLanguage: String { isEnglish ? "on the language" : "over de taal" }
  var see: String { isEnglish ? "see" : "zie" }

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

  /// `12.345`
  func grouped(_ number: Int) -> String {
    let digits = String(number)
    let head = digits.count % 3
    var parts = head > 0 ? [String(digits.prefix(head))] : []
    var rest = digits.dropFirst(head)
    while !rest.isEmpty {
      parts.append(String(rest.prefix(3)))
      rest = rest.dropFirst(3)
    }
    return parts.joined(separator: isEnglish ? "," : ".")
  }

  /// `0,84`
  func fixed(_ number: Double, decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let rounded = Int((number * Double(scale)).rounded())
    let fraction = String(rounded % scale)
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(grouped(rounded / scale))\(isEnglish ? "." : ",")\(zeros)\(fraction)"
  }
}
