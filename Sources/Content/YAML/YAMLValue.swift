// SPDX-License-Identifier: Apache-2.0

/// A value of a YAML text with its position. Every scalar is a text: what it means is the business of the schema.
struct YAMLValue: Sendable {
  enum Content: Sendable {
    /// An empty text is no value: `titel:` and `titel: ""` say the same.
    case scalar(String)
    case list([YAMLValue])
    case mapping([YAMLPair])
  }

  var content: Content
  var mark: YAMLMark
}

/// A key with its value.
struct YAMLPair: Sendable {
  var key: String
  var keyMark: YAMLMark
  var value: YAMLValue

  /// Unequal texts of unequal length, nearly all of those that are compared, are told apart without looking at their letters.
  func isNamed(_ name: String) -> Bool { key.utf8.count == name.utf8.count && key == name }
}

/// A position in the YAML text itself: lines and columns count from 1, columns in Unicode scalars, as libyaml counts.
struct YAMLMark: Sendable, Equatable {
  var line: Int
  var column: Int
}

extension YAMLValue {
  var isEmpty: Bool {
    if case .scalar(let text) = content { text.isEmpty } else { false }
  }
}
