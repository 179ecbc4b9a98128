// SPDX-License-Identifier: Apache-2.0

/// How a report is written: in which language, with colours or without, and where its rules are explained.
package struct ReportStyle: Sendable {
  package enum Language: String, Sendable, CaseIterable {
    case dutch = "nl"
    case english = "en"
  }

  package var language: Language
  /// For a terminal only.
  package var isColoured: Bool
  /// The page that explains the rules: `https://portaal.example/meedoen/regels/`. Nil: the site has no address yet.
  package var rulesAddress: String?

  package init(language: Language = .dutch, isColoured: Bool = false, rulesAddress: String? = nil) {
    self.language = language
    self.isColoured = isColoured
    self.rulesAddress = rulesAddress
  }

  /// The explanation of a rule.
  func address(of identifier: String) -> String? { rulesAddress.map { $0 + "#" + identifier } }

  func word(_ severity: Diagnostic.Severity) -> String {
    guard language == .english else { return severity.word }
    return switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "advice"
    }
  }

  /// `Wat te doen: kies 1 … 5`
  func whatToDo(_ remedy: String) -> String { (language == .english ? "What to do: " : "Wat te doen: ") + remedy }

  /// After the hundredth message of one rule in a file.
  var more: String { language == .english ? "the same more often" : "hetzelfde nog vaker" }

  /// The last lines of a report for people: where the rules are explained.
  func footer(of report: Report) -> String {
    guard let rulesAddress, let first = report.diagnostics.min() else { return "" }
    let address = rulesAddress + "#" + first.identifier
    return language == .english ? "Rules are explained (in Dutch) at \(address)\n" : "Uitleg bij de regels: \(address)\n"
  }
}

extension Report {
  /// The findings in English: the message itself where there is a pattern for it, or else the words of its rule, with what is particular to
  /// the finding, the parts between quotation marks.
  ///
  ///     'kosten' is een getal van 1 tot en met 5, niet 'hoog'   →   'kosten' must be a number from 1 to 5, not 'hoog'
  ///     de tabel past niet bij 'maat'                           →   A table fits its measure ('maat')
  package func inEnglish(_ rules: [Rule]) -> Report {
    let words = Dictionary(rules.map { ($0.identifier, $0.english) }, uniquingKeysWith: { first, _ in first })
    let phrases = EnglishPhrases()
    var result = Report()
    for var diagnostic in diagnostics {
      let rule = words[diagnostic.identifier] ?? nil
      if let english = phrases.sentence(diagnostic.summary) {
        diagnostic.summary = english
      } else if let rule {
        let data = Self.quoted(in: diagnostic.summary)
        diagnostic.summary = rule.title + (data.isEmpty ? "" : " (\(data.joined(separator: ", ")))")
      }
      if let remedy = phrases.remedy(diagnostic.remedy) ?? rule?.remedy { diagnostic.remedy = remedy }
      result.add(diagnostic)
    }
    return result
  }

  /// `'kosten' … 'hoog'` → `["'kosten'", "'hoog'"]`. A mark inside a word, as in `thema's`, is none.
  private static func quoted(in text: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "'") {
      let isStart = open == text.startIndex || !text[text.index(before: open)].isLetter
      let after = rest.index(after: open)
      guard isStart,
        let close = rest[after...].indices.first(where: { rest[$0] == "'" && !(rest[rest.index(after: $0)...].first?.isLetter ?? false) })
      else {
        rest = rest[after...]
        continue
      }
      parts.append(String(rest[open...close]))
      rest = rest[rest.index(after: close)...]
    }
    return parts
  }
}
