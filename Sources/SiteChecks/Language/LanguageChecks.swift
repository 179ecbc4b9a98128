// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Primitives

/// The advice about plain Dutch (B1): long sentences, hard words, passive paragraphs and abbreviations that nobody explains.
///
/// The texts are read again for it: loading them does not pay for advice.
struct LanguageChecks {
  private let words: [HardWord]
  private let hardWords: PhraseTable
  private let known: PhraseTable
  private let checks: SiteChecks
  private let isWanted: @Sendable (Rule) -> Bool

  static let longestSentence = 25
  static let mostPassive = 2

  init(_ checks: SiteChecks, isWanted: @escaping @Sendable (Rule) -> Bool) {
    self.checks = checks
    self.isWanted = isWanted
    words = checks.portal.hardWords
    hardWords = PhraseTable(words.map(\.word))
    let names =
      checks.portal.partners.map(\.article.title) + checks.portal.sources.flatMap { [$0.publisher, $0.authors].compactMap { $0 } }
    known = PhraseTable(checks.portal.terms.flatMap { [$0.term] + $0.otherSpellings } + names.flatMap(Abbreviations.all))
  }

  func run(_ findings: inout Findings) {
    guard SiteRules.plainLanguage.contains(where: isWanted) else { return }
    let paths = checks.tree.files.map(\.path).filter(Self.isDutchText)
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
  private static func isDutchText(_ path: String) -> Bool {
    path.hasSuffix(".md") && !Language.allCases.contains { path.hasSuffix(".\($0.rawValue).md") }
  }

  /// That a file cannot be read was reported when it was loaded.
  private func breaches(in path: String) -> [Breach] {
    var ignored = Report()
    guard let bytes = checks.tree.read(path, &ignored) else { return [] }
    var reader = LanguageReader(source: bytes, file: checks.tree.displayName(of: path))
    for text in ReadableTexts.of(bytes) {
      if text.kind == .paragraph { readSentences(of: text, &reader) }
      if isWanted(SiteRules.hardWord) { readWords(of: text, &reader) }
      if isWanted(SiteRules.abbreviation) { readAbbreviations(of: text, &reader) }
    }
    return reader.breaches
  }
}

extension LanguageChecks {
  private func readSentences(of text: ReadableText, _ reader: inout LanguageReader) {
    let sentences = Sentence.all(in: text.bytes)
    for sentence in sentences where sentence.words.count > Self.longestSentence && isWanted(SiteRules.longSentence) {
      reader.add(
        SiteRules.longSentence, at: sentence.range.lowerBound, of: text,
        "een zin heeft hooguit \(Self.longestSentence) woorden, en deze heeft er \(sentence.words.count)")
    }
    guard isWanted(SiteRules.passive) else { return }
    let passive = sentences.filter { $0.isPassive(in: text.bytes) }
    guard passive.count > Self.mostPassive else { return }
    reader.add(
      SiteRules.passive, at: passive[0].range.lowerBound, of: text,
      "een alinea zegt wie iets doet, en hier staan \(passive.count) zinnen met een vorm van 'worden'")
  }

  /// Each word once a file; one that the glossary explains is no hard word.
  private func readWords(of text: ReadableText, _ reader: inout LanguageReader) {
    hardWords.forEachMatch(in: text.bytes[...]) { match in
      guard reader.words.insert(match.phrase).inserted else { return }
      let found = String(decoding: text.bytes[match.range], as: UTF8.self)
      reader.add(
        SiteRules.hardWord, at: match.range.lowerBound, of: text, "een tekst heeft gewone woorden, en '\(found)' is moeilijk",
        remedy: "schrijf bijvoorbeeld '\(words[match.phrase].alternative)'")
    }
  }

  /// Each abbreviation once a file, where it stands first.
  private func readAbbreviations(of text: ReadableText, _ reader: inout LanguageReader) {
    let words = Abbreviations.all(in: text.bytes)
    guard !words.isEmpty else { return }
    var explained: [Range<Int>] = []
    known.forEachMatch(in: text.bytes[...]) { explained.append($0.range) }
    for word in words where reader.abbreviations.insert(Bytes(text.bytes[word])).inserted {
      guard !explained.contains(where: { $0.contains(word.lowerBound) }), !Abbreviations.isExplained(word, in: text.bytes) else { continue }
      reader.add(
        SiteRules.abbreviation, at: word.lowerBound, of: text,
        "een afkorting staat in begrippen.yml of is in de tekst uitgelegd, en '\(String(decoding: text.bytes[word], as: UTF8.self))' niet")
    }
  }
}

/// What was found in one file, and what was said already.
struct LanguageReader {
  private let file: String
  private var places: PlaceCounter
  var breaches: [LanguageChecks.Breach] = []
  var words: Set<Int> = []
  var abbreviations: Set<Bytes> = []

  init(source: Bytes, file: String) {
    self.file = file
    places = PlaceCounter(source)
  }

  mutating func add(_ rule: Rule, at index: Int, of text: ReadableText, _ summary: String, remedy: String? = nil) {
    let (line, column) = places.place(of: text.offset(of: index))
    breaches.append(.init(rule: rule, place: Place(file, line: line, column: column), summary: summary, remedy: remedy))
  }
}

/// Words in capitals: `LEA`, `DA-STB`, `VO-raad` is none.
enum Abbreviations {
  /// Those in the name of an organisation, which are a part of that name: `SEOR`.
  static func all(in name: String) -> [String] {
    let bytes = Bytes(name.utf8)
    return all(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  static func all(in text: Bytes) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard text[index].isInWord else {
        index += 1
        continue
      }
      var end = index + 1
      while end < text.count, text[end].isInWord || text[end] == UInt8(ascii: "-") && end + 1 < text.count && text[end + 1].isInWord {
        end += 1
      }
      // Hardly a word begins so: the others are not looked at.
      if text[index].isCapital, end - index > 1, !text[index + 1].isLowercase, isAbbreviation(text[index..<end]) {
        found.append(index..<end)
      }
      index = end
    }
    return found
  }

  /// From two to six capitals, maybe in two parts; no Roman number and no grade (`AA`).
  private static func isAbbreviation(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 11 else { return false }
    let letters = word.filter { $0 != UInt8(ascii: "-") }
    guard (2...6).contains(letters.count), letters.allSatisfy(\.isCapital) else { return false }
    return !letters.allSatisfy { "IVXLCDM".utf8.contains($0) } && !letters.allSatisfy { $0 == letters[0] }
  }

  /// `Lokale Educatieve Agenda (LEA)`, `LEA (Lokale Educatieve Agenda)`, `LEA staat voor …`
  static func isExplained(_ word: Range<Int>, in text: Bytes) -> Bool {
    let bracket = text[..<word.lowerBound].last { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
    return bracket == UInt8(ascii: "(") || [" (", " staat voor "].contains { text[word.upperBound...].starts(with: $0.utf8) }
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { (0x41...0x5A).contains(self) }
  fileprivate var isLowercase: Bool { (0x61...0x7A).contains(self) }
}
