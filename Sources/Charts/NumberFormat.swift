// SPDX-License-Identifier: Apache-2.0

/// How numbers are written, in Dutch: decimal comma, thousands point, a real minus sign (U+2212), `%` without a space, a unit after a
/// no-break space. The chart, its table, its description and its CSV share one format, so that they show the same rounding.
///
///     NumberFormat(decimals: 2).text(-1234.5)            // "−1.234,50"
///     NumberFormat(.percent, decimals: 1).text(0.123)    // "12,3%"
///     NumberFormat(.euro).text(290_000)                  // "€ 290.000"
///     NumberFormat(.percent, decimals: 1).plain(0.123)   // "12.3": for CSV
///
/// Rounding is half away from zero **of the number as it is written in decimals**: 0.285 becomes 0,29, as a reader with the source in hand
/// would do it, although the nearest binary number lies a trifle below.
public struct NumberFormat: Hashable, Sendable {
  public enum Style: Hashable, Sendable {
    case number
    /// The value is a share: 0.123 is written as 12,3%.
    case percent
    /// The value is in euros.
    case euro
  }

  public var style: Style
  /// Digits after the comma, 0 … 9.
  public var decimals: Int
  /// Written after the number, e.g. "leerlingen" or "km".
  public var unit: String

  public init(_ style: Style = .number, decimals: Int = 0, unit: String = "") {
    self.style = style
    self.decimals = min(max(decimals, 0), 9)
    self.unit = unit
  }
}

extension NumberFormat {
  /// The number as a reader sees it, with sign and unit.
  public func text(_ value: Double) -> String { written(value, .reader) }

  /// The same number, equally rounded, for a machine: decimal point, no thousands, no unit; a percentage stays a percentage.
  public func plain(_ value: Double) -> String { written(value, .machine) }

  /// Appends what `plain` gives.
  public func append(plain value: Double, to bytes: inout [UInt8]) {
    guard let number = plainlyRounded(value) else { return bytes.append(contentsOf: carefullyWritten(value, .machine)) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.mostDigits) { room in
      guard let start = room.baseAddress else { return }
      var pen = Pen(at: start)
      put(number, isNegative: value < 0, .machine, &pen)
      bytes.append(contentsOf: room[..<(pen.place - start)])
    }
  }

  /// The fewest digits after the point, at most nine, that write all of some numbers as they are.
  ///
  ///     NumberFormat.decimals(of: [0, 0.25, 0.5])   // 2
  static func decimals(of numbers: [Double]) -> Int {
    (0..<9).first { digits in
      numbers.allSatisfy { number in
        let scaled = number * DecimalDigits.powersOfTen[digits]
        return (scaled - scaled.rounded()).magnitude < 1e-6
      }
    } ?? 9
  }

  /// A value as it is shown, counted in its last digit: 0.285 with two digits is 29.
  func inLastDigits(_ value: Double) -> Double {
    let scaled = value * DecimalDigits.powersOfTen[decimals + shift]
    let fraction = (scaled - scaled.rounded(.down) - 0.5).magnitude
    // Only beside a half can the nearest binary number round to the wrong side.
    guard fraction < 1e-6, scaled.magnitude < 1e9 else { return scaled.rounded() }
    let digits = Double(String(decoding: DecimalDigits.rounded(value.magnitude, shift: decimals + shift), as: UTF8.self)) ?? 0
    return value < 0 ? -digits : digits
  }

  /// What `plain` leaves out, for the head of a column: "%", "€" or the unit.
  public var unitText: String {
    switch style {
    case .percent: "%"
    case .euro: "€"
    case .number: unit
    }
  }

  /// The power of ten between the value and what is written: 2 for a percentage.
  var shift: Int { style == .percent ? 2 : 0 }

  /// Room for the digits of a number below 1e9 with nine decimals, its sign, points and "€".
  private static let mostDigits = 48

  /// What stands in and around the digits.
  private enum Marks {
    case reader, machine
  }

  private func written(_ value: Double, _ marks: Marks) -> String {
    guard let number = plainlyRounded(value) else { return String(decoding: carefullyWritten(value, marks), as: UTF8.self) }
    // Not in the room of the text itself: a text that asks for much room lies in memory of its own, however short it becomes.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.mostDigits + unit.utf8.count) { room in
      guard let start = room.baseAddress else { return "" }
      var pen = Pen(at: start)
      if marks == .reader, style == .euro { pen.put("€\u{A0}") }
      put(number, isNegative: value < 0, marks, &pen)
      if marks == .reader { putUnit(&pen) }
      return String(decoding: UnsafeBufferPointer(start: start, count: pen.place - start), as: UTF8.self)
    }
  }

  private func putUnit(_ pen: inout Pen) {
    if style == .percent { pen.put("%") }
    guard style == .number, !unit.isEmpty else { return }
    pen.put("\u{A0}")
    for byte in unit.utf8 { pen.put(byte) }
  }

  /// Counted in its last digit; nil where rounding needs care.
  private func plainlyRounded(_ value: Double) -> Int? {
    value.isFinite ? DecimalDigits.plainlyRounded(value.magnitude, shift: decimals + shift) : nil
  }

  private func put(_ number: Int, isNegative: Bool, _ marks: Marks, _ pen: inout Pen) {
    // What rounds to nothing has no sign: never "−0".
    if isNegative, number > 0 {
      if marks == .reader { pen.put("\u{2212}") } else { pen.put("-") }
    }
    let power = Int(DecimalDigits.powersOfTen[decimals])
    putWhole(number / power, marks, &pen)
    guard decimals > 0 else { return }
    if marks == .reader { pen.put(",") } else { pen.put(".") }
    var place = power / 10
    while place > 0 {
      pen.put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / place % 10))
      place /= 10
    }
  }

  private func putWhole(_ number: Int, _ marks: Marks, _ pen: inout Pen) {
    guard marks == .reader, number >= 1000 else { return pen.put(decimal: number) }
    putWhole(number / 1000, marks, &pen)
    pen.put(".")
    for place in [100, 10, 1] { pen.put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / place % 10)) }
  }

  /// By the digits of the shortest text of the number.
  private func carefullyWritten(_ value: Double, _ marks: Marks) -> [UInt8] {
    var bytes: [UInt8] = []
    if marks == .reader, style == .euro { bytes.append("€\u{A0}") }
    appendDigits(of: value, marks, to: &bytes)
    if marks == .reader, style == .percent { bytes.append("%") }
    if marks == .reader, style == .number, !unit.isEmpty { bytes.append("\u{A0}" + unit) }
    return bytes
  }

  private func appendDigits(of value: Double, _ marks: Marks, to bytes: inout [UInt8]) {
    guard value.isFinite else { return bytes.append("?") }
    let digits = DecimalDigits.rounded(value.magnitude, shift: decimals + shift)
    if value < 0, !digits.isEmpty { bytes.append(marks == .reader ? "\u{2212}" : "-") }
    let whole = digits.count - decimals
    if whole <= 0 { bytes.append("0") }
    for index in 0..<max(whole, 0) {
      if marks == .reader, index > 0, (whole - index) % 3 == 0 { bytes.append(".") }
      bytes.append(digits[index])
    }
    guard decimals > 0 else { return }
    bytes.append(marks == .reader ? "," : ".")
    for place in whole..<digits.count { bytes.append(place < 0 ? UInt8(ascii: "0") : digits[place]) }
  }
}
