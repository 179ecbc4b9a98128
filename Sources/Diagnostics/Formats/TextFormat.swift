// SPDX-License-Identifier: Apache-2.0

/// Writes a report for people: place, rule, the line itself and a caret with the remedy.
///
///     Content/fiches/centraal-aanmelden/nijmegen.md:7:10: fout: 'kosten' is een getal van 1 tot en met 5, niet 'hoog' [fiche.kosten]
///       7 | kosten: hoog
///         |         ^ kies 1 (heel laag) … 5 (heel hoog)
package struct TextFormat {
  /// Gives the bytes of a file that a diagnostic names, or nil where it cannot be read.
  package var source: (String) -> [UInt8]?

  package init(source: @escaping (String) -> [UInt8]?) {
    self.source = source
  }

  package func text(of report: Report) -> String {
    var file: (name: String, lines: [String])?
    return report.sorted.map { diagnostic in
      if file?.name != diagnostic.location.file {
        file = (diagnostic.location.file, Self.lines(of: source(diagnostic.location.file) ?? []))
      }
      return Self.text(of: diagnostic, in: file?.lines ?? [])
    }.joined()
  }
}

extension TextFormat {
  private static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
  }

  private static func text(of diagnostic: Diagnostic, in lines: [String]) -> String {
    let head = "\(diagnostic.location): \(diagnostic.severity.word): \(diagnostic.summary) [\(diagnostic.identifier)]\n"
    guard let line = diagnostic.location.line, lines.indices.contains(line - 1), !lines[line - 1].isEmpty else {
      return head + "  = \(diagnostic.remedy)\n"
    }
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    let (excerpt, caret) = excerpt(of: lines[line - 1], column: diagnostic.location.column)
    return head + "  \(number) | \(excerpt)\n  \(margin) | \(caret)\(diagnostic.remedy)\n"
  }

  /// The part of the line that fits a terminal, and the white space and caret that go under it (`= ` without a column).
  private static func excerpt(of line: String, column: Int?) -> (line: String, caret: String) {
    let width = 100
    let characters = Array(line.map { $0 == "\t" ? " " : $0 })
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
