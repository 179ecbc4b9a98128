// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Writes a table as anyone can read it again: RFC 4180, UTF-8, comma, decimal point, one header.
///
///     var csv = CSVWriter(header: ["gebied", "waarde"])
///     csv.add([.text("Bergen (NH.)"), .number(0.25)])
///     csv.bytes   →   gebied,waarde␍␊Bergen (NH.),0.25␍␊
package struct CSVWriter: Sendable {
  package private(set) var bytes: Bytes = []

  package enum Field: Sendable {
    case text(String)
    /// The shortest digits that read back as the same number, never with an exponent. Empty where it is not a finite number.
    case number(Double)
    case integer(Int)
    case empty
  }

  package init(header: [String]) {
    add(header.map { .text($0) })
  }

  package mutating func add(_ row: [Field]) {
    for (index, field) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch field {
      case .text(let text): append(text)
      case .number(let value): append(number: value)
      case .integer(let value): bytes.append(decimal: value)
      case .empty: break
      }
    }
    bytes.append("\r\n")
  }
}

extension CSVWriter {
  private mutating func append(_ text: String) {
    let field = ArraySlice(text.utf8)
    let needsGuard = field.first.map(Self.opensFormula) ?? false && parseNumber(field, decimalMark: .point) == nil
    guard field.contains(where: Self.needsQuotes) else {
      if needsGuard { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: field)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if needsGuard { bytes.append(UInt8(ascii: "'")) }
    for byte in field {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A spreadsheet takes a text that begins so for a formula and would run it (OWASP, CSV Injection).
  private static func opensFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }

  private mutating func append(number value: Double) {
    guard value.isFinite else { return }
    let text = value == 0 ? "0" : value.description
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      bytes.append(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
      return
    }
    let isNegative = parts[0].hasPrefix("-")
    let digits = parts[0].filter { $0 != "-" && $0 != "." }.utf8
    let significant = digits.last == UInt8(ascii: "0") && digits.count == 2 ? Array(digits.prefix(1)) : Array(digits)
    let zeros = { (count: Int) in Bytes(repeating: UInt8(ascii: "0"), count: max(0, count)) }
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    if exponent < 0 {
      bytes.append("0.")
      bytes += zeros(-exponent - 1) + significant
    } else {
      bytes += significant + zeros(exponent + 1 - significant.count)
    }
  }
}
