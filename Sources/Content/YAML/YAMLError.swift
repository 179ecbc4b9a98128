// SPDX-License-Identifier: Apache-2.0

/// Why a text is no YAML, or none that we take.
package enum YAMLError: Error {
  /// A byte that no text holds.
  case unreadable
  /// In the words of libyaml: "did not find expected ',' or ']'" at a place, "while parsing a flow sequence" that began at another.
  case broken(String, mark: YAMLMark, while: String = "", since: YAMLMark? = nil)
  /// A key that stands twice in one mapping, and its first place.
  case doubleKey(String, first: YAMLMark)

  static let tooDeep = "too deep"
  static let undefinedAlias = "found undefined alias"
  static let secondDocument = "but found another document"
}

extension YAMLError {
  /// Where it was found, if that is known.
  package var mark: YAMLMark? {
    switch self {
    case .unreadable: nil
    case .broken(_, let mark, _, _), .doubleKey(_, let mark): mark
    }
  }
}
