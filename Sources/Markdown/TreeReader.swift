// SPDX-License-Identifier: Apache-2.0
import CCmark
import Diagnostics
import Primitives

/// Copies libcmark's tree into a document, block by block, and reports what it finds on the way.
struct TreeReader {
  let source: Source
  let footnotes: Footnotes
  let cells: CellTree?
  var document = Document()
  var report = Report()
  var identifiers: HeadingIdentifiers
  var rawHTML = RawHTML()
  /// The number of each definition of a note, once the text has referred to it.
  var noteNumbers: [Int?]
  /// The definitions in the order of their numbers, and how often the text refers to each.
  var noteOrder: [(definition: Int, references: Int)] = []
  /// A `[^` that is left in the text can be a reference to a note that does not exist.
  let mayHaveUnknownNotes: Bool
  var previousHeadingLevel = 1
  private var isTooDeep = false
  /// The last place that was asked for, so that a line with many links is counted once and not from its start for each.
  private var known = (line: 0, offset: 0, characters: 0)

  init(source: Source, footnotes: Footnotes, cells: CellTree?, reserved: Set<String>) {
    self.source = source
    self.footnotes = footnotes
    self.cells = cells
    identifiers = HeadingIdentifiers(reserved: reserved)
    noteNumbers = Array(repeating: nil, count: footnotes.definitions.count)
    mayHaveUnknownNotes = footnotes.isWanted && source.text.contains(UInt8(ascii: "["), UInt8(ascii: "^"))
    document.nodes.reserveCapacity(source.text.count / 20)
  }

  /// A paragraph, heading or cell: what is needed to find the place of an inline in it.
  struct Leaf {
    var line: Int
    var lastLine: Int
    var column: Int
    /// Its lines are those of the text of the cells.
    var isCell = false
    /// How many lines of definitions of links stood before its text: libcmark forgets to count them.
    var definitionLines = 0
  }

  mutating func read(_ root: OpaquePointer) {
    document.text.reserveCapacity(source.text.count)
    var quotes: [OpaquePointer?] = Array(repeating: nil, count: footnotes.definitions.count)
    var index = 0
    var node = cmark_node_first_child(root)
    while let current = node, Int(cmark_node_get_start_line(current)) <= source.moved.count {
      let line = Int(cmark_node_get_start_line(current))
      while index < quotes.count, footnotes.definitions[index].line < line { index += 1 }
      if index < quotes.count, footnotes.definitions[index].line == line { quotes[index] = current }
      node = cmark_node_next(current)
    }
    readBlocks(from: node, isTight: false, depth: 0)
    document.bodyEnd = document.nodes.count
    readNotes(quotes)
  }

  /// Notes come in the order in which the text refers to them; a note can refer to more notes.
  private mutating func readNotes(_ quotes: [OpaquePointer?]) {
    var index = 0
    while index < noteOrder.count {
      let start = document.nodes.count
      if let quote = quotes[noteOrder[index].definition] { readBlocks(from: cmark_node_first_child(quote), isTight: false, depth: 1) }
      document.notes.append(Document.Note(nodes: start..<document.nodes.count, references: 0))
      index += 1
    }
    for index in document.notes.indices { document.notes[index].references = noteOrder[index].references }
    reportUnusedNotes()
  }
}

extension TreeReader {
  mutating func open(_ kind: Node.Kind) -> Int {
    document.nodes.append(Node(kind: kind, end: document.nodes.count + 1))
    return document.nodes.count - 1
  }

  /// The place of a byte of a line of the source.
  mutating func place(line: Int, offset: Int) -> Place {
    if known.line != line || known.offset > offset { known = (line, source.line(line).lowerBound, 0) }
    known.characters += source.text[known.offset..<offset].characterCount
    known.offset = offset
    return source.place(line: line, behind: known.characters)
  }

  mutating func close(_ index: Int) {
    document.nodes[index].end = document.nodes.count
  }

  /// Copies a text of libcmark to the end of the texts of the document.
  mutating func copy(_ text: UnsafePointer<CChar>?) -> Span {
    let start = document.text.count
    if let text { document.text.append(terminatedBy0: text) }
    return Span(start: start, end: document.text.count)
  }

  /// Trees are read by recursion, so their depth has a limit; it is reported once.
  mutating func isTooDeep(_ depth: Int, line: Int) -> Bool {
    guard depth > InputGuard.maximumDepth else { return false }
    if !isTooDeep { InputGuard.reportNesting(at: source.place(line: line), report: &report) }
    isTooDeep = true
    return true
  }
}
