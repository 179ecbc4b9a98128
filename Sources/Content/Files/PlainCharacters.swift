// SPDX-License-Identifier: Apache-2.0
import Primitives

/// One look at all bytes of a text that answers for nearly every text what four would find: letters of ASCII, line ends, and characters of
/// two or three bytes that are well-formed and can be seen (a twentieth of the time to load a portal).
///
///     "Eén zin – met streep.\n"  →  true
///     a control character, half a character, a zero-width space or an emoji  →  false: look closer
enum PlainCharacters {
  static func areAll(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      index = text.endOfPlainASCII(from: index)
      guard index < text.count else { return true }
      guard let length = length(ofCharacterAt: index, in: text) else { return false }
      index += length
    }
    return true
  }

  /// Nil for what is rare or wrong.
  private static func length(ofCharacterAt index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    func continues(_ distance: Int) -> Bool { index + distance < text.count && text[index + distance] & 0xC0 == 0x80 }
    switch text[index] {
    case 0x09, 0x0D: return 1
    // A soft hyphen begins with 0xC2.
    case 0xC2: return continues(1) && text[index + 1] != 0xAD ? 2 : nil
    case 0xC3...0xDF: return continues(1) ? 2 : nil
    // Characters without width and marks of direction are U+200B, U+202A to U+202E and U+2060 to U+2069.
    case 0xE2:
      guard continues(1), continues(2) else { return nil }
      return text[index + 1] > 0x81 || text[index + 1] == 0x80 && (0x90..<0xAA).contains(text[index + 2]) ? 3 : nil
    case 0xE1, 0xE3...0xEC: return continues(1) && continues(2) ? 3 : nil
    default: return nil
    }
  }
}
