// SPDX-License-Identifier: Apache-2.0
import Primitives

/// The start tags of an SVG file, in order: enough of XML to see what a drawing may not hold.
///
/// It reads more leniently than a browser does, so that nothing hides in what a stricter reader would skip.
struct SVGTags: Sequence, IteratorProtocol {
  struct Tag {
    /// Without a prefix, in small letters: `svg`, `script`.
    var name: String
    var attributes: [(name: String, value: String)]
    var offset: Int

    subscript(name: String) -> String? {
      attributes.first { $0.name == name }?.value
    }
  }

  private let bytes: Bytes
  private var index = 0

  init(_ bytes: Bytes) {
    self.bytes = bytes
  }

  mutating func next() -> Tag? {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if bytes[index...].starts(with: "<!--".utf8) {
        skipComment()
        continue
      }
      let start = index
      index += 1
      let name = word()
      guard !name.isEmpty else { continue }
      return Tag(name: Self.local(name).lowercased(), attributes: attributes(), offset: start)
    }
    return nil
  }

  private mutating func skipComment() {
    index += 4
    while index < bytes.count, !bytes[index...].starts(with: "-->".utf8) { index += 1 }
  }

  /// The letters up to white space or a sign of XML.
  private mutating func word() -> String {
    let start = index
    while index < bytes.count, bytes[index] > 0x20, !Self.isSign(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    case UInt8(ascii: "!"), UInt8(ascii: "?"): true
    default: false
    }
  }

  private mutating func attributes() -> [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "<") {
      let name = word()
      if name.isEmpty {
        index += 1
        continue
      }
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
      index += 1
      skipSpace()
      result.append((name, value()))
    }
    return result
  }

  private mutating func value() -> String {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else { return word() }
    let quote = bytes[index]
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != quote { index += 1 }
    defer { index = Swift.min(index + 1, bytes.count) }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  static func local(_ name: String) -> String {
    name.utf8.contains(UInt8(ascii: ":")) ? name.split(separator: ":").last.map(String.init) ?? name : name
  }
}
