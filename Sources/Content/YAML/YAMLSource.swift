// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// A YAML text and where it lies in its file, so that marks in the text become places in the file.
///
///     front matter that starts on line 2, mark 3:5  →  Content/themas/kansen.md:4:5
struct YAMLSource: Sendable {
  /// The file as reports name it.
  let file: String
  /// The line of the file on which the text starts.
  let firstLine: Int
  /// How many columns the text is indented in the file, as a block in a list is.
  let indent: Int
  let text: Bytes
  /// The offset in the text of the start of each line; filled when the first place is asked for.
  private var lineStarts: [Int] = []

  init(file: String, firstLine: Int = 1, indent: Int = 0, text: Bytes) {
    self.file = file
    self.firstLine = firstLine
    self.indent = indent
    self.text = text
  }
}

extension YAMLSource {
  mutating func place(_ mark: YAMLMark) -> Place {
    Place(file, line: firstLine + mark.line - 1, column: indent + characterColumn(of: mark))
  }

  /// The place of a whole line.
  func line(_ mark: YAMLMark) -> Place {
    Place(file, line: firstLine + mark.line - 1)
  }

  /// Whether a value is written without quotation marks around it.
  mutating func isPlain(at mark: YAMLMark) -> Bool {
    let scalars = String(decoding: bytes(ofLine: mark.line), as: UTF8.self).unicodeScalars.dropFirst(mark.column - 1)
    return scalars.first.map { $0 != "\"" && $0 != "'" } ?? false
  }

  /// The bytes of a line, without its end.
  mutating func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
    if lineStarts.isEmpty {
      lineStarts = [0]
      lineStarts.reserveCapacity(40)
      var next = 0
      while let end = text.position(of: 0x0A, from: next) {
        next = end + 1
        lineStarts.append(next)
      }
    }
    guard line >= 1, line <= lineStarts.count else { return [] }
    let end = line < lineStarts.count ? lineStarts[line] - 1 : text.count
    return text[lineStarts[line - 1]..<max(lineStarts[line - 1], end)]
  }

  /// An editor counts `é` written as two scalars as one character.
  private mutating func characterColumn(of mark: YAMLMark) -> Int {
    let line = bytes(ofLine: mark.line)
    // Where all is ASCII, or the line is absurdly long, a scalar is a character.
    guard mark.column <= 2_000, line.prefix(4 * mark.column).contains(where: { $0 >= 0x80 }) else { return mark.column }
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars.prefix(mark.column - 1)
    return String(String.UnicodeScalarView(scalars)).count + 1
  }
}
