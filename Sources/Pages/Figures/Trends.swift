// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor
import Primitives

/// The sparklines of one column of a table: a measure of several areas through the years, all on one scale.
struct Trends {
  private let figures: Figures
  private let indicator: Int
  private let range: ClosedRange<Double>
  private let breaks: [Int]

  /// Nil where there are not two years with figures: a point shows no course.
  init?(_ figures: Figures, _ indicator: Int, _ areas: [Ref<Area>], breaks: [Dataset.Break]) {
    let values = areas.flatMap { area in figures.years.indices.compactMap { figures.cell(indicator, area, $0).figure?.value } }
    let hasCourse = areas.contains { area in figures.years.indices.count { figures.cell(indicator, area, $0).figure != nil } > 1 }
    guard hasCourse, let lowest = values.min(), let highest = values.max() else { return nil }
    self.figures = figures
    self.indicator = indicator
    range = min(0, lowest)...max(highest, 0)
    self.breaks = breaks.compactMap { one in figures.years.firstIndex { $0 >= one.year } }.filter { $0 > 0 }
  }

  /// `Verloop van D`
  var heading: String { "Verloop van " + figures.indicators[indicator].id }

  func sparkline(of area: Ref<Area>) -> Bytes {
    let values = figures.years.indices.map { year -> ChartValue in
      figures.cell(indicator, area, year).figure.map { .value($0.value) } ?? .missing
    }
    return Glyph.sparkline(
      values, breaks: breaks, range: range, label: Glyph.sparklineLabel(values, figures.indicators[indicator].format))
  }
}
