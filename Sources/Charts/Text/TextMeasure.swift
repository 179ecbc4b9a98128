// SPDX-License-Identifier: Apache-2.0

/// Measures text by the width table of a real font, so that labels are placed where they fit.
enum TextMeasure {
  /// The width of a text at a size, in the same unit as the size.
  ///
  ///     width(of: "Nijmegen", size: 14)   // 59.1
  static func width(of text: String, size: Double, bold: Bool = false) -> Double {
    // The letters of one byte first: most texts have no other.
    let plain = text.withLentUTF8 { letters in
      (bold ? FontWidths.bold : FontWidths.regular).withUnsafeBufferPointer { plainWidth(of: letters, $0) }
    }
    return Double(plain ?? text.unicodeScalars.reduce(0) { $0 + width(of: $1, bold: bold) }) * size / 1000
  }

  /// Nil where there is a letter of more than one byte.
  private static func plainWidth(of letters: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt16>) -> Int? {
    var total = 0
    for byte in letters {
      guard byte < 0x80 else { return nil }
      if byte >= UInt8(FontWidths.first) { total += Int(table[Int(byte) - Int(FontWidths.first)]) }
    }
    return total
  }

  /// The width of one character in thousandths of the size.
  static func width(of scalar: Unicode.Scalar, bold: Bool) -> Int {
    let table = bold ? FontWidths.bold : FontWidths.regular
    let value = scalar.value
    guard value >= FontWidths.first, value - FontWidths.first < UInt32(table.count) else { return Int(FontWidths.other(value)) }
    return Int(table[Int(value - FontWidths.first)])
  }
}
