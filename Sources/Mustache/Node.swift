// SPDX-License-Identifier: Apache-2.0
import Primitives

/// A part of a template after parsing: standalone lines are settled, names are found, nothing is linked yet.
/// Ranges are bytes of the template's own source.
enum Node {
  /// A line of output begins here; the white space that it begins with in the source.
  case lineStart(Range<Int>)
  case text(Range<Int>)
  /// The text of this constant.
  case constant(position: Int, escaped: Bool)
  case variable(Reference, escaped: Bool)
  case section(Reference, inverted: Bool, [Node])
  case partial(Inclusion)
  case block(Block)
}

/// `{{naam}}`, `{{partner.naam}}` or `{{.}}` (no names), and where it is.
struct Reference {
  var names: [Name]
  var offset: Int
}

/// `{{>deel}}`, or `{{<deel}}…{{/deel}}` with the blocks that it replaces.
struct Inclusion {
  var name: String
  var offset: Int
  /// The white space before a tag that stands alone on its line: every line of the partial begins with it.
  var indentation: Range<Int>?
  var isParent: Bool
  var blocks: [Block] = []
}

/// `{{$naam}}…{{/naam}}`: a place that a child may fill, and what is there if it does not; or, within a parent, the filling.
struct Block {
  var name: String
  var offset: Int
  var nodes: [Node] = []
  /// The tag has a line of its own, so that the filling decides where lines begin.
  var standsAlone: Bool
  /// The white space before the tag, where there is nothing else before it.
  var indentation: Range<Int>?
  /// The contents begin on the line after the tag.
  var startsOnNextLine: Bool
  /// The white space that the first line of the contents begins with, if that line is not the end of the block.
  var intrinsicIndentation: Range<Int>?
}

/// A template after parsing.
struct ParsedTemplate {
  var source: TemplateSource
  var nodes: [Node]
  /// Positions of the constants that are used in it.
  var constants: [Int]
}
