// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Writes a report for people: place, rule, the line itself and a caret with the remedy.
///
///     Content/fiches/centraal-aanmelden/nijmegen.md:7:10: fout: 'kosten' is een getal van 1 tot en met 5, niet 'hoog' [fiche.kosten]
///       7 | kosten: hoog
///         |         ^ kies 1 (heel laag) … 5 (heel hoog)
package struct TextFormat: Sendable {
  /// Gives the bytes of a file that a diagnostic names, or nil where it cannot be read.
  package var source: @Sendable (String) -> [UInt8]?

  private let style: ReportStyle

  package init(style: ReportStyle = ReportStyle(), source: @escaping @Sendable (String) -> [UInt8]?) {
    self.style = style
    self.source = source
  }

  package func text(of report: Report) -> String { String(decoding: bytes(of: report), as: UTF8.self) }

  func bytes(of report: Report) -> Bytes {
    let sorted = report.sorted
    // A line with what may be about a person must not spread to the logs of a CI, whatever else is wrong with it.
    let hidden = Set(sorted.lazy.filter { $0.identifier.hasPrefix("persoon.") }.map { Place($0.location.file, line: $0.location.line) })
    let starts = sorted.indices.filter { $0 == 0 || sorted[$0].location.file != sorted[$0 - 1].location.file }
    // The files of thousands of findings are read on all cores.
    let parts = parallelMap(starts.count) { index in
      bytes(ofFile: sorted[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : sorted.count)], hidden: hidden)
    }
    var all: Bytes = []
    all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { all += part }
    return all
  }

  private func bytes(ofFile diagnostics: ArraySlice<Diagnostic>, hidden: Set<Place>) -> Bytes {
    var bytes: Bytes = []
    guard let name = diagnostics.first?.location.file else { return bytes }
    var lines = SourceLines(source(name) ?? [])
    // Many findings may lie on one long line, which is cut into characters once.
    var line: (number: Int?, shown: ShownLine)?
    var counts: [String: Int] = [:]
    bytes.reserveCapacity(diagnostics.count * Self.lengthOfFinding)
    for diagnostic in diagnostics {
      // Nearly all files have so few that none needs counting.
      var count = 0
      if diagnostics.count > Self.mostOfOneRule {
        count = counts[diagnostic.identifier, default: 0] + 1
        counts[diagnostic.identifier] = count
      }
      if count > Self.mostOfOneRule {
        if count == Self.mostOfOneRule + 1 { bytes.append("\(name): \(style.more) [\(diagnostic.identifier)]\n") }
        continue
      }
      let number = diagnostic.location.line
      if line == nil || line?.number != number {
        let isHidden = !hidden.isEmpty && hidden.contains(Place(name, line: number))
        line = (number, isHidden ? .plain([]) : number.map { lines.line($0) } ?? .plain([]))
      }
      append(diagnostic, line: line?.shown ?? .plain([]), to: &bytes)
    }
    return bytes
  }
}

extension TextFormat {
  /// In one file: nobody mends the thousandth before the first, and a file of megabytes can have hundreds of thousands.
  private static let mostOfOneRule = 100

  /// Most are shorter.
  private static let lengthOfFinding = 500

  /// A name of a file can hold anything, also a new line or what a terminal takes for an order: that is shown as `�`.
  private static func shown(_ text: String) -> String {
    var text = text
    let isPlain = text.withUTF8 {
      $0.first(from: 0, { ~$0.isIn(0x20, 0x7E) }, { !(0x20..<0x7F).contains($0) }) == $0.count
    }
    if isPlain || !text.unicodeScalars.contains(where: isHidden) { return text }
    return String(text.map { isShown($0) ? $0 : "\u{FFFD}" })
  }

  /// Not a control character, nor one without width or that reverses the direction of reading.
  static func isShown(_ character: Character) -> Bool {
    !character.unicodeScalars.contains(where: isHidden)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  private func append(_ diagnostic: Diagnostic, line: ShownLine, to bytes: inout Bytes) {
    let place = diagnostic.location
    bytes.append(Self.shown(place.file))
    for number in [place.line, place.column] {
      guard let number else { continue }
      bytes.append(UInt8(ascii: ":"))
      bytes.append(decimal: number)
    }
    bytes.append(": ")
    bytes.append(coloured(style.word(diagnostic.severity), diagnostic.severity))
    bytes.append(": ")
    bytes.append(Self.shown(diagnostic.summary))
    bytes.append(" [")
    bytes.append(diagnostic.identifier)
    bytes.append("]\n  ")
    if let number = place.line, line.count > 0 {
      let start = bytes.count
      bytes.append(decimal: number)
      let margin = bytes.count - start
      bytes.append(" | ")
      let indent = Self.append(excerptOf: line, column: place.column, to: &bytes)
      bytes.append("\n  ")
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: margin))
      bytes.append(" | ")
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent ?? 0))
      bytes.append(indent == nil ? "= " : "^ ")
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

  /// Appends the part of the line that fits a terminal; how much white space goes under it before the caret, or nil without a column.
  private static func append(excerptOf line: ShownLine, column: Int?, to bytes: inout Bytes) -> Int? {
    let width = 100
    guard let column, column >= 1, column <= line.count + 1 else {
      line.append(0..<min(width, line.count), to: &bytes)
      if line.count > width { bytes.append("…") }
      return nil
    }
    let start = min(column > width - 20 ? column - width / 2 : 0, line.count)
    let end = min(start + width, line.count)
    if start > 0 { bytes.append("…") }
    line.append(start..<end, to: &bytes)
    if end < line.count { bytes.append("…") }
    return column - 1 - start + (start > 0 ? 1 : 0)
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
