// SPDX-License-Identifier: Apache-2.0

/// A piece of the text of a document, as offsets.
struct Span: Hashable, Sendable {
  var start: Int
  var end: Int

  var isEmpty: Bool { start == end }
}

/// How a column of a table is aligned; nil where the author did not say.
enum Alignment: UInt8, Sendable {
  case left, center, right
}

/// One block or inline of a document.
///
/// The nodes of a document lie in one array in reading order; the descendants of the node at `i` are those at `i + 1 ..< end`.
/// So a deep tree costs no recursion to free, and copying one out of libcmark costs no allocation a node.
struct Node: Sendable {
  enum Kind: Sendable {
    /// Tight: an item of a list without blank lines, which shows its text without `<p>`.
    case paragraph(tight: Bool)
    /// The level as written, and the place in `Document.headings`.
    case heading(level: Int, index: Int)
    case quote
    /// The number of its first item, or nil for bullets.
    case list(start: Int?)
    case item
    case code(Span)
    /// A fenced block with an info word: the place in `Document.fences`.
    case fence(index: Int)
    case rule
    case rawBlock
    /// The place among the tables of the document, from 1.
    case table(number: Int)
    case row(isHeader: Bool)
    case cell(Alignment?, isHeader: Bool)

    case text(Span)
    case codeSpan(Span)
    case softBreak
    case lineBreak
    case rawInline(Span)
    case emphasis
    case strong
    /// The place in `Document.links`; for an image the children are its description.
    case link(index: Int)
    case image(index: Int)
    /// Which note, from 1, and the how manieth reference to it, from 1.
    case noteReference(number: Int, occurrence: Int)
  }

  var kind: Kind
  /// One past the last descendant.
  var end: Int
}
