// SPDX-License-Identifier: Apache-2.0
import Primitives

/// `[woorden](adres "titel")`, with words, an address and maybe a title without signs in them.
struct OrdinaryLink {
  let words: Range<Int>
  let address: Range<Int>
  let title: Range<Int>
  /// Behind the last bracket.
  let end: Int

  init?(at start: Int, to end: Int, of text: UnsafeBufferPointer<UInt8>) {
    let close = text.nextInlineSign(from: start + 1, to: end)
    guard close + 2 < end, text[close] == UInt8(ascii: "]"), text[close + 1] == UInt8(ascii: "(") else { return nil }
    words = (start + 1)..<close
    guard let first = words.first, text[first] > 0x20, text[first] != UInt8(ascii: "^"), text[close - 1] > 0x20 else { return nil }
    let last = text[(close + 2)..<end].firstIndex(where: Self.endsAddress) ?? end
    address = (close + 2)..<last
    guard last < end, !address.isEmpty else { return nil }
    if text[last] == UInt8(ascii: ")") {
      (title, self.end) = (last..<last, last + 1)
      return
    }
    guard text[last] == 0x20, last + 1 < end, text[last + 1] == UInt8(ascii: "\"") else { return nil }
    let quote = text[(last + 2)..<end].firstIndex(of: UInt8(ascii: "\"")) ?? end
    guard quote > last + 2, quote + 1 < end, text[quote + 1] == UInt8(ascii: ")") else { return nil }
    (title, self.end) = ((last + 2)..<quote, quote + 2)
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// The next `*`, `_`, `[`, `]` or backtick, or the end.
  func nextInlineSign(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      // Between these two lie `\`, which no ordinary text has, and `^`.
      index = UnsafeBufferPointer(rebasing: self[..<end]).first(
        from: index, { $0.isIn(UInt8(ascii: "["), UInt8(ascii: "`")) | $0.isEqual(UInt8(ascii: "*")) },
        { $0 == UInt8(ascii: "*") || (UInt8(ascii: "[")...UInt8(ascii: "`")).contains($0) })
      if index == end || self[index] != UInt8(ascii: "^") { break }
      index += 1
    }
    return index
  }
}
