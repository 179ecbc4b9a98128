// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// A CSV file in memory: the bytes of its fields, one after another, and where each field ends.
///
/// There is no `String` per field: the bytes of the file are squeezed in place (without separators, quotes and line ends)
/// and four bytes a field are added. Rows and columns count from 0; the header is not a row.
///
///     naam;leerlingen⏎De Brug;  120⏎   →   column("LEERLINGEN") == 1, text(row: 0, column: 1) == "120"
package struct Table: Sendable {
  package let file: String
  /// The names of the columns as they are written, without spaces around them.
  package let header: [String]
  package let rowCount: Int
  package let separator: Dialect.Separator
  package let decimalMark: Dialect.DecimalMark
  /// The encoding of the file; the table itself holds UTF-8.
  package let encoding: Dialect.Encoding

  let bytes: Bytes
  /// The end of every field in `bytes`, the header first. The highest bit says that the field stood between quotes.
  let ends: [UInt32]
  /// The rows from which the line number is not one more than that of the row before.
  let lineJumps: [LineJump]
  package let headerLine: Int

  struct LineJump: Sendable {
    let row: Int
    let line: Int
  }

  static let quotedFlag: UInt32 = 1 << 31

  init(file: String, parsed: ParsedFields, bytes: Bytes, header: [String], decimalMark: Dialect.DecimalMark, encoding: Dialect.Encoding) {
    self.file = file
    self.header = header
    rowCount = header.isEmpty ? 0 : parsed.ends.count / header.count - 1
    separator = parsed.separator
    self.decimalMark = decimalMark
    self.encoding = encoding
    self.bytes = bytes
    ends = parsed.ends
    lineJumps = parsed.lineJumps
    headerLine = parsed.headerLine
  }
}

extension Table {
  /// The line of the file on which a row begins, from 1.
  package func line(ofRow row: Int) -> Int {
    var low = 0
    var high = lineJumps.count
    while low < high {
      let middle = (low + high) / 2
      if lineJumps[middle].row <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return row + 2 }
    return lineJumps[low - 1].line + row - lineJumps[low - 1].row
  }

  /// The bytes of a field exactly as the file has them (in UTF-8, doubled quotes as one), with any spaces around them.
  package func raw(row: Int, column: Int) -> ArraySlice<UInt8> {
    bytes[range(row: row, column: column)]
  }

  /// The text of a field without spaces around it.
  package func text(row: Int, column: Int) -> String {
    String(decoding: trimmed(raw(row: row, column: column)), as: UTF8.self)
  }

  /// The first character of a field, counted from 1 in its line; nil where the row goes over more than one line.
  package func place(row: Int, column: Int) -> Place {
    var position = 1
    for other in 0...column {
      let isQuoted = isQuoted(row: row, column: other)
      if other == column {
        position += isQuoted ? 1 : 0
        break
      }
      let field = raw(row: row, column: other)
      if field.contains(where: { $0 == 0x0A || $0 == 0x0D }) { return Place(file, line: line(ofRow: row)) }
      position += field.count { $0 & 0xC0 != 0x80 } + 1
      if isQuoted { position += 2 + field.count { $0 == UInt8(ascii: "\"") } }
    }
    return Place(file, line: line(ofRow: row), column: position)
  }
}

extension Table {
  func range(row: Int, column: Int) -> Range<Int> {
    precondition(column >= 0 && column < header.count && row >= -1 && row < rowCount, "no such field")
    let index = (row + 1) * header.count + column
    let start = index == 0 ? 0 : Int(ends[index - 1] & ~Self.quotedFlag)
    return start..<Int(ends[index] & ~Self.quotedFlag)
  }

  func isQuoted(row: Int, column: Int) -> Bool {
    ends[(row + 1) * header.count + column] & Self.quotedFlag != 0
  }
}

/// Without spaces, tabs and no-break spaces at either end.
func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let inner = field.withUnsafeBufferPointer { trimmed($0.indices, of: $0) }
  return field[(field.startIndex + inner.lowerBound)..<(field.startIndex + inner.upperBound)]
}

func trimmed(_ field: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
  var (start, end) = (field.lowerBound, field.upperBound)
  while start < end {
    if bytes[start] == 0x20 || bytes[start] == 0x09 {
      start += 1
    } else if bytes[start] == 0xC2, start + 1 < end, bytes[start + 1] == 0xA0 {
      start += 2
    } else {
      break
    }
  }
  while start < end {
    if bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 {
      end -= 1
    } else if bytes[end - 1] == 0xA0, end - 2 >= start, bytes[end - 2] == 0xC2 {
      end -= 2
    } else {
      break
    }
  }
  return start..<end
}
