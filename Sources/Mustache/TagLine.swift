// SPDX-License-Identifier: Apache-2.0

/// How a tag lies on its line, which decides what of that line reaches the output.
///
///     "  {{#x}}\n"  →  first on the line after two spaces, last on the line: it stands alone
struct TagLine {
  /// The white space before the tag where nothing else precedes it on its line.
  var indentation: Range<Int>?
  /// The place after the end of the line where nothing but white space follows the tag.
  var nextLine: Int?

  var standsAlone: Bool { indentation != nil && nextLine != nil }

  init(_ range: Range<Int>, in bytes: [UInt8]) {
    var start = range.lowerBound
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    if start == 0 || bytes[start - 1] == UInt8(ascii: "\n") { indentation = start..<range.lowerBound }

    var end = range.upperBound
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\r"), bytes[end + 1] == UInt8(ascii: "\n") { end += 1 }
    if end == bytes.count { nextLine = end } else if bytes[end] == UInt8(ascii: "\n") { nextLine = end + 1 }
  }
}
