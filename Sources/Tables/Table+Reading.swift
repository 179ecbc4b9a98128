// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

extension Table {
  /// Reads a CSV file. Everything that is wrong with its form is reported in one run; a row that is wrong is left out, so that
  /// the other rows can still be looked at. Nil where there is no header to read them by.
  ///
  /// - Parameter dialect: what is given about the file; the rest is found from the file.
  package static func read(_ bytes: consuming Bytes, file: String, dialect: Dialect = Dialect(), report: inout Report) -> Table? {
    var findings = Findings(file: file)
    let table = read(bytes, file: file, dialect: dialect, findings: &findings)
    findings.write(to: &report)
    return table
  }

  private static func read(_ bytes: consuming Bytes, file: String, dialect: Dialect, findings: inout Findings) -> Table? {
    var bytes = bytes
    guard isText(bytes, &findings) else { return nil }
    let hasMark = bytes.starts(with: byteOrderMark)
    let excelLine = separatorLine(of: bytes, from: hasMark ? byteOrderMark.count : 0)
    let start = excelLine?.end ?? (hasMark ? byteOrderMark.count : 0)
    let separator = dialect.separator ?? excelLine?.separator ?? .detect(in: bytes, from: start)
    let wanted = hasMark && dialect.encoding != .mixed ? .utf8 : dialect.encoding
    guard let encoding = toUTF8(&bytes, wanted: wanted, separator: separator, &findings) else { return nil }

    var parsed: ParsedFields?
    let fields = Bytes(unsafeUninitializedCapacity: bytes.count) { target, count in
      bytes.withUnsafeBufferPointer { source in
        let line = excelLine == nil ? 1 : 2
        var parser = FieldParser(source, from: start, line: line, into: target, separator: separator, findings: findings)
        parser.parse()
        findings = parser.findings
        parsed = parser.fields
        count = parser.byteCount
      }
    }
    guard let parsed, parsed.width > 0 else {
      reportEmpty(&findings)
      return nil
    }
    let header = header(of: parsed, fields)
    guard isUsable(header, line: parsed.headerLine, &findings) else { return nil }
    let mark = dialect.decimalMark ?? .detect(in: parsed, bytes: fields)
    return Table(file: file, parsed: parsed, bytes: fields, header: header, decimalMark: mark, encoding: encoding)
  }

  private static let byteOrderMark: Bytes = [0xEF, 0xBB, 0xBF]
}

extension Table {
  private static func isText(_ bytes: Bytes, _ findings: inout Findings) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      findings.error(
        "tabel.tekenset", line: nil, "een tabel is UTF-8 of Windows-1252; dit bestand is UTF-16",
        remedy: "bewaar het opnieuw: kies in Excel 'CSV UTF-8 (door komma's gescheiden)'")
      return false
    }
    guard bytes.count < quotedFlag else {
      findings.error(
        "tabel.grootte", line: nil, "een tabel is kleiner dan 2 GB", remedy: "deel het bestand op, bijvoorbeeld per schooljaar")
      return false
    }
    guard bytes.contains(where: { $0 > 0x20 }) else {
      reportEmpty(&findings)
      return false
    }
    guard bytes.contains(0) else { return true }
    for index in bytes.indices where bytes[index] == 0 {
      let place = findings.isFull("tabel.nul") ? nil : position(of: index, in: bytes, isUTF8: true)
      findings.error(
        "tabel.nul", line: place?.line, column: place?.column, "een tabel is tekst; hier staat een byte met waarde nul",
        remedy: "dit is een werkblad, UTF-16 of een beschadigd bestand: bewaar het opnieuw als CSV UTF-8")
    }
    return false
  }

  private static func reportEmpty(_ findings: inout Findings) {
    findings.error(
      "tabel.leeg", line: nil, "een tabel begint met een rij kolomnamen; dit bestand is leeg",
      remedy: "zet de kop en de rijen erin, of haal het bestand weg")
  }

  /// The line `sep=;` that Excel understands, before the header.
  private static func separatorLine(of bytes: Bytes, from start: Int) -> (separator: Dialect.Separator, end: Int)? {
    guard bytes[start...].starts(with: "sep=".utf8), bytes.count > start + 5, let separator = Dialect.Separator(rawValue: bytes[start + 4])
    else { return nil }
    let end = start + 5
    if bytes[end] == 0x0A { return (separator, end + 1) }
    guard bytes[end] == 0x0D else { return nil }
    return (separator, bytes.count > end + 1 && bytes[end + 1] == 0x0A ? end + 2 : end + 1)
  }

  /// Rewrites the file as UTF-8 where it is not; nil after an error.
  private static func toUTF8(
    _ bytes: inout Bytes, wanted: Dialect.Encoding?, separator: Dialect.Separator, _ findings: inout Findings
  ) -> Dialect.Encoding? {
    let invalid = wanted == .windows1252 ? bytes.firstIndex { $0 >= 0x80 } : firstInvalidUTF8(in: bytes)
    guard let invalid else { return wanted == .windows1252 ? .windows1252 : .utf8 }
    if wanted == .utf8 {
      let place = position(of: invalid, in: bytes, isUTF8: true)
      findings.error(
        "tabel.tekenset", line: place.line, column: place.column,
        "dit bestand is UTF-8; byte \(hexadecimal(bytes[invalid])) is dat niet",
        remedy: "bewaar het opnieuw als CSV UTF-8, of zet bij leesteken 'tekenset: windows-1252' of 'gemengd'")
      return nil
    }
    var transcoding = Transcoding(encoding: wanted ?? .mixed, separator: separator, findings: findings)
    transcoding.run(bytes)
    transcoding.reportDecisions(in: bytes)
    findings = transcoding.findings
    bytes = transcoding.result
    return transcoding.found
  }
}

extension Table {
  private static func header(of parsed: ParsedFields, _ bytes: Bytes) -> [String] {
    var start = 0
    return parsed.ends.prefix(parsed.width).map { end in
      let end = Int(end & ~quotedFlag)
      defer { start = end }
      return String(decoding: trimmed(bytes[start..<end]), as: UTF8.self)
    }
  }

  private static func isUsable(_ header: [String], line: Int, _ findings: inout Findings) -> Bool {
    var seen: [String: Int] = [:]
    var isUsable = true
    for (index, name) in header.enumerated() {
      if name.isEmpty {
        isUsable = false
        findings.error(
          "tabel.kop-leeg", line: line, "elke kolom heeft een naam; kolom \(index + 1) heeft er geen",
          remedy: "geef de kolom een naam, of verwijder de hele kolom (in Excel: klik rechts op haar letter)")
      } else if let first = seen.updateValue(index, forKey: comparable(name)) {
        isUsable = false
        findings.error(
          "tabel.kop-dubbel", line: line, "elke kolom heeft een eigen naam; '\(name)' is kolom \(first + 1) en kolom \(index + 1)",
          remedy: "geef een van de twee een andere naam (hoofdletters, spaties en streepjes maken geen verschil)")
      }
    }
    return isUsable
  }
}
