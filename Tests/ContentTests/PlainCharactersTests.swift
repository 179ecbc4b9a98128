// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Content

/// What one look lets pass, four looks let pass.
@Suite struct PlainCharactersTests {
  @Test(arguments: [
    ("", true), ("Een zin.\n", true), ("Eén – ‘zin’ van € 5…\r\n\tja", true), ("中文", true), ("a\u{7F}", false), ("\u{1}", false),
    ("zacht\u{AD}", false), ("\u{200B}", false), ("\u{202E}", false), ("\u{2060}", false), ("\u{FEFF}", false), ("😀", false),
  ])
  func knowsWhatIsPlain(text: String, isPlain: Bool) {
    #expect(Bytes(text.utf8).withUnsafeBufferPointer(PlainCharacters.areAll) == isPlain)
  }

  /// Bytes that nobody would write, always the same ones.
  @Test(arguments: 1...4 as ClosedRange<UInt64>) func letsNothingPass(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func below(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 33) % limit
    }
    let pieces: [Bytes] =
      [
        "a", "Een zin van meer dan zestien bytes.", "\n", "\r\n", "\t", "é", "–", "…", "€", "中", "\u{AD}", "\u{200B}", "\u{202A}",
        "\u{2066}",
      ]
      .map { Bytes($0.utf8) } + [
        [0xC2], [0xE2], [0xE2, 0x80], [0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0x7F], [0x00], [0xFF], [0xC0, 0x80],
      ]
    var plain = 0
    for _ in 0..<20_000 {
      let kinds = below(3) == 0 ? pieces.count : 10
      let bytes = (0..<below(8)).flatMap { _ in pieces[below(kinds)] }
      guard bytes.withUnsafeBufferPointer(PlainCharacters.areAll) else { continue }
      plain += 1
      let isClean =
        firstInvalidUTF8(in: bytes) == nil && TextCheck.firstControl(in: bytes) == nil && InvisibleCharacter.first(in: bytes) == nil
      #expect(isClean, "\(bytes)")
    }
    #expect(plain > 12_000)
  }
}
