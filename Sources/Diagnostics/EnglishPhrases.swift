// SPDX-License-Identifier: Apache-2.0

/// Messages in English, by their Dutch pattern: `{}` is what is particular to a case, and is itself translated where it is a phrase.
///
///     'kosten' is een getal van 1 tot en met 5, niet 'hoog'   →   'kosten' must be a number from 1 to 5, not 'hoog'
///
/// For messages without a pattern there are the words of their rule; the examples of the rules in the tests hold both to the letter.
struct EnglishPhrases: Sendable {
  private typealias Phrase = (dutch: [String], english: [String])
  private let sentences = Self.phrases(
    Self.sentencePatterns + Self.fileSentences + Self.textSentences + Self.figureSentences + Self.tableSentences + Self.chartSentences
      + Self.templateSentences)
  private let types = Self.phrases(Self.nouns + Self.typePatterns + Self.fileReasons)
  private let remedies = Self.phrases(
    Self.remedyPatterns + Self.fileRemedies + Self.textRemedies + Self.figureRemedies + Self.templateRemedies)

  /// Nil where there is no pattern for the text.
  func sentence(_ text: String) -> String? { english(text, among: sentences) }
  func remedy(_ text: String) -> String? { english(text, among: remedies) }

  private func english(_ text: String, among phrases: [Phrase]) -> String? {
    for (dutch, english) in phrases {
      guard let values = Self.values(of: text, in: dutch) else { continue }
      var result = english[0]
      for (value, literal) in zip(values, english.dropFirst()) {
        // Between quotation marks are the words of an editor.
        result += (result.hasSuffix("'") ? value : self.english(value, among: types) ?? value) + literal
      }
      return result
    }
    return nil
  }
}

extension EnglishPhrases {
  private static func phrases(_ patterns: [(String, String)]) -> [Phrase] { patterns.map { (parts(of: $0.0), parts(of: $0.1)) } }

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
