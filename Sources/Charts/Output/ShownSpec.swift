// SPDX-License-Identifier: Apache-2.0

extension ChartSpec {
  /// The values of a series that belong to a category; in a distribution all do.
  func drawnValues(_ series: ChartSeries) -> ArraySlice<ChartValue> {
    if case .distribution = kind { series.values[...] } else { series.values.prefix(categories.count) }
  }

  /// The spec of what is really drawn, which the table, the description and the CSV tell too: shares in the place of amounts, two moments of
  /// a longer series.
  var shown: ChartSpec {
    switch kind {
    case .line, .bars, .columns, .smallMultiples: self
    case .stackedBars(shares: true), .stackedColumns(shares: true): withoutCertainRanges().withShares()
    case .slope: withoutCertainRanges().withEndsOnly()
    case .distribution: Distribution(withoutCertainRanges()).shown
    default: withoutCertainRanges()
    }
  }

  /// Whether any figure is missing: most charts have all.
  var hasAbsences: Bool { series.contains { $0.values.contains { $0.number == nil } } }

  /// Whether a hidden figure is drawn as the stretch between its bounds.
  var drawsCertainRanges: Bool { series.contains { $0.values.contains { $0.certainRange != nil } } }

  /// For kinds that have no room for the bounds of a hidden figure: plainly hidden.
  private func withoutCertainRanges() -> ChartSpec {
    guard drawsCertainRanges else { return self }
    var spec = self
    for index in spec.series.indices {
      spec.series[index].values = spec.series[index].values.map { $0.certainRange == nil ? $0 : .hidden }
    }
    return spec
  }

  /// Each value divided by the sum of its category. Where one is absent the others have no known share: they become absent for the same reason.
  private func withShares() -> ChartSpec {
    var spec = self
    if format.style != .percent { spec.format = NumberFormat(.percent) }
    for category in categories.indices {
      let values = series.map { category < $0.values.count ? $0.values[category] : .missing }
      let sum = values.reduce(0) { $0 + max($1.number ?? 0, 0) }
      let absent = values.first { $0.number == nil }
      for index in spec.series.indices where category < spec.series[index].values.count {
        if let absent {
          spec.series[index].values[category] = absent
        } else {
          spec.series[index].values[category] = sum > 0 ? .value((values[index].number ?? 0) / sum) : .undefined
        }
      }
    }
    return spec
  }

  /// The first and the last category.
  private func withEndsOnly() -> ChartSpec {
    guard categories.count > 2 else { return self }
    var spec = self
    let last = categories.count - 1
    spec.categories = [categories[0], categories[last]]
    for index in spec.series.indices {
      let values = series[index].values
      spec.series[index].values = [0, last].map { $0 < values.count ? values[$0] : .missing }
    }
    // A break anywhere between the two is a break of the slope.
    spec.breaks = breaks.filter { $0.category > 0 && $0.category <= last }.map { ChartBreak(before: 1, reason: $0.reason) }
    return spec
  }
}
