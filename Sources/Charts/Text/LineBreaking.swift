// SPDX-License-Identifier: Apache-2.0

/// Breaks text into lines that fit a width.
enum LineBreaking {
  /// At least one and at most `limit` lines no wider than `width`: broken at spaces and after hyphens and slashes, else inside a word that
  /// is wider than a line; what does not fit ends in "…".
  ///
  ///     lines(of: "Openbare basisschool De Regenboog", width: 120, size: 14, limit: 2)   // ["Openbare", "basisschool De …"]
  static func lines(of text: String, width: Double, size: Double, bold: Bool = false, limit: Int) -> [String] {
    if text.isEmpty || TextMeasure.width(of: text, size: size, bold: bold) <= width { return [text] }
    let letters = Letters(text, size: size, bold: bold)
    var lines: [String] = []
    var start = 0
    while start < letters.count, lines.count < limit {
      if letters.width(start..<letters.count) <= width {
        lines.append(letters.text(start..<letters.count))
        break
      }
      let isLast = lines.count == limit - 1
      let room = isLast ? width - TextMeasure.width(of: "…", size: size, bold: bold) : width
      let cut = isLast ? letters.longestPrefix(from: start, room: room) : letters.firstLine(from: start, room: room)
      lines.append(letters.text(start..<letters.withoutSpaces(start..<cut)) + (isLast ? "…" : ""))
      start = cut
      while start < letters.count, letters.byte(start) == UInt8(ascii: " ") { start += 1 }
    }
    return lines
  }
}

/// The letters of a text with where each ends: measured once, so that a line costs additions only (strings cut and measured anew for
/// every try took a seventh of the time to build a site).
private struct Letters {
  private let bytes: [UInt8]
  /// Where each letter begins, and the end of the last: an accent of its own belongs to the letter before it. Empty where each letter is
  /// one byte.
  private var starts: [Int] = []
  /// The width of all letters before each, in thousandths of the size.
  private var offsets: [Int] = []
  private let size: Double

  init(_ text: String, size: Double, bold: Bool) {
    bytes = Array(text.utf8)
    self.size = size
    offsets.reserveCapacity(bytes.count + 1)
    var (place, offset) = (0, 0)
    if bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      let table = bold ? FontWidths.bold : FontWidths.regular
      for byte in bytes {
        offsets.append(offset)
        offset += Int(table[Int(byte) - Int(FontWidths.first)])
      }
      offsets.append(offset)
      return
    }
    for scalar in text.unicodeScalars {
      let width = TextMeasure.width(of: scalar, bold: bold)
      if width > 0 || starts.isEmpty {
        starts.append(place)
        offsets.append(offset)
      }
      place += UTF8.width(scalar)
      offset += width
    }
    starts.append(place)
    offsets.append(offset)
  }

  var count: Int { offsets.count - 1 }

  private func start(_ letter: Int) -> Int { starts.isEmpty ? letter : starts[letter] }

  func byte(_ letter: Int) -> UInt8 { bytes[start(letter)] }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[start(range.lowerBound)..<start(range.upperBound)], as: UTF8.self)
  }

  func width(_ range: Range<Int>) -> Double { Double(offsets[range.upperBound] - offsets[range.lowerBound]) * size / 1000 }

  /// The end of a range without the spaces at its end.
  func withoutSpaces(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, byte(end - 1) == UInt8(ascii: " ") { end -= 1 }
    return end
  }

  /// Where the first line ends: as many whole words as fit; else up to a hyphen between figures, as in "2019-2020"; else as many letters as
  /// fit, but at least one.
  func firstLine(from start: Int, room: Double) -> Int {
    for breaksYears in [false, true] {
      var best = start
      for letter in start..<count where isBreak(letter, breaksYears: breaksYears) {
        guard width(start..<(byte(letter) == UInt8(ascii: " ") ? letter : letter + 1)) <= room else { break }
        best = letter + 1
      }
      if best > start { return best }
    }
    return longestPrefix(from: start, room: room)
  }

  func longestPrefix(from start: Int, room: Double) -> Int {
    var end = start + 1
    while end < count, width(start..<(end + 1)) <= room { end += 1 }
    return end
  }

  private func isBreak(_ letter: Int, breaksYears: Bool) -> Bool {
    switch byte(letter) {
    case UInt8(ascii: " "): true
    case UInt8(ascii: "-"), UInt8(ascii: "/"):
      breaksYears || letter + 1 == count || !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte(letter + 1))
    default: false
    }
  }
}
