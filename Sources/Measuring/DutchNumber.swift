// SPDX-License-Identifier: Apache-2.0

/// Numbers as a Dutch reader writes them.
enum DutchNumber {
  /// `12.345`; an estimate keeps at most two decimals: `17,69`.
  static func count(_ number: Double) -> String {
    if number == number.rounded() { return grouped(Int(number)) }
    let text = decimal(number, 2)
    return text.hasSuffix("0") ? String(text.dropLast()) : text
  }

  /// `decimal(0.26667, 3)` → `0,267`. For numbers of zero or more.
  static func decimal(_ number: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let scaled = Int((number * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    return "\(grouped(scaled / scale)),\(String(repeating: "0", count: decimals - fraction.count))\(fraction)"
  }

  /// `12.345`
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce(into: "") { text, index in
      if index > 0, (digits.count - index) % 3 == 0 { text.append(".") }
      text.append(digits[index])
    }
  }

  /// `1 school`, `12 scholen`
  static func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(grouped(number)) \(number == 1 ? one : many)"
  }

  /// A share in whole hundredths, that says neither none nor all where it is not: `27`, `minder dan 1`, `meer dan 99`.
  static func hundredths(_ share: Double) -> String {
    let number = Int((share * 100).rounded())
    // What rounding leaves of none or all is none or all.
    if number == 0, share > 1e-12 { return "minder dan 1" }
    if number == 100, share < 1 - 1e-12 { return "meer dan 99" }
    return String(number)
  }
}
