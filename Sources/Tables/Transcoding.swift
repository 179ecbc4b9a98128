// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Rewrites a file that is not UTF-8 as UTF-8. Each field is looked at for itself: one that is UTF-8 stays as it is, any other is
/// read as Windows-1252. Nothing is lost: what means nothing in either is reported.
struct Transcoding {
  private(set) var result: Bytes = []
  private(set) var findings: Findings
  private let encoding: Dialect.Encoding
  private let separator: UInt8
  /// The first field of each kind, and how many there are.
  private var windowsFields = 0
  private var utf8Fields: (count: Int, first: Int) = (0, 0)
  private var mendedFields: (count: Int, first: Int, text: String) = (0, 0, "")

  /// - Parameter encoding: `windows1252` where that is given: then every byte is taken as that.
  init(encoding: Dialect.Encoding, separator: Dialect.Separator, findings: Findings) {
    self.encoding = encoding
    self.separator = separator.rawValue
    self.findings = findings
  }

  mutating func run(_ source: Bytes) {
    result.reserveCapacity(source.count + source.count / 64 + 64)
    var index = 0
    while index < source.count {
      let plainEnd = source[index...].firstIndex { $0 >= 0x80 } ?? source.count
      result.append(contentsOf: source[index..<plainEnd])
      guard plainEnd < source.count else { break }
      let end = source[plainEnd...].firstIndex(where: endsField) ?? source.count
      translate(source, plainEnd..<end)
      index = end
    }
  }

  /// What was found: both encodings, or Windows-1252 only.
  var found: Dialect.Encoding { utf8Fields.count > 0 ? .mixed : .windows1252 }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "\"")
  }
}

extension Transcoding {
  /// Translates the rest of a field, from its first byte that is not ASCII.
  private mutating func translate(_ source: Bytes, _ range: Range<Int>) {
    if encoding == .mixed, firstInvalidUTF8(in: Array(source[range])) == nil {
      if utf8Fields.count == 0 { utf8Fields.first = range.lowerBound }
      utf8Fields.count += 1
      result.append(contentsOf: source[range])
      return
    }
    windowsFields += 1
    let wasMisread = encoding == .mixed && Self.wasMisread(source, range)
    let start = result.count
    for index in range {
      let byte = source[index]
      let before = wasMisread ? Windows1252.letterBeforeCodePage850(of: byte) : nil
      if let scalar = before ?? Windows1252.scalar(of: byte) {
        result.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      } else {
        reportMeaningless(byte, at: index, in: source)
      }
    }
    if wasMisread {
      if mendedFields.count == 0 {
        mendedFields.first = range.lowerBound
        mendedFields.text = String(decoding: source[..<range.lowerBound].reversed().prefix { !endsField($0) }.reversed(), as: UTF8.self)
        mendedFields.text += String(decoding: result[start...], as: UTF8.self)
      }
      mendedFields.count += 1
    }
  }

  /// Whether every byte outside ASCII stands inside a word and gives a small letter by way of code page 850, and one surely so.
  private static func wasMisread(_ source: Bytes, _ range: Range<Int>) -> Bool {
    var isSure = false
    for index in range where source[index] >= 0x80 {
      guard index > 0, index + 1 < range.upperBound,
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(source[index - 1] | 0x20),
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(source[index + 1]),
        Windows1252.letterBeforeCodePage850(of: source[index]) != nil
      else { return false }
      isSure = isSure || Windows1252.isSurelyMisread(source[index])
    }
    return isSure
  }

  private mutating func reportMeaningless(_ byte: UInt8, at index: Int, in source: Bytes) {
    let place = findings.isFull("tabel.tekenset") ? nil : position(of: index, in: source, isUTF8: false)
    findings.error(
      "tabel.tekenset", line: place?.line, column: place?.column,
      "elk teken is te lezen als UTF-8 of als Windows-1252; byte \(hexadecimal(byte)) is dat niet",
      remedy: "bewaar het bestand opnieuw als CSV UTF-8, of haal het teken weg")
  }

  /// Says what was decided for the reader of the file, so that it can be looked over.
  mutating func reportDecisions(in source: Bytes) {
    if utf8Fields.count > 0, windowsFields > 0 {
      findings.advice(
        "tabel.tekenset-gemengd", line: position(of: utf8Fields.first, in: source, isUTF8: true).line,
        "een bestand heeft één tekenset; hier zijn velden in UTF-8 (\(utf8Fields.count)) en in Windows-1252 (\(windowsFields))",
        remedy: "elk veld is gelezen als wat het is; bewaar het bestand als CSV UTF-8 om dit te voorkomen")
    }
    if mendedFields.count > 0 {
      findings.advice(
        "tabel.tekenset-dubbel", line: position(of: mendedFields.first, in: source, isUTF8: false).line,
        "letters zijn één keer omgezet; in \(mendedFields.count) velden gebeurde dat twee keer",
        remedy:
          "dit is nu gelezen als '\(mendedFields.text)': kijk of dat klopt, of zet bij leesteken 'tekenset: windows-1252'"
      )
    }
  }
}

/// `0x81`
func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return "0x" + (digits.count < 2 ? "0" : "") + digits
}

/// The line and the column of a byte, from 1. In UTF-8 the bytes that continue a character are not counted.
func position(of offset: Int, in source: Bytes, isUTF8: Bool) -> (line: Int, column: Int) {
  var line = 1
  var lineStart = 0
  for index in 0..<offset {
    if source[index] == 0x0A || source[index] == 0x0D && !(index + 1 < source.count && source[index + 1] == 0x0A) {
      line += 1
      lineStart = index + 1
    }
  }
  if lineStart == 0, source.starts(with: [0xEF, 0xBB, 0xBF]), offset >= 3 { lineStart = 3 }
  return (line, source[lineStart..<offset].count { !isUTF8 || $0 & 0xC0 != 0x80 } + 1)
}
