// SPDX-License-Identifier: Apache-2.0

/// The code page in which Windows programs in the Netherlands write (WHATWG Encoding Standard, index windows-1252, without the
/// five control codes that it adds: a text does not mean those).
enum Windows1252 {
  /// The character of a byte, or nil for the five bytes that mean nothing.
  static func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let scalar = high[Int(byte - 0x80)]
    return scalar == "\0" ? nil : scalar
  }

  private static let high: [Unicode.Scalar] = [
    "€", "\0", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\0", "Ž", "\0",
    "\0", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\0", "ž", "Ÿ",
  ]

  /// The letter that a byte was before a program took Windows-1252 for code page 850 and wrote Windows-1252 again, as DUO's file
  /// of final test scores has it: `S·dwest-FryslÔn` was `Súdwest-Fryslân`. Nil where that does not give a small letter.
  static func letterBeforeCodePage850(of byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0xA8: "ù"
    case 0xAF: "î"
    case 0xB0: "ø"
    case 0xB1: "ñ"
    case 0xB3: "ü"
    case 0xB4: "ï"
    case 0xB6: "ô"
    case 0xB7: "ú"
    case 0xB9: "û"
    case 0xBE: "ó"
    case 0xD2: "ã"
    case 0xD3: "à"
    case 0xD4: "â"
    case 0xD5: "å"
    case 0xD9: "ë"
    case 0xDA: "é"
    case 0xDB: "ê"
    case 0xDD: "í"
    case 0xDE: "è"
    case 0xDF: "á"
    case 0xF5: "ä"
    case 0xF7: "ö"
    case 0xFE: "ç"
    default: nil
    }
  }

  /// Bytes that inside a word, before a small letter, hardly mean themselves: a capital, `·`, `÷` or `³`. An accent (`foto´s`) may.
  static func isSurelyMisread(_ byte: UInt8) -> Bool {
    (0xD2...0xDE).contains(byte) || byte == 0xB7 || byte == 0xF7 || byte == 0xB3
  }
}
