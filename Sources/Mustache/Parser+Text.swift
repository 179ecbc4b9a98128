// SPDX-License-Identifier: Apache-2.0
/// Text and lines.
extension Parser {
  mutating func skip(_ tag: Tag, _ line: TagLine) {
    addText(upTo: tag.range.lowerBound)
    beginLine()
    position = tag.range.upperBound
  }

  /// Leaves out the whole line of a tag that stands alone.
  mutating func skipLine(_ tag: Tag, _ line: TagLine) {
    addText(upTo: line.indentation?.lowerBound ?? tag.range.lowerBound)
    position = line.nextLine ?? tag.range.upperBound
    isAtLineStart = true
  }

  /// A tag is the first thing on its line.
  mutating func beginLine() {
    if isAtLineStart, openParent == nil { append(.lineStart(position..<position)) }
    isAtLineStart = false
  }

  /// The white space before the first line from here that is not blank.
  func firstIndentation() -> Range<Int>? {
    var start = position
    var end = start
    while end < source.bytes.count, source.bytes[end].isMustacheSpace {
      if source.bytes[end] == UInt8(ascii: "\n") { start = end + 1 }
      end += 1
    }
    return end == source.bytes.count ? nil : start..<end
  }

  mutating func addText(upTo end: Int) {
    guard position < end else { return }
    defer { position = end }
    if let parent = openParent {
      if let first = source.bytes[position..<end].firstIndex(where: { !$0.isMustacheSpace }) {
        report.textBetweenBlocks(parent: parent, at: source.place(at: first))
      }
      return
    }
    while position < end {
      let line = position..<(source.bytes[position..<end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end)
      addLine(line)
      position = line.upperBound
    }
  }

  private mutating func addLine(_ line: Range<Int>) {
    let text = source.bytes[line].firstIndex { !$0.isBlank } ?? line.upperBound
    let isEmpty = text < line.upperBound && source.bytes[text...].first.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } == true
    if isAtLineStart, !isEmpty {
      append(.lineStart(line.lowerBound..<text))
      if text < line.upperBound { append(.text(text..<line.upperBound)) }
    } else {
      append(.text(line))
    }
    isAtLineStart = source.bytes[line.upperBound - 1] == UInt8(ascii: "\n")
  }
}
