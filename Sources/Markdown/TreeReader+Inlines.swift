// SPDX-License-Identifier: Apache-2.0
import CCmark
import Diagnostics
import Glibc
import Primitives

extension TreeReader {
  mutating func readInlines(of parent: OpaquePointer, in leaf: Leaf, depth: Int) {
    guard !isTooDeep(depth, line: leaf.isCell ? cells?.origin(ofLine: leaf.line).sourceLine ?? 1 : leaf.line) else { return }
    var previous = -1
    var node = cmark_node_first_child(parent)
    while let current = node {
      let index = document.nodes.count
      if cmark_node_get_type(current) == CMARK_NODE_TEXT {
        readText(current, previous: previous)
      } else {
        readInline(current, in: leaf, depth: depth)
      }
      if document.nodes.count > index { previous = index }
      node = cmark_node_next(current)
    }
  }

  /// libcmark cuts a text at every character that could have meant something; here it is one again.
  private mutating func readText(_ node: OpaquePointer, previous: Int) {
    let span = copy(cmark_node_get_literal(node))
    if previous == document.nodes.count - 1, previous >= 0, case .text(let before) = document.nodes[previous].kind, before.end == span.start
    {
      document.nodes[previous].kind = .text(Span(start: before.start, end: span.end))
    } else {
      _ = open(.text(span))
    }
  }

  private mutating func readInline(_ node: OpaquePointer, in leaf: Leaf, depth: Int) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_SOFTBREAK: _ = open(.softBreak)
    case CMARK_NODE_LINEBREAK: _ = open(.lineBreak)
    case CMARK_NODE_CODE: _ = open(.codeSpan(copy(cmark_node_get_literal(node))))
    case CMARK_NODE_EMPH: readSpan(node, .emphasis, in: leaf, depth: depth)
    case CMARK_NODE_STRONG: readSpan(node, .strong, in: leaf, depth: depth)
    case CMARK_NODE_HTML_INLINE:
      let span = copy(cmark_node_get_literal(node))
      rawHTML.check(document.text[span.start..<span.end], at: place(of: node, in: leaf, marks: "<"), report: &report)
      _ = open(.rawInline(span))
    case CMARK_NODE_LINK:
      if let definition = noteDefinition(of: node) {
        readNoteReference(node, to: definition, in: leaf, depth: depth)
      } else {
        readLink(node, in: leaf, depth: depth)
      }
    case CMARK_NODE_IMAGE:
      if let definition = noteDefinition(of: node) {
        // `!` before the reference to a note is the end of a sentence.
        appendText("!")
        readNoteReference(node, to: definition, in: leaf, depth: depth)
      } else {
        readImage(node, in: leaf, depth: depth)
      }
    default: break
    }
  }

  private mutating func readSpan(_ node: OpaquePointer, _ kind: Node.Kind, in leaf: Leaf, depth: Int) {
    let index = open(kind)
    readInlines(of: node, in: leaf, depth: depth + 1)
    close(index)
  }

  mutating func appendText(_ text: String) {
    let start = document.text.count
    document.text.append(text)
    _ = open(.text(Span(start: start, end: document.text.count)))
  }

  private mutating func readLink(_ node: OpaquePointer, in leaf: Leaf, depth: Int) {
    let link = link(.link, node, in: leaf, marks: "[<")
    Address.check(link, report: &report)
    document.links.append(link)
    let index = document.nodes.count
    readSpan(node, .link(index: document.links.count - 1), in: leaf, depth: depth)
    if footnotes.isWanted { reportLinkThatLooksLikeNote(index, at: link.place) }
  }

  private mutating func readImage(_ node: OpaquePointer, in leaf: Leaf, depth: Int) {
    let link = link(.image, node, in: leaf, marks: "!")
    Address.check(link, report: &report)
    document.links.append(link)
    let index = document.nodes.count
    readSpan(node, .image(index: document.links.count - 1), in: leaf, depth: depth)
    if document.plainText(of: index..<document.nodes.count).allSatisfy({ $0 <= 0x20 }) {
      report.error(
        "markdown.alt", at: link.place, "een afbeelding heeft een beschrijving, voor wie haar niet kan zien",
        remedy: "schrijf tussen de rechte haken wat erop staat: ![Kinderen spelen op het plein](\(link.destination))")
    }
  }

  private mutating func link(_ kind: Document.Link.Kind, _ node: OpaquePointer, in leaf: Leaf, marks: String) -> Document.Link {
    Document.Link(
      kind: kind, destination: cmark_node_get_url(node).map { String(cString: $0) } ?? "",
      title: cmark_node_get_title(node).map { String(cString: $0) } ?? "", place: place(of: node, in: leaf, marks: marks))
  }
}

