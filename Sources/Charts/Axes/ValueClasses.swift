// SPDX-License-Identifier: Apache-2.0

/// One to six classes of values, for colours on a map or in a table: round bounds, each class from its lower bound up to its upper one.
///
/// Values are classed **as they are shown**, so that a field with 0,30 in it has the colour of "0,30 tot 0,35", also when 0.2987 is behind it;
/// and no class is narrower than one step of the last digit, so that no two bounds are written alike.
struct ValueClasses {
  /// One more than there are classes, rising; in steps of the last digit that is shown.
  private let steps: [Double]
  private let format: NumberFormat
  /// How the bounds are written: with the digits that they need.
  private let boundFormat: NumberFormat

  /// By the bounds of the spec, else by round numbers over all values. A value outside given bounds falls in the first or the last class.
  init(_ values: [Double], bounds given: [Double], format: NumberFormat) {
    self.format = format
    let unit = DecimalDigits.powersOfTen[format.decimals + format.shift]
    let given = given.filter(\.isFinite).sorted()
    if given.count >= 3, given.count <= 7, zip(given, given.dropFirst()).allSatisfy({ $0 < $1 }) {
      steps = given.map { $0 * unit }
    } else {
      steps = ValueClasses.roundSteps(values.map(format.inLastDigits).filter(\.isFinite))
    }
    let written = steps.map { $0 / DecimalDigits.powersOfTen[format.decimals] }
    boundFormat = NumberFormat(format.style, decimals: NumberFormat.decimals(of: written), unit: format.unit)
  }

  private static func roundSteps(_ values: [Double]) -> [Double] {
    guard let lower = values.min(), let upper = values.max() else { return [0, 1] }
    guard lower < upper else { return [lower, lower] }
    for count in [6, 5, 4, 3, 2] {
      let ticks = Ticks(covering: lower, upper, count: count, isWhole: true).values
      if ticks.count <= 7 { return ticks }
    }
    return [lower, upper]
  }

  var count: Int { steps.count - 1 }

  func index(of value: Double) -> Int {
    let shown = format.inLastDigits(value)
    return steps.dropFirst().dropLast().prefix { $0 <= shown }.count
  }

  /// The step of the colour scale for a class, spread over all six, so that two classes are the palest and the darkest.
  func step(of index: Int) -> Int {
    count > 1 ? (index * (Palette.lightSteps.count - 1) + (count - 1) / 2) / (count - 1) : 2
  }

  /// A bound as it is written: `0,30`.
  func boundText(_ index: Int) -> String {
    boundFormat.text(steps[index] / DecimalDigits.powersOfTen[format.decimals + format.shift])
  }

  /// `0,30 tot 0,35`; `0,30` where all values are alike.
  func label(_ index: Int) -> String {
    let (lower, upper) = (boundText(index), boundText(index + 1))
    return lower == upper ? lower : lower + " tot " + upper
  }
}
