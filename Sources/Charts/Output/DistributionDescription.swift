// SPDX-License-Identifier: Apache-2.0

/// The sentences of a distribution: how many there are, and the lowest, the middle and the highest of each group.
enum DistributionDescription {
  static func opening(_ spec: ChartSpec) -> String {
    let items = spec.categoryTitle.isEmpty ? "waarden" : ChartDescription.lowercasedFirst(spec.categoryTitle)
    let count = spec.series.reduce(0) { $0 + $1.values.filter { $0.number != nil }.count }
    let values = ChartDescription.shortened(spec.valueTitle.isEmpty ? "waarde" : spec.valueTitle, words: 9)
    return "Verdeling van \(NumberFormat().text(Double(count))) \(items) naar \(values)."
  }

  static func details(_ spec: ChartSpec) -> [String] {
    spec.series.compactMap { series in
      let numbers = series.values.compactMap(\.number).sorted()
      guard let lowest = numbers.first, let highest = numbers.last, let median = Distribution.median(numbers) else { return nil }
      let name = series.name.isEmpty || spec.series.count == 1 ? "" : ChartDescription.shortened(series.name, words: 5) + ": "
      return ChartDescription.uppercasedFirst(
        "\(name)laagste \(spec.format.text(lowest)), mediaan \(spec.format.text(median)), hoogste \(spec.format.text(highest)).")
    }
  }
}
