// SPDX-License-Identifier: Apache-2.0

/// Questions to eight bytes of a text at once, for who copies them while he looks at them; who only looks asks `SixteenBytes`. An answer has
/// the highest bit of each byte that it is yes for.
///
///     "a < b, c" as eight bytes: `isMarkup` → the bit of <
///
/// The seven low bits of a byte are compared apart from the highest one, so that nothing is carried to the next byte and every answer is
/// exact (after Hacker's Delight, 6-1).
@frozen @usableFromInline package struct EightBytes {
  @usableFromInline package let word: UInt64

  @inlinable package init(_ word: UInt64) { self.word = word }

  @usableFromInline static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// The highest bits of all.
  @inlinable package static var all: UInt64 { 0x8080_8080_8080_8080 }

  @inlinable package func isEqual(_ byte: UInt8) -> UInt64 {
    let difference = word ^ UInt64(byte) &* Self.ones
    return ~(((difference & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | difference) & Self.all
  }
}

extension EightBytes {
  /// Whether any may be `&`, `<`, `>`, `"` or `'`: true for `#` too, but half the work of finding out which. `"`, `#`, `&` and `'` differ in
  /// two bits, `<` and `>` in another; a byte is 0 where one taken from it borrows, and no byte but such a one lets another borrow.
  @inlinable package static func mayHaveMarkup(_ word: UInt64) -> Bool {
    let quotes = (word | 0x0505_0505_0505_0505) ^ 0x2727_2727_2727_2727
    let brackets = (word | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
    return (((quotes &- ones) & ~quotes) | ((brackets &- ones) & ~brackets)) & all != 0
  }

  /// `&`, `<`, `>`, `"` or `'`: `&` and `'` differ in one bit, and so do `<` and `>`.
  @inlinable package var isMarkup: UInt64 {
    EightBytes(word | Self.ones).isEqual(0x27) | EightBytes(word | 2 &* Self.ones).isEqual(0x3E) | isEqual(0x22)
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// The first eight bytes at an index, the first one lowest; nil where there are no eight.
  @inlinable package func eight(at index: Int) -> EightBytes? {
    guard index + 8 <= count else { return nil }
    return EightBytes(UInt64(littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)))
  }
}
