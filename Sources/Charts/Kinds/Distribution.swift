// SPDX-License-Identifier: Apache-2.0

/// Counts of values in classes with round bounds.
struct Distribution {
  let axis: ValueAxis
  /// One more than there are classes.
  let bounds: [Double]
  private let spec: ChartSpec

  init(_ spec: ChartSpec) {
    self.spec = spec
    let numbers = spec.series.flatMap { $0.values.compactMap(\.number) } + spec.references.compactMap { $0.value(at: 0).number }
    var (lower, upper) = (numbers.min() ?? 0, numbers.max() ?? 1)
    if case .including(let range) = spec.range { (lower, upper) = (min(lower, range.lowerBound), max(upper, range.upperBound)) }
    if lower > 0, lower < 0.5 * upper { lower = 0 }
    axis = ValueAxis(from: lower, upper, format: spec.format, count: 8)
    bounds = axis.ticks.values
  }

  /// How many values each class has; a class holds its lower bound, the last one its upper bound too.
  func counts(_ numbers: [Double]) -> [Int] {
    var counts = [Int](repeating: 0, count: bounds.count - 1)
    for number in numbers {
      let index = bounds.dropFirst().dropLast().prefix { $0 <= number }.count
      counts[index] += 1
    }
    return counts
  }

  var highestCount: Int {
    spec.series.flatMap { counts($0.values.compactMap(\.number)) }.max() ?? 0
  }

  /// The middle one of sorted values, or the mean of the middle two.
  static func median(_ sorted: [Double]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The classes as categories, with the counts; absent values are counted in rows of their own.
  var shown: ChartSpec {
    var result = spec
    result.format = NumberFormat()
    result.categoryTitle = spec.valueTitle.isEmpty ? "Klasse" : spec.valueTitle
    result.valueTitle = spec.categoryTitle.isEmpty ? "Aantal" : "Aantal " + ChartDescription.lowercasedFirst(spec.categoryTitle)
    result.references = []
    guard spec.series.contains(where: { $0.values.contains { $0.number != nil } }) else { return result }
    let labels = axis.labels
    result.categories = (0..<bounds.count - 1).map { labels[$0] + " tot " + labels[$0 + 1] }
    let reasons: [String] = ["niet bekend", "afgeschermd", "niet te berekenen", "niet zinvol"].filter { reason in
      spec.series.contains { $0.values.contains { $0.absence == reason } }
    }
    result.categories += reasons
    result.series = spec.series.map { series in
      let inClasses = counts(series.values.compactMap(\.number))
      let absent = reasons.map { reason in series.values.filter { $0.absence == reason }.count }
      return ChartSeries(series.name, (inClasses + absent).map { .value(Double($0)) })
    }
    return result
  }
}
