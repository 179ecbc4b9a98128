// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Cuts texts into sentences, with the words of each; `samenwerkings-verband` and `school's` are one word.
///
///     "Zie nr. 571. Dit wordt o.a. gedaan."  →  "Zie nr. 571." "Dit wordt o.a. gedaan."
enum Sentences {
  typealias Text = UnsafeBufferPointer<UInt8>

  /// A sentence of a text. What few readers ask of its words is read again for who does.
  struct Sentence {
    var range: Range<Int>
    var wordCount = 0
    /// Whether one of its words is a form of `worden`.
    var hasAuxiliary = false
  }

  static func forEach(in text: Text, _ body: (Sentence) -> Void) {
    var sentence: Sentence?
    var last = 0..<0
    var index = 0
    while index < text.count {
      guard let word = word(at: index, in: text) else {
        index += isMark(index, in: text) ? 3 : 1
        guard isPoint(text[index - 1]), var found = sentence, isEnd(index, of: text, last: last) else { continue }
        found.range = found.range.lowerBound..<index
        body(found)
        sentence = nil
        continue
      }
      var found = sentence ?? Sentence(range: word)
      found.wordCount += 1
      if text[word.lowerBound] | 0x20 == UInt8(ascii: "w"), isAuxiliary(text[word]) { found.hasAuxiliary = true }
      (sentence, last, index) = (found, word, word.upperBound)
    }
    if var sentence {
      sentence.range = sentence.range.lowerBound..<text.count
      body(sentence)
    }
  }

  /// The word that begins at this place.
  private static func word(at index: Int, in text: Text) -> Range<Int>? {
    text[index].isInWord && !isMark(index, in: text) ? index..<endOfWord(from: index, in: text) : nil
  }

  private static func isPoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// A dash, an ellipsis or a typographic quotation mark: U+2000 to U+203F.
  private static func isMark(_ index: Int, in text: Text) -> Bool {
    text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80
  }

  private static func endOfWord(from start: Int, in text: Text) -> Int {
    var end = start + 1
    while true {
      // A mark may begin with 0xE2.
      end = text.first(from: end, { ~$0.isInWord | $0.isEqual(0xE2) }, { !$0.isInWord || $0 == 0xE2 })
      guard end < text.count else { break }
      // Nearly all ends of words.
      if text[end] == 0x20 { break }
      let joins = end + 1 < text.count && text[end + 1].isInWord && "-'.,".utf8.contains(text[end])
      // A point or comma joins only digits: 1.234,5.
      let isNumber = text[end - 1].isASCIIDigit && joins && text[end + 1].isASCIIDigit
      if isMark(end, in: text) {
        guard text[end + 2] == 0x99, end + 3 < text.count, text[end + 3].isInWord else { break }
        end += 3
        continue
      }
      guard text[end].isInWord || joins && (isNumber || text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "'")) else { break }
      end += 1
    }
    return end
  }

  /// Whether the mark before this place ends a sentence: a space follows, and then no small letter; and it is not that of an abbreviation.
  static func isEnd(_ index: Int, of text: Text, last: Range<Int>) -> Bool {
    let rest = text[index...].drop { ")\"'".utf8.contains($0) || $0 >= 0x80 }
    guard let space = rest.first else { return true }
    guard space == 0x20, let next = rest.drop(while: { $0 == 0x20 }).first, !(0x61...0x7A).contains(next) else { return false }
    guard text[index - 1] == UInt8(ascii: ".") else { return true }
    let isLetter = last.count == 1 && !text[last.lowerBound].isASCIIDigit
    return !isLetter && !abbreviations.contains { $0.count == last.count && text[last].elementsEqual($0) }
  }

  private static let abbreviations = [
    "nr", "art", "blz", "bijv", "dr", "drs", "prof", "mr", "ca", "resp", "incl", "excl", "evt", "max", "min",
  ].map { Bytes($0.utf8) }
}

extension Sentences {
  /// A form of `worden` with a past participle: `wordt verdeeld`, `werden aangewezen`. A guess: Dutch has more forms than this.
  static func isPassive(_ sentence: Sentence, in text: Text) -> Bool {
    guard sentence.hasAuxiliary else { return false }
    let text = Text(rebasing: text[..<sentence.range.upperBound])
    var index = sentence.range.lowerBound
    while index < text.count {
      if let word = word(at: index, in: text) {
        if isParticiple(text[word]) { return true }
        index = word.upperBound
      } else {
        index += isMark(index, in: text) ? 3 : 1
      }
    }
    return false
  }

  /// `wordt`, `worden`, `werd` or `werden`; its first letter is a `w`, small or not.
  private static func isAuxiliary(_ word: Slice<Text>) -> Bool {
    func ends(_ ending: StaticString) -> Bool {
      (1..<word.count).allSatisfy { word[word.startIndex + $0] == ending.utf8Start[$0 - 1] }
    }
    switch word.count {
    case 4: return ends("erd")
    case 5: return ends("ordt")
    case 6: return ends("orden") || ends("erden")
    default: return false
    }
  }

  private static let prefixes = [
    "", "aan", "af", "be", "bij", "door", "in", "los", "mee", "na", "om", "op", "over", "samen", "toe", "uit", "vast", "weg",
  ]
  /// Nouns and adjectives that look like participles.
  private static let others = [
    "gebied", "gebieden", "gedrag", "gegeven", "geld", "geleden", "gemeenten", "gemeenteraden", "gesprekken", "getallen", "gevallen",
    "gevoelen", "gevolgen", "gezichten", "gezinnen", "gebreken", "gebouwen", "gelden", "gerust", "geschikt", "gezond", "gewoonten",
    "beeld", "beleid", "bericht", "besluit", "bestand", "bezit", "gebeurt", "verband", "verstand", "verschillend", "bekend", "verkeerd",
    "gemiddeld", "verkeert", "begint", "bestaat", "betekent", "vertelt", "vraagt", "verdient", "verliest", "verwacht", "herkomst",
  ]

  private static func isParticiple(_ word: Slice<Text>) -> Bool {
    guard word.count >= 5, hasFormOfParticiple(word) else { return false }
    return !others.contains { word.elementsEqual($0.utf8) }
  }

  private static func hasFormOfParticiple(_ word: Slice<Text>) -> Bool {
    let isWeak = word.last == UInt8(ascii: "d") || word.last == UInt8(ascii: "t")
    if isWeak, ["be", "ver", "ont", "her"].contains(where: { word.starts(with: $0.utf8) }) { return true }
    guard isWeak || word.suffix(2).elementsEqual("en".utf8) else { return false }
    return prefixes.contains { word.starts(with: $0.utf8) && word.dropFirst($0.utf8.count).starts(with: "ge".utf8) }
  }
}

extension UInt8 {
  fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}
