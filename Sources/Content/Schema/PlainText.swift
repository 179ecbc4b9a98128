// SPDX-License-Identifier: Apache-2.0

/// Checks on texts that stand on pages, in feeds and in lists without any markup.
enum PlainText {
  /// Runs of white space become one space; none at the ends.
  static func collapsed(_ text: String) -> String {
    var isClean = true
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x20 && previous == 0x20 { isClean = false }
      previous = byte
    }
    if isClean && previous != 0x20 { return text }
    return text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }.joined(separator: " ")
  }

  /// The words of a collapsed text.
  static func words(in text: String) -> Int {
    text.isEmpty ? 0 : 1 + text.utf8.count { $0 == 0x20 }
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
    var previous: UInt8 = 0
    for byte in text.utf8 {
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
