// SPDX-License-Identifier: Apache-2.0
import Primitives

extension Dialect.Separator {
  /// The separator that gives the first lines of a file the same number of fields, more than one; the comma where none does.
  ///
  ///     naam, plaats;aantal⏎De Brug, Ede;12⏎  →  semicolon
  static func detect(in source: Bytes, from start: Int) -> Self {
    var best: (separator: Self, agreeing: Int, fields: Int) = (.comma, 0, 1)
    for separator in allCases {
      let counts = fieldCounts(in: source, from: start, separator: separator.rawValue, lines: 50)
      guard let fields = counts.first, fields > 1 else { continue }
      let agreeing = counts.count { $0 == fields }
      if (agreeing, fields) > (best.agreeing, best.fields) { best = (separator, agreeing, fields) }
    }
    return best.separator
  }

  private static func fieldCounts(in source: Bytes, from start: Int, separator: UInt8, lines: Int) -> [Int] {
    var counts: [Int] = []
    var fields = 1
    var isQuoted = false
    var isEmpty = true
    for byte in source[start...] {
      switch byte {
      case FieldParser.quote: isQuoted.toggle()
      case FieldParser.lineFeed where !isQuoted, FieldParser.carriageReturn where !isQuoted:
        if !isEmpty { counts.append(fields) }
        (fields, isEmpty) = (1, true)
        if counts.count == lines { return counts }
        continue
      case separator where !isQuoted: fields += 1
      default: break
      }
      isEmpty = false
    }
    return isEmpty ? counts : counts + [fields]
  }
}

extension Dialect.DecimalMark {
  /// The mark that the first number with decimals shows; where none does, the comma beside `;`, tab and `|`, else the point.
  ///
  ///     1.234;0,5 → comma      1.234;5.25 → point
  static func detect(in parsed: ParsedFields, bytes: Bytes) -> Self {
    let mark = bytes.withUnsafeBufferPointer { buffer -> Self? in
      var start = 0
      for end in parsed.ends {
        let end = Int(end & ~Table.quotedFlag)
        // A number with decimals has at least three bytes; most fields are told apart by their first.
        if end - start >= 3, buffer[start] < 0x3A, let mark = Self.mark(shownBy: buffer[start..<end]) { return mark }
        start = end
      }
      return nil
    }
    return mark ?? (parsed.separator == .comma ? .point : .comma)
  }

  /// The mark of a number that can be read in one way only; nil for any other text.
  private static func mark(shownBy field: Slice<UnsafeBufferPointer<UInt8>>) -> Self? {
    var last: UInt8 = 0
    var marks = 0
    var digitsAfter = 0
    for byte in field {
      switch byte {
      case 0x30...0x39: digitsAfter += 1
      case comma.rawValue, point.rawValue:
        marks += last == byte ? 2 : 1
        last = byte
        digitsAfter = 0
      case UInt8(ascii: "-"), UInt8(ascii: "+"), 0x20, UInt8(ascii: "*"): continue
      default: return nil
      }
    }
    guard digitsAfter > 0, marks == 1 && digitsAfter != 3 || marks == 2 && differingMarks(in: field) else { return nil }
    return Self(rawValue: last)
  }

  private static func differingMarks(in field: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    field.contains(comma.rawValue) && field.contains(point.rawValue)
  }
}
