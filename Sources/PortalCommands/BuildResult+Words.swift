// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Publishing

extension BuildSummary {
  /// `Public/ gemaakt: 1.204 pagina's, 8.450 cijfers, 0,84 s, 92 MB.`, and behind it what is not shown:
  /// `8 adviezen over de taal: zie portaal check --only taal.`
  func line(warnings: Int, to output: String, _ language: ReportStyle.Language) -> String {
    let words = Words(language)
    let made = "\(output)/ \(words.made): \(words.count(pages, .page)), \(words.count(figures, .figure))"
    let cost = "\(words.fixed(seconds, decimals: 2)) s, \(words.grouped(peakMemory / 1_000_000)) MB"
    return "\(made), \(cost)." + (warnings > 0 ? " \(words.count(warnings, .warning))." : "")
      + (languageAdvice > 0 ? " \(words.count(languageAdvice, .advice)) \(words.onLanguage): \(words.see) portaal check --only taal." : "")
  }
}

extension Report {
  /// `2 fouten, 1 waarschuwing. Public/ is niet veranderd.`
  func verdict(output: String, _ language: ReportStyle.Language) -> String {
    let words = Words(language)
    let warnings = count(.warning)
    return words.count(count(.error), .error) + (warnings > 0 ? ", \(words.count(warnings, .warning))" : "")
      + ". \(output)/ \(words.unchanged).\n"
  }

  /// `2 fouten, 1 advies in 1.204 pagina's (0,84 s).` or `Geen fouten in 1.204 pagina's (0,84 s).`
  func line(of check: CheckResult, _ language: ReportStyle.Language) -> String {
    let words = Words(language)
    let found = zip(counts(.error, .warning, .advice), [Words.Noun.error, .warning, .advice])
      .filter { $0.0 > 0 }.map { words.count($0.0, $0.1) }
    let pages = check.pages.map { " in " + words.count($0, .page) } ?? ""
    return "\(found.isEmpty ? words.nothing : found.joined(separator: ", "))\(pages) (\(words.fixed(check.seconds, decimals: 2)) s).\n"
  }
}

extension PhaseTiming {
  /// `  rekenen      0,213 s`
  var line: String {
    let name = say(phase.rawValue, "\(phase)")
    return "  \(name)\(String(repeating: " ", count: max(1, 13 - name.count)))\(Speech.language.decimal(seconds, 3)) s\n"
  }
}
