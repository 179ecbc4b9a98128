// SPDX-License-Identifier: Apache-2.0

/// Questions to sixteen bytes of a text at once, as `EightBytes` answers them for eight, with the vectors that every 64-bit processor has: to
/// look for the next of some bytes takes a fifth of the instructions (a twelfth of the time to load a portal and read its language).
///
///     "Ab 1, c. Een dag" as sixteen bytes: `isInWord` → yes for A, b, 1, c, E …
@frozen @usableFromInline package struct SixteenBytes {
  @usableFromInline package let bytes: SIMD16<UInt8>

  @inlinable @inline(__always) package init(_ bytes: SIMD16<UInt8>) { self.bytes = bytes }

  /// For each byte: yes or no.
  @frozen @usableFromInline package struct Answer {
    @usableFromInline package let mask: SIMDMask<SIMD16<Int8>>

    @inlinable @inline(__always) package init(_ mask: SIMDMask<SIMD16<Int8>>) { self.mask = mask }

    @inlinable @inline(__always) package static func | (one: Answer, other: Answer) -> Answer { Answer(one.mask .| other.mask) }

    @inlinable @inline(__always) package static func & (one: Answer, other: Answer) -> Answer { Answer(one.mask .& other.mask) }

    @inlinable @inline(__always) package static prefix func ~ (answer: Answer) -> Answer { Answer(.!answer.mask) }
  }

  /// Of a range of bytes.
  @inlinable @inline(__always) package func isIn(_ first: UInt8, _ last: UInt8) -> Answer {
    Answer((bytes &- SIMD16(repeating: first)) .<= SIMD16(repeating: last &- first))
  }

  @inlinable @inline(__always) package func isEqual(_ byte: UInt8) -> Answer { Answer(bytes .== SIMD16(repeating: byte)) }

  @inlinable @inline(__always) package var isBeyondASCII: Answer { Answer(bytes .>= SIMD16(repeating: 0x80)) }

  /// These first ones of the sixteen, from none to all, and 0 for the others.
  @inlinable @inline(__always) package func first(_ count: Int) -> SixteenBytes {
    let low: UInt64 = count >= 8 ? .max : 1 &<< UInt64(truncatingIfNeeded: 8 &* count) &- 1
    let high: UInt64 = count <= 8 ? 0 : count >= 16 ? .max : 1 &<< UInt64(truncatingIfNeeded: 8 &* (count &- 8)) &- 1
    return SixteenBytes(bytes & unsafeBitCast(SIMD2(low.littleEndian, high.littleEndian), to: SIMD16<UInt8>.self))
  }

  /// A letter of ASCII, small or not.
  @inlinable @inline(__always) package var isLetter: Answer { SixteenBytes(bytes | SIMD16(repeating: 0x20)).isIn(0x61, 0x7A) }

  /// A letter, a digit or a part of one beyond ASCII.
  @inlinable @inline(__always) package var isInWord: Answer { isLetter | isIn(0x30, 0x39) | isBeyondASCII }

  /// `&`, `<`, `>`, `"` or `'`: `&` and `'` differ in one bit, and so do `<` and `>`.
  @inlinable @inline(__always) package var isMarkup: Answer {
    SixteenBytes(bytes | SIMD16(repeating: 1)).isEqual(0x27) | SixteenBytes(bytes | SIMD16(repeating: 2)).isEqual(0x3E) | isEqual(0x22)
  }
}

extension SixteenBytes.Answer {
  /// All bits of each byte that it is yes for: those of the first eight bytes, the first one lowest, and of the others.
  @inlinable @inline(__always) package var bits: SIMD2<UInt64> {
    let bits = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return SIMD2(UInt64(littleEndian: bits[0]), UInt64(littleEndian: bits[1]))
  }

  /// Whether it is yes for none.
  @inlinable @inline(__always) package var isEmpty: Bool {
    let bits = bits
    return bits[0] | bits[1] == 0
  }

  /// The first byte that it is yes for, not before a place; 16 where there is none.
  @inlinable @inline(__always) package func first(from place: Int = 0) -> Int {
    let bits = bits
    let low = place >= 8 ? 0 : (bits[0] >> UInt64(8 * place)) << UInt64(8 * place)
    if low != 0 { return low.trailingZeroBitCount / 8 }
    let high = place <= 8 ? bits[1] : (bits[1] >> UInt64(8 * (place - 8))) << UInt64(8 * (place - 8))
    return 8 + high.trailingZeroBitCount / 8
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// Sixteen bytes from an index on, as there must be.
  @inlinable @inline(__always) package func sixteen(at index: Int) -> SixteenBytes {
    SixteenBytes(UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self))
  }

  /// All bytes of a text of eight to fifteen, and 0 behind them.
  @inlinable @inline(__always) func fewerThanSixteen() -> SixteenBytes {
    let raw = UnsafeRawBufferPointer(self)
    let first = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    let last = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    let words = SIMD2(first.littleEndian, (last >> UInt64(8 * (16 - count))).littleEndian)
    return SixteenBytes(unsafeBitCast(words, to: SIMD16<UInt8>.self))
  }

  /// The first place from an index on that an answer is yes for; `count` where there is none. `isOne` asks the same of one byte.
  @inlinable package func first(from start: Int, _ answer: (SixteenBytes) -> SixteenBytes.Answer, _ isOne: (UInt8) -> Bool) -> Int {
    var index = start
    while index + 16 <= count {
      let found = answer(sixteen(at: index))
      if !found.isEmpty { return index + found.first() }
      index += 16
    }
    guard index < count else { return index }
    // Of what is left the last sixteen bytes, without those that were seen.
    if count >= 16 {
      let found = answer(sixteen(at: count - 16)).first(from: index - (count - 16))
      return count - 16 + found
    }
    if count >= 8 { return Swift.min(count, answer(fewerThanSixteen()).first(from: index)) }
    while index < count, !isOne(self[index]) { index += 1 }
    return index
  }

  /// The end of the letters and digits from an index on.
  @inlinable package func endOfWord(from start: Int) -> Int {
    first(from: start, { ~$0.isInWord }, { !$0.isInWord })
  }

  /// The end of the visible letters of ASCII, spaces and line ends from an index on: nearly all of a text.
  @inlinable package func endOfPlainASCII(from start: Int) -> Int {
    first(from: start, { ~($0.isIn(0x20, 0x7E) | $0.isEqual(0x0A)) }, { !(0x20...0x7E).contains($0) && $0 != 0x0A })
  }

  /// The next letter or digit.
  @inlinable package func startOfWord(from start: Int) -> Int {
    first(from: start, { $0.isInWord }, { $0.isInWord })
  }
}
