// SPDX-License-Identifier: Apache-2.0
import Primitives

/// The HTML that was written so far, in memory that only grows. An array asks for every piece whether it has one owner only, and goes through the
/// general code for sequences; of the hundred short pieces of a text that took a twentieth of the time to load it.
struct HTMLOutput: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(64, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  var last: UInt8? { count == 0 ? nil : start[count - 1] }

  /// Goes on with nothing: what there was comes at the end of a page.
  mutating func move(to page: inout Bytes) {
    if page.isEmpty {
      page = Bytes(UnsafeBufferPointer(start: start, count: count))
    } else {
      page.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }
    count = 0
  }

  mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    start[count] = byte
    count += 1
  }

  mutating func append(_ markup: StaticString) {
    append(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    makeRoom(for: bytes.count)
    (start + count).update(from: first, count: bytes.count)
    count += bytes.count
  }

  mutating func append(text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  private mutating func makeRoom(for more: Int) {
    if more > capacity - count { grow(for: more) }
  }

  private mutating func grow(for more: Int) {
    capacity = max(count + more, 2 * capacity)
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    new.update(from: start, count: count)
    start.deallocate()
    start = new
  }
}

extension HTMLOutput {
  mutating func append(html text: String) {
    var text = text
    text.withUTF8 { append(html: $0) }
  }

  mutating func append(html text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { append(html: $0) }
  }

  /// Text for an element or a double-quoted attribute, escaped as the examples of CommonMark are: `&`, `<`, `>` and `"`.
  mutating func append(html text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var from = 0
    while case let index = text.nextMarkup(from: from), index < text.count {
      from = index + 1
      guard let escape = Self.htmlEscape(of: text[index]) else { continue }
      append(UnsafeBufferPointer(rebasing: text[start..<index]))
      append(escape)
      start = from
    }
    append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func htmlEscape(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }

  /// An address for `href` or `src`: what an address may not hold becomes `%C3%A9`, and `&` and `'` are escaped for HTML.
  mutating func append(address: String) {
    var address = address
    address.withUTF8 { bytes in
      var (start, from) = (0, 0)
      while case let index = bytes.nextRareInAddress(from: from), index < bytes.count {
        from = index + 1
        guard !bytes[index].isInAddress else { continue }
        append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        append(escapedInAddress: bytes[index])
        start = from
      }
      append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  private mutating func append(escapedInAddress byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "'"): append("&#x27;")
    default:
      append(UInt8(ascii: "%"))
      append(Self.hexadecimalDigit(byte >> 4))
      append(Self.hexadecimalDigit(byte & 15))
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// The next byte that is none of those that nearly all addresses are made of: letters, digits and `- . / : #`.
  fileprivate func nextRareInAddress(from start: Int) -> Int {
    first(
      from: start, { ~($0.isLetter | $0.isIn(UInt8(ascii: "-"), UInt8(ascii: ":")) | $0.isEqual(UInt8(ascii: "#"))) },
      { !$0.isASCIILetter && !(UInt8(ascii: "-")...UInt8(ascii: ":")).contains($0) && $0 != UInt8(ascii: "#") })
  }
}

extension UInt8 {
  /// What an address may hold as it is, less the two signs that mean something in HTML.
  fileprivate var isInAddress: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: "*"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "@"),
      UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
