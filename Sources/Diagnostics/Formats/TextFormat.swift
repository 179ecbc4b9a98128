// SPDX-License-Identifier: Apache-2.0
import Primitives

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

  package func text(of report: Report) -> String { String(decoding: bytes(of: report), as: UTF8.self) }

  func bytes(of report: Report) -> Bytes {
    var bytes: Bytes = []
    var file: (name: String, lines: SourceLines)?
    // Many findings may lie on one long line, which is cut into characters once.
    var line: (place: Place, shown: ShownLine)?
    let sorted = report.sorted
    // A line with what may be about a person must not spread to the logs of a CI, whatever else is wrong with it.
    let hidden = Set(sorted.lazy.filter { $0.identifier.hasPrefix("persoon.") }.map { Place($0.location.file, line: $0.location.line) })
    // By rule, of the file at hand.
    var counts: [String: Int] = [:]
    for diagnostic in sorted {
      if file?.name != diagnostic.location.file {
        file = (diagnostic.location.file, SourceLines(source(diagnostic.location.file) ?? []))
        counts.removeAll(keepingCapacity: true)
      }
      let count = counts[diagnostic.identifier, default: 0] + 1
      counts[diagnostic.identifier] = count
      if count > Self.mostOfOneRule {
        if count == Self.mostOfOneRule + 1 { bytes.append("\(diagnostic.location.file): \(style.more) [\(diagnostic.identifier)]\n") }
        continue
      }
      let place = Place(diagnostic.location.file, line: diagnostic.location.line)
      if line?.place != place {
        line = (place, hidden.contains(place) ? .plain([]) : place.line.flatMap { file?.lines.line($0) } ?? .plain([]))
      }
      append(diagnostic, line: line?.shown ?? .plain([]), to: &bytes)
    }
    return bytes
  }
}

extension TextFormat {
  /// In one file: nobody mends the thousandth before the first, and a file of megabytes can have hundreds of thousands.
  private static let mostOfOneRule = 100

  /// A name of a file can hold anything, also a new line or what a terminal takes for an order: that is shown as `�`.
  private static func shown(_ text: String) -> String {
    var text = text
    let isPlain = text.withUTF8 {
      $0.first(from: 0, { ~$0.isIn(0x20, 0x7E) & EightBytes.all }, { !(0x20..<0x7F).contains($0) }) == $0.count
    }
    return isPlain ? text : String(text.map { isShown($0) ? $0 : "\u{FFFD}" })
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

  private func append(_ diagnostic: Diagnostic, line: ShownLine, to bytes: inout Bytes) {
    bytes.append(Self.shown(diagnostic.location.description))
    bytes.append(": ")
    bytes.append(coloured(style.word(diagnostic.severity), diagnostic.severity))
    bytes.append(": ")
    bytes.append(Self.shown(diagnostic.summary))
    bytes.append(" [")
    bytes.append(diagnostic.identifier)
    bytes.append("]\n  ")
    if let number = diagnostic.location.line, line.count > 0 {
      let start = bytes.count
      bytes.append(decimal: number)
      let margin = bytes.count - start
      let (excerpt, caret) = Self.excerpt(of: line, column: diagnostic.location.column)
      bytes.append(" | ")
      bytes.append(excerpt)
      bytes.append("\n  ")
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: margin))
      bytes.append(" | ")
      bytes.append(caret)
    } else {
      bytes.append("= ")
    }
    bytes.append(diagnostic.remedy)
    bytes.append("\n")
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
  private static func excerpt(of line: ShownLine, column: Int?) -> (line: String, caret: String) {
    let width = 100
    guard let column, column >= 1, column <= line.count + 1 else {
      return (line.text(0..<min(width, line.count)) + (line.count > width ? "…" : ""), "= ")
    }
    let start = min(column > width - 20 ? column - width / 2 : 0, line.count)
    let end = min(start + width, line.count)
    let shown = (start > 0 ? "…" : "") + line.text(start..<end) + (end < line.count ? "…" : "")
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
