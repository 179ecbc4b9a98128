// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Words in capitals: `LEA`, `DA-STB`, `VO-raad` is none.
enum Abbreviations {
  /// Those in the name of an organisation, which are a part of that name: `SEOR`.
  static func all(in name: String) -> [String] {
    var name = name
    return name.withUTF8 { bytes in all(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) } }
  }

  static func all(in text: Sentences.Text) -> [Range<Int>] {
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
      if isAbbreviation(text[index..<end]) { found.append(index..<end) }
      index = end
    }
    return found
  }

  /// From two to six capitals, maybe in two parts; no Roman number and no grade (`AA`).
  private static func isAbbreviation(_ word: Slice<Sentences.Text>) -> Bool {
    guard word.count >= 2, word.count <= 11, word.first.map({ (0x41...0x5A).contains($0) }) ?? false else { return false }
    let letters = word.filter { $0 != UInt8(ascii: "-") }
    guard (2...6).contains(letters.count), letters.allSatisfy({ (0x41...0x5A).contains($0) }) else { return false }
    return !letters.allSatisfy { "IVXLCDM".utf8.contains($0) } && !letters.allSatisfy { $0 == letters.first }
  }

  /// `Lokale Educatieve Agenda (LEA)`, `LEA (Lokale Educatieve Agenda)`, `LEA staat voor …`
  static func isExplained(_ word: Range<Int>, in text: Sentences.Text) -> Bool {
    let bracket = text[..<word.lowerBound].last { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
    return bracket == UInt8(ascii: "(") || [" (", " staat voor "].contains { text[word.upperBound...].starts(with: $0.utf8) }
  }
}
