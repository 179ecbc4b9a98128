// SPDX-License-Identifier: Apache-2.0

/// A name that views give and templates use: its position in the vocabulary.
package struct Name: Hashable, Sendable {
  let position: UInt16

  /// The number of the name in its vocabulary: for a `TemplateField` its raw value.
  package init(position: Int) {
    self.position = UInt16(truncatingIfNeeded: position)
  }

  package init(_ field: some TemplateField) {
    self.init(position: field.rawValue)
  }
}

/// Every name that a view may give. A template that uses another name is not accepted.
///
///     Vocabulary(Field.self)              the names of an enum of the caller
///     Vocabulary(["titel", "lees-meer"])  any list
package struct Vocabulary: Sendable {
  /// In the order in which they were given, for suggestions.
  let spellings: [String]
  private let positions: [String: Name]

  package init(_ spellings: [String]) {
    self.init(Array(zip(spellings, spellings.indices.map { Name(position: $0) })))
  }

  package init<Field: TemplateField>(_: Field.Type) {
    self.init(Field.allCases.map { ($0.templateName, Name($0)) })
  }

  private init(_ names: [(String, Name)]) {
    spellings = names.map { $0.0 }
    positions = Dictionary(names) { first, _ in first }
  }

  package func name(_ spelling: String) -> Name? {
    positions[spelling]
  }
}
