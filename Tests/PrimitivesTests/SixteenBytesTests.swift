// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

/// Sixteen bytes at once answer what each of them answers.
struct SixteenBytesTests {
  /// Each byte between neighbours that differ.
  @Test(arguments: [0x00, 0x41, 0x7F, 0x80, 0xFF] as [UInt8])
  func answersAreThoseOfTheBytes(neighbour: UInt8) {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<16 {
        var bytes = Bytes(repeating: neighbour, count: 16)
        bytes[place] = byte
        let isRight = bytes.withUnsafeBufferPointer { text in
          let sixteen = text.sixteen(at: 0)
          return Self.isSame(sixteen.isInWord, text.map(\.isInWord)) && Self.isSame(~sixteen.isInWord, text.map { !$0.isInWord })
            && Self.isSame(sixteen.isEqual(0xE2), text.map { $0 == 0xE2 }) && Self.isSame(sixteen.isIn(0, 0x1F), text.map { $0 < 0x20 })
            && Self.isSame(sixteen.isIn(0x20, 0x7E), text.map { (0x20...0x7E).contains($0) })
            && Self.isSame(sixteen.isBeyondASCII, text.map { $0 >= 0x80 }) && Self.isSame(sixteen.isMarkup, text.map(\.isMarkup))
        }
        #expect(isRight, "\(byte) at \(place)")
      }
    }
  }

  /// From each place on in texts of each length: a whole look, the rest of one, a short text.
  @Test(arguments: 0...40) func findsTheFirstWhereverItIs(length: Int) {
    for place in 0...length {
      var text = Bytes(repeating: 0x61, count: length)
      if place < length { text[place] = 0x20 }
      text.withUnsafeBufferPointer { text in
        for start in 0...length {
          #expect(text.endOfWord(from: start) == (start <= place ? place : length))
          #expect(text.startOfWord(from: start) == (start == place && place < length ? start + 1 : start))
        }
      }
    }
  }

  @Test(arguments: 0...16) func keepsTheFirstOnes(count: Int) {
    Bytes(1...16).withUnsafeBufferPointer { text in
      let kept = text.sixteen(at: 0).first(count)
      #expect(Self.isSame(kept.isEqual(0), (0..<16).map { $0 >= count }))
    }
  }

  private static func isSame(_ answer: SixteenBytes.Answer, _ expected: [Bool]) -> Bool {
    var found = Array(repeating: false, count: 16)
    var next = answer.first()
    while next < 16 {
      found[next] = true
      next = answer.first(from: next + 1)
    }
    return found == expected && answer.isEmpty == !expected.contains(true)
  }
}
