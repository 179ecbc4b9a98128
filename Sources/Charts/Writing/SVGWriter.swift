// SPDX-License-Identifier: Apache-2.0

/// Appends SVG to bytes: numbers with at most one decimal, text escaped, attributes always in the same order.
///
/// A drawing is some hundreds of pieces of a few bytes. They are put into room that was made before, through a pointer that moves on
/// (`Pen`): an append to an array for each piece and each digit took a fifth more instructions for a drawing.
struct SVGWriter {
  /// What is written, and zeros behind it.
  private var room: [UInt8] = []
  private(set) var count = 0
  /// How large the room is made for the first byte.
  private let capacity: Int
  /// What is only there for some of the ways in which bars stand out, in order.
  private(set) var stretches: [VaryingBytes.Stretch] = []

  init(capacity: Int = 4096) { self.capacity = capacity }

  var isEmpty: Bool { count == 0 }

  /// What was written.
  consuming func finished() -> [UInt8] {
    room.removeLast(room.count - count)
    return room
  }

  func finishedVarying() -> VaryingBytes { VaryingBytes(bytes: finished(), stretches: stretches) }

  /// Makes room for a number of bytes and writes at most so many.
  @inline(__always)
  mutating func write(atMost size: Int, _ body: (inout Pen) -> Void) {
    if room.count - count < size { makeRoom(size) }
    let written = count
    count = room.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      var pen = Pen(at: start + written)
      body(&pen)
      return pen.place - start
    }
  }

  private mutating func makeRoom(_ size: Int) {
    let wanted = max(capacity, count + size, room.count * 2)
    room.append(contentsOf: repeatElement(0, count: wanted - room.count))
  }
}

extension SVGWriter {
  /// Markup as it is. Most is literal: that is copied without a string.
  mutating func raw(_ markup: StaticString) {
    write(atMost: markup.utf8CodeUnitCount) { $0.put(markup) }
  }

  @_disfavoredOverload
  mutating func raw(_ markup: String) {
    markup.withLentUTF8 { utf8 in write(atMost: utf8.count) { $0.put(utf8) } }
  }

  mutating func raw(_ markup: [UInt8]) {
    markup.withUnsafeBufferPointer { bytes in write(atMost: bytes.count) { $0.put(bytes) } }
  }

  /// What another has written.
  mutating func raw(_ other: SVGWriter) {
    let start = count
    other.room.withUnsafeBufferPointer { bytes in
      write(atMost: other.count) { $0.put(UnsafeBufferPointer(rebasing: bytes[..<other.count])) }
    }
    for stretch in other.stretches { stretches.append(stretch.moved(by: start)) }
  }

  /// Writes what is only there when the first bar that stands out is one of some.
  mutating func when(_ firsts: Range<Int>, _ body: (inout SVGWriter) -> Void) {
    let start = count
    body(&self)
    stretches.append(VaryingBytes.Stretch(bytes: start..<count, firsts: firsts))
  }

  /// Text of others, escaped for an element or an attribute; control characters, which XML forbids, become spaces.
  mutating func escaped(_ text: String) {
    // The longest escape has six bytes.
    text.withLentUTF8 { utf8 in write(atMost: utf8.count * 6 + 8) { $0.putEscaped(utf8) } }
  }

  /// A coordinate, rounded to a tenth: 12.04 → `12`, −0.26 → `-.3`.
  mutating func number(_ value: Double) {
    write(atMost: Pen.longestNumber) { $0.put(value) }
  }

  /// A whole number in decimal digits.
  mutating func digits(_ number: UInt) {
    write(atMost: 20) { $0.put(decimal: Int(number)) }
  }

  /// ` name="12.3"`.
  mutating func attribute(_ name: StaticString, _ value: Double) {
    write(atMost: name.utf8CodeUnitCount + Pen.longestNumber + 4) {
      $0.put(" ")
      $0.put(name)
      $0.put("=\"")
      $0.put(value)
      $0.put("\"")
    }
  }

  /// ` name="text"`, escaped.
  mutating func attribute(_ name: StaticString, _ value: String) {
    raw(" ")
    raw(name)
    raw("=\"")
    escaped(value)
    raw("\"")
  }
}

extension Array where Element == UInt8 {
  mutating func append(_ text: String) {
    text.withLentUTF8 { append(contentsOf: $0) }
  }

  /// A whole number ≥ 0 in decimal digits.
  mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

extension String {
  /// The bytes of this text, without counting it as a reference: `withUTF8` wants a text of its own.
  @inline(__always)
  func withLentUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let done = utf8.withContiguousStorageIfAvailable(body) { return done }
    return Self.withCopy(of: self, body)
  }

  /// Of a text whose bytes do not lie together, which there are not on Linux. Apart: where it is done in the same function, every text is
  /// counted there.
  @inline(never)
  private static func withCopy<Result>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Array(text.utf8).withUnsafeBufferPointer(body)
  }
}
