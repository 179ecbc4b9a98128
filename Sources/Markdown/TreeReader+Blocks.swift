// SPDX-License-Identifier: Apache-2.0
import CCmark
import Diagnostics
import Primitives

extension TreeReader {
  mutating func readBlocks(from first: OpaquePointer?, isTight: Bool, depth: Int) {
    var node = first
    while let current = node {
      readBlock(current, isTight: isTight, depth: depth)
      node = cmark_node_next(current)
    }
  }

  private mutating func readBlock(_ node: OpaquePointer, isTight: Bool, depth: Int) {
    let line = Int(cmark_node_get_start_line(node))
    guard !isTooDeep(depth, line: line) else { return }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      if let (table, firstLine) = cells?.table(at: line) {
        readTable(table, firstLine: firstLine, isTight: isTight, depth: depth)
      } else {
        readLeaf(node, .paragraph(tight: isTight), depth: depth)
      }
    case CMARK_NODE_HEADING:
      if let (table, firstLine) = cells?.table(at: line) {
        readTable(table, firstLine: firstLine, isTight: isTight, depth: depth)
      } else {
        readHeading(node, depth: depth)
      }
    case CMARK_NODE_BLOCK_QUOTE: readContainer(node, .quote, isTight: false, depth: depth)
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let start = isOrdered ? Int(cmark_node_get_list_start(node)) : nil
      readContainer(node, .list(start: start), isTight: cmark_node_get_list_tight(node) != 0, depth: depth)
    case CMARK_NODE_ITEM: readContainer(node, .item, isTight: isTight, depth: depth)
    case CMARK_NODE_CODE_BLOCK: readCode(node, at: place(of: node))
    case CMARK_NODE_HTML_BLOCK:
      let span = copy(cmark_node_get_literal(node))
      rawHTML.check(document.text[span.start..<span.end], at: place(of: node), report: &report)
      document.text.removeSubrange(span.start...)
      _ = open(.rawBlock)
    case CMARK_NODE_THEMATIC_BREAK: _ = open(.rule)
    default: break
    }
  }

  private mutating func readContainer(_ node: OpaquePointer, _ kind: Node.Kind, isTight: Bool, depth: Int) {
    let index = open(kind)
    readBlocks(from: cmark_node_first_child(node), isTight: isTight, depth: depth + 1)
    close(index)
  }

  private mutating func readLeaf(_ node: OpaquePointer, _ kind: Node.Kind, isCell: Bool = false, depth: Int) {
    var leaf = Leaf(
      line: Int(cmark_node_get_start_line(node)), lastLine: Int(cmark_node_get_end_line(node)),
      column: Int(cmark_node_get_start_column(node)), isCell: isCell)
    if beginsWithDefinition(leaf), let last = cmark_node_last_child(node) {
      leaf.definitionLines = max(0, leaf.lastLine - Int(cmark_node_get_end_line(last)))
    }
    if case .paragraph = kind, !isCell { reportMeantBlock(leaf) }
    let (index, textStart) = (open(kind), document.text.count)
    readInlines(of: node, in: leaf, depth: depth + 1)
    close(index)
    reportMeantLinks(in: index..<document.nodes.count, textStart: textStart, of: leaf)
    if mayHaveUnknownNotes { reportUnknownNotes(in: index..<document.nodes.count, of: leaf) }
  }

  /// `[naam]: adres` before the first sentence of a paragraph.
  private func beginsWithDefinition(_ leaf: Leaf) -> Bool {
    let line = source.line(sourceLines(of: leaf).lowerBound)
    let start = line.lowerBound + (leaf.isCell ? 0 : leaf.column - 1)
    guard start < line.upperBound, source.text[start] == UInt8(ascii: "[") else { return false }
    return source.text[start..<line.upperBound].contains(UInt8(ascii: "]"), UInt8(ascii: ":"))
  }

  private mutating func readCode(_ node: OpaquePointer, at place: Place) {
    let literal = copy(cmark_node_get_literal(node))
    reportOpenFence(from: Int(cmark_node_get_start_line(node)), to: Int(cmark_node_get_end_line(node)), at: place)
    if let info = cmark_node_get_fence_info(node), info.pointee != 0 {
      document.fences.append(Document.Fence(info: String(cString: info), literal: literal, place: place))
      _ = open(.fence(index: document.fences.count - 1))
    } else {
      _ = open(.code(literal))
    }
  }

  private mutating func readPlain(_ cell: Range<Int>, _ kind: Node.Kind) {
    let (index, start) = (open(kind), document.text.count)
    document.text += source.text[cell]
    if !cell.isEmpty { _ = open(.text(Span(start: start, end: document.text.count))) }
    close(index)
  }

  private func place(of block: OpaquePointer) -> Place {
    let line = Int(cmark_node_get_start_line(block))
    return source.place(line: line, offset: source.line(line).lowerBound + Int(cmark_node_get_start_column(block)) - 1)
  }
}

extension TreeReader {
  private mutating func readHeading(_ node: OpaquePointer, depth: Int) {
    let level = Int(cmark_node_get_heading_level(node))
    let start = document.nodes.count
    readLeaf(node, .heading(level: level, index: document.headings.count), depth: depth)
    addHeading(level: level, from: start, at: place(of: node))
  }

  /// Adds the heading whose nodes were read last to the list of headings.
  mutating func addHeading(level: Int, from start: Int, at place: Place) {
    let text = String(decoding: document.plainText(of: (start + 1)..<document.nodes.count), as: UTF8.self)
    document.headings.append(
      Document.Heading(level: max(2, level), text: text, id: identifiers.identifier(for: text), place: place))
    if level == 1 {
      report.warning(
        "markdown.kop", at: place, "een kop in een tekst begint met ## of meer; de titel van de pagina is de enige kop met één #",
        remedy: "schrijf ## voor deze kop")
    } else if level > previousHeadingLevel + 1 {
      report.warning(
        "markdown.kop", at: place,
        "koppen slaan geen niveau over: na niveau \(previousHeadingLevel) komt niveau \(previousHeadingLevel + 1)",
        remedy: "schrijf \(String(repeating: "#", count: previousHeadingLevel + 1)) voor deze kop")
    }
    previousHeadingLevel = max(2, level)
  }

  /// The table, after what stood before it in the same paragraph.
  mutating func readTable(_ table: TableSource, firstLine: Int, isTight: Bool, depth: Int) {
    guard let cells else { return }
    var line = firstLine
    for _ in table.lead {
      if let node = cells.node(at: line), cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH {
        readLeaf(node, .paragraph(tight: isTight), isCell: true, depth: depth)
      }
      line += 1
    }
    if !table.lead.isEmpty { line += 1 }
    document.tableCount += 1
    let index = open(.table(number: document.tableCount))
    for (number, row) in ([table.header] + table.rows).enumerated() {
      let rowIndex = open(.row(isHeader: number == 0))
      for (column, alignment) in table.alignments.enumerated() {
        let kind = Node.Kind.cell(alignment, isHeader: number == 0)
        guard column < row.cells.count else {
          _ = open(kind)
          continue
        }
        if cells.origin(ofLine: line).isPlain {
          readPlain(row.cells[column], kind)
        } else if let node = cells.node(at: line) {
          readLeaf(node, kind, isCell: true, depth: depth)
        }
        line += 1
      }
      close(rowIndex)
    }
    close(index)
    if table.endsInRule { _ = open(.rule) }
  }
}
