// SPDX-License-Identifier: Apache-2.0

/// Output is built as bytes: text goes in once, escaped where it must be, and comes out as a file.
package typealias Bytes = [UInt8]

extension Array where Element == UInt8 {
  package mutating func append(_ text: String) {
    text.withLentUTF8 { append(contentsOf: $0) }
  }

  /// As `append(contentsOf:)` of the standard library, which takes a fifth more instructions because it is for sequences of any kind: three
  /// million pieces are written in a build of 1,000 fiches.
  package mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    append(addingCapacity: bytes.count) { free in
      free.withUnsafeMutableBufferPointer { free, count in
        if let start = free.baseAddress { (start + count).update(from: first, count: bytes.count) }
        count += bytes.count
      }
    }
  }

  /// Text for an HTML or XML element or a double-quoted attribute: `&`, `<`, `>`, `"` and `'` are escaped.
  package mutating func append(escaping text: String) {
    text.withLentUTF8 { append(escaping: $0) }
  }

  package mutating func append(escaping text: some Sequence<UInt8> & ContiguousBytesProvider) {
    text.withContiguousBytes { append(escaping: $0) }
  }

  package mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while case let index = text.nextMarkup(from: start), index < text.count {
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      if let escape = text[index].htmlEscape {
        append(contentsOf: UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount))
      }
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// A whole number in decimal digits.
  package mutating func append(decimal number: Int) {
    guard number >= 0 else {
      append(UInt8(ascii: "-"))
      return append(digitsOf: number.magnitude)
    }
    append(digitsOf: number.magnitude)
  }

  private mutating func append(digitsOf number: UInt) {
    if number > 9 { append(digitsOf: number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}

/// What can lend its bytes without copying them.
package protocol ContiguousBytesProvider {
  func withContiguousBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result
}

extension Array: ContiguousBytesProvider where Element == UInt8 {
  package func withContiguousBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try withUnsafeBufferPointer(body)
  }
}

extension ArraySlice: ContiguousBytesProvider where Element == UInt8 {
  package func withContiguousBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try withUnsafeBufferPointer(body)
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// The first `&`, `<`, `>`, `"` or `'` from here on; `count` where there is none. Eight bytes at a time: text that is to be escaped passes
  /// here more than once, and byte by byte that took a thirtieth of the time of a build.
  package func nextMarkup(from start: Int) -> Int {
    var index = start
    let bytes = UnsafeRawBufferPointer(self)
    while index &+ 8 <= count, !EightBytes.mayHaveMarkup(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { index &+= 8 }
    return first(from: index, { $0.isMarkup }, { $0.isMarkup })
  }
}

extension UInt8 {
  /// `&`, `<`, `>`, `"` or `'`.
  @inlinable package var isMarkup: Bool {
    let five: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
    return self < 64 && five &>> UInt64(self) & 1 != 0
  }

  /// What stands for this byte in HTML and XML; nil for all but five.
  package var htmlEscape: StaticString? {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
