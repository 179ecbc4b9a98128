// SPDX-License-Identifier: Apache-2.0

/// Breaks text into lines that fit a width.
enum LineBreaking {
  /// At least one and at most `limit` lines no wider than `width`: broken at spaces and after hyphens and slashes, else inside a word that is wider than a
  /// line; what does not fit ends in "…".
  ///
  ///     lines(of: "Openbare basisschool De Regenboog", width: 120, size: 14, limit: 2)   // ["Openbare", "basisschool De …"]
  static func lines(of text: String, width: Double, size: Double, bold: Bool = false, limit: Int) -> [String] {
    if text.isEmpty || TextMeasure.width(of: text, size: size, bold: bold) <= width { return [text] }
    func fits(_ line: Substring) -> Bool { TextMeasure.width(of: String(line), size: size, bold: bold) <= width }
    var lines: [String] = []
    var rest = text[...]
    while !rest.isEmpty, lines.count < limit {
      let isLast = lines.count == limit - 1
      if fits(rest) {
        lines.append(String(rest))
        break
      }
      let cut = isLast ? shortened(rest, width: width, size: size, bold: bold) : firstLine(of: rest, fits: fits)
      lines.append(trimmed(cut) + (isLast ? "…" : ""))
      rest = rest[cut.endIndex...].drop { $0 == " " }
    }
    return lines
  }

  /// As many whole words as fit; else up to a hyphen between figures, as in "2019-2020"; else as many characters as fit, but at least one.
  private static func firstLine(of text: Substring, fits: (Substring) -> Bool) -> Substring {
    for breaksYears in [false, true] {
      var best = text.startIndex
      var index = text.startIndex
      while index < text.endIndex {
        let next = text.index(after: index)
        if isBreak(text, at: index, next, breaksYears: breaksYears) {
          let end = text[index] == " " ? index : next
          guard fits(text[..<end]) else { break }
          best = next
        }
        index = next
      }
      if best > text.startIndex { return text[..<best] }
    }
    return longestPrefix(of: text, fits: fits)
  }

  private static func isBreak(_ text: Substring, at index: String.Index, _ next: String.Index, breaksYears: Bool) -> Bool {
    switch text[index] {
    case " ": return true
    case "-", "/": return breaksYears || next == text.endIndex || !text[next].isNumber
    default: return false
    }
  }

  private static func shortened(_ text: Substring, width: Double, size: Double, bold: Bool) -> Substring {
    let room = width - TextMeasure.width(of: "…", size: size, bold: bold)
    return longestPrefix(of: text) { TextMeasure.width(of: String($0), size: size, bold: bold) <= room }
  }

  private static func longestPrefix(of text: Substring, fits: (Substring) -> Bool) -> Substring {
    var end = text.index(after: text.startIndex)
    while end < text.endIndex {
      let next = text.index(after: end)
      guard fits(text[..<next]) else { break }
      end = next
    }
    return text[..<end]
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
