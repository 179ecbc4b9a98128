// SPDX-License-Identifier: Apache-2.0

/// What a person probably meant: the candidate with the fewest changes of a letter, if that is few enough.
///
///     nearMiss(to: "samenvating", in: ["titel", "samenvatting"])  →  "samenvatting"
package func nearMiss(to word: String, in candidates: some Sequence<String>) -> String? {
  let limit = max(1, word.count / 3)
  let letters = Array(word.lowercased())
  let bytes = asciiLetters(of: word)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let distance: Int
    if let bytes, let others = asciiLetters(of: candidate) {
      // Nearly all words. Letters as people count them cost thirty times as much.
      guard abs(others.count - bytes.count) <= limit else { continue }
      distance = editDistance(bytes, others, atMost: limit)
    } else {
      guard abs(candidate.count - letters.count) <= limit else { continue }
      distance = editDistance(letters, Array(candidate.lowercased()), atMost: limit)
    }
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.candidate
}

/// In small letters; nil for a word with letters beyond ASCII, or with a return, which is one letter with the line feed behind it.
private func asciiLetters(of word: String) -> Bytes? {
  var word = word
  return word.withUTF8 { bytes in
    guard bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return nil }
    return bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}

/// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
///
/// A distance of more than `limit` may be told as any number above it, since it is not looked at further.
func editDistance<Letter: Equatable>(_ a: [Letter], _ b: [Letter], atMost limit: Int = .max) -> Int {
  var beforePrevious = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  var current = beforePrevious
  var previousLeast = 0
  for i in 0..<a.count {
    current[0] = i + 1
    var least = i + 1
    for j in 0..<b.count {
      var distance = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { distance = min(distance, beforePrevious[j - 1] + 1) }
      current[j + 1] = distance
      least = min(least, distance)
    }
    // A swap goes back two rows, so two of them must be too far already.
    if least > limit, previousLeast > limit { return least }
    previousLeast = least
    (beforePrevious, previous, current) = (previous, current, beforePrevious)
  }
  return previous[b.count]
}
