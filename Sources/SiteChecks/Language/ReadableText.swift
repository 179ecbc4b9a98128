// SPDX-License-Identifier: Apache-2.0
import Primitives

/// The words of one paragraph, list item, heading or table cell as a reader meets them: without marks, addresses, code and notes.
///
///     "Lees **[dit](x.md)** eens.[^1]"  →  "Lees dit eens."
struct ReadableText {
  enum Kind {
    case paragraph
    /// A heading or a cell: words, but no sentences.
    case label
  }

  private(set) var kind = Kind.paragraph
  private(set) var bytes: Bytes = []
  /// Where in `bytes` each piece begins that stands together in the file, and where in the file.
  private var pieces: [(start: Int, offset: Int)] = []

  /// Begins a new text in the memory of the last one.
  mutating func start(_ kind: Kind) {
    self.kind = kind
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { bytes.withUnsafeBufferPointer(body) }

  /// The place of a byte in the file.
  func offset(of index: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= index { low = middle } else { high = middle }
    }
    return pieces.isEmpty ? 0 : pieces[low].offset + index - pieces[low].start
  }

  /// Adds a line, or a part of one, of the source.
  mutating func add(_ range: Range<Int>, of source: UnsafeBufferPointer<UInt8>) {
    if !bytes.isEmpty { append(UInt8(ascii: " "), at: range.lowerBound) }
    var index = range.lowerBound
    while index < range.upperBound {
      switch source[index] {
      case UInt8(ascii: "`"):
        // Code is no language, but it takes the place of a word.
        let end = Self.end(of: UInt8(ascii: "`"), in: source, from: index + 1, to: range.upperBound)
        append(UInt8(ascii: "0"), at: index)
        index = end
      case UInt8(ascii: "*"), UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "_") where !Self.isInsideWord(index, of: source): index += 1
      case UInt8(ascii: "[") where index + 1 < range.upperBound && source[index + 1] == UInt8(ascii: "^"):
        index = Self.end(of: UInt8(ascii: "]"), in: source, from: index, to: range.upperBound)
      case UInt8(ascii: "["): index += 1
      case UInt8(ascii: "!") where index + 1 < source.count && source[index + 1] == UInt8(ascii: "["): index += 1
      case UInt8(ascii: "]"):
        index += 1
        if index < range.upperBound, source[index] == UInt8(ascii: "(") {
          index = Self.end(of: UInt8(ascii: ")"), in: source, from: index, to: range.upperBound)
        }
      case UInt8(ascii: "<"): index = Self.end(of: UInt8(ascii: ">"), in: source, from: index, to: range.upperBound)
      default:
        let end = Self.nextMark(in: UnsafeBufferPointer(rebasing: source[..<range.upperBound]), from: index + 1)
        pieces.append((bytes.count, index))
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[index..<end]))
        index = end
      }
    }
  }

  private static func nextMark(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      // The five from `[` to the backtick have a letter's neighbours between them: `^` is looked at and left.
      index = text.first(
        from: index,
        {
          $0.isIn(UInt8(ascii: "["), UInt8(ascii: "`")) | $0.isEqual(UInt8(ascii: "!")) | $0.isEqual(UInt8(ascii: "*"))
            | $0.isEqual(UInt8(ascii: "<"))
        },
        isMark)
      if index == text.count || isMark(text[index]) { break }
      index += 1
    }
    return index
  }

  /// What a case above looks at.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "!"),
      UInt8(ascii: "]"), UInt8(ascii: "<"):
      true
    default: false
    }
  }

  private mutating func append(_ byte: UInt8, at offset: Int) {
    pieces.append((bytes.count, offset))
    bytes.append(byte)
  }

  /// Behind the next of these bytes, or the end.
  private static func end(of byte: UInt8, in source: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      if source[index] == byte { return index + 1 }
      index += 1
    }
    return end
  }

  private static func isInsideWord(_ index: Int, of source: UnsafeBufferPointer<UInt8>) -> Bool {
    index > 0 && source[index - 1].isInWord && index + 1 < source.count && source[index + 1].isInWord
  }
}
