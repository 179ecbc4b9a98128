// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// The text as it goes to libcmark, cut into lines, and where each of these stood in the file.
///
/// Lines and columns in here are those of libcmark: lines from 1, columns in bytes from 1.
///
/// A class: everything that reads a text asks it for lines, and copies of its parts were a tenth of the references that loading counts.
final class Source {
  let text: ArraySlice<UInt8>
  let file: String
  /// The line of the file on which the body begins.
  let firstLine: Int
  /// Lines that were put before the body, with what they were made of (footnotes); empty for most texts.
  let moved: [MovedLine]
  /// The offset of the first byte of each line, and at the end that of the end.
  let lineStarts: [Int]
  /// Where tables can be; nil if there are none, or if they are not wanted.
  var delimiterRows: DelimiterRows?

  /// A line of the body that stands somewhere else now.
  struct MovedLine {
    /// Its line in the body, from 1.
    var line: Int
    /// How many bytes further to the right its text stood.
    var shift: Int
  }

  init(_ text: ArraySlice<UInt8>, file: String, firstLine: Int, moved: [MovedLine] = []) {
    self.text = text
    self.file = file
    self.firstLine = firstLine
    self.moved = moved
    lineStarts = Self.lineStarts(of: text)
  }

  var lineCount: Int { lineStarts.count - 1 }

  /// The offsets of a line without its ending.
  func line(_ number: Int) -> Range<Int> {
    let start = lineStarts[number - 1]
    var end = lineStarts[number]
    if end > start, text[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// Where the text of a line that goes on with a paragraph begins: behind white space and the marks of quotes.
  /// (Any other mark would have begun a block of its own.)
  func continuation(_ number: Int) -> Range<Int> {
    let line = line(number)
    var start = line.lowerBound
    while start < line.upperBound, text[start].isSpaceOrTab || text[start] == UInt8(ascii: ">") { start += 1 }
    return start..<line.upperBound
  }

  private static let lastColumn = 10_000

  func place(line: Int) -> Place {
    Place(file, line: fileLine(line))
  }

  /// The place of a byte, with its column in characters; without one so far on a line that counting would take longer than it helps.
  func place(line: Int, offset: Int) -> Place {
    let range = self.line(line)
    guard offset - range.lowerBound <= Self.lastColumn else { return place(line: line) }
    return place(line: line, behind: text[range.clamped(to: range.lowerBound..<max(range.lowerBound, offset))].characterCount)
  }

  /// The place behind so many characters of a line.
  func place(line: Int, behind characters: Int) -> Place {
    let shift = line <= moved.count ? moved[line - 1].shift : 0
    return Place(file, line: fileLine(line), column: characters + shift + 1)
  }

  private func fileLine(_ line: Int) -> Int {
    firstLine - 1 + (line <= moved.count ? moved[line - 1].line : line - moved.count)
  }

  /// Lines end as in CommonMark: with a line feed, a carriage return or both.
  private static func lineStarts(of text: ArraySlice<UInt8>) -> [Int] {
    var starts = [text.startIndex]
    starts.reserveCapacity(text.count / 40 + 2)
    let hasReturns = text.position(of: 0x0D, from: text.startIndex) != nil
    text.withUnsafeBufferPointer { bytes in
      func next(_ start: Int) -> Int {
        if hasReturns { return bytes.first(from: start, { $0.isEqual(0x0A) | $0.isEqual(0x0D) }, \.endsLine) }
        return bytes.position(of: 0x0A, from: start) ?? bytes.count
      }
      var index = 0
      while case let end = next(index), end < bytes.count {
        index = end + 1
        if bytes[end] == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(text.startIndex + index)
      }
    }
    if starts.last != text.endIndex { starts.append(text.endIndex) }
    return starts
  }
}

extension UInt8 {
  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }

  fileprivate var endsLine: Bool { self == 0x0A || self == 0x0D }

  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// As an editor counts them.
  var characterCount: Int {
    allSatisfy { $0 < 0x80 } ? count : String(decoding: self, as: UTF8.self).count
  }

  /// Whether these two bytes stand somewhere beside each other; quick if the second one is rare.
  func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    var index = startIndex
    while let found = position(of: second, from: index) {
      if found > startIndex, self[found - 1] == first { return true }
      index = found + 1
    }
    return false
  }

  var isBlank: Bool { allSatisfy(\.isSpaceOrTab) }

  /// Without the white space at its ends.
  var trimmed: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { !$0.isSpaceOrTab }), let last = lastIndex(where: { !$0.isSpaceOrTab }) else { return prefix(0) }
    return self[first...last]
  }
}
