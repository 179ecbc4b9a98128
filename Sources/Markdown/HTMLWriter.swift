// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// Writes the nodes of a document as HTML. Everything is escaped; nothing that the author wrote is passed through.
struct HTMLWriter: ~Copyable {
  let document: Document
  /// The texts of the document, where they lie: to take pieces of its array is to count a reference for each.
  let text: UnsafeBufferPointer<UInt8>
  let options: HTMLOptions
  /// What was written before, and what was handed to others to go on with.
  var page: Bytes = []
  var output: HTMLOutput
  var report = Report()
  let isHouse: Bool
  /// Above 0 inside a heading, link, quotation, table or note, whose text is left alone.
  var quiet = 0

  init(document: Document, text: UnsafeBufferPointer<UInt8>, options: HTMLOptions) {
    self.document = document
    self.text = text
    self.options = options
    output = HTMLOutput(capacity: document.text.count + document.nodes.count * 12)
    isHouse = options.dialect == .house
  }

  mutating func write() {
    writeBlocks(0..<document.bodyEnd)
    quiet += 1
    writeNotes()
    output.move(to: &page)
  }

  mutating func writeBlocks(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      writeBlock(index)
      index = document.nodes[index].end
    }
  }

  /// The nodes that lie in a node.
  func content(of index: Int) -> Range<Int> {
    (index + 1)..<document.nodes[index].end
  }

  /// A block begins on a new line.
  mutating func beginLine() {
    if let last = output.last ?? page.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
  }

  private mutating func writeBlock(_ index: Int) {
    switch document.nodes[index].kind {
    case .paragraph(let isTight): writeParagraph(index, isTight: isTight)
    case .heading(let level, let heading): writeHeading(index, level: isHouse ? document.headings[heading].level : level, heading: heading)
    case .quote:
      quiet += 1
      beginLine()
      output.append("<blockquote>\n")
      writeBlocks(content(of: index))
      beginLine()
      output.append("</blockquote>\n")
      quiet -= 1
    case .list(let start): writeList(index, start: start)
    case .item:
      beginLine()
      output.append("<li>")
      writeBlocks(content(of: index))
      output.append("</li>\n")
    case .code(let literal): writeCode(document.text[literal.start..<literal.end], language: "")
    case .fence(let fence): writeFence(document.fencedBlock(document.fences[fence]))
    case .rule:
      beginLine()
      output.append(isHouse ? "<hr>\n" : "<hr />\n")
    case .rawBlock:
      if !isHouse {
        beginLine()
        output.append("<!-- raw HTML omitted -->\n")
      }
    case .table(let number):
      quiet += 1
      writeTable(index, number: number)
      quiet -= 1
    default: writeInlines(index..<document.nodes[index].end)
    }
  }

  private mutating func writeList(_ index: Int, start: Int?) {
    beginLine()
    switch start {
    case nil: output.append("<ul>\n")
    case 1: output.append("<ol>\n")
    case .some(let number): output.append(text: "<ol start=\"\(number)\">\n")
    }
    writeBlocks(content(of: index))
    output.append(start == nil ? "</ul>\n" : "</ol>\n")
  }

  /// `note`: the paragraph is the last one of this note, and so holds the links back to the text.
  mutating func writeParagraph(_ index: Int, isTight: Bool, endOfNote note: Int? = nil) {
    if isHouse, note == nil, let image = loneImage(in: index) { return writeFigure(image) }
    if isTight { return writeInlines(content(of: index)) }
    beginLine()
    output.append("<p>")
    writeInlines(content(of: index))
    if let note {
      output.append(UInt8(ascii: " "))
      writeBackLinks(note: note)
    }
    output.append("</p>\n")
  }

  private mutating func writeHeading(_ index: Int, level: Int, heading: Int) {
    quiet += 1
    defer { quiet -= 1 }
    beginLine()
    output.append("<h")
    output.append(decimal: level)
    if isHouse {
      output.append(" id=\"")
      output.append(text: document.headings[heading].id)
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: ">"))
    writeInlines(content(of: index))
    output.append("</h")
    output.append(decimal: level)
    output.append(">\n")
  }

  private mutating func writeFence(_ block: FencedBlock) {
    if isHouse {
      output.move(to: &page)
      if options.writeFence(block, &page, &report) { return }
    }
    writeCode(block.literal, language: block.word)
  }

  /// Wide code scrolls, and who scrolls with the keyboard must be able to go there.
  private mutating func writeCode(_ literal: ArraySlice<UInt8>, language: String) {
    beginLine()
    output.append(isHouse ? "<pre tabindex=\"0\"><code" : "<pre><code")
    if !language.isEmpty {
      output.append(" class=\"language-")
      output.append(html: language)
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: ">"))
    output.append(html: literal)
    output.append("</code></pre>\n")
  }
}
