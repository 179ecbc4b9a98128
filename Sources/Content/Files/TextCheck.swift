// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Primitives

/// What every text file must be: UTF-8 without control characters.
enum TextCheck {
  /// False, and reported, where the bytes are no text. The file is not read further then.
  static func isText(_ bytes: Bytes, file: String, _ report: inout Report) -> Bool {
    if let offset = firstInvalidUTF8(in: bytes) {
      report.error(
        "bestand.utf8", at: place(of: offset, in: bytes, file: file), "een tekstbestand is opgeslagen als UTF-8",
        remedy: "kies in uw editor 'Opslaan met codering UTF-8' en kijk de letters met accenten na")
      return false
    }
    if let offset = firstControl(in: bytes) {
      report.error(
        "bestand.stuurteken", at: place(of: offset, in: bytes, file: file), "een tekst bevat geen onzichtbare stuurtekens",
        remedy: "haal het onzichtbare teken weg (het komt vaak mee met plakken)")
      return false
    }
    return true
  }

  private static func firstControl(in bytes: Bytes) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.firstIndex { ($0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09) || $0 == 0x7F }
    }
  }

  private static func place(of offset: Int, in bytes: Bytes, file: String) -> Place {
    var line = 1
    var lineStart = 0
    for index in 0..<offset where bytes[index] == 0x0A { (line, lineStart) = (line + 1, index + 1) }
    let before = String(decoding: bytes[max(lineStart, offset - 4_000)..<offset], as: UTF8.self)
    return Place(file, line: line, column: before.count + 1)
  }
}