extension TreeReader {
  /// The place of an inline that begins with one of these marks.
  ///
  /// libcmark's column is right on the first line of a block only: on the next ones it forgets the marks of quotes and lists.
  /// Where the mark is not found at the place that follows, the column is left out: better none than a wrong one.
  mutating func place(of node: OpaquePointer, in leaf: Leaf, marks: String) -> Place {
    var line = Int(cmark_node_get_start_line(node))
    // A link over two lines is said to begin on the last; its text knows better.
    if let child = cmark_node_first_child(node), case let first = Int(cmark_node_get_start_line(child)), first > 0 {
      line = min(line, first)
    }
    let column = Int(cmark_node_get_start_column(node))
    line += leaf.definitionLines
    guard line >= leaf.line, line <= max(leaf.line, leaf.lastLine), column > 0 else { return place(of: leaf) }
    if let text = autolink(node), let place = place(of: text, on: line, in: leaf) { return place }
    let (sourceLine, offset) = origin(line: line, column: column, in: leaf)
    let range = source.line(sourceLine)
    guard range.contains(offset), marks.utf8.contains(source.text[offset]) else { return source.place(line: sourceLine) }
    return place(line: sourceLine, offset: offset)
  }

  /// `<https://x.nl>` as it is written, for a link that is. Its column counts from the wrong place in libcmark.
  private func autolink(_ node: OpaquePointer) -> Bytes? {
    guard cmark_node_get_type(node) == CMARK_NODE_LINK, let child = cmark_node_first_child(node),
      cmark_node_next(child) == nil, let address = cmark_node_get_url(node), let text = cmark_node_get_literal(child)
    else { return nil }
    // Nearly all links have words of their own.
    let scheme = "mailto:"
    guard strcmp(text, address) == 0 || strncmp(address, scheme, scheme.utf8.count) == 0 && strcmp(text, address + scheme.utf8.count) == 0
    else { return nil }
    var written = Bytes("<".utf8)
    written.append(terminatedBy0: text)
    written.append(UInt8(ascii: ">"))
    return written
  }

  /// The place of a text that stands once on a line.
  private func place(of text: Bytes, on line: Int, in leaf: Leaf) -> Place? {
    let sourceLine = origin(line: line, column: 1, in: leaf).line
    let range = source.line(sourceLine)
    // A line that no editor shows: better no column than a look at the whole line for each of its addresses.
    guard range.count <= 4_000 else { return nil }
    let found = range.filter { source.text[$0] == text[0] && source.text[$0..<range.upperBound].starts(with: text) }
    return found.count == 1 ? source.place(line: sourceLine, offset: found[0]) : nil
  }

  private func origin(line: Int, column: Int, in leaf: Leaf) -> (line: Int, offset: Int) {
    if leaf.isCell, let cells {
      let origin = cells.origin(ofLine: line)
      return (origin.sourceLine, origin.start + column - origin.firstColumn)
    }
    let start = line == leaf.line ? source.line(line).lowerBound + leaf.column - 1 : source.continuation(line).lowerBound
    return (line, start + column - leaf.column)
  }

  func place(of leaf: Leaf) -> Place {
    source.place(line: sourceLines(of: leaf).lowerBound)
  }

  /// The lines of the source that a paragraph, heading or cell takes.
  func sourceLines(of leaf: Leaf) -> ClosedRange<Int> {
    let last = max(leaf.line, leaf.lastLine)
    guard leaf.isCell, let cells else { return leaf.line...last }
    return cells.origin(ofLine: leaf.line)
      .sourceLine...max(cells.origin(ofLine: leaf.line).sourceLine, cells.origin(ofLine: last).sourceLine)
  }
}
