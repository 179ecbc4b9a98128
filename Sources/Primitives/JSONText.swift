// SPDX-License-Identifier: Apache-2.0

/// A JSON value, written in the order in which it was made.
///
///     JSONText.object([("naam", .text("Nijmegen")), ("leeg", .none)]).bytes   →  {"naam":"Nijmegen"}
package indirect enum JSONText: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONText])
  case object([(String, JSONText)])
  /// Left out of the object it is in.
  case none

  package static func optional(_ text: String?) -> JSONText { text.map { .text($0) } ?? .none }

  package var bytes: Bytes {
    var bytes = Bytes()
    append(to: &bytes)
    return bytes
  }

  package func append(to bytes: inout Bytes) {
    switch self {
    case .text(let text): Self.append(quoted: text, to: &bytes)
    case .number(let number): bytes.append(decimal: number)
    case .flag(let flag): bytes.append(flag ? "true" : "false")
    case .none: bytes.append("null")
    case .list(let items):
      bytes.append("[")
      for (index, item) in items.enumerated() {
        bytes.append(index > 0 ? ",\n" : "")
        item.append(to: &bytes)
      }
      bytes.append("]")
    case .object(let fields):
      bytes.append("{")
      var isFirst = true
      for (name, value) in fields {
        if case .none = value { continue }
        if !isFirst { bytes.append(",\n") }
        isFirst = false
        Self.append(quoted: name, to: &bytes)
        bytes.append(": ")
        value.append(to: &bytes)
      }
      bytes.append("}")
    }
  }

  /// RFC 8259, section 7; `<` is escaped too, so that the text is safe wherever it is put.
  static func append(quoted text: String, to bytes: inout Bytes) {
    text.withLentUTF8 { append(quoted: $0, to: &bytes) }
  }

  static func append(quoted letters: UnsafeBufferPointer<UInt8>, to bytes: inout Bytes) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    while case let index = nextEscape(in: letters, from: start), index < letters.count {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<index]))
      bytes.append(escape(of: letters[index]))
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
    bytes.append(UInt8(ascii: "\""))
  }

  /// The first byte from here on that does not stand for itself; the count where there is none.
  static func nextEscape(in letters: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    letters.first(
      from: start, { $0.isIn(0, 0x1F) | $0.isEqual(0x22) | $0.isEqual(0x3C) | $0.isEqual(0x5C) },
      { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "\\") })
  }

  private static func escape(of byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "<"): "\\u003c"
    case 0x0A: "\\n"
    default: "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
