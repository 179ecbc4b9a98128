// SPDX-License-Identifier: Apache-2.0

/// Texts with their translations, both as patterns: `{}` is what is particular to a case.
///
///     PhrasePatterns([("Unknown option '{}'", "de optie '{}' bestaat niet")]).translation(of: "Unknown option '--frob'")
///     →   "de optie '--frob' bestaat niet"
package struct PhrasePatterns: Sendable {
  private let phrases: [(original: [String], translation: [String])]

  package init(_ patterns: [(String, String)]) {
    phrases = patterns.map { (Self.parts(of: $0.0), Self.parts(of: $0.1)) }
  }

  /// By the first pattern that fits; nil where none does. What is particular to the case is itself translated where it is one of the `inner`
  /// phrases, but not between quotation marks: those are the words of an editor.
  package func translation(of text: String, inner: PhrasePatterns? = nil) -> String? {
    for (original, translation) in phrases {
      guard let values = Self.values(of: text, in: original) else { continue }
      var result = translation[0]
      for (value, literal) in zip(values, translation.dropFirst()) {
        result += (result.hasSuffix("'") ? value : inner?.translation(of: value, inner: inner) ?? value) + literal
      }
      return result
    }
    return nil
  }
}

extension PhrasePatterns {
  private static func parts(of pattern: String) -> [String] {
    var parts = [""]
    for character in pattern {
      switch character {
      case "{": parts.append("")
      case "}": break
      default: parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  /// What stands between the literal parts of a pattern; nil where the text does not have these parts.
  private static func values(of text: String, in parts: [String]) -> [String]? {
    guard text.hasPrefix(parts[0]), text.count >= parts.reduce(0, { $0 + $1.count }) else { return nil }
    var rest = text.dropFirst(parts[0].count)
    var values: [String] = []
    for (number, part) in parts.enumerated().dropFirst() {
      if number == parts.count - 1 {
        guard rest.hasSuffix(part) else { return nil }
        values.append(String(rest.dropLast(part.count)))
        return values
      }
      guard let place = rest.indices.first(where: { rest[$0...].hasPrefix(part) }) else { return nil }
      values.append(String(rest[..<place]))
      rest = rest[place...].dropFirst(part.count)
    }
    return rest.isEmpty ? values : nil
  }
}
