// SPDX-License-Identifier: Apache-2.0
import Primitives

/// A text of YAML as its editor meant it, where a value lacks quotes: `titel: Samen: zo` → `titel: 'Samen: zo'`.
enum QuotedValue {
  /// Nil when the value of that line (from 1) is quoted already, or is not a plain text.
  static func text(_ text: Bytes, quotedAt line: Int) -> Bytes? {
    var start = 0
    for _ in 1..<max(line, 1) {
      guard let end = text[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
    }
    var end = text[start...].firstIndex(of: 0x0A) ?? text.endIndex
    if end > start, text[end - 1] == 0x0D { end -= 1 }
    guard let colon = text[start..<end].firstIndex(of: UInt8(ascii: ":")),
      let first = text[start..<end].dropFirst(colon + 1 - start).firstIndex(where: { $0 != 0x20 }), first > colon + 1,
      !"[{|>&*!".utf8.contains(text[first]), !"'\"".utf8.contains(text[first]) || text[first] != text[end - 1] || first == end - 1
    else { return nil }
    let value = text[first..<end].flatMap { $0 == UInt8(ascii: "'") ? [$0, $0] : [$0] }
    return text[..<first] + [UInt8(ascii: "'")] + value + [UInt8(ascii: "'")] + text[end...]
  }
}
