// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Finds the second place of a key that stands twice in one mapping, when it is written line by line.
struct DoubleKey {
  private(set) var second: YAMLMark?
  /// The text with the second key renamed to a name that nobody writes, of the same length.
  private(set) var renamed: Bytes?

  init(_ name: String, first: YAMLMark, in text: Bytes) {
    let key = Bytes(name.utf8)
    var lineStart = 0
    var line = 1
    while lineStart < text.count {
      let end = text[lineStart...].firstIndex(of: 0x0A) ?? text.count
      let start = lineStart + first.column - 1
      if line > first.line, start < end, text[lineStart..<start].allSatisfy({ $0 == 0x20 }),
        let keyStart = Self.start(of: key, in: text[start..<end])
      {
        second = YAMLMark(line: line, column: first.column)
        if key.count >= 3 {
          // U+E000, a private character that no keyboard has, and then as many letters as are left.
          var copy = text
          copy.replaceSubrange(keyStart..<keyStart + 3, with: [0xEE, 0x80, 0x80])
          let rest = keyStart + 3..<keyStart + key.count
          copy.replaceSubrange(rest, with: Self.letters(of: line, count: rest.count))
          renamed = copy
        }
        return
      }
      lineStart = end + 1
      line += 1
    }
  }

  /// Whether a name is one that `renamed` wrote; its key was reported.
  static func isRenamed(_ name: String) -> Bool {
    name.unicodeScalars.first.map { (0xE000...0xF8FF).contains($0.value) } == true
  }

  /// Where the key stands in the rest of a line that starts with it, with or without quotes, and a colon behind.
  private static func start(of key: Bytes, in rest: ArraySlice<UInt8>) -> Int? {
    let quoted = rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "'")
    let body = quoted ? rest.dropFirst() : rest
    guard body.starts(with: key) else { return nil }
    let behind = body.dropFirst(key.count + (quoted ? 1 : 0)).drop { $0 == 0x20 }
    guard behind.first == UInt8(ascii: ":") else { return nil }
    return body.startIndex
  }

  /// The line number in letters, so that two renamed keys differ.
  private static func letters(of line: Int, count: Int) -> Bytes {
    var rest = line
    return (0..<count).map { _ in
      defer { rest /= 26 }
      return UInt8(ascii: "a") + UInt8(rest % 26)
    }
  }
}
