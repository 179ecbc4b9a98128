// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Counts what looks like an alias (`*naam`) or an anchor (`&naam`) in a YAML text, at the places where a value can start.
///
/// It may count a word too many inside a long text, never one too few: the exact answer comes from the parser.
struct AliasScan {
  private(set) var aliases = 0
  /// The offset of the first `&` that can be an anchor.
  private(set) var firstAnchor: Int?

  init(_ text: Bytes) {
    var previous = UInt8(ascii: "\n")
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "&"), Self.canPrecede(previous), index + 1 < text.count,
        Self.isNameByte(text[index + 1])
      {
        if byte == UInt8(ascii: "*") { aliases += 1 } else if firstAnchor == nil { firstAnchor = index }
      }
      previous = byte
    }
  }

  private static func canPrecede(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte >= 0x80
    }
  }
}
