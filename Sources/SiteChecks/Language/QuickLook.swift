// SPDX-License-Identifier: Apache-2.0
import Primitives

/// What one look at the lines of a text as they are written, sixteen bytes at a time, rules out. Of nearly all texts there is nothing to say,
/// and then no word of them is read: that was three quarters of the time of the language.
///
///     "De **school** loot. Ouders horen de uitslag."  →  at most 4 words in a sentence, no form of 'worden', no capitals together
///
/// Where it errs it errs to one side: it may count words, forms and capitals that are none, and does not overlook one.
struct QuickLook {
  /// How many words may be a form of `worden`.
  private(set) var auxiliaries = 0
  /// Whether a capital may stand before another, or before a hyphen, as in every abbreviation.
  private(set) var hasCapitals = false
  private var most = 0
  /// Words since the last end of a sentence.
  private var words = 0
  /// What begins as a dash, an ellipsis or a quotation mark does: a word can begin behind it.
  private var marks = 0

  /// No sentence has more words.
  var mostWords: Int { max(most, words) + marks }

  /// Goes on with a line.
  mutating func add(_ line: Range<Int>, of source: Sentences.Text, _ hidden: HiddenWords) {
    var start = line.lowerBound
    var from = start
    var addresses = HiddenStretches(of: line)
    while hidden != .code, let point = source.position(of: UInt8(ascii: "."), from: from, to: line.upperBound) {
      from = point + 1
      let end = hidden == .address ? Self.endOfWords(before: point, of: line, in: source, &addresses) : point
      guard Self.endsSentence(point, end, of: line, in: source), hidden == .none || !addresses.hide(point, of: source) else { continue }
      look(at: start..<point, of: source, hidden)
      most = max(most, words)
      words = 0
      start = from
    }
    look(at: start..<line.upperBound, of: source, hidden)
    // Code takes the place of a word.
    if hidden == .code { words += source[line].count { $0 == UInt8(ascii: "`") } }
    countAuxiliaries(line, of: source)
  }

  /// What of a line its readers may not see.
  enum HiddenWords {
    case none
    /// The address of a link, or a note.
    case address
    /// Code or a tag.
    case code
  }

  /// Leaves out addresses, of which the words would make many a sentence look long.
  private mutating func look(at range: Range<Int>, of source: Sentences.Text, _ hidden: HiddenWords) {
    var start = range.lowerBound
    var from = start
    while hidden == .address, let open = source.position(of: UInt8(ascii: "("), from: from, to: range.upperBound) {
      from = open + 1
      guard Self.beginsAddress(open, from: start, of: source) else { continue }
      look(at: start..<from, of: source)
      start = source.position(of: UInt8(ascii: ")"), from: from, to: range.upperBound).map { $0 + 1 } ?? range.upperBound
      from = start
    }
    look(at: start..<range.upperBound, of: source)
  }

  /// Whether a bracket stands behind one that ends the words of a link, and not a note: `[dit](`, but not `[^dit](`.
  private static func beginsAddress(_ open: Int, from start: Int, of source: Sentences.Text) -> Bool {
    guard open > start, source[open - 1] == UInt8(ascii: "]") else { return false }
    var index = open - 1
    while index > start, source[index - 1] != UInt8(ascii: "]") {
      if source[index - 1] == UInt8(ascii: "["), source[index] == UInt8(ascii: "^") { return false }
      index -= 1
    }
    return true
  }

  private mutating func look(at range: Range<Int>, of source: Sentences.Text) {
    let counts = WordCounts(of: range, in: source)
    words += counts.words
    marks += counts.marks
    if counts.hasCapitals { hasCapitals = true }
  }

  private mutating func countAuxiliaries(_ line: Range<Int>, of source: Sentences.Text) {
    for letter in [UInt8(ascii: "w"), UInt8(ascii: "W")] {
      var from = line.lowerBound
      while let index = source.position(of: letter, from: from, to: line.upperBound) {
        from = index + 1
        if Self.goesOnAsAuxiliary(from..<line.upperBound, of: source) { auxiliaries += 1 }
      }
    }
  }

  /// Behind a `w`: `erd`, `ord`, or less of it and a sign of Markdown that a reader does not see.
  private static func goesOnAsAuxiliary(_ rest: Range<Int>, of source: Sentences.Text) -> Bool {
    for (index, byte) in source[rest].prefix(3).enumerated() {
      switch (index, byte) {
      case (0, UInt8(ascii: "e")), (0, UInt8(ascii: "o")), (1, UInt8(ascii: "r")), (2, UInt8(ascii: "d")): continue
      case (_, UInt8(ascii: "*")), (_, UInt8(ascii: "<")), (_, UInt8(ascii: "!")), (_, UInt8(ascii: "[")...UInt8(ascii: "`")): return true
      default: return false
      }
    }
    return rest.count >= 3
  }

  /// Whether a point surely ends a sentence: a space and a word follow on the same line, and no sign of Markdown that hides how the word
  /// begins; and the word before it, or before `end`, is seen whole, behind a space.
  private static func endsSentence(_ point: Int, _ end: Int, of line: Range<Int>, in source: Sentences.Text) -> Bool {
    guard point + 2 < line.upperBound, source[point + 1] == 0x20, source[point + 2].isInWord else { return false }
    var start = end
    while start > line.lowerBound, source[start - 1].isInWord, source[start - 1] < 0x80 { start -= 1 }
    guard start < end, start == line.lowerBound || source[start - 1] == 0x20 else { return false }
    return Sentences.isEnd(point + 1, of: Sentences.Text(rebasing: source[..<line.upperBound]), last: start..<end)
  }

  /// `[het plan](a.md).` → the end of `plan`; the point itself where no link that is seen ends before it.
  private static func endOfWords(
    before point: Int, of line: Range<Int>, in source: Sentences.Text, _ addresses: inout HiddenStretches
  ) -> Int {
    guard point > line.lowerBound, source[point - 1] == UInt8(ascii: ")") else { return point }
    var open = point - 2
    while open > line.lowerBound, source[open] != UInt8(ascii: "("), source[open] != UInt8(ascii: ")") { open -= 1 }
    guard open > line.lowerBound, source[open] == UInt8(ascii: "("), beginsAddress(open, from: line.lowerBound, of: source),
      !addresses.hide(open - 1, of: source)
    else { return point }
    return open - 1
  }
}
