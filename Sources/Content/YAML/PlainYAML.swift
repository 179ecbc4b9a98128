// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Reads the simple YAML that nearly all front matter is, without libyaml: 42,000 instructions a fiche where a tree of libyaml takes 205,000,
/// which is a twentieth of a whole build.
///
///     titel: "Samen naar school"        a key with a text, with or without "…"
///     sector: [po, vo]                  a list on one line
///     themas:                           a list of lines
///       - kansen
///     onderzoeken:
///       - { bron: cbs, opzet: casus }   groups on one line
///
/// Whatever it does not know for certain, anything that could be wrong included, it leaves to libyaml: then the answer is nil.
/// A test compares both on thousands of texts.
struct PlainYAML {
  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var line = 1
  /// The offset at which the columns of the line are counted from; it moves back for bytes that are no characters of their own.
  private var lineStart = 0

  private init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// The value of a whole text, exactly as libyaml gives it; nil for a text that is not this simple.
  static func read(_ text: Bytes) -> YAMLValue? {
    text.withUnsafeBufferPointer { buffer in
      guard hasPlainBytesOnly(buffer) else { return nil }
      var reader = PlainYAML(buffer)
      return reader.document()
    }
  }

  /// Neither control characters (tab and return among them) nor what libyaml takes for the end of a line or for unreadable:
  /// U+0080 to U+009F, U+2028, U+2029, and U+F000 and up.
  private static func hasPlainBytesOnly(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while case let found = text.endOfPlainASCII(from: index), found < text.count {
      let previous = found > 0 ? text[found - 1] : 0
      switch text[found] {
      case 0x80...0xBF: if previous == 0xC2 && text[found] < 0xA0 { return false }
      case 0xC2...0xE1, 0xE3...0xEC: break
      case 0xE2: if found + 2 >= text.count || text[found + 1] == 0x80 && text[found + 2] & 0xFE == 0xA8 { return false }
      default: return false
      }
      index = found + 1
    }
    return true
  }
}

extension PlainYAML {
  private mutating func document() -> YAMLValue? {
    var pairs: [YAMLPair] = []
    pairs.reserveCapacity(16)
    while index < text.count {
      guard let key = key(), !pairs.indices.contains(where: { pairs[$0].isNamed(key.name) }), let value = lineValue() else { return nil }
      pairs.append(YAMLPair(key: key.name, keyMark: key.mark, value: value))
    }
    return pairs.isEmpty ? nil : YAMLValue(content: .mapping(pairs), mark: YAMLMark(line: 1, column: 1))
  }

  /// `titel:`, up to and including the colon.
  private mutating func key() -> (name: String, mark: YAMLMark)? {
    let (start, mark) = (index, mark)
    guard let first = current, Self.isLetter(first) else { return nil }
    while let byte = current, Self.isLetter(byte) || Self.isDigit(byte) || byte == UInt8(ascii: "-") { index += 1 }
    guard index - start <= 100, current == UInt8(ascii: ":") else { return nil }
    defer { index += 1 }
    return (string(start..<index), mark)
  }

  /// What stands behind a key, up to and including the end of the line; or the list on the lines under it.
  private mutating func lineValue() -> YAMLValue? {
    guard skipSpaces() else { return current == UInt8(ascii: "\n") ? lines() : nil }
    let value = inlineValue()
    return value != nil && endsLine() ? value : nil
  }

  /// `  - kansen`, each on a line, all equally far to the right.
  private mutating func lines() -> YAMLValue? {
    var items: [YAMLValue] = []
    var indent = 0
    var start: YAMLMark?
    while endsLine(), current == UInt8(ascii: " ") {
      let column = index
      guard skipSpaces() else { return nil }
      if items.isEmpty { (indent, start) = (index - column, mark) }
      guard index - column == indent, current == UInt8(ascii: "-") else { return nil }
      index += 1
      guard skipSpaces(), let item = inlineValue() else { return nil }
      items.append(item)
    }
    guard let start, index == text.count || text[index - 1] == UInt8(ascii: "\n") else { return nil }
    return YAMLValue(content: .list(items), mark: start)
  }

  private mutating func inlineValue() -> YAMLValue? {
    switch current {
    case UInt8(ascii: "\"")?: quoted()
    case UInt8(ascii: "[")?: flowList()
    case UInt8(ascii: "{")?: flowGroup()
    default: plain()
    }
  }
}

