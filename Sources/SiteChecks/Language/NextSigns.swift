// SPDX-License-Identifier: Apache-2.0
import Glibc
import Primitives

/// Where the next of some signs stand in a text, for who asks that of one line after the other.
///
///     var signs = NextSigns(of: "[<", in: "Lees dit.\nZie [dat](x.md).")
///     signs.isThereOne(in: 0..<9)     // false
///     signs.isThereOne(in: 10..<26)   // true
struct NextSigns {
  private let text: UnsafeBufferPointer<UInt8>
  private let signs: [UInt8]
  /// Of each sign the first place behind what was asked for, or the end.
  private var places: [Int]

  init(of signs: StaticString, in text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    self.signs = signs.withUTF8Buffer { Array($0) }
    places = self.signs.map { _ in -1 }
  }

  /// Ranges must come in their order.
  mutating func isThereOne(in range: Range<Int>) -> Bool {
    var isThere = false
    for sign in signs.indices {
      if places[sign] < range.lowerBound { places[sign] = position(of: signs[sign], from: range.lowerBound) }
      if places[sign] < range.upperBound { isThere = true }
    }
    return isThere
  }

  private func position(of sign: UInt8, from start: Int) -> Int {
    guard start < text.count, let base = text.baseAddress, let found = memchr(base + start, Int32(sign), text.count - start) else {
      return text.count
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
