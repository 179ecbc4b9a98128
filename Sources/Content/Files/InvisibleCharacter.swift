// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Characters that nobody sees and that change what a text is: they come with pasted text, break a search and can hide what is written.
///
/// The joiners and direction marks that Arabic needs (U+200C to U+200F) are not among them.
enum InvisibleCharacter {
  /// The first one, and what an editor may call it.
  static func first(in bytes: Bytes) -> (offset: Int, name: String)? {
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index < buffer.count {
        let end = min(index + 8, buffer.count)
        // Eight bytes at once: most of a Dutch text is ASCII.
        if end - index < 8 || buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 {
          for place in index..<end where buffer[place] >= 0xC2 {
            if let name = name(of: buffer, at: place) { return (place, name) }
          }
        }
        index = end
      }
      return nil
    }
  }

  private static func name(of bytes: UnsafeRawBufferPointer, at index: Int) -> String? {
    func byte(_ distance: Int) -> UInt8 { index + distance < bytes.count ? bytes[index + distance] : 0 }
    switch (bytes[index], byte(1), byte(2)) {
    case (0xC2, 0xAD, _): return "een zacht afbreekstreepje"
    case (0xE2, 0x80, 0x8B): return "een spatie zonder breedte"
    case (0xE2, 0x81, 0xA0): return "een teken dat afbreken verbiedt"
    case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): return "een teken dat de leesrichting omkeert"
    case (0xEF, 0xBB, 0xBF): return index == 0 ? nil : "een teken van het begin van een bestand"
    default: return nil
    }
  }
}
