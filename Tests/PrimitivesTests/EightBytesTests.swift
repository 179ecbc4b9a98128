// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

/// Eight bytes at once answer what each of them answers.
struct EightBytesTests {
  /// Each byte between neighbours that could carry into it.
  @Test(arguments: [0x00, 0x7F, 0x80, 0xFF] as [UInt8])
  func answersAreThoseOfTheBytes(neighbour: UInt8) {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        var bytes = Bytes(repeating: neighbour, count: 8)
        bytes[place] = byte
        bytes.withUnsafeBufferPointer { text in
          guard let eight = text.eight(at: 0) else { return #expect(Bool(false), "there are eight") }
          #expect(Self.places(eight.isEqual(0xE2)) == text.indices.filter { text[$0] == 0xE2 })
          #expect(Self.places(eight.isMarkup) == text.indices.filter { text[$0].isMarkup })
          #expect(EightBytes.mayHaveMarkup(eight.word) == text.contains { $0.isMarkup || $0 == UInt8(ascii: "#") })
        }
      }
    }
  }

  /// The first of some bytes, from each place on in texts of each length.
  @Test(arguments: 0...20) func findsTheFirstWhereverItIs(length: Int) {
    for mark in ["&", "<", ">", "\"", "'"].flatMap({ Bytes($0.utf8) }) {
      for place in 0..<length {
        var text = Bytes(repeating: 0x25, count: length)
        text[place] = mark
        text.withUnsafeBufferPointer { text in
          for start in 0...length { #expect(text.nextMarkup(from: start) == (start <= place ? place : length)) }
        }
        let shown = mark == 0x22 ? "\\\"" : mark == 0x3C ? "\\u003c" : String(decoding: [mark], as: UTF8.self)
        let percents = { String(repeating: "%", count: $0) }
        let json = JSONText.text(String(decoding: text, as: UTF8.self)).bytes
        #expect(String(decoding: json, as: UTF8.self) == "\"" + percents(place) + shown + percents(length - place - 1) + "\"")
      }
    }
  }

  private static func places(_ answer: UInt64) -> [Int] {
    #expect(answer & ~EightBytes.all == 0)
    return (0..<8).filter { answer >> UInt64(8 * $0 + 7) & 1 == 1 }
  }

  /// Words before, at and behind the end of the last eight bytes.
  @Test(arguments: ["", "a", "een woord", "Zonder spatie", "twee  woorden, één zin.", "12345678 90", "     ", "achtacht"])
  func wordsEndWhereTheyEnd(text: String) {
    let bytes = Bytes(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      for start in 0...bytes.count {
        #expect(buffer.endOfWord(from: start) == (bytes[start...].firstIndex { !$0.isInWord } ?? bytes.count))
        #expect(buffer.startOfWord(from: start) == (bytes[start...].firstIndex { $0.isInWord } ?? bytes.count))
      }
    }
  }

  @Test func nothingIsReadBeyondTheEnd() {
    Bytes("zevenzz".utf8).withUnsafeBufferPointer { #expect($0.eight(at: 0) == nil) }
    Bytes("achtacht".utf8).withUnsafeBufferPointer { #expect($0.eight(at: 0) != nil && $0.eight(at: 1) == nil) }
  }
}
