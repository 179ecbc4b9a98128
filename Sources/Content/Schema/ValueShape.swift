// SPDX-License-Identifier: Apache-2.0

/// What a value looks like, for programs that help an editor to write it and cannot run the checks: JSON Schema, forms, snippets.
/// A value as the contract writes it has this shape (the check also takes `UTF8` for `utf-8`); not every value of this shape passes the check.
package indirect enum ValueShape: Sendable, Equatable {
  /// One line of plain text.
  case text(characters: Int?)
  /// Text of several sentences or with Markdown.
  case prose
  /// A text that a regular expression describes.
  case pattern(String)
  case date
  case yesOrNo
  case choice([String])
  case integer(ClosedRange<Int>)
  /// The name of something that exists elsewhere in the content.
  case name(NameKind)
  case list(ValueShape, atLeast: Int)
  case group([KeyDescription])
  case either(ValueShape, ValueShape)
  /// Keys of the editor's own choice with values of one shape.
  case mapping(ValueShape)

  /// What a name can be the name of.
  package enum NameKind: String, Sendable, CaseIterable {
    case theme = "thema"
    case partner
    case source = "bron"
    case dataset
    case municipality = "gemeente"
    case area = "gebied"
  }

  /// Lower case letters, digits and hyphens between them.
  static let slug = ValueShape.pattern("^[a-z0-9]+(-[a-z0-9]+)*$")
}
