// SPDX-License-Identifier: Apache-2.0

/// Sentences up to a number of words.
struct Sentences {
  private var sentences: [String] = []
  private var words = 0
  private var reserved = ""
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  var joined: String { sentences.joined(separator: " ") }

  /// Keeps room for a sentence that comes last.
  mutating func reserve(_ sentence: String) {
    reserved = sentence
    words += Sentences.count(sentence)
  }

  mutating func addReserved() {
    if !reserved.isEmpty { sentences.append(reserved) }
  }

  /// Adds a sentence if it fits; says whether it did.
  @discardableResult
  mutating func add(_ sentence: String, leaving room: Int = 0) -> Bool {
    let count = Sentences.count(sentence)
    guard words + count + room <= limit else { return false }
    words += count
    if !sentence.isEmpty { sentences.append(sentence) }
    return true
  }

  static func count(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    for byte in text.utf8 {
      if byte != UInt8(ascii: " "), !isInWord { count += 1 }
      isInWord = byte != UInt8(ascii: " ")
    }
    return count
  }
}
