// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

enum HardSpaces {
  /// A non-breaking space looks like any other and comes with text from Word or a web page. Within a text it is a good space; where YAML
  /// wants a space to see what is a key and what is a value, it is reported.
  ///
  ///     kosten:·2     ('·' is U+00A0)     →   an error at the sign, and the text with a plain space there
  ///
  /// Nil: there is none at such a place.
  static func mend(_ source: inout YAMLSource, _ report: inout Report) -> Bytes? {
    let text = source.text
    guard text.position(of: 0xC2, from: 0) != nil else { return nil }
    var mended = Bytes()
    var (line, lineStart, copied) = (1, 0, 0)
    for index in text.indices {
      if text[index] == 0x0A { (line, lineStart) = (line + 1, index + 1) }
      guard text[index] == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0,
        isStructure(before: text[lineStart..<index], after: text[(index + 2)...])
      else { continue }
      let column = String(decoding: text[lineStart..<index], as: UTF8.self).unicodeScalars.count + 1
      report.error(
        "yaml.spatie", at: source.place(YAMLMark(line: line, column: column)),
        "tussen een sleutel en haar waarde staat een gewone spatie, en hier een vaste spatie",
        remedy: "haal de spatie weg en typ haar opnieuw (een vaste spatie komt mee met plakken)")
      mended += text[copied..<index]
      // In the margin it would be taken for an indentation.
      if index > lineStart { mended.append(0x20) }
      copied = index + 2
    }
    return copied == 0 ? nil : mended + text[copied...]
  }

  /// At the margin, around the colon of a key, behind a hyphen or bracket.
  private static func isStructure(before: ArraySlice<UInt8>, after: ArraySlice<UInt8>) -> Bool {
    if before.allSatisfy({ $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0 || $0 == UInt8(ascii: "-") }) { return true }
    let isKey = !before.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    if isKey, after.first == UInt8(ascii: ":") { return true }
    guard let last = before.last else { return true }
    let firstColon = before.firstIndex(of: UInt8(ascii: ":"))
    return last == UInt8(ascii: "[") || last == UInt8(ascii: "{") || last == UInt8(ascii: ":") && firstColon == before.endIndex - 1
  }
}
