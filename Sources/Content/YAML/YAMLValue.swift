// SPDX-License-Identifier: Apache-2.0

/// A value of a YAML text with its position. Every scalar is a text: what it means is the business of the schema.
package struct YAMLValue: Sendable {
  package enum Content: Sendable {
    /// An empty text is no value: `titel:` and `titel: ""` say the same.
    case scalar(String)
    case list([YAMLValue])
    case mapping([YAMLPair])
  }

  package var content: Content
  package var mark: YAMLMark
}

/// A key with its value.
package struct YAMLPair: Sendable {
  package var key: String
  package var keyMark: YAMLMark
  package var value: YAMLValue

  /// Unequal texts of unequal length, nearly all of those that are compared, are told apart without looking at their letters.
  func isNamed(_ name: String) -> Bool { key.utf8.count == name.utf8.count && key == name }
}

/// A position in the YAML text itself: lines and columns count from 1, columns in Unicode scalars, as libyaml counts.
package struct YAMLMark: Sendable, Equatable {
  package var line: Int
  package var column: Int
}

extension YAMLValue {
  var isEmpty: Bool {
    if case .scalar(let text) = content { text.isEmpty } else { false }
  }
}

extension YAMLValue {
  /// The pairs of a mapping; a text and a list have none.
  package var pairs: [YAMLPair] {
    if case .mapping(let pairs) = content { pairs } else { [] }
  }
}