extension PlainYAML {
  /// `"Samen"`, on one line and without `\`.
  private mutating func quoted() -> YAMLValue? {
    let mark = mark
    index += 1
    let start = index
    while let byte = current, byte != UInt8(ascii: "\"") {
      guard byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "\n") else { return nil }
      take(byte)
    }
    guard current == UInt8(ascii: "\"") else { return nil }
    defer { index += 1 }
    return YAMLValue(content: .scalar(string(start..<index)), mark: mark)
  }

  /// A text without quotes, up to the end of the line. A colon or `#` beside a space means something in YAML.
  private mutating func plain() -> YAMLValue? {
    let (start, mark) = (index, mark)
    guard let first = current, Self.isLetter(first) || Self.isDigit(first) else { return nil }
    var end = index
    while let byte = current, byte != UInt8(ascii: "\n") {
      let next = index + 1 < text.count ? text[index + 1] : UInt8(ascii: "\n")
      if byte == UInt8(ascii: ":"), next <= 0x20 { return nil }
      if byte == UInt8(ascii: " "), next == UInt8(ascii: "#") { return nil }
      take(byte)
      if byte != UInt8(ascii: " ") { end = index }
    }
    return YAMLValue(content: .scalar(string(start..<end)), mark: mark)
  }

  /// A text without quotes in a list or group on one line: letters, digits and what joins them.
  private mutating func flowPlain() -> YAMLValue? {
    let (start, mark) = (index, mark)
    guard let first = current, Self.isLetter(first) || Self.isDigit(first) else { return nil }
    var end = index
    while let byte = current, Self.isLetter(byte) || Self.isDigit(byte) || byte >= 0x80 || " -_./'".utf8.contains(byte) {
      take(byte)
      if byte != UInt8(ascii: " ") { end = index }
    }
    return YAMLValue(content: .scalar(string(start..<end)), mark: mark)
  }

  private mutating func flowScalar() -> YAMLValue? {
    let value = current == UInt8(ascii: "\"") ? quoted() : flowPlain()
    _ = skipSpaces()
    return value
  }

  /// `[po, "vo"]`
  private mutating func flowList() -> YAMLValue? {
    let mark = mark
    var items: [YAMLValue] = []
    repeat {
      index += 1
      _ = skipSpaces()
      guard let item = flowScalar() else { return nil }
      items.append(item)
    } while current == UInt8(ascii: ",")
    guard current == UInt8(ascii: "]") else { return nil }
    index += 1
    return YAMLValue(content: .list(items), mark: mark)
  }

  /// `{ bron: cbs, jaar: "2020" }`
  private mutating func flowGroup() -> YAMLValue? {
    let mark = mark
    var pairs: [YAMLPair] = []
    repeat {
      index += 1
      _ = skipSpaces()
      guard let key = key(), skipSpaces(), let value = flowScalar(), !pairs.indices.contains(where: { pairs[$0].isNamed(key.name) }) else {
        return nil
      }
      pairs.append(YAMLPair(key: key.name, keyMark: key.mark, value: value))
    } while current == UInt8(ascii: ",")
    guard current == UInt8(ascii: "}") else { return nil }
    index += 1
    return YAMLValue(content: .mapping(pairs), mark: mark)
  }
}

extension PlainYAML {
  private var current: UInt8? { index < text.count ? text[index] : nil }

  private var mark: YAMLMark { YAMLMark(line: line, column: index - lineStart + 1) }

  /// Whether there was a space at all.
  private mutating func skipSpaces() -> Bool {
    let start = index
    while current == UInt8(ascii: " ") { index += 1 }
    return index > start
  }

  /// Goes on to the next line, if nothing but spaces is left of this one.
  private mutating func endsLine() -> Bool {
    _ = skipSpaces()
    guard index < text.count else { return true }
    guard text[index] == UInt8(ascii: "\n") else { return false }
    index += 1
    line += 1
    lineStart = index
    return true
  }

  /// A byte of a text, of which those that go on with a character do not count as a column.
  private mutating func take(_ byte: UInt8) {
    index += 1
    if byte & 0xC0 == 0x80 { lineStart += 1 }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
