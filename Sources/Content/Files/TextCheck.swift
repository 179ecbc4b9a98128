// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Glibc
import Primitives

/// What every text file must be: UTF-8 without control characters.
enum TextCheck {
  /// False, and reported, where the bytes are no text. The file is not read further then.
  static func isText(_ bytes: Bytes, file: String, _ report: inout Report) -> Bool {
    if bytes.withUnsafeBufferPointer(PlainCharacters.areAll), firstConflict(in: bytes) == nil { return true }
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
    if let offset = firstConflict(in: bytes) {
      report.error(
        "bestand.samenvoegen", at: place(of: offset, in: bytes, file: file),
        "een bestand heeft geen regels met '<<<<<<<' of '>>>>>>>', die git bij het samenvoegen neerzet",
        remedy: "kies welke van de twee versies blijft, en haal de regels met <<<<<<<, ======= en >>>>>>> weg")
      return false
    }
    if let (offset, name) = InvisibleCharacter.first(in: bytes) {
      report.error(
        "bestand.stuurteken", at: place(of: offset, in: bytes, file: file),
        "een tekst bevat geen onzichtbare tekens, en hier staat \(name)",
        remedy: "haal het onzichtbare teken weg (het komt vaak mee met plakken)")
    }
    return true
  }

  /// What git leaves where two people changed the same lines: a line that begins with `<<<<<<< ` or `>>>>>>> `.
  private static func firstConflict(in bytes: Bytes) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return nil }
      for mark in [UInt8(ascii: "<"), UInt8(ascii: ">")] {
        var index = 0
        while let found = memchr(base + index, Int32(mark), buffer.count - index) {
          index = UnsafeRawPointer(found) - base
          let run = buffer[index...].prefix(8)
          if index == 0 || buffer[index - 1] == 0x0A, run.count == 8, run.dropLast().allSatisfy({ $0 == mark }), run.last == 0x20 {
            return index
          }
          index += 1
        }
      }
      return nil
    }
  }

  static func firstControl(in bytes: Bytes) -> Int? { bytes.firstIndex(where: isControl) }

  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09) || byte == 0x7F
  }

  private static func place(of offset: Int, in bytes: Bytes, file: String) -> Place {
    var line = 1
    var lineStart = 0
    for index in 0..<offset where bytes[index] == 0x0A { (line, lineStart) = (line + 1, index + 1) }
    let before = String(decoding: bytes[max(lineStart, offset - 4_000)..<offset], as: UTF8.self)
    return Place(file, line: line, column: before.count + 1)
  }
}
