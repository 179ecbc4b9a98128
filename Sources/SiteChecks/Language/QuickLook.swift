// SPDX-License-Identifier: Apache-2.0
import Glibc
import Primitives

/// What one look at the lines of a text as they are written, eight bytes at a time, rules out. Of nearly all texts there is nothing to say,
/// and then no word of them is read: that was three quarters of the time of the language.
///
///     "De **school** loot. Ouders horen de uitslag."  →  at most 4 words in a sentence, no form of 'worden', no capitals together
///
/// Where it errs it errs to one side: it may count words, forms and capitals that are none, and does not overlook one.
struct QuickLook {
  /// How many words may be a form of `worden`.
  private(set) var auxiliaries = 0
  /// Whether a capital may stand before another, or before a hyphen, as in every abbreviation.
  private(set) var hasCapitals = false
  private var most = 0
  /// Words since the last end of a sentence.
  private var words = 0
  /// What begins as a dash, an ellipsis or a quotation mark does: a word can begin behind it.
  private var marks = 0

  /// No sentence has more words.
  var mostWords: Int { max(most, words) + marks }

  /// Goes on with a line.
  mutating func add(_ line: Range<Int>, of source: Sentences.Text, _ hidden: HiddenWords) {
    var start = line.lowerBound
    var from = start
    var addresses = HiddenStretches(of: line)
    while hidden != .code, let point = Self.position(of: UInt8(ascii: "."), in: source, from: from, to: line.upperBound) {
      from = point + 1
      guard Self.endsSentence(point, of: line, in: source), hidden == .none || !addresses.hide(point, of: source) else { continue }
      look(at: start..<point, of: source)
      most = max(most, words)
      words = 0
      start = from
    }
    look(at: start..<line.upperBound, of: source)
    // Code takes the place of a word.
    if hidden == .code { words += source[line].count { $0 == UInt8(ascii: "`") } }
    countAuxiliaries(line, of: source)
  }

  /// What of a line its readers may not see.
  enum HiddenWords {
    case none
    /// The address of a link, or a note.
    case address
    /// Code or a tag.
    case code
  }

  private mutating func look(at range: Range<Int>, of source: Sentences.Text) {
    var (count, pairs, wordBefore, capitalBefore) = (0, UInt64(0), UInt64(0), UInt64(0))
    var index = range.lowerBound
    while index < range.upperBound {
      let eight = Self.eight(at: index, of: source, to: range.upperBound)
      let (inWord, capitals) = (eight.isInWord, eight.isIn(0x41, 0x5A))
      // Behind a capital nearly always comes a small letter.
      pairs |= (capitals << 8 | capitalBefore) & ~(inWord & ~capitals)
      capitalBefore = capitals >> 56
      let starts = inWord & ~(inWord << 8 | wordBefore)
      wordBefore = inWord >> 56
      count &+= Self.count(starts)
      if eight.isBeyondASCII != 0 { marks += Self.count(eight.isEqual(0xE2)) }
      index &+= 8
    }
    words += count
    if pairs != 0 { hasCapitals = true }
  }

  /// Of an answer of `EightBytes`.
  @inline(__always)
  private static func count(_ answer: UInt64) -> Int { Int(truncatingIfNeeded: ((answer >> 7) &* 0x0101_0101_0101_0101) >> 56) }

  /// The next eight bytes; behind the end all are 0.
  @inline(__always)
  private static func eight(at index: Int, of source: Sentences.Text, to end: Int) -> EightBytes {
    guard let eight = source.eight(at: index) else {
      return EightBytes(source[index..<end].reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }
    return end - index >= 8 ? eight : eight.first(end - index)
  }

  private static func position(of byte: UInt8, in source: Sentences.Text, from start: Int, to end: Int) -> Int? {
    guard start < end, let base = source.baseAddress, let found = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private mutating func countAuxiliaries(_ line: Range<Int>, of source: Sentences.Text) {
    for letter in [UInt8(ascii: "w"), UInt8(ascii: "W")] {
      var from = line.lowerBound
      while let index = Self.position(of: letter, in: source, from: from, to: line.upperBound) {
        from = index + 1
        if Self.goesOnAsAuxiliary(from..<line.upperBound, of: source) { auxiliaries += 1 }
      }
    }
  }

  /// Behind a `w`: `erd`, `ord`, or less of it and a sign of Markdown that a reader does not see.
  private static func goesOnAsAuxiliary(_ rest: Range<Int>, of source: Sentences.Text) -> Bool {
    for (index, byte) in source[rest].prefix(3).enumerated() {
      switch (index, byte) {
      case (0, UInt8(ascii: "e")), (0, UInt8(ascii: "o")), (1, UInt8(ascii: "r")), (2, UInt8(ascii: "d")): continue
      case (_, UInt8(ascii: "*")), (_, UInt8(ascii: "<")), (_, UInt8(ascii: "!")), (_, UInt8(ascii: "[")...UInt8(ascii: "`")): return true
      default: return false
      }
    }
    return rest.count >= 3
  }

  /// Whether a point surely ends a sentence: a space and a word follow on the same line, and no sign of Markdown that hides how the word
  /// begins; and the word before it is seen whole, behind a space.
  private static func endsSentence(_ point: Int, of line: Range<Int>, in source: Sentences.Text) -> Bool {
    guard point + 2 < line.upperBound, source[point + 1] == 0x20, source[point + 2].isInWord else { return false }
    var start = point
    while start > line.lowerBound, source[start - 1].isInWord, source[start - 1] < 0x80 { start -= 1 }
    guard start < point, start == line.lowerBound || source[start - 1] == 0x20 else { return false }
    return Sentences.isEnd(point + 1, of: Sentences.Text(rebasing: source[..<line.upperBound]), last: start..<point)
  }
}
