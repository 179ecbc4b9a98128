// SPDX-License-Identifier: Apache-2.0

/// The nearest `Double` to a number as Dutch offices write it, or nil where it is none or can be read in two ways.
///
/// Marks between thousands are taken only where they can be nothing else, so with decimals or with two groups:
///
///     1.234,5 → 1234.5     1.234.567 → 1234567     1.234 → nil     -0,5 → -0.5     1e+05 → 100000
func parseNumber(_ field: ArraySlice<UInt8>, decimalMark: Dialect.DecimalMark) -> Double? {
  field.withUnsafeBufferPointer { parseNumber($0, decimalMark: decimalMark) }
}

private func parseNumber(_ field: UnsafeBufferPointer<UInt8>, decimalMark: Dialect.DecimalMark) -> Double? {
  guard let parts = NumberParts(field, decimalMark: decimalMark) else { return nil }
  // Both are exact as Double, so that their quotient is rounded once (W.D. Clinger, How to read floating point numbers
  // accurately, 1990): 15 digits are below 2^53 and 10^22 is the greatest exact power of ten.
  if parts.digitCount <= 15, parts.decimals <= 22, !parts.hasExponent {
    let value = Double(parts.digits) / powersOfTen[parts.decimals]
    return parts.isNegative ? -value : value
  }
  let plain = field.compactMap { byte in
    byte == decimalMark.grouping ? nil : byte == decimalMark.rawValue ? Dialect.DecimalMark.point.rawValue : byte
  }
  guard let value = Double(String(decoding: plain, as: UTF8.self)), value.isFinite else { return nil }
  return value
}

private let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
]

/// The parts of a number; the grammar is `[+-] digits [group ddd]… [mark digits] [e [+-] digits]`.
private struct NumberParts {
  var isNegative = false
  var digits: UInt64 = 0
  /// Without leading zeros.
  var digitCount = 0
  var decimals = 0
  var hasExponent = false

  init?(_ field: UnsafeBufferPointer<UInt8>, decimalMark: Dialect.DecimalMark) {
    var index = 0
    if let sign = field.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      index = 1
    }
    let whole = takeDigits(in: field, at: &index)
    var groups = 0
    while index < field.count, field[index] == decimalMark.grouping {
      index += 1
      guard takeDigits(in: field, at: &index) == 3 else { return nil }
      groups += 1
    }
    if groups > 0, !(1...3).contains(whole) { return nil }
    if index < field.count, field[index] == decimalMark.rawValue {
      index += 1
      decimals = takeDigits(in: field, at: &index)
      guard decimals > 0 else { return nil }
    }
    guard whole + decimals > 0, groups != 1 || decimals > 0 else { return nil }
    guard index < field.count else { return }
    guard field[index] | 0x20 == UInt8(ascii: "e"), groups == 0 else { return nil }
    index += 1
    if index < field.count, field[index] == UInt8(ascii: "+") || field[index] == UInt8(ascii: "-") { index += 1 }
    let exponentStart = index
    while index < field.count, (0x30...0x39).contains(field[index]) { index += 1 }
    guard index == field.count, index > exponentStart else { return nil }
    hasExponent = true
  }

  private mutating func takeDigits(in field: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Int {
    let start = index
    while index < field.count {
      let digit = field[index] &- 0x30
      guard digit <= 9 else { break }
      digits = digits &* 10 &+ UInt64(digit)
      if digitCount > 0 || digit > 0 { digitCount += 1 }
      index += 1
    }
    return index - start
  }
}
