// SPDX-License-Identifier: Apache-2.0
import CCmark
import Diagnostics
import Primitives

/// The tables of a text, and libcmark's tree of their cells.
///
/// All cells are parsed in one go, each as the heading `# cell #`: that is one line of inlines whatever the cell looks like.
/// Behind them comes the text itself if it defines links, so that `[naam][bron]` works in a cell. Cells of words and numbers need no parsing:
/// their lines stay empty (a twentieth of the instructions to read the texts of a corpus of which one in five has a table).
struct CellTree {
  /// By the line on which their paragraph begins.
  private var tables: [Int: TableSource] = [:]
  /// The first line of each table in the text of the cells.
  private var firstLines: [Int: Int] = [:]
  private var lines: [Line] = []
  private var text: Bytes = []
  private var nodes: [OpaquePointer?] = []

  /// Where a line of the text of the cells comes from.
  struct Line {
    var sourceLine: Int
    /// The offset of what libcmark calls `firstColumn` in its inlines.
    var start: Int
    var firstColumn: Int
    /// A cell that is one text as it stands there.
    var isPlain = false
  }

  /// Nil for a text without tables.
  init?(_ found: [(line: Int, table: TableSource)], _ source: Source, _ footnotes: Footnotes) {
    guard !found.isEmpty else { return nil }
    for (line, table) in found { add(table, at: line, source: source) }
    let lineCount = lines.count
    guard lines.contains(where: { !$0.isPlain }) else { return }
    text.append("\n")
    let definitionsEnd = source.lineStarts[footnotes.definitions.count]
    if source.text[definitionsEnd...].contains(UInt8(ascii: "]"), UInt8(ascii: ":")) {
      text += source.text
    } else {
      text += source.text[..<definitionsEnd]
    }
    guard let tree = Document.tree(of: text[...]) else { return nil }
    nodes = Array(repeating: nil, count: lineCount)
    var node = cmark_node_first_child(tree)
    while let current = node, case let line = Int(cmark_node_get_start_line(current)), line <= lineCount {
      nodes[line - 1] = current
      node = cmark_node_next(current)
    }
  }

  func table(at line: Int) -> (table: TableSource, firstLine: Int)? {
    guard let table = tables[line], let first = firstLines[line] else { return nil }
    return (table, first)
  }

  /// The block that begins on a line of the text of the cells; none for a plain cell.
  func node(at line: Int) -> OpaquePointer? { nodes[line - 1] }

  func origin(ofLine line: Int) -> Line { lines[line - 1] }
}

extension CellTree {
  private mutating func add(_ table: TableSource, at line: Int, source: Source) {
    tables[line] = table
    firstLines[line] = lines.count + 1
    for number in table.lead {
      // Four spaces keep `# …` or `---` what they were in the paragraph: text.
      let range = number == line ? table.firstLineContent : source.continuation(number)
      if number != line { text.append("    ") }
      add(source.text[range], sourceLine: number, start: range.lowerBound, firstColumn: 1)
    }
    if !table.lead.isEmpty { add([], sourceLine: line, start: 0, firstColumn: 1) }
    addCells(of: table.header, of: table, source)
    for row in table.rows { addCells(of: row, of: table, source) }
  }

  private mutating func addCells(of row: TableSource.Row, of table: TableSource, _ source: Source) {
    for cell in row.cells.prefix(table.alignments.count) {
      let isPlain = cell.allSatisfy { Self.isPlain(source.text[$0]) }
      if !isPlain {
        text.append("# ")
        text += Self.unescapingPipes(source.text[cell])
        text.append(" #")
      }
      text.append("\n")
      lines.append(Line(sourceLine: row.line, start: cell.lowerBound, firstColumn: 3, isPlain: isPlain))
    }
  }

  /// What is only a sign of itself wherever it stands in a line.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: "%"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+")...UInt8(ascii: ":"): true
    default: byte.isASCIILetter
    }
  }

  private mutating func add(_ content: ArraySlice<UInt8>, sourceLine: Int, start: Int, firstColumn: Int) {
    text += content
    text.append("\n")
    lines.append(Line(sourceLine: sourceLine, start: start, firstColumn: firstColumn))
  }

  private static func unescapingPipes(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard cell.contains(UInt8(ascii: "\\"), UInt8(ascii: "|")) else { return cell }
    var result: Bytes = []
    for byte in cell {
      if byte == UInt8(ascii: "|"), result.last == UInt8(ascii: "\\") { result.removeLast() }
      result.append(byte)
    }
    return result[...]
  }

  /// Looks through all blocks; a table is a paragraph to libcmark, or a heading where `---` stands directly under it.
  static func tables(in root: OpaquePointer, source: Source, report: inout Report) -> [(line: Int, table: TableSource)] {
    var found: [(line: Int, table: TableSource)] = []
    guard source.delimiterRows != nil else { return found }
    var node = cmark_node_first_child(root)
    while let current = node {
      var child: OpaquePointer?
      switch cmark_node_get_type(current) {
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        let line = Int(cmark_node_get_start_line(current))
        let last = max(line, Int(cmark_node_get_end_line(current)))
        let table = TableSource.find(
          in: line...last, column: Int(cmark_node_get_start_column(current)),
          isHeading: cmark_node_get_type(current) == CMARK_NODE_HEADING, source: source, report: &report)
        if let table { found.append((line, table)) }
      case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM: child = cmark_node_first_child(current)
      default: break
      }
      node = child ?? next(after: current, under: root)
    }
    return found
  }

  /// The next block that does not lie in this one.
  private static func next(after node: OpaquePointer, under root: OpaquePointer) -> OpaquePointer? {
    var node = node
    while node != root {
      if let next = cmark_node_next(node) { return next }
      guard let parent = cmark_node_parent(node) else { return nil }
      node = parent
    }
    return nil
  }
}
