// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// A template as it was written.
package struct TemplateSource: Sendable {
  /// How other templates call it: `kop` in `{{>kop}}`.
  package let name: String
  /// How messages call it: `Templates/delen/kop.mustache`.
  package let file: String
  package let bytes: Bytes

  package init(name: String, file: String, bytes: Bytes) {
    self.name = name
    self.file = file
    // Some editors put a byte order mark before the text; it would end up in the middle of a page.
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}

extension TemplateSource {
  /// The line and column (in characters) of this byte.
  func place(at offset: Int) -> Place {
    let before = bytes.prefix(offset)
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return Place(
      file,
      line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: String(decoding: before[start...], as: UTF8.self).count + 1)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
