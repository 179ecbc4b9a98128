// SPDX-License-Identifier: Apache-2.0

/// Decimal digits of a number, rounded half away from zero on its shortest decimal writing; no C library, no locale.
enum DecimalDigits {
  /// The digits (ASCII) of `magnitude × 10^shift`, rounded to a whole number, without leading zeros; empty for zero.
  ///
  ///     rounded(0.285, shift: 2)    // "29"
  ///     rounded(1234.5, shift: 0)   // "1235"
  static func rounded(_ magnitude: Double, shift: Int) -> [UInt8] {
    if let number = plainlyRounded(magnitude, shift: shift) { return digits(of: number) }
    return exactlyRounded(magnitude, shift: shift)
  }

  /// The same as a number, where that needs no care.
  static func plainlyRounded(_ magnitude: Double, shift: Int) -> Int? {
    let scaled = magnitude * powersOfTen[shift]
    // Below 1e9 the product is off by less than 1e-6: unless it lies that near to a half, plain rounding is right.
    guard scaled < 1e9 else { return nil }
    let fraction = scaled - scaled.rounded(.down)
    return (fraction - 0.5).magnitude > 1e-6 ? Int(scaled.rounded()) : nil
  }

  static let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12]

  private static func digits(of number: Int) -> [UInt8] {
    number == 0 ? [] : Array(String(number).utf8)
  }

  /// By the digits of the shortest text that reads back as the same number ("0.285", "1e+20").
  private static func exactlyRounded(_ magnitude: Double, shift: Int) -> [UInt8] {
    var (digits, point) = shortest(magnitude)
    let kept = point + shift
    guard kept >= 0 else { return [] }
    guard kept < digits.count else {
      return digits + [UInt8](repeating: UInt8(ascii: "0"), count: kept - digits.count)
    }
    let roundsUp = digits[kept] >= UInt8(ascii: "5")
    digits.removeSubrange(kept...)
    if roundsUp { increment(&digits) }
    return digits
  }

  /// The significant digits and how many of them stand before the point: 0.0285 → ("285", −1).
  private static func shortest(_ magnitude: Double) -> (digits: [UInt8], point: Int) {
    var digits: [UInt8] = []
    var before: Int?
    var exponent = 0
    var sign = 1
    var inExponent = false
    for byte in magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): before = digits.count
      case UInt8(ascii: "e"): inExponent = true
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if inExponent { exponent = exponent * 10 + Int(byte - UInt8(ascii: "0")) } else { digits.append(byte) }
      default: continue
      }
    }
    var point = (before ?? digits.count) + sign * exponent
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(zeros)
    point -= zeros
    return (digits, digits.isEmpty ? 0 : point)
  }

  private static func increment(_ digits: inout [UInt8]) {
    for index in digits.indices.reversed() {
      guard digits[index] == UInt8(ascii: "9") else {
        digits[index] += 1
        return
      }
      digits[index] = UInt8(ascii: "0")
    }
    digits.insert(UInt8(ascii: "1"), at: 0)
  }
}
