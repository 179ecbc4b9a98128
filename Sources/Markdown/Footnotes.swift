// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// The definitions of footnotes in a text. libcmark would take `[^1]: woord` for the definition of a link,
/// so they are taken out first and given to it in a form that it does understand:
///
///     [^1]: <⟨1⟩0>          each reference becomes a link to an address that no one writes,
///
///     > De *noot* zelf.     and each note a quote,
///
/// followed by the text itself, with blank lines where the definitions were.
struct Footnotes {
  /// Stands before the number of a note in the address; an author cannot type it.
  static let addressMark: UInt8 = 0x01

  /// Whether the text may have footnotes at all.
  let isWanted: Bool
  private(set) var definitions: [Definition] = []
  private var indices: [Bytes: Int] = [:]

  /// The definition with a label such as `^1`.
  func index(of label: Bytes) -> Int? { indices[label] }

  init(isWanted: Bool) {
    self.isWanted = isWanted
  }

  struct Definition {
    /// With the caret: `^1`
    var label: Bytes
    /// The line of the source on which its quote begins.
    var line = 0
    /// Where the author wrote it: a line of the body.
    var bodyLine: Int
    fileprivate var content: [ContentLine]
  }

  fileprivate struct ContentLine {
    var bodyLine: Int
    var text: ArraySlice<UInt8>
    /// The columns of white space before the text, behind the indentation of the note itself.
    var indent: Int
    /// The bytes of the line before the text.
    var removed: Int
  }

  /// The same text without definitions. Reports labels that are defined twice: the first one counts.
  mutating func takeOut(of body: Source, report: inout Report) -> Source {
    var fences = FenceTracker()
    var isTaken = [Bool](repeating: false, count: body.lineCount + 1)
    var takenCount = 0
    var number = 1
    while number <= body.lineCount {
      let line = body.text[body.line(number)]
      if !fences.takes(line), let head = Self.definitionHead(line) {
        let content = Self.content(from: number, behind: head, in: body)
        for taken in number..<content.nextLine { isTaken[taken] = true }
        takenCount += 1
        if let first = indices[head.label] {
          let place = body.place(line: number, offset: head.start)
          Self.reportRepetition(of: head.label, first: body.place(line: definitions[first].bodyLine), at: place, report: &report)
        } else {
          indices[head.label] = definitions.count
          definitions.append(Definition(label: head.label, bodyLine: number, content: content.lines))
        }
        number = content.nextLine
      } else {
        number += 1
      }
    }
    return takenCount == 0 ? body : compose(body, isTaken: isTaken)
  }

  private static func reportRepetition(of label: Bytes, first: Place, at place: Place, report: inout Report) {
    report.warning(
      "markdown.voetnoot", at: place,
      "een voetnoot wordt één keer beschreven; [\(String(decoding: label, as: UTF8.self))] staat al op regel \(first.line ?? 0)",
      remedy: "geef deze voetnoot een andere naam, of haal hem weg")
  }
}

extension Footnotes {
  private struct Head {
    var label: Bytes
    var start: Int
    /// Where the text behind the colon begins.
    var content: Int
  }

  /// `[^label]:` with at most three spaces before it.
  private static func definitionHead(_ line: ArraySlice<UInt8>) -> Head? {
    let rest = line.drop { $0 == 0x20 }
    guard rest.startIndex - line.startIndex <= 3, rest.starts(with: "[^".utf8), let close = rest.firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    let label = rest[(rest.startIndex + 1)..<close]
    let colon = close + 1
    guard label.count > 1, colon < rest.endIndex, rest[colon] == UInt8(ascii: ":"), label.allSatisfy(isLabelByte) else { return nil }
    let content = rest[(colon + 1)...].drop(while: \.isSpaceOrTab).startIndex
    return Head(label: Bytes(label), start: rest.startIndex, content: content)
  }

  static func isLabelByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: "[") && byte != UInt8(ascii: "]") && byte != UInt8(ascii: "\\")
  }

  /// A note goes on with lines that are indented four columns, and, as a paragraph does, with lines directly under it.
  private static func content(from number: Int, behind head: Head, in body: Source) -> (lines: [ContentLine], nextLine: Int) {
    let first = body.line(number)
    var lines = [
      ContentLine(bodyLine: number, text: body.text[head.content..<first.upperBound], indent: 0, removed: head.content - first.lowerBound)
    ]
    var next = number + 1
    var candidate = next
    var isParagraphOpen = head.content < first.upperBound
    while candidate <= body.lineCount {
      let line = body.text[body.line(candidate)]
      let (indent, start) = indentation(of: line)
      if line.isBlank {
        isParagraphOpen = false
      } else if indent >= 4 || (isParagraphOpen && !beginsBlock(line[start...])) {
        while lines.count < candidate - number {
          lines.append(ContentLine(bodyLine: number + lines.count, text: [], indent: 0, removed: 0))
        }
        lines.append(ContentLine(bodyLine: candidate, text: line[start...], indent: max(0, indent - 4), removed: start - line.startIndex))
        next = candidate + 1
        isParagraphOpen = true
      } else {
        break
      }
      candidate += 1
    }
    return (lines, next)
  }

  private static func indentation(of line: ArraySlice<UInt8>) -> (columns: Int, start: Int) {
    var columns = 0
    for index in line.indices {
      switch line[index] {
      case 0x20: columns += 1
      case 0x09: columns += 4 - columns % 4
      default: return (columns, index)
      }
    }
    return (columns, line.endIndex)
  }

  private static func beginsBlock(_ text: ArraySlice<UInt8>) -> Bool {
    if listMarkerLength(text) > 0 || definitionHead(text) != nil { return true }
    return ["#", ">", "<", "```", "~~~", "***", "---", "___", "==="].contains { text.starts(with: $0.utf8) }
  }
}

extension Footnotes {
  private mutating func compose(_ body: Source, isTaken: [Bool]) -> Source {
    var text: Bytes = []
    text.reserveCapacity(body.text.count + body.text.count / 8)
    var moved: [Source.MovedLine] = []
    for (index, definition) in definitions.enumerated() {
      text += [UInt8(ascii: "[")] + definition.label
      text.append("]: <")
      text.append(Self.addressMark)
      text.append("\(index)>\n")
      moved.append(Source.MovedLine(line: definition.bodyLine, shift: 0))
    }
    for index in definitions.indices {
      text.append("\n")
      moved.append(Source.MovedLine(line: definitions[index].bodyLine, shift: 0))
      definitions[index].line = moved.count + 1
      for line in definitions[index].content {
        text.append("> ")
        text += repeatElement(0x20, count: line.indent)
        text += line.text
        text.append("\n")
        moved.append(Source.MovedLine(line: line.bodyLine, shift: line.removed - line.indent - 2))
      }
    }
    text.append("\n")
    moved.append(Source.MovedLine(line: 1, shift: 0))
    for number in 1...max(1, body.lineCount) where number <= body.lineCount {
      if !isTaken[number] { text += body.text[body.line(number)] }
      text.append("\n")
    }
    return Source(text[...], file: body.file, firstLine: body.firstLine, moved: moved)
  }
}
