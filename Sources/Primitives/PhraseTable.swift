// SPDX-License-Identifier: Apache-2.0

/// Finds known words and groups of words in a text: one pass over the bytes, one look-up for a word that can begin one of them.
///
///     PhraseTable(["brugklas", "brede brugklas"]).forEachMatch(in: "Een brede brugklas is …") { … }   →  "brede brugklas" (1)
///
/// A phrase is found as it is written, or with a capital at the start of a sentence; the longest one that begins at a word is taken.
/// It never is a part of a longer word: `SES` is not found in `SES-score`.
package struct PhraseTable: Sendable {
  package struct Match: Sendable, Equatable {
    package var range: Range<Int>
    /// The place of the phrase in the list that the table was made of.
    package var phrase: Int
  }

  private struct Entry: Sendable {
    var bytes: Bytes
    var phrase: Int
  }

  /// By the hash of the first word; the longest first.
  private var entries: [UInt64: [Entry]] = [:]
  /// For each first byte, a bit for each length of a first word: most words of a text need no look-up.
  private var lengths = [UInt64](repeating: 0, count: 256)

  /// Of two equal phrases the first counts; empty ones are left out.
  package init(_ phrases: [String]) {
    for (index, phrase) in phrases.enumerated() {
      let bytes = Bytes(phrase.utf8)
      guard let first = bytes.first, first.isInWord else { continue }
      let end = bytes.firstIndex { !$0.isInWord } ?? bytes.count
      for start in Set([first, first.upperCased]) {
        var word = Bytes(bytes[..<end])
        word[0] = start
        lengths[Int(start)] |= 1 << UInt64(min(end, 63))
        entries[stableHash(word[...]), default: []].append(Entry(bytes: [start] + bytes.dropFirst(), phrase: index))
      }
    }
    for hash in entries.keys { entries[hash]?.sort { ($1.bytes.count, $0.phrase) < ($0.bytes.count, $1.phrase) } }
  }
}

extension PhraseTable {
  /// Calls with each match in turn; what a match covers is not looked at again.
  package func forEachMatch(in text: ArraySlice<UInt8>, _ body: (Match) -> Void) {
    let start = text.startIndex
    text.withUnsafeBufferPointer { bytes in
      forEachMatch(in: bytes) { body(Match(range: ($0.range.lowerBound + start)..<($0.range.upperBound + start), phrase: $0.phrase)) }
    }
  }

  /// The same for bytes that are at hand.
  package func forEachMatch(in text: UnsafeBufferPointer<UInt8>, _ body: (Match) -> Void) {
    guard !entries.isEmpty else { return }
    lengths.withUnsafeBufferPointer { lengths in
      var index = text.startOfWord(from: 0)
      while index < text.count {
        var end = text.endOfWord(from: index + 1)
        if lengths[Int(text[index])] & 1 << UInt64(min(end - index, 63)) != 0, let match = match(at: index, wordEnd: end, in: text) {
          body(match)
          end = match.range.upperBound
        }
        // The rest of a word with a hyphen begins no phrase.
        while end + 1 < text.count, text[end] == UInt8(ascii: "-"), text[end + 1].isInWord { end = text.endOfWord(from: end + 2) }
        index = text.startOfWord(from: end)
      }
    }
  }

  private func match(at start: Int, wordEnd: Int, in text: UnsafeBufferPointer<UInt8>) -> Match? {
    guard let candidates = entries[stableHash(UnsafeBufferPointer(rebasing: text[start..<wordEnd]))] else { return nil }
    for candidate in candidates {
      let end = start + candidate.bytes.count
      guard end <= text.count, text[start..<end].elementsEqual(candidate.bytes), Self.isEnd(end, of: text) else { continue }
      return Match(range: start..<end, phrase: candidate.phrase)
    }
    return nil
  }

  private static func isEnd(_ end: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end < text.count else { return true }
    if text[end].isInWord { return false }
    return !(text[end] == UInt8(ascii: "-") && end + 1 < text.count && text[end + 1].isInWord)
  }
}

extension UInt8 {
  /// A letter, a digit or a part of one beyond ASCII.
  @inlinable package var isInWord: Bool {
    self >= 0x80 || (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
  }

  fileprivate var upperCased: UInt8 { (0x61...0x7A).contains(self) ? self & 0xDF : self }
}
