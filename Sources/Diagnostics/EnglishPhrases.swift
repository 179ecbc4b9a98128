// SPDX-License-Identifier: Apache-2.0

/// Messages in English, by their Dutch pattern: `{}` is what is particular to a case, and is itself translated where it is a phrase.
///
///     'kosten' is een getal van 1 tot en met 5, niet 'hoog'   →   'kosten' must be a number from 1 to 5, not 'hoog'
///
/// For messages without a pattern there are the words of their rule; the examples of the rules in the tests hold both to the letter.
struct EnglishPhrases: Sendable {
  private let sentences = PhrasePatterns(
    Self.sentencePatterns + Self.fileSentences + Self.textSentences + Self.figureSentences + Self.tableSentences + Self.chartSentences
      + Self.templateSentences)
  private let types = PhrasePatterns(Self.nouns + Self.typePatterns + Self.fileReasons)
  private let remedies = PhrasePatterns(
    Self.remedyPatterns + Self.fileRemedies + Self.textRemedies + Self.figureRemedies + Self.templateRemedies)

  /// Nil where there is no pattern for the text.
  func sentence(_ text: String) -> String? { sentences.translation(of: text, inner: types) }
  func remedy(_ text: String) -> String? { remedies.translation(of: text, inner: types) }
}
