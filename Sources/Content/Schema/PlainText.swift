// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Checks on texts that stand on pages, in feeds and in lists without any markup.
enum PlainText {
  /// Runs of white space become one space; none at the ends.
  static func collapsed(_ text: String) -> String {
    var text = text
    if text.withUTF8(isCollapsed) { return text }
    return text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }.joined(separator: " ")
  }

  /// No white space but single spaces, and none at the ends.
  private static func isCollapsed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last, first != 0x20, last != 0x20 else { return false }
    func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x09 }
    let end = text.first(from: 0, { $0.isEqual(0x0A) | $0.isEqual(0x0D) | $0.isEqual(0x09) }, isBreak)
    guard end == text.count else { return false }
    var index = 0
    while case let space = text.first(from: index, { $0.isEqual(0x20) }, { $0 == 0x20 }), space < text.count {
      if text[space + 1] == 0x20 { return false }
      index = space + 1
    }
    return true
  }

  /// The words of a collapsed text.
  static func words(in text: String) -> Int {
    var text = text
    return text.withUTF8 { text in text.isEmpty ? 0 : 1 + text.count { $0 == 0x20 } }
  }

  /// `“Samen naar school”`: one pair of curly quotation marks, around all of it.
  static func isInCurlyQuotes(_ text: String) -> Bool {
    // All of them begin with this byte in UTF-8.
    guard text.utf8.first == 0xE2, let first = text.first, let last = text.last, "“”„‘’".contains(first), "“”‘’".contains(last) else {
      return false
    }
    return text.count > 2 && !text.dropFirst().dropLast().contains { "“”„".contains($0) }
  }

  /// The first sign of Markdown or HTML: `**`, a backtick, `](` or `<a`.
  static func markup(in text: String) -> String? {
    var text = text
    return text.withUTF8(markup)
  }

  private static func markup(in text: UnsafeBufferPointer<UInt8>) -> String? {
    // Nearly no text has one of the four.
    let first = text.first(
      from: 0, { $0.isEqual(0x2A) | $0.isEqual(0x5D) | $0.isEqual(0x60) | $0.isEqual(0x3C) },
      { $0 == 0x2A || $0 == 0x5D || $0 == 0x60 || $0 == 0x3C })
    guard first < text.count else { return nil }
    var previous: UInt8 = 0
    for byte in text[first...] {
      switch (previous, byte) {
      case (UInt8(ascii: "*"), UInt8(ascii: "*")): return "**"
      case (UInt8(ascii: "]"), UInt8(ascii: "(")): return "]("
      case (_, UInt8(ascii: "`")): return "`"
      case (UInt8(ascii: "<"), UInt8(ascii: "a")...UInt8(ascii: "z")), (UInt8(ascii: "<"), UInt8(ascii: "A")...UInt8(ascii: "Z")),
        (UInt8(ascii: "<"), UInt8(ascii: "/")), (UInt8(ascii: "<"), UInt8(ascii: "!")):
        return "<" + String(Unicode.Scalar(byte))
      default: previous = byte
      }
    }
    return nil
  }
}
