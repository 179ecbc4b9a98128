// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Where the fields of a file are, once its separators, quotes and line ends are left out.
struct ParsedFields {
  let separator: Dialect.Separator
  /// The line of the header and its number of fields.
  var headerLine = 1
  var width = 0
  var ends: [UInt32] = []
  var lineJumps: [Table.LineJump] = []
}

/// RFC 4180 in one pass over the bytes of a file.
///
///     a;"b ""c"""⏎   →   bytes `ab "c"`, ends [1, 6]
struct FieldParser {
  let source: UnsafeBufferPointer<UInt8>
  let separator: UInt8
  var lineStart: Int
  var line: Int
  var findings: Findings
  private(set) var fields: ParsedFields
  /// How many bytes are written: the fields one after another, never more than there are in the source.
  private(set) var byteCount = 0
  private let target: UnsafeMutableBufferPointer<UInt8>
  private var position: Int

  static let quote = UInt8(ascii: "\"")
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D

  /// - Parameter start: where the text begins, after a byte order mark or the line `sep=;` of Excel.
  init(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, line: Int, into target: UnsafeMutableBufferPointer<UInt8>,
    separator: Dialect.Separator, findings: Findings
  ) {
    self.source = source
    self.target = target
    self.separator = separator.rawValue
    self.line = line
    self.findings = findings
    position = start
    lineStart = start
    fields = ParsedFields(separator: separator)
  }

  /// Rows with too few or too many fields are reported and left out; so are empty lines, which are no rows.
  mutating func parse() {
    var expectedLine = 2
    while position < source.count {
      let first = fields.ends.count
      let begin = byteCount
      let rowLine = line
      parseRow()
      let count = fields.ends.count - first
      if count == 1, fields.width != 1, fields.ends[first] == UInt32(truncatingIfNeeded: begin) {
        fields.ends.removeLast()
      } else if fields.width == 0 {
        reserve(fieldsInHeader: count)
        fields.headerLine = rowLine
        expectedLine = 2
      } else if count != fields.width {
        reportRagged(count: count, line: rowLine)
        fields.ends.removeLast(count)
        byteCount = begin
      } else {
        if rowLine != expectedLine { fields.lineJumps.append(Table.LineJump(row: first / count - 1, line: rowLine)) }
        expectedLine = rowLine + 1
      }
    }
  }
}

extension FieldParser {
  private mutating func reserve(fieldsInHeader count: Int) {
    fields.width = count
    var lines = 1
    for byte in source[position...] where byte == Self.lineFeed { lines += 1 }
    fields.ends.reserveCapacity((lines + 1) * count)
  }

  private mutating func parseRow() {
    repeat {
      if position < source.count, source[position] == Self.quote {
        parseQuotedField()
      } else {
        parsePlainField()
      }
    } while takeSeparator()
  }

  /// Takes what ends a field; true when another field follows in the row.
  private mutating func takeSeparator() -> Bool {
    guard position < source.count else { return false }
    if source[position] == separator {
      position += 1
      return true
    }
    let isPair = source[position] == Self.carriageReturn && position + 1 < source.count && source[position + 1] == Self.lineFeed
    position += isPair ? 2 : 1
    line += 1
    lineStart = position
    return false
  }

  private mutating func parsePlainField() {
    let separator = separator
    var (read, write) = (position, byteCount)
    var firstQuote: Int?
    while read < source.count {
      let byte = source[read]
      // Letters and digits lie above the quote and the line ends: one comparison settles most.
      if byte == separator { break }
      if byte <= Self.quote {
        if byte == Self.lineFeed || byte == Self.carriageReturn { break }
        if byte == Self.quote, firstQuote == nil { firstQuote = read }
      }
      target[write] = byte
      write += 1
      read += 1
    }
    if let firstQuote { reportStrayQuote(at: firstQuote) }
    (position, byteCount) = (read, write)
    fields.ends.append(UInt32(truncatingIfNeeded: write))
  }

  private mutating func parseQuotedField() {
    let opening = position
    guard let closing = closingQuote(of: opening) else {
      // Without a closing quote the field is what is left of its line, and the next line is read as a row again.
      reportUnclosedQuote(at: opening)
      let end = source[opening...].firstIndex { $0 == Self.lineFeed || $0 == Self.carriageReturn } ?? source.count
      for byte in source[opening..<end] { write(byte) }
      position = end
      fields.ends.append(UInt32(truncatingIfNeeded: byteCount) | Table.quotedFlag)
      return
    }
    copyQuoted(opening + 1..<closing)
    position = closing + 1
    if position < source.count, !endsField(position) {
      reportStrayQuote(at: closing)
      position = source[position...].indices.first { endsField($0) } ?? source.count
    }
    fields.ends.append(UInt32(truncatingIfNeeded: byteCount) | Table.quotedFlag)
  }

  private mutating func write(_ byte: UInt8) {
    target[byteCount] = byte
    byteCount += 1
  }

  /// Copies the inside of a quoted field, doubled quotes as one, and counts its lines.
  private mutating func copyQuoted(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      if byte == Self.quote { index += 1 }
      write(byte)
      index += 1
      if byte == Self.lineFeed || byte == Self.carriageReturn && source[index] != Self.lineFeed {
        line += 1
        lineStart = index
      }
    }
  }

  /// The quote that closes a field, or nil. A closing quote on a later line with a letter after it is the opening quote of
  /// another field: then this one was never closed.
  private func closingQuote(of opening: Int) -> Int? {
    var index = opening + 1
    while index < source.count {
      if source[index] == Self.quote {
        if index + 1 < source.count, source[index + 1] == Self.quote {
          index += 1
        } else {
          let isOnOneLine = !source[opening..<index].contains { $0 == Self.lineFeed || $0 == Self.carriageReturn }
          return isOnOneLine || index + 1 == source.count || endsField(index + 1) ? index : nil
        }
      }
      index += 1
    }
    return nil
  }

  private func endsField(_ index: Int) -> Bool {
    source[index] == separator || source[index] == Self.lineFeed || source[index] == Self.carriageReturn
  }
}
