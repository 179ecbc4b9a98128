// SPDX-License-Identifier: Apache-2.0

/// Reads JSON from bytes in one pass, without building a tree: the caller asks for what it expects and skips the rest.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    // A byte order mark is no part of the text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  func failure(_ reason: String) -> GeoJSONError { GeoJSONError(offset: position, reason: reason) }

  /// The next byte that is no white space; 0 at the end.
  mutating func peek() -> UInt8 {
    while position < bytes.count {
      let byte = bytes[position]
      if byte > 0x20 { return byte }
      position += 1
    }
    return 0
  }

  /// Steps over a character if it is the next one.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ character: Unicode.Scalar) throws(GeoJSONError) {
    guard take(character) else { throw failure("hier hoort '\(character)' te staan") }
  }

  /// Calls `body` with each key of an object; it must read or skip the value.
  mutating func object(_ body: (inout JSONScanner, String) throws(GeoJSONError) -> Void) throws(GeoJSONError) {
    try expect("{")
    if take("}") { return }
    repeat {
      let key = try string()
      try expect(":")
      try body(&self, key)
    } while take(",")
    try expect("}")
  }

  /// Calls `body` at each element of an array; it must read or skip the element.
  mutating func array(_ body: (inout JSONScanner) throws(GeoJSONError) -> Void) throws(GeoJSONError) {
    try expect("[")
    if take("]") { return }
    repeat { try body(&self) } while take(",")
    try expect("]")
  }

  mutating func string() throws(GeoJSONError) -> String {
    try expect("\"")
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") { try escape(to: &text) } else { text.append(byte) }
    }
    throw failure("een tekst is niet afgesloten")
  }

  private mutating func escape(to text: inout [UInt8]) throws(GeoJSONError) {
    guard position < bytes.count else { throw failure("een tekst is niet afgesloten") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(32)
    case UInt8(ascii: "u"):
      var unit = try hexadecimal()
      if (0xD800..<0xDC00).contains(unit), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\") {
        position += 2
        unit = 0x10000 + (unit - 0xD800) << 10 + (try hexadecimal() & 0x3FF)
      }
      text.append(contentsOf: String(Unicode.Scalar(unit).map(Character.init) ?? "\u{FFFD}").utf8)
    default: text.append(byte)
    }
  }

  private mutating func hexadecimal() throws(GeoJSONError) -> UInt32 {
    guard position + 4 <= bytes.count, let unit = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16) else {
      throw failure("na \\u horen vier hexadecimale cijfers")
    }
    position += 4
    return unit
  }

  mutating func number() throws(GeoJSONError) -> Double {
    let start = position
    let isNegative = take("-")
    var mantissa = 0.0
    var exponent = 0
    var digits = 0
    var isFraction = false
    scan: while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        mantissa = mantissa * 10 + Double(byte - UInt8(ascii: "0"))
        if isFraction { exponent -= 1 }
        digits += 1
      case UInt8(ascii: "."): isFraction = true
      default: break scan
      }
      position += 1
    }
    guard digits > 0 else { throw GeoJSONError(offset: start, reason: "hier hoort een getal te staan") }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") { exponent += try exponentPart() }
    let value = scaled(mantissa, by: exponent)
    return isNegative ? -value : value
  }

  private mutating func exponentPart() throws(GeoJSONError) -> Int {
    position += 1
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    var value = 0
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]), value < 1000 {
      value = value * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    return isNegative ? -value : value
  }

  private func scaled(_ mantissa: Double, by exponent: Int) -> Double {
    if exponent == 0 { return mantissa }
    if exponent < 0, exponent >= -12 { return mantissa / DecimalDigits.powersOfTen[-exponent] }
    var value = mantissa
    for _ in 0..<min(exponent.magnitude, 400) { value = exponent < 0 ? value / 10 : value * 10 }
    return value
  }

  /// Steps over a value of any kind.
  mutating func skip(depth: Int = 0) throws(GeoJSONError) {
    guard depth < 64 else { throw failure("te diep genest") }
    switch peek() {
    case UInt8(ascii: "{"): try object { (scanner, _) throws(GeoJSONError) in try scanner.skip(depth: depth + 1) }
    case UInt8(ascii: "["): try array { (scanner) throws(GeoJSONError) in try scanner.skip(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      while position < bytes.count, bytes[position] >= UInt8(ascii: "a"), bytes[position] <= UInt8(ascii: "z") { position += 1 }
    default: _ = try number()
    }
  }
}

/// Why a boundary file cannot be read: the place in bytes and the reason in Dutch.
public struct GeoJSONError: Error, Hashable, Sendable {
  public var offset: Int
  public var reason: String
}
