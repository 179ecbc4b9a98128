// SPDX-License-Identifier: Apache-2.0
import CArena
import CCmark
import Diagnostics
import Primitives

/// What is read on top of CommonMark.
package struct Syntax: Sendable {
  package var hasTables = true
  package var hasFootnotes = true
  /// Whether the text is known to be UTF-8, so that libcmark need not look (3 % of the time to load a portal).
  package var isValidated = false
  /// Fragments that the page itself uses, and that no heading may get.
  package var reservedIdentifiers: Set<String> = []

  package init() {}

  /// Nothing, as in the examples of the specification.
  package static var commonMark: Syntax {
    var syntax = Syntax()
    syntax.hasTables = false
    syntax.hasFootnotes = false
    return syntax
  }
}

extension Document {
  /// Reads the body of a file and reports everything in it that a page could not show well.
  ///
  /// `firstLine` is the line of the file on which the body begins, so that every place counts the front matter.
  package init(parsing body: ArraySlice<UInt8>, file: String, firstLine: Int = 1, syntax: Syntax = Syntax(), report: inout Report) {
    var source = Source(body, file: file, firstLine: firstLine)
    guard InputGuard.admits(source, report: &report) else { return }
    var footnotes = Footnotes(isWanted: syntax.hasFootnotes)
    if syntax.hasFootnotes, body.contains(UInt8(ascii: "["), UInt8(ascii: "^")) {
      source = footnotes.takeOut(of: source, report: &report)
    }
    if syntax.hasTables { source.delimiterRows = DelimiterRows(of: source) }
    if syntax.isValidated, let document = Self.ordinary(source, footnotes, syntax, &report) {
      self = document
      return
    }

    let validation = syntax.isValidated ? 0 : CMARK_OPT_VALIDATE_UTF8
    let mark = arena_begin()
    defer { arena_end(mark) }
    guard let root = Self.tree(of: source.text, validation: validation) else { return }
    let cells = CellTree(CellTree.tables(in: root, source: source, report: &report), source, footnotes)
    var reader = TreeReader(source: source, footnotes: footnotes, cells: cells, reserved: syntax.reservedIdentifiers)
    reader.read(root)
    self = reader.document
    report.add(contentsOf: reader.report)
  }

  /// A text that needs no libcmark but for the cells of its tables; nil for any other.
  static func ordinary(_ source: Source, _ footnotes: Footnotes, _ syntax: Syntax, _ report: inout Report) -> Document? {
    guard let text = OrdinaryText(source) else { return nil }
    var found = Report()
    let mark = arena_begin()
    defer { arena_end(mark) }
    let cells = CellTree(text.tables(report: &found), source, footnotes)
    var reader = TreeReader(source: source, footnotes: footnotes, cells: cells, reserved: syntax.reservedIdentifiers)
    guard reader.read(text) else { return nil }
    report.add(contentsOf: found)
    report.add(contentsOf: reader.report)
    return reader.document
  }

  /// Gives a text to libcmark, which puts U+FFFD where it is no UTF-8, and without the second option forgets to count the lines
  /// in a code span. The tree is there until the caller ends the arena; nil for no text at all.
  static func tree(of text: ArraySlice<UInt8>, validation: Int32 = CMARK_OPT_VALIDATE_UTF8) -> OpaquePointer? {
    text.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, !bytes.isEmpty else { return nil }
      return arena_parse(start.assumingMemoryBound(to: CChar.self), bytes.count, validation | CMARK_OPT_SOURCEPOS)
    }
  }
}
