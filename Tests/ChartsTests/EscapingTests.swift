// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

/// Text in a drawing, which is looked at eight bytes at a time.
@Suite struct EscapingTests {
  /// One letter after the other.
  private static func slowly(_ text: String) -> String {
    text.unicodeScalars.map { letter in
      switch letter {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\0"..<" ", "\u{7F}": " "
      default: String(Character(letter))
      }
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var svg = SVGWriter(capacity: 0)
    svg.escaped(text)
    return String(decoding: svg.finished(), as: UTF8.self)
  }

  /// Every letter at every place of a text without anything else to escape.
  @Test(arguments: 0...20)
  func oneLetterIsEscapedWhereverItStands(count: Int) {
    for value in UInt32(0)...0x180 {
      guard let letter = UnicodeScalar(value) else { continue }
      for place in 0...count {
        var letters = Array(repeating: "a" as UnicodeScalar, count: count)
        letters.insert(letter, at: place)
        let text = String(String.UnicodeScalarView(letters))
        #expect(Self.escaped(text) == Self.slowly(text), "\(value) at \(place) of \(count)")
      }
    }
  }

  /// Neighbours of what is escaped, beside each other.
  @Test func manyLettersAreEscaped() {
    let letters = Array("&'%<=;>?\"#! \u{1F}\u{7F}~\0a1z@é€\u{1F600}".unicodeScalars)
    var state: UInt64 = 1
    for length in 0..<4000 {
      let text = (0..<length % 40).map { _ in
        // Knuth's MMIX.
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return String(Character(letters[Int(state >> 33) % letters.count]))
      }.joined()
      #expect(Self.escaped(text) == Self.slowly(text), "\(text.debugDescription)")
    }
  }
}
