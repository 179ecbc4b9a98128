// SPDX-License-Identifier: Apache-2.0
import Primitives

/// How many words begin in a piece of a line, counted sixteen bytes at a time, and what else a look wants to know of it.
///
///     "De LEA – en"  →  4 words (one too many is better than one too few), one mark, capitals together
struct WordCounts {
  private(set) var words = 0
  /// What begins as a dash, an ellipsis or a quotation mark does.
  private(set) var marks = 0
  private var pairs = SixteenBytes(SIMD16()).isEqual(1)
  private var counts = (words: SIMD16<UInt8>(), marks: SIMD16<UInt8>())
  private var rounds = 0

  /// Whether a capital stands before another, or before what is no letter.
  var hasCapitals: Bool { !pairs.isEmpty }

  init(of range: Range<Int>, in source: Sentences.Text) {
    var index = range.lowerBound
    guard index < range.upperBound else { return }
    add(Self.sixteen(at: index, of: source, to: range.upperBound), before: Self.first(of: range, in: source))
    index += 16
    while index + 16 <= range.upperBound {
      add(source.sixteen(at: index), before: source.sixteen(at: index - 1))
      index += 16
    }
    if index < range.upperBound {
      let here = Self.sixteen(at: index, of: source, to: range.upperBound)
      add(here, before: Self.sixteen(at: index - 1, of: source, to: range.upperBound))
    }
    sum()
  }

  @inline(__always)
  private mutating func add(_ here: SixteenBytes, before: SixteenBytes) {
    let (inWord, capitals) = (here.isInWord, here.isIn(0x41, 0x5A))
    // Behind a capital nearly always comes a small letter. What is 0 lies behind the end.
    pairs = pairs | before.isIn(0x41, 0x5A) & (capitals | ~(inWord | here.isEqual(0)))
    // A yes is -1.
    counts.words = counts.words &- unsafeBitCast((inWord & ~before.isInWord).mask, to: SIMD16<UInt8>.self)
    counts.marks = counts.marks &- unsafeBitCast(here.isEqual(0xE2).mask, to: SIMD16<UInt8>.self)
    rounds &+= 1
    // More would not fit in the byte that they are added up in.
    if rounds == 15 { sum() }
  }

  private mutating func sum() {
    words += Self.sum(counts.words)
    marks += Self.sum(counts.marks)
    (counts, rounds) = ((SIMD16(), SIMD16()), 0)
  }

  /// At most 255.
  @inline(__always)
  private static func sum(_ counts: SIMD16<UInt8>) -> Int {
    let halves = unsafeBitCast(counts, to: SIMD2<UInt64>.self)
    return Int(truncatingIfNeeded: ((halves[0] &+ halves[1]) &* 0x0101_0101_0101_0101) >> 56)
  }

  /// The next sixteen bytes; behind the end all are 0.
  @inline(__always)
  private static func sixteen(at index: Int, of source: Sentences.Text, to end: Int) -> SixteenBytes {
    guard index + 16 <= source.count else {
      var bytes = SIMD16<UInt8>()
      for place in 0..<min(16, end - index) { bytes[place] = source[index + place] }
      return SixteenBytes(bytes)
    }
    return source.sixteen(at: index).first(end - index)
  }

  /// The bytes before each of the first sixteen; 0 before the first one.
  private static func first(of range: Range<Int>, in source: Sentences.Text) -> SixteenBytes {
    var bytes = SIMD16<UInt8>()
    if range.lowerBound > 0, range.lowerBound + 15 <= source.count {
      bytes = source.sixteen(at: range.lowerBound - 1).bytes
      bytes[0] = 0
    } else {
      for place in 1..<min(16, range.count + 1) { bytes[place] = source[range.lowerBound + place - 1] }
    }
    return SixteenBytes(bytes)
  }
}
