// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// The blocks of a text that has nothing but headings, paragraphs, tables, quotes and simple lists, each beginning at the edge. Such a text is
/// read without libcmark, to the same document, with half of the instructions; any other line, and any footnote, makes that it is not one.
/// Of the 1,427 texts of a corpus of 1,000 fiches 1,386 are such (7 % of the instructions of a build); of the first portal, where nearly all
/// have footnotes, 6 of 110.
///
///     "## Kop\n\nEen zin.\n\n- een\n- twee"  →  heading, paragraph, list of two items
struct OrdinaryText {
  struct Block {
    enum Kind {
      case heading(level: Int)
      case paragraph
      /// As many items follow it.
      case list(start: Int?, isTight: Bool, count: Int)
      /// As many items of a list of bullets in it follow it.
      case item(nested: Int)
      /// As many paragraphs follow it.
      case quote(count: Int)
    }

    var kind: Kind
    var first: Int
    var last: Int
    /// Where the words of its first line begin, from 1, in bytes.
    var column = 1
  }

  private(set) var blocks: [Block] = []
  let source: Source
  private var number = 1

  /// Nil for any other text.
  init?(_ source: Source) {
    guard source.moved.isEmpty, source.lineCount > 0 else { return nil }
    self.source = source
    // HTML, characters by name or with a backslash; white space that counts in its own way; and what libcmark writes as U+FFFD.
    for sign in "<&\\\t\r\0".utf8 where source.text.position(of: sign, from: source.text.startIndex) != nil { return nil }
    blocks.reserveCapacity(source.lineCount)
    let isRead = source.text.withUnsafeBufferPointer { text in
      while number <= source.lineCount {
        guard readBlock(text) else { return false }
      }
      return true
    }
    guard isRead else { return nil }
  }
}

extension OrdinaryText {
  /// The tables among its paragraphs, by the line on which these begin.
  func tables(report: inout Report) -> [(line: Int, table: TableSource)] {
    var found: [(line: Int, table: TableSource)] = []
    guard source.delimiterRows != nil else { return found }
    for block in blocks where block.last > block.first {
      let table = TableSource.find(
        in: block.first...block.last, column: block.column, isHeading: false, source: source, report: &report)
      if let table { found.append((block.first, table)) }
    }
    return found
  }
}

extension OrdinaryText {
  /// Reads the block that begins on the line at hand; false where it is no ordinary one.
  private mutating func readBlock(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let line = line(number, text) else { return false }
    switch line {
    case .blank: number += 1
    case .heading(let level):
      blocks.append(Block(kind: .heading(level: level), first: number, last: number, column: level + 2))
      number += 1
    case .words:
      let first = number
      while number < source.lineCount, case .words = self.line(number + 1, text) { number += 1 }
      blocks.append(Block(kind: .paragraph, first: first, last: number))
      number += 1
      return !goesOn(text, isWordsToo: false)
    case .bullet: return readList(start: nil, text)
    case .ordered(let start, _): return readList(start: start, text)
    case .quote: return readQuote(text)
    case .nested: return false
    }
    return true
  }

  /// Whether the line at hand is taken for more of the paragraph before it, whatever it looks like.
  private func goesOn(_ text: UnsafeBufferPointer<UInt8>, isWordsToo: Bool) -> Bool {
    guard number <= source.lineCount else { return false }
    switch line(number, text) {
    case .ordered: return true
    case .words: return isWordsToo
    default: return false
    }
  }

  private mutating func readList(start: Int?, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let list = blocks.count
    blocks.append(Block(kind: .paragraph, first: number, last: number))
    var (count, isTight, hasBlank, hasNested, item) = (0, true, false, false, 0)
    var next = number
    lines: while next <= source.lineCount {
      switch line(next, text) {
      case .blank:
        hasBlank = true
        next += 1
        continue
      case .nested where start == nil && !hasBlank:
        hasNested = true
        blocks[item].kind = .item(nested: blocks.count - item)
        blocks.append(Block(kind: .paragraph, first: next, last: next, column: 5))
      case let line? where line.isItem(ofOrdered: start != nil):
        if hasBlank { (isTight, hasBlank) = (false, false) }
        item = blocks.count
        blocks.append(Block(kind: .item(nested: 0), first: next, last: next, column: line.column))
        count += 1
      // More of the item before it.
      case .words where !hasBlank: return false
      case nil, .nested: return false
      default: break lines
      }
      next += 1
      number = next
    }
    blocks[list].kind = .list(start: start, isTight: isTight, count: count)
    return isTight || !hasNested
  }

  private mutating func readQuote(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let quote = blocks.count
    blocks.append(Block(kind: .paragraph, first: number, last: number))
    var (count, isInParagraph) = (0, false)
    while number <= source.lineCount, case .quote = line(number, text) {
      let words = bytes(number).dropFirst()
      if words.isEmpty {
        isInParagraph = false
      } else {
        guard words.count > 1, text[words.lowerBound] == 0x20, Self.beginsWords(text, words.dropFirst()) else { return false }
        if isInParagraph {
          blocks[blocks.count - 1].last = number
        } else {
          blocks.append(Block(kind: .paragraph, first: number, last: number, column: 3))
          count += 1
        }
        isInParagraph = true
      }
      number += 1
    }
    blocks[quote].kind = .quote(count: count)
    return count > 0 && !goesOn(text, isWordsToo: true)
  }
}
