// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

@Suite struct NumberFormatTests {
  @Test(arguments: [
    (NumberFormat(decimals: 2), -1234.5, "\u{2212}1.234,50", "-1234.50"),
    (NumberFormat(decimals: 2), 0.285, "0,29", "0.29"), (NumberFormat(decimals: 2), 1.005, "1,01", "1.01"),
    (NumberFormat(decimals: 1), 0.25, "0,3", "0.3"), (NumberFormat(decimals: 1), 0.35, "0,4", "0.4"),
    (NumberFormat(), 2.5, "3", "3"), (NumberFormat(), -2.5, "\u{2212}3", "-3"), (NumberFormat(), -0.4, "0", "0"),
    (NumberFormat(decimals: 2), -0.0, "0,00", "0.00"), (NumberFormat(decimals: 3), 0.0004999, "0,000", "0.000"),
    (NumberFormat(decimals: 2), 0.995, "1,00", "1.00"), (NumberFormat(decimals: 2), 999_999.995, "1.000.000,00", "1000000.00"),
    (NumberFormat(), 1e21, "1.000.000.000.000.000.000.000", "1000000000000000000000"), (NumberFormat(decimals: 1), 1e-300, "0,0", "0.0"),
    (NumberFormat(), 1000, "1.000", "1000"), (NumberFormat(.percent, decimals: 1), 0.123, "12,3%", "12.3"),
    (NumberFormat(.percent, decimals: 1), 0.2855, "28,6%", "28.6"), (NumberFormat(.percent), 1, "100%", "100"),
    (NumberFormat(.euro), 290_000, "€\u{A0}290.000", "290000"), (NumberFormat(decimals: 1, unit: "km"), 3, "3,0\u{A0}km", "3.0"),
    (NumberFormat(), .infinity, "?", "?"), (NumberFormat(decimals: 9), 0.1, "0,100000000", "0.100000000"),
  ])
  func writesDutchAndPlain(format: NumberFormat, value: Double, dutch: String, plain: String) {
    #expect(format.text(value) == dutch)
    #expect(format.plain(value) == plain)
  }

  /// The quick way and the exact way agree: every number of three decimals, rounded to two, as a pupil would do it.
  @Test func roundsHalfAwayFromZeroInDecimals() {
    for thousandths in 0..<20_000 {
      let hundredths = (thousandths + 5) / 10
      let rest = hundredths % 100
      let expected = "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
      #expect(NumberFormat(decimals: 2).plain(Double(thousandths) / 1000) == expected)
    }
  }
}
