// SPDX-License-Identifier: Apache-2.0

/// Appends SVG to bytes: numbers with at most one decimal, text escaped, attributes always in the same order.
struct SVGWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 4096) { bytes.reserveCapacity(capacity) }

  /// Markup as it is. Most is literal: that is copied without a string.
  mutating func raw(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  @_disfavoredOverload
  mutating func raw(_ markup: String) {
    var markup = markup
    markup.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func raw(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  /// Text of others, escaped for an element or an attribute; control characters, which XML forbids, become spaces.
  mutating func escaped(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices {
        // All of them lie at or below '>', but for DEL; most letters do not.
        let byte = utf8[index]
        guard byte <= UInt8(ascii: ">") || byte == 0x7F, let escape = SVGWriter.escape(of: byte) else { continue }
        bytes.append(contentsOf: utf8[start..<index])
        raw(escape)
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }

  private static func escape(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case 0..<0x20, 0x7F: " "
    default: nil
    }
  }

  /// A coordinate, rounded to a tenth: 12.04 → `12`, −0.26 → `-.3`.
  mutating func number(_ value: Double) {
    guard value.magnitude < 1e12 else { return bytes.append(UInt8(ascii: "0")) }
    // Half away from zero, as `rounded()` does, which is a call of the C library.
    let scaled = value * 10
    var tenths = Int(scaled)
    let rest = scaled - Double(tenths)
    if rest >= 0.5 { tenths += 1 } else if rest <= -0.5 { tenths -= 1 }
    if tenths < 0 {
      bytes.append(UInt8(ascii: "-"))
      tenths = -tenths
    }
    let (whole, fraction) = tenths.quotientAndRemainder(dividingBy: 10)
    if whole != 0 || fraction == 0 { bytes.append(decimal: whole) }
    if fraction != 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(fraction))
    }
  }

  /// A whole number in decimal digits.
  mutating func digits(_ number: UInt) { bytes.append(decimal: Int(number)) }

  /// ` name="12.3"`.
  mutating func attribute(_ name: StaticString, _ value: Double) {
    bytes.append(UInt8(ascii: " "))
    raw(name)
    raw("=\"")
    number(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// ` name="text"`, escaped.
  mutating func attribute(_ name: StaticString, _ value: String) {
    bytes.append(UInt8(ascii: " "))
    raw(name)
    raw("=\"")
    escaped(value)
    bytes.append(UInt8(ascii: "\""))
  }
}

extension Array where Element == UInt8 {
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// A whole number ≥ 0 in decimal digits.
  mutating func append(decimal number: Int) {
    // Coordinates have one to three digits.
    if number >= 1000 {
      append(decimal: number / 1000)
      for place in [100, 10, 1] { append(UInt8(ascii: "0") + UInt8(number / place % 10)) }
      return
    }
    if number >= 100 { append(UInt8(ascii: "0") + UInt8(number / 100)) }
    if number >= 10 { append(UInt8(ascii: "0") + UInt8(number / 10 % 10)) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
