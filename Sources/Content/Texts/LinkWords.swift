// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Judges the words of a link on their own, as somebody hears them who has all links of a page read aloud.
enum LinkWords {
  /// Words that fit every link. Source: WCAG 2.2, technique H30 and failure F84.
  private static let vague: Set<String> = [
    "hier", "klik", "klik hier", "klik op deze link", "deze link", "via deze link", "link", "de link", "lees meer", "lees verder",
    "lees hier",
    "lees hier meer", "lees hier verder", "meer", "meer lezen", "meer info", "meer informatie", "verder lezen", "deze pagina", "deze site",
    "deze website", "website", "pagina", "bekijk", "bekijk hier", "ga naar", "zie hier", "dit", "deze", "download", "downloaden",
  ]
  private static let longest = 24

  static func kind(of words: ArraySlice<UInt8>) -> TextFact.Kind? {
    guard words.count <= 2 * longest else { return nil }
    let text = words.drop { !isLetter($0) }.reversed().drop { !isLetter($0) }.reversed()
    if text.isEmpty { return words.allSatisfy { $0 <= 0x20 } ? .emptyLink : nil }
    guard text.count <= longest else { return nil }
    let lower = text.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    return vague.contains(String(decoding: lower, as: UTF8.self)) ? .vagueLink : nil
  }

  /// Marks and arrows around the words say nothing; a figure does.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
