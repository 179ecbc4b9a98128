// SPDX-License-Identifier: Apache-2.0

/// Two to six classes of values, for colours on a map or in a table: round bounds, each class from its lower bound up to its upper one.
struct ValueClasses {
  /// One more than there are classes, rising.
  let bounds: [Double]
  private let format: NumberFormat

  /// By the bounds of the spec, else by round numbers over all values. A value outside given bounds falls in the first or the last class.
  init(_ values: [Double], bounds given: [Double], format: NumberFormat) {
    self.format = format
    let given = given.filter(\.isFinite).sorted()
    if given.count >= 3, given.count <= 7, zip(given, given.dropFirst()).allSatisfy({ $0 < $1 }) {
      bounds = given
      return
    }
    let factor = format.style == .percent ? 100.0 : 1
    let (lower, upper) = ((values.min() ?? 0) * factor, (values.max() ?? 1) * factor)
    var ticks = Ticks(covering: lower, upper, count: 6, isWhole: format.decimals == 0 && factor == 1)
    for count in [5, 4, 3, 2, 1] where ticks.values.count > 7 {
      ticks = Ticks(covering: lower, upper, count: count, isWhole: format.decimals == 0 && factor == 1)
    }
    bounds = ticks.values.map { $0 / factor }
  }

  var count: Int { bounds.count - 1 }

  func index(of value: Double) -> Int {
    let above = bounds.dropFirst().dropLast().prefix { $0 <= value }
    return above.count
  }

  /// The step of the colour scale for a class, spread over all six, so that two classes are the palest and the darkest.
  func step(of index: Int) -> Int {
    count > 1 ? (index * (Palette.lightSteps.count - 1) + (count - 1) / 2) / (count - 1) : 2
  }

  func label(_ index: Int) -> String {
    format.text(bounds[index]) + " tot " + format.text(bounds[index + 1])
  }
}
