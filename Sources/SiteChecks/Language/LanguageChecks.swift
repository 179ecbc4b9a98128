// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Primitives

/// The advice about plain Dutch (B1): long sentences, hard words, passive paragraphs and abbreviations that nobody explains.
///
/// The texts are read again for it: loading them does not pay for advice. A class, so that the reader of a text holds one reference to it and
/// not some thirty, which all cores would count at once (1.5 % of the instructions of a check).
final class LanguageChecks: Sendable {
  let words: [HardWord]
  let hardWords: PhraseTable
  /// What needs no explanation.
  let known: PhraseTable
  private let checks: SiteChecks
  let wantsLongSentences: Bool
  let wantsPassive: Bool
  let wantsHardWords: Bool
  let wantsAbbreviations: Bool

  static let longestSentence = 25
  static let mostPassive = 2

  init(_ checks: SiteChecks, isWanted: (Rule) -> Bool) {
    self.checks = checks
    wantsLongSentences = isWanted(SiteRules.longSentence)
    wantsPassive = isWanted(SiteRules.passive)
    wantsHardWords = isWanted(SiteRules.hardWord)
    wantsAbbreviations = isWanted(SiteRules.abbreviation)
    words = checks.portal.hardWords
    hardWords = PhraseTable(words.map(\.word))
    let names =
      checks.portal.partners.map(\.article.title) + checks.portal.sources.flatMap { [$0.publisher, $0.authors].compactMap { $0 } }
    known = PhraseTable(checks.portal.terms.flatMap { [$0.term] + $0.otherSpellings } + names.flatMap(Abbreviations.all))
  }

  /// `skipped`: the paths of texts that are not read.
  func run(_ findings: inout Findings, skipping skipped: [String: Int]) {
    guard wantsLongSentences || wantsPassive || wantsHardWords || wantsAbbreviations else { return }
    let paths = checks.tree.files.map(\.path).filter { skipped[$0] == nil && Self.isDutchText($0) }
    for found in parallelMap(paths.count, { breaches(in: paths[$0]) }) {
      for breach in found { findings.add(breach.rule, at: breach.place, breach.summary, remedy: breach.remedy) }
    }
  }

  struct Breach: Sendable {
    var rule: Rule
    var place: Place
    var summary: String
    var remedy: String?
  }

  /// `paginas/over.md`, not `paginas/over.en.md`
  static func isDutchText(_ path: String) -> Bool {
    guard path.hasSuffix(".md") else { return false }
    let stem = path.utf8.dropLast(3)
    guard stem.dropLast(2).last == UInt8(ascii: ".") else { return true }
    return Language(rawValue: String(decoding: stem.suffix(2), as: UTF8.self)) == nil
  }

  /// That a file cannot be read was reported when it was loaded.
  private func breaches(in path: String) -> [Breach] {
    var ignored = Report()
    guard let bytes = checks.tree.read(path, &ignored) else { return [] }
    let reader = LanguageReader(self, source: bytes, file: checks.tree.displayName(of: path))
    return bytes.withUnsafeBufferPointer { ReadableTexts.read($0, by: reader) }.breaches
  }
}

/// Reads one file, and remembers what it said already.
struct LanguageReader: TextReader {
  private let checks: LanguageChecks
  private let file: String
  private var places: PlaceCounter
  private(set) var breaches: [LanguageChecks.Breach] = []
  private var words: Set<Int> = []
  private var abbreviations: Set<Bytes> = []

  init(_ checks: LanguageChecks, source: Bytes, file: String) {
    self.checks = checks
    self.file = file
    places = PlaceCounter(source)
  }

  mutating func read(_ text: borrowing ReadableText, after look: QuickLook) {
    text.withBytes { bytes in
      if text.kind == .paragraph, mayHaveBreaches(look) { readSentences(of: text, bytes) }
      if checks.wantsHardWords { readWords(of: text, bytes) }
      if checks.wantsAbbreviations, look.hasCapitals { readAbbreviations(of: text, bytes) }
    }
  }

  /// Whether there is nothing to say of a text, so that it need not be read.
  func isDone(with kind: ReadableText.Kind, after look: QuickLook) -> Bool {
    !look.hasCapitals && checks.words.isEmpty && (kind == .label || !mayHaveBreaches(look))
  }

  private func mayHaveBreaches(_ look: QuickLook) -> Bool {
    look.mostWords > LanguageChecks.longestSentence || look.auxiliaries > LanguageChecks.mostPassive
  }

  private mutating func add(_ rule: Rule, at index: Int, of text: borrowing ReadableText, _ summary: String, remedy: String? = nil) {
    let (line, column) = places.place(of: text.offset(of: index))
    breaches.append(.init(rule: rule, place: Place(file, line: line, column: column), summary: summary, remedy: remedy))
  }
}

extension LanguageReader {
  private mutating func readSentences(of text: borrowing ReadableText, _ bytes: Sentences.Text) {
    var long: [(start: Int, words: Int)] = []
    var passive: (first: Int, count: Int)?
    Sentences.forEach(in: bytes) { sentence in
      let first = sentence.range.lowerBound
      if sentence.wordCount > LanguageChecks.longestSentence { long.append((first, sentence.wordCount)) }
      guard checks.wantsPassive, Sentences.isPassive(sentence, in: bytes) else { return }
      passive = (passive?.first ?? first, (passive?.count ?? 0) + 1)
    }
    for sentence in long where checks.wantsLongSentences {
      add(
        SiteRules.longSentence, at: sentence.start, of: text,
        "een zin heeft hooguit \(LanguageChecks.longestSentence) woorden, en deze heeft er \(sentence.words)")
    }
    guard let passive, passive.count > LanguageChecks.mostPassive else { return }
    add(
      SiteRules.passive, at: passive.first, of: text,
      "een alinea zegt wie iets doet, en hier staan \(passive.count) zinnen met een vorm van 'worden'")
  }

  /// Each word once a file; one that the glossary explains is no hard word.
  private mutating func readWords(of text: borrowing ReadableText, _ bytes: Sentences.Text) {
    var found: [PhraseTable.Match] = []
    checks.hardWords.forEachMatch(in: bytes) { found.append($0) }
    for match in found where words.insert(match.phrase).inserted {
      let word = String(decoding: bytes[match.range], as: UTF8.self)
      add(
        SiteRules.hardWord, at: match.range.lowerBound, of: text, "een tekst heeft gewone woorden, en '\(word)' is moeilijk",
        remedy: "schrijf bijvoorbeeld '\(checks.words[match.phrase].alternative)'")
    }
  }

  /// Each abbreviation once a file, where it stands first.
  private mutating func readAbbreviations(of text: borrowing ReadableText, _ bytes: Sentences.Text) {
    let words = Abbreviations.all(in: bytes)
    guard !words.isEmpty else { return }
    var explained: [Range<Int>] = []
    checks.known.forEachMatch(in: bytes) { explained.append($0.range) }
    for word in words where abbreviations.insert(Bytes(bytes[word])).inserted {
      guard !explained.contains(where: { $0.contains(word.lowerBound) }), !Abbreviations.isExplained(word, in: bytes) else { continue }
      add(
        SiteRules.abbreviation, at: word.lowerBound, of: text,
        "een afkorting staat in begrippen.yml of is in de tekst uitgelegd, en '\(String(decoding: bytes[word], as: UTF8.self))' niet")
    }
  }
}
