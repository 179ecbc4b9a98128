// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

@Suite struct ValueClassesTests {
  private static let index = NumberFormat(decimals: 2)
  private static let percent = NumberFormat(.percent, decimals: 1)

  @Test(
    arguments: [
      ([0.18, 0.40], [], index, ["0,15 tot 0,20", "0,20 tot 0,25", "0,25 tot 0,30", "0,30 tot 0,35", "0,35 tot 0,40"]),
      // All within two steps of the last digit: no class is narrower than one.
      ([0.2874, 0.2951, 0.2905], [], index, ["0,29 tot 0,30"]), ([0.2874, 0.2926], [], index, ["0,29"]), ([], [], index, ["0,00 tot 0,01"]),
      ([0.1, 0.62], [], index, ["0,1 tot 0,2", "0,2 tot 0,3", "0,3 tot 0,4", "0,4 tot 0,5", "0,5 tot 0,6", "0,6 tot 0,7"]),
      ([0.051, 0.149], [], percent, ["4% tot 6%", "6% tot 8%", "8% tot 10%", "10% tot 12%", "12% tot 14%", "14% tot 16%"]),
      ([0.3, 0.5], [0.3, 0.305, 0.6], index, ["0,300 tot 0,305", "0,305 tot 0,600"]),
    ] as [([Double], [Double], NumberFormat, [String])])
  func boundsAreWrittenSoThatTheyDiffer(values: [Double], bounds: [Double], format: NumberFormat, labels: [String]) {
    let classes = ValueClasses(values, bounds: bounds, format: format)
    #expect((0..<classes.count).map(classes.label) == labels)
  }

  /// Two fields with the same number have the same colour, and it is that of the class in which the number lies.
  @Test func valuesAreClassedAsTheyAreShown() {
    let classes = ValueClasses([0.15, 0.45], bounds: [], format: Self.index)
    #expect(classes.index(of: 0.2951) == classes.index(of: 0.3049) && classes.label(classes.index(of: 0.2951)) == "0,30 tot 0,35")
    // 0.285 is a trifle less in binary, and is shown as 0,29.
    let fine = ValueClasses([0.285, 0.30], bounds: [], format: Self.index)
    #expect(fine.label(fine.index(of: 0.285)).hasPrefix("0,29"))
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  func noTwoBoundsAreAlike(exponent: Int) {
    let width = 1 / DecimalDigits.powersOfTen[exponent]
    for format in [Self.index, Self.percent, NumberFormat()] {
      let classes = ValueClasses([0.3, 0.3 + width * 0.37, 0.3 + width], bounds: [], format: format)
      let bounds = (0...classes.count).map(classes.boundText)
      #expect(classes.count == 1 || Set(bounds).count == bounds.count, "\(bounds)")
      #expect((1...6).contains(classes.count))
    }
  }
}
