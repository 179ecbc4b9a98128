// SPDX-License-Identifier: Apache-2.0

/// Writes a report for people: place, rule, the line itself and a caret with the remedy.
///
///     Content/fiches/centraal-aanmelden/nijmegen.md:7:10: fout: 'kosten' is een getal van 1 tot en met 5, niet 'hoog' [fiche.kosten]
///       7 | kosten: hoog
///         |         ^ kies 1 (heel laag) … 5 (heel hoog)
package struct TextFormat {
  /// Gives the bytes of a file that a diagnostic names, or nil where it cannot be read.
  package var source: (String) -> [UInt8]?

  private let style: ReportStyle

  package init(style: ReportStyle = ReportStyle(), source: @escaping (String) -> [UInt8]?) {
    self.style = style
    self.source = source
  }

  package func text(of report: Report) -> String {
    var file: (name: String, lines: SourceLines)?
    // Many findings may lie on one long line, which is cut into characters once.
    var line: (place: Place, characters: [Character])?
    let sorted = report.sorted
    // A line with what may be about a person must not spread to the logs of a CI, whatever else is wrong with it.
    let hidden = Set(sorted.lazy.filter { $0.identifier.hasPrefix("persoon.") }.map { Place($0.location.file, line: $0.location.line) })
    var counts: [String: Int] = [:]
    return sorted.map { diagnostic in
      let kind = diagnostic.location.file + " " + diagnostic.identifier
      counts[kind, default: 0] += 1
      let count = counts[kind, default: 0]
      guard count <= Self.mostOfOneRule else {
        return count == Self.mostOfOneRule + 1 ? "\(diagnostic.location.file): \(style.more) [\(diagnostic.identifier)]\n" : ""
      }
      if file?.name != diagnostic.location.file {
        file = (diagnostic.location.file, SourceLines(source(diagnostic.location.file) ?? []))
      }
      let place = Place(diagnostic.location.file, line: diagnostic.location.line)
      if line?.place != place {
        line = (place, hidden.contains(place) ? [] : place.line.flatMap { file?.lines.characters(of: $0) } ?? [])
      }
      return text(of: diagnostic, line: line?.characters ?? [])
    }.joined()
  }
}

extension TextFormat {
  /// In one file: nobody mends the thousandth before the first, and a file of megabytes can have hundreds of thousands.
  private static let mostOfOneRule = 100

  /// A name of a file can hold anything, also a new line or what a terminal takes for an order: that is shown as `�`.
  private static func shown(_ text: String) -> String {
    text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) ? text : String(text.map { isShown($0) ? $0 : "\u{FFFD}" })
  }

  /// Not a control character, nor one without width or that reverses the direction of reading.
  static func isShown(_ character: Character) -> Bool {
    !character.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
      default: false
      }
    }
  }

  private func text(of diagnostic: Diagnostic, line characters: [Character]) -> String {
    let word = coloured(style.word(diagnostic.severity), diagnostic.severity)
    let (place, summary) = (Self.shown(diagnostic.location.description), Self.shown(diagnostic.summary))
    let head = "\(place): \(word): \(summary) [\(diagnostic.identifier)]\n"
    guard let line = diagnostic.location.line, !characters.isEmpty else {
      return head + "  = \(diagnostic.remedy)\n"
    }
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    let (excerpt, caret) = Self.excerpt(of: characters, column: diagnostic.location.column)
    return head + "  \(number) | \(excerpt)\n  \(margin) | \(caret)\(diagnostic.remedy)\n"
  }

  /// Bold and red, yellow or blue, by ECMA-48.
  private func coloured(_ word: String, _ severity: Diagnostic.Severity) -> String {
    guard style.isColoured else { return word }
    let colour =
      switch severity {
      case .error: 31
      case .warning: 33
      case .advice: 34
      }
    return "\u{1B}[1;\(colour)m\(word)\u{1B}[0m"
  }

  /// The part of the line that fits a terminal, and the white space and caret that go under it (`= ` without a column).
  private static func excerpt(of characters: [Character], column: Int?) -> (line: String, caret: String) {
    let width = 100
    guard let column, column >= 1, column <= characters.count + 1 else {
      return (characters.count > width ? String(characters.prefix(width)) + "…" : String(characters), "= ")
    }
    let start = column > width - 20 ? column - width / 2 : 0
    let part = characters.dropFirst(start).prefix(width)
    let shown = (start > 0 ? "…" : "") + String(part) + (start + part.count < characters.count ? "…" : "")
    let indent = column - 1 - start + (start > 0 ? 1 : 0)
    return (shown, String(repeating: " ", count: indent) + "^ ")
  }
}

extension Diagnostic.Severity {
  /// The word that an editor reads.
  package var word: String {
    switch self {
    case .error: "fout"
    case .warning: "waarschuwing"
    case .advice: "advies"
    }
  }
}
