// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// One line of a list on letters.
struct AlphabetEntry: Sendable {
  var name: String
  var path: String
  /// What it is: `thema`.
  var kind: String?
  /// Its other name: `Den Haag`.
  var also: String?
}

/// Entries under their first letters; accents and capitals aside, `'s-Gravenhage` under the S.
struct Alphabet: Sendable {
  struct Letter: Sendable {
    /// `a`; `overig` for digits and the like.
    let slug: String
    /// `A`
    let name: String
    let entries: [AlphabetEntry]
  }

  let letters: [Letter]
  let count: Int

  init(_ entries: [AlphabetEntry]) {
    let keyed = entries.map { (key: Slug.make(from: $0.name), entry: $0) }
      .sorted { ($0.key, $0.entry.name, $0.entry.path) < ($1.key, $1.entry.name, $1.entry.path) }
    var letters: [Letter] = []
    var start = 0
    while start < keyed.count {
      let letter = Self.letter(keyed[start].key)
      var end = start
      while end < keyed.count, Self.letter(keyed[end].key) == letter { end += 1 }
      letters.append(
        Letter(
          slug: letter.isEmpty ? "overig" : letter, name: letter.isEmpty ? "0–9" : letter.uppercased(),
          entries: keyed[start..<end].map(\.entry)))
      start = end
    }
    self.letters = letters
    count = entries.count
  }

  /// Empty for digits and the like.
  private static func letter(_ key: String) -> String {
    guard let first = key.first, first.isLetter else { return "" }
    return String(first)
  }
}

extension Alphabet {
  /// So many names fit on a page; with more than this each letter has pages of its own.
  static let entriesPerPage = 1_000

  var isSplit: Bool { count > Self.entriesPerPage }

  func pageCount(ofLetter letter: Int) -> Int {
    (letters[letter].entries.count + Self.entriesPerPage - 1) / Self.entriesPerPage
  }
}
