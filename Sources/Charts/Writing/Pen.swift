// SPDX-License-Identifier: Apache-2.0

/// Writes bytes at a place that has room for them, and moves on. Whoever makes one has made the room: it does not look.
struct Pen {
  private(set) var place: UnsafeMutablePointer<UInt8>

  /// The most bytes of a coordinate: `-999999999999.9`.
  static let longestNumber = 16

  @inline(__always)
  init(at place: UnsafeMutablePointer<UInt8>) { self.place = place }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    place.pointee = byte
    place += 1
  }

  @inline(__always)
  mutating func put(_ markup: StaticString) {
    place.update(from: markup.utf8Start, count: markup.utf8CodeUnitCount)
    place += markup.utf8CodeUnitCount
  }

  @inline(__always)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    place.update(from: start, count: bytes.count)
    place += bytes.count
  }

  /// A coordinate, rounded to a tenth, half away from zero.
  mutating func put(_ value: Double) {
    guard value.magnitude < 1e12 else { return put(UInt8(ascii: "0")) }
    // As `rounded()` does, which is a call of the C library.
    let scaled = value * 10
    var tenths = Int(scaled)
    let rest = scaled - Double(tenths)
    if rest >= 0.5 { tenths += 1 } else if rest <= -0.5 { tenths -= 1 }
    if tenths < 0 {
      put(UInt8(ascii: "-"))
      tenths = -tenths
    }
    let (whole, fraction) = tenths.quotientAndRemainder(dividingBy: 10)
    if whole != 0 || fraction == 0 { put(decimal: whole) }
    if fraction != 0 {
      put(UInt8(ascii: "."))
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction))
    }
  }

  /// A coordinate, rounded to a whole number, half away from zero.
  mutating func put(whole value: Double) {
    guard value.magnitude < 1e12 else { return put(UInt8(ascii: "0")) }
    var number = Int(value)
    let rest = value - Double(number)
    if rest >= 0.5 { number += 1 } else if rest <= -0.5 { number -= 1 }
    if number < 0 {
      put(UInt8(ascii: "-"))
      number = -number
    }
    put(decimal: number)
  }

  /// A whole number ≥ 0 in decimal digits.
  mutating func put(decimal number: Int) {
    // Coordinates have one to three digits.
    if number >= 1000 {
      put(decimal: number / 1000)
      for place in [100, 10, 1] { put(digit: number / place % 10) }
      return
    }
    if number >= 100 { put(digit: number / 100) }
    if number >= 10 { put(digit: number / 10 % 10) }
    put(digit: number % 10)
  }

  @inline(__always)
  private mutating func put(digit: Int) { put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)) }

  /// `x y`, for paths.
  @inline(__always)
  mutating func put(_ point: Point) {
    put(point.x)
    put(UInt8(ascii: " "))
    put(point.y)
  }

  /// Eight bytes at once where none of them is escaped. There must be room for eight more than is written.
  mutating func putEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    var index = 0
    while index < text.count {
      if text.count - index >= 8 {
        let eight = UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
        if !Pen.hasEscape(eight) {
          UnsafeMutableRawPointer(place).storeBytes(of: eight, as: UInt64.self)
          place += 8
          index += 8
          continue
        }
      }
      let byte = start[index]
      if byte <= UInt8(ascii: ">") || byte == 0x7F, let escape = Pen.escape(of: byte) { put(escape) } else { put(byte) }
      index += 1
    }
  }

  /// Whether `escape` knows any of eight bytes: those below a space, `"` and `&`, `<` and `>`, and DEL. The pairs differ in one bit.
  private static func hasEscape(_ eight: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // The highest bit of a byte is set where it is 0; above such a byte it may be set too.
    func hasZero(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
    let quotes = hasZero((eight & ~(0x04 &* ones)) ^ (0x22 &* ones))
    let brackets = hasZero((eight & ~(0x02 &* ones)) ^ (0x3C &* ones))
    let controls = ((eight &- (0x20 &* ones)) & ~eight) | hasZero(eight ^ (0x7F &* ones))
    return ((quotes | brackets | controls) & (0x80 &* ones)) != 0
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
}
