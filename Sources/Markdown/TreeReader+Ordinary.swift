// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// Reads the blocks of an ordinary text, to the same nodes and findings as libcmark's tree.
extension TreeReader {
  /// False where one of its lines has emphasis, brackets or underscores of another kind than the simple ones: then nothing that was read
  /// counts, and libcmark reads the text.
  mutating func read(_ ordinary: OrdinaryText) -> Bool {
    // The texts of the nodes are pieces of the text itself.
    document.text = Bytes(source.text)
    let isRead = source.text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < ordinary.blocks.count {
        let block = ordinary.blocks[index]
        index += 1
        switch block.kind {
        case .heading(let level):
          let start = document.nodes.count
          guard readWords(.heading(level: level, index: document.headings.count), of: block, bytes) else { return false }
          addHeading(level: level, from: start, at: source.place(line: block.first, offset: source.line(block.first).lowerBound))
        case .paragraph: guard readParagraph(block, isTight: false, bytes) else { return false }
        case .list(let start, let isTight, let count):
          guard readList(count, start: start, isTight: isTight, ordinary.blocks, &index, bytes) else { return false }
        case .item: return false
        case .quote(let count):
          let quote = open(.quote)
          for paragraph in ordinary.blocks[index..<(index + count)] {
            guard readParagraph(paragraph, isTight: false, bytes) else { return false }
          }
          close(quote)
          index += count
        }
      }
      return true
    }
    document.bodyEnd = document.nodes.count
    return isRead
  }

  /// `index`: of the next block, behind the list that is read.
  private mutating func readList(
    _ count: Int, start: Int?, isTight: Bool, _ blocks: [OrdinaryText.Block], _ index: inout Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let list = open(.list(start: start))
    for _ in 0..<count {
      let node = open(.item)
      let item = blocks[index]
      index += 1
      guard readParagraph(item, isTight: isTight, text) else { return false }
      if case .item(let nested) = item.kind, nested > 0 {
        guard readList(nested, start: nil, isTight: true, blocks, &index, text) else { return false }
      }
      close(node)
    }
    close(list)
    return true
  }

  private mutating func readParagraph(_ block: OrdinaryText.Block, isTight: Bool, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if let (table, firstLine) = cells?.table(at: block.first) {
      readTable(table, firstLine: firstLine, isTight: isTight, depth: 1)
      return true
    }
    reportMeantBlock(Leaf(line: block.first, lastLine: block.last, column: block.column))
    return readWords(.paragraph(tight: isTight), of: block, text)
  }

  private mutating func readWords(_ kind: Node.Kind, of block: OrdinaryText.Block, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let node = open(kind)
    let base = source.text.startIndex
    for line in block.first...block.last {
      if line > block.first { _ = open(.softBreak) }
      let range = source.line(line)
      let start = line == block.first ? range.lowerBound + block.column - 1 : source.continuation(line).lowerBound
      guard readInlines((start - base)..<(range.upperBound - base), of: text, line: line) else { return false }
    }
    close(node)
    return true
  }
}

extension TreeReader {
  private mutating func readInlines(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, line: Int) -> Bool {
    var start = range.lowerBound
    while case let sign = text.nextInlineSign(from: start, to: range.upperBound), sign < range.upperBound {
      switch text[sign] {
      case UInt8(ascii: "*"):
        guard let words = Self.emphasis(at: sign, in: range, of: text) else { return false }
        appendWords(start..<sign)
        let marks = words.lowerBound - sign
        let node = open(marks == 2 ? .strong : .emphasis)
        appendWords(words)
        close(node)
        start = words.upperBound + marks
      case UInt8(ascii: "`"):
        guard let code = Self.code(at: sign, in: range, of: text) else { return false }
        appendWords(start..<sign)
        _ = open(.codeSpan(Span(start: code.lowerBound, end: code.upperBound)))
        start = code.upperBound + 1
      case UInt8(ascii: "["):
        guard let link = OrdinaryLink(at: sign, to: range.upperBound, of: text) else { return false }
        let isImage = sign > range.lowerBound && text[sign - 1] == UInt8(ascii: "!")
        let first = isImage ? sign - 1 : sign
        guard first >= start else { return false }
        appendWords(start..<first)
        append(link, at: first, isImage: isImage, of: text, line: line)
        start = link.end
      default: return false
      }
    }
    appendWords(start..<range.upperBound)
    return true
  }

  private mutating func append(_ link: OrdinaryLink, at start: Int, isImage: Bool, of text: UnsafeBufferPointer<UInt8>, line: Int) {
    func string(_ range: Range<Int>) -> String { String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self) }
    let value = Document.Link(
      kind: isImage ? .image : .link, destination: string(link.address), title: string(link.title),
      place: place(line: line, offset: source.text.startIndex + start))
    Address.check(value, report: &report)
    let index = document.links.count
    document.links.append(value)
    let node = open(isImage ? .image(index: index) : .link(index: index))
    appendWords(link.words)
    close(node)
  }

  private mutating func appendWords(_ range: Range<Int>) {
    if !range.isEmpty { _ = open(.text(Span(start: range.lowerBound, end: range.upperBound))) }
  }

  /// Code between two single backticks on a line.
  private static func code(at start: Int, in line: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let first = start + 1
    let end = text[first..<line.upperBound].firstIndex(of: UInt8(ascii: "`")) ?? line.upperBound
    guard end > first, end < line.upperBound, text[first] != 0x20, text[end - 1] != 0x20 else { return nil }
    return end + 1 < line.upperBound && text[end + 1] == UInt8(ascii: "`") ? nil : first..<end
  }

  /// The words between one or two `*` and as many, where these cannot mean anything else: they stand on the outside of words, and there is
  /// no other sign between them.
  private static func emphasis(at start: Int, in line: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    func isWord(_ index: Int) -> Bool { text[index].isASCIILetter || text[index].isASCIIDigit }
    func marks(_ index: Int) -> Int { text[index..<line.upperBound].prefix { $0 == UInt8(ascii: "*") }.count }
    let count = marks(start)
    let first = start + count
    guard count <= 2, first < line.upperBound, isWord(first) else { return nil }
    if start > line.lowerBound, !" (\"".utf8.contains(text[start - 1]) { return nil }
    let end = text.nextInlineSign(from: first, to: line.upperBound)
    guard end < line.upperBound, text[end] == UInt8(ascii: "*"), marks(end) == count else { return nil }
    let behind = end + count
    let isAtEnd = behind == line.upperBound || text[behind] == 0x20
    guard isAtEnd && text[end - 1] < 0x80 && text[end - 1] > 0x20 || isWord(end - 1) && text[behind].isASCIIPunctuation else { return nil }
    return first..<end
  }
}
