// SPDX-License-Identifier: Apache-2.0

/// Measures text by the width table of a real font, so that labels are placed where they fit.
enum TextMeasure {
  /// The width of a text at a size, in the same unit as the size.
  ///
  ///     width(of: "Nijmegen", size: 14)   // 59.1
  static func width(of text: String, size: Double, bold: Bool = false) -> Double {
    let table = bold ? FontWidths.bold : FontWidths.regular
    var total = 0
    var isASCII = true
    for byte in text.utf8 {
      if byte >= 0x80 {
        isASCII = false
        break
      }
      if byte >= UInt8(FontWidths.first) { total += Int(table[Int(byte) - Int(FontWidths.first)]) }
    }
    if isASCII { return Double(total) * size / 1000 }
    return Double(text.unicodeScalars.reduce(0) { $0 + width(of: $1, bold: bold) }) * size / 1000
  }

  /// The width of one character in thousandths of the size.
  static func width(of scalar: Unicode.Scalar, bold: Bool) -> Int {
    let table = bold ? FontWidths.bold : FontWidths.regular
    let value = scalar.value
    guard value >= FontWidths.first, value - FontWidths.first < UInt32(table.count) else { return Int(FontWidths.other(value)) }
    return Int(table[Int(value - FontWidths.first)])
  }
}
