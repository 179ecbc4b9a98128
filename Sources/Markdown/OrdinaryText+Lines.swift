// SPDX-License-Identifier: Apache-2.0
import Primitives

extension OrdinaryText {
  /// What a line begins, and the column of its words.
  enum Line {
    case blank
    case heading(level: Int)
    case bullet
    /// A bullet in the item before it.
    case nested
    case ordered(Int, column: Int)
    case quote
    case words

    func isItem(ofOrdered isOrdered: Bool) -> Bool {
      switch self {
      case .bullet: !isOrdered
      case .ordered: isOrdered
      default: false
      }
    }

    /// Of the words of an item.
    var column: Int { if case .ordered(_, let column) = self { column } else { 3 } }
  }

  /// The bytes of a line, from the beginning of the text.
  func bytes(_ number: Int) -> Range<Int> {
    let (line, start) = (source.line(number), source.text.startIndex)
    return (line.lowerBound - start)..<(line.upperBound - start)
  }

  /// Nil for a line of another kind.
  func line(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Line? {
    let line = bytes(number)
    guard let start = line.first else { return .blank }
    // A line that ends with spaces ends a line on the page too.
    guard text[line.upperBound - 1] != 0x20 else { return line.allSatisfy { text[$0] == 0x20 } ? .blank : nil }
    func isWords(behind marks: Int) -> Bool {
      line.count > marks + 1 && text[start + marks] == 0x20 && Self.beginsWords(text, line.dropFirst(marks + 1))
    }
    switch text[start] {
    case UInt8(ascii: "#"):
      let level = line.prefix { text[$0] == UInt8(ascii: "#") }.count
      return level <= 6 && isWords(behind: level) && text[line.upperBound - 1] != UInt8(ascii: "#") ? .heading(level: level) : nil
    case UInt8(ascii: "-"): return isWords(behind: 1) ? .bullet : nil
    case UInt8(ascii: " "):
      return line.count > 2 && text[start + 1] == 0x20 && text[start + 2] == UInt8(ascii: "-") && isWords(behind: 3) ? .nested : nil
    case UInt8(ascii: ">"): return .quote
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard let digits = Self.marker(text, line) else { return .words }
      guard digits <= 9, text[start + digits] == UInt8(ascii: "."), isWords(behind: digits + 1) else { return nil }
      return .ordered(line.prefix(digits).reduce(0) { $0 * 10 + Int(text[$1] - UInt8(ascii: "0")) }, column: digits + 3)
    default: return Self.beginsWords(text, line) ? .words : nil
    }
  }

  /// `12. ` → 2: how many digits the mark of an item has that a line may begin with.
  private static func marker(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int? {
    let digits = line.prefix { text[$0].isASCIIDigit }
    guard let sign = line.dropFirst(digits.count).first else { return nil }
    guard text[sign] == UInt8(ascii: ".") || text[sign] == UInt8(ascii: ")") else { return nil }
    return sign + 1 == line.upperBound || text[sign + 1] == 0x20 ? digits.count : nil
  }

  /// Whether nothing but words, a link, a picture or emphasis can begin here.
  static func beginsWords(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard let start = line.first else { return false }
    let first = text[start]
    if first.isASCIILetter || first >= 0x80 { return true }
    if first.isASCIIDigit { return marker(text, line) == nil }
    switch first {
    case UInt8(ascii: "["), UInt8(ascii: "|"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("): return true
    case UInt8(ascii: "`"): return line.count > 1 && text[start + 1] != UInt8(ascii: "`")
    case UInt8(ascii: "!"): return line.count > 1 && text[start + 1] == UInt8(ascii: "[")
    case UInt8(ascii: "*"): return line.dropFirst().drop { text[$0] == UInt8(ascii: "*") }.first.map { text[$0].isASCIILetter } ?? false
    default: return false
    }
  }
}
