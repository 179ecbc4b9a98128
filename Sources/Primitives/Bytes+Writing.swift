// SPDX-License-Identifier: Apache-2.0

/// Output is built as bytes: text goes in once, escaped where it must be, and comes out as a file.
package typealias Bytes = [UInt8]

extension Array where Element == UInt8 {
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Text for an HTML or XML element or a double-quoted attribute: `&`, `<`, `>`, `"` and `'` are escaped.
  package mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  package mutating func append(escaping text: some Sequence<UInt8> & ContiguousBytesProvider) {
    text.withContiguousBytes { append(escaping: $0) }
  }

  package mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      // All five lie at or below '>'; most letters do not, so one comparison settles them.
      guard byte <= 0x3E, let escape = htmlEscape(of: byte) else { continue }
      append(contentsOf: text[start..<index])
      append(
        contentsOf: escape.utf8Start.withMemoryRebound(to: UInt8.self, capacity: escape.utf8CodeUnitCount) {
          UnsafeBufferPointer(start: $0, count: escape.utf8CodeUnitCount)
        })
      start = index + 1
    }
    append(contentsOf: text[start...])
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

private func htmlEscape(of byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}
