// SPDX-License-Identifier: Apache-2.0
import Primitives

/// A sentence of a text: where it is, its words, and whether it is passive.
struct Sentence {
  var range: Range<Int>
  /// `samenwerkings-verband` and `school's` are one word.
  var words: ArraySlice<Range<Int>>

  /// The sentences of a text.
  ///
  ///     "Zie nr. 571. Dit wordt o.a. gedaan."  →  "Zie nr. 571." "Dit wordt o.a. gedaan."
  static func all(in text: Bytes) -> [Sentence] {
    var words: [Range<Int>] = []
    words.reserveCapacity(text.count / 5)
    // Where each sentence ends, in the text and in the words: the list of words is made once, and cut at the end.
    var ends: [(text: Int, words: Int)] = []
    var index = 0
    while index < text.count {
      if isMark(index, in: text) {
        index += 3
      } else if text[index].isInWord {
        let word = index..<endOfWord(from: index, in: text)
        words.append(word)
        index = word.upperBound
      } else {
        index += 1
        guard text[index - 1].endsSentence, words.count > (ends.last?.words ?? 0), isEnd(index, of: text, last: words.last) else {
          continue
        }
        ends.append((index, words.count))
      }
    }
    if words.count > (ends.last?.words ?? 0) { ends.append((text.count, words.count)) }
    return ends.indices.map { place in
      let own = words[(place > 0 ? ends[place - 1].words : 0)..<ends[place].words]
      return Sentence(range: (own.first?.lowerBound ?? 0)..<ends[place].text, words: own)
    }
  }

  /// A dash, an ellipsis or a typographic quotation mark: U+2000 to U+203F.
  private static func isMark(_ index: Int, in text: Bytes) -> Bool {
    index + 2 < text.count && text[index] == 0xE2 && text[index + 1] == 0x80
  }

  private static func endOfWord(from start: Int, in text: Bytes) -> Int {
    var end = start + 1
    while end < text.count {
      // Nearly all bytes; 0xE2 may begin a mark.
      if text[end].isInWord, text[end] != 0xE2 {
        end += 1
        continue
      }
      if text[end] == 0x20 { break }
      let joins = end + 1 < text.count && text[end + 1].isInWord && text[end].joinsWords
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
  private static func isEnd(_ index: Int, of text: Bytes, last: Range<Int>?) -> Bool {
    let rest = text[index...].drop { ")\"'".utf8.contains($0) || $0 >= 0x80 }
    guard let space = rest.first else { return true }
    guard space == 0x20, let next = rest.drop(while: { $0 == 0x20 }).first, !(0x61...0x7A).contains(next) else { return false }
    guard let last, text[index - 1] == UInt8(ascii: ".") else { return true }
    let isLetter = last.count == 1 && !text[last.lowerBound].isASCIIDigit
    return !isLetter && !abbreviations.contains { text[last].elementsEqual($0.utf8) }
  }

  private static let abbreviations = [
    "nr", "art", "blz", "bijv", "dr", "drs", "prof", "mr", "ca", "resp", "incl", "excl", "evt", "max", "min",
  ]
}

extension Sentence {
  /// A form of `worden` with a past participle: `wordt verdeeld`, `werden aangewezen`. A guess: Dutch has more forms than this.
  func isPassive(in text: Bytes) -> Bool {
    guard words.contains(where: { text[$0.lowerBound] | 0x20 == UInt8(ascii: "w") && Self.isAuxiliary(text[$0]) }) else { return false }
    return words.contains { Self.isParticiple(text[$0]) }
  }

  private static func isAuxiliary(_ word: ArraySlice<UInt8>) -> Bool {
    (4...6).contains(word.count) && auxiliaries.contains { word.elementsEqual($0.utf8) }
  }

  private static let auxiliaries = ["wordt", "worden", "werd", "werden", "Wordt", "Worden", "Werd", "Werden"]
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

  private static func isParticiple(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 5, let last = word.last, !others.contains(where: { word.elementsEqual($0.utf8) }) else { return false }
    let isWeak = last == UInt8(ascii: "d") || last == UInt8(ascii: "t")
    if isWeak, ["be", "ver", "ont", "her"].contains(where: { word.starts(with: $0.utf8) }) { return true }
    guard isWeak || word.suffix(2).elementsEqual("en".utf8) else { return false }
    return prefixes.contains { word.starts(with: $0.utf8) && word.dropFirst($0.utf8.count).starts(with: "ge".utf8) }
  }
}

extension UInt8 {
  fileprivate var endsSentence: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: "!") || self == UInt8(ascii: "?") }
  /// `-`, `'`, `.` and `,` between two parts of a word or of a number.
  fileprivate var joinsWords: Bool {
    self == UInt8(ascii: "-") || self == UInt8(ascii: "'") || self == UInt8(ascii: ".") || self == UInt8(ascii: ",")
  }
  fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}
