// SPDX-License-Identifier: EUPL-1.2

/// Appends SVG to bytes: numbers with at most one decimal, text escaped, attributes always in the same order.
struct SVGWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 4096) { bytes.reserveCapacity(capacity) }

  /// Markup as it is.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  mutating func raw(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  /// Text of others, escaped for an element or an attribute; control characters, which XML forbids, become spaces.
  mutating func escaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case 0..<0x20, 0x7F: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
  }

  /// A coordinate, rounded to a tenth: 12.04 → `12`, −0.26 → `-.3`.
  mutating func number(_ value: Double) {
    guard value.magnitude < 1e12 else { return bytes.append(UInt8(ascii: "0")) }
    var tenths = Int((value * 10).rounded())
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
  mutating func attribute(_ name: String, _ value: Double) {
    bytes.append(UInt8(ascii: " "))
    raw(name)
    raw("=\"")
    number(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// ` name="text"`, escaped.
  mutating func attribute(_ name: String, _ value: String) {
    bytes.append(UInt8(ascii: " "))
    raw(name)
    raw("=\"")
    escaped(value)
    bytes.append(UInt8(ascii: "\""))
  }
}

extension Array where Element == UInt8 {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// A whole number ≥ 0 in decimal digits.
  mutating func append(decimal number: Int) {
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}
