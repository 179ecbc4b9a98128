// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Where the next of two signs stands in a text, for who asks that of one line after the other.
///
///     var signs = NextSigns(of: "[", "<", in: "Lees dit.\nZie [dat](x.md).")
///     signs.isThereOne(in: 0..<9)     // false
///     signs.isThereOne(in: 10..<26)   // true
struct NextSigns {
  private let text: UnsafeBufferPointer<UInt8>
  private let signs: (UInt8, UInt8)
  /// Of each sign the first place behind what was asked for, or the end.
  private var places = (-1, -1)

  init(of first: Unicode.Scalar, _ second: Unicode.Scalar, in text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    signs = (UInt8(ascii: first), UInt8(ascii: second))
  }

  /// Ranges must come in their order.
  mutating func isThereOne(in range: Range<Int>) -> Bool {
    if places.0 < range.lowerBound { places.0 = position(of: signs.0, from: range.lowerBound) }
    if places.1 < range.lowerBound { places.1 = position(of: signs.1, from: range.lowerBound) }
    return min(places.0, places.1) < range.upperBound
  }

  private func position(of sign: UInt8, from start: Int) -> Int {
    text.position(of: sign, from: start) ?? text.count
  }
}
