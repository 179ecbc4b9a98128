// SPDX-License-Identifier: Apache-2.0
import Glibc
import Primitives

/// What one look at the lines of a text as they are written, sixteen bytes at a time, rules out. Of nearly all texts there is nothing to say,
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
      look(at: start..<point, of: source, hidden)
      most = max(most, words)
      words = 0
      start = from
    }
    look(at: start..<line.upperBound, of: source, hidden)
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

  /// Leaves out addresses, of which the words would make many a sentence look long.
  private mutating func look(at range: Range<Int>, of source: Sentences.Text, _ hidden: HiddenWords) {
    var start = range.lowerBound
    var from = start
    while hidden == .address, let open = Self.position(of: UInt8(ascii: "("), in: source, from: from, to: range.upperBound) {
      from = open + 1
      guard Self.beginsAddress(open, from: start, of: source) else { continue }
      look(at: start..<from, of: source)
      start = Self.position(of: UInt8(ascii: ")"), in: source, from: from, to: range.upperBound).map { $0 + 1 } ?? range.upperBound
      from = start
    }
    look(at: start..<range.upperBound, of: source)
  }

  /// Whether a bracket stands behind one that ends the words of a link, and not a note: `[dit](`, but not `[^dit](`.
  private static func beginsAddress(_ open: Int, from start: Int, of source: Sentences.Text) -> Bool {
    guard open > start, source[open - 1] == UInt8(ascii: "]") else { return false }
    var index = open - 1
    while index > start, source[index - 1] != UInt8(ascii: "]") {
      if source[index - 1] == UInt8(ascii: "["), source[index] == UInt8(ascii: "^") { return false }
      index -= 1
    }
    return true
  }

  private mutating func look(at range: Range<Int>, of source: Sentences.Text) {
    var starts = SIMD16<UInt8>()
    var (marks, pairs) = (starts, SixteenBytes(starts).isEqual(1))
    var (index, rounds) = (range.lowerBound, 0)
    while index < range.upperBound {
      let here = SixteenBytes(Self.sixteen(at: index, of: source, to: range.upperBound))
      let before = SixteenBytes(Self.sixteen(before: index, of: source, range, here.bytes))
      let (inWord, capitals) = (here.isInWord, here.isIn(0x41, 0x5A))
      // Behind a capital nearly always comes a small letter. What is 0 lies behind the end.
      pairs = pairs | before.isIn(0x41, 0x5A) & (capitals | ~(inWord | here.isEqual(0)))
      // A yes is -1.
      starts = starts &- unsafeBitCast((inWord & ~before.isInWord).mask, to: SIMD16<UInt8>.self)
      marks = marks &- unsafeBitCast(here.isEqual(0xE2).mask, to: SIMD16<UInt8>.self)
      index &+= 16
      rounds &+= 1
      // More would not fit in the byte that `sum` adds them up in.
      if rounds == 15 {
        words += Self.sum(starts)
        self.marks += Self.sum(marks)
        (starts, marks, rounds) = (SIMD16(), SIMD16(), 0)
      }
    }
    words += Self.sum(starts)
    self.marks += Self.sum(marks)
    if !pairs.isEmpty { hasCapitals = true }
  }

  /// At most 255.
  @inline(__always)
  private static func sum(_ counts: SIMD16<UInt8>) -> Int {
    let halves = unsafeBitCast(counts, to: SIMD2<UInt64>.self)
    return Int(truncatingIfNeeded: ((halves[0] &+ halves[1]) &* 0x0101_0101_0101_0101) >> 56)
  }

  /// The next sixteen bytes; behind the end all are 0.
  @inline(__always)
  private static func sixteen(at index: Int, of source: Sentences.Text, to end: Int) -> SIMD16<UInt8> {
    guard index + 16 <= source.count else {
      var bytes = SIMD16<UInt8>()
      for place in 0..<min(16, end - index) { bytes[place] = source[index + place] }
      return bytes
    }
    let bytes = source.sixteen(at: index).bytes
    guard end - index < 16 else { return bytes }
    let isBehind = SIMD16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) .>= SIMD16(repeating: UInt8(end - index))
    return bytes.replacing(with: 0, where: isBehind)
  }

  /// The bytes before each of sixteen; 0 before the first of the range.
  @inline(__always)
  private static func sixteen(before index: Int, of source: Sentences.Text, _ range: Range<Int>, _ here: SIMD16<UInt8>) -> SIMD16<UInt8> {
    var bytes = SIMD16<UInt8>()
    if index > 0, index + 15 <= source.count {
      bytes = source.sixteen(at: index - 1).bytes
    } else {
      for place in 1..<16 { bytes[place] = here[place - 1] }
      if index > 0 { bytes[0] = source[index - 1] }
    }
    if index == range.lowerBound { bytes[0] = 0 }
    return bytes
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
