// SPDX-License-Identifier: Apache-2.0
import Primitives

/// The path of a request as the site knows its addresses: `/interventies/?x=1` → `/interventies/`, `/a%20b` → `/a b`.
///
/// Nil for what no browser asks for: parts `..` or `.`, also in disguise, a backslash, a NUL, bytes that are no text. Files are looked up by name in
/// the plan of the site, never on the disk, so that a path that slipped through would still find nothing.
enum RequestPath {
  static func path(of target: String) -> String? {
    let raw = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let path = decoded(raw), path.utf8.first == UInt8(ascii: "/"), !path.utf8.contains(0), !path.utf8.contains(UInt8(ascii: "\\"))
    else {
      return nil
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    return parts.contains { $0 == ".." || $0 == "." } || path.utf8.starts(with: "//".utf8) ? nil : path
  }

  /// The value of a key in the query: `stand` of `/x?stand=1f&pagina=%2F` → `1f`.
  static func query(_ key: String, of target: String) -> String? {
    guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    for pair in target[target.index(after: mark)...].split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.first == Substring(key), parts.count == 2 { return decoded(parts[1].utf8) }
    }
    return nil
  }

  /// With `%2F` and the like as the bytes that they stand for.
  private static func decoded(_ text: some Sequence<UInt8>) -> String? {
    var bytes: Bytes = []
    var iterator = text.makeIterator()
    while let byte = iterator.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
