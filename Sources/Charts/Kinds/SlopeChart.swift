// SPDX-License-Identifier: Apache-2.0

/// `helling`: two moments and the way between them; the values stand at both ends, the names at the right.
struct SlopeChart {
  private let spec: ChartSpec
  private let canvas: Canvas
  private let domain: (lower: Double, upper: Double)
  private let labels: EndLabelColumn
  private let area: PlotArea
  private let height: Double

  init(_ spec: ChartSpec, _ canvas: Canvas) {
    self.spec = spec
    self.canvas = canvas
    domain = SlopeChart.extent(spec)
    labels = EndLabelColumn(
      spec.series.indices.compactMap { index in
        SlopeChart.last(spec, index).map { _ in
          EndLabelColumn.Item(name: spec.series[index].name, value: SlopeChart.lastText(spec, index), paint: .stroke(index))
        }
      }, canvas)
    let first = spec.series.compactMap { $0.values.first?.number }.map { canvas.measure(spec.format.text($0), bold: true) }.max() ?? 0
    let top = PlotHeader(spec, canvas).bottom + canvas.lineHeight + 12
    let plotHeight = max(canvas.isNarrow ? 240 : 300, labels.height)
    area = PlotArea(
      left: max(first + EndLabelColumn.gap, canvas.isNarrow ? 0 : 70), top: top, right: canvas.width - labels.width - 2,
      bottom: top + plotHeight)
    height = area.bottom + 12
  }

  /// From the lowest to the highest value: there is no axis, for each value is written at its point.
  private static func extent(_ spec: ChartSpec) -> (Double, Double) {
    let numbers = spec.series.flatMap { $0.values.prefix(2).compactMap(\.number) }
    let (lower, upper) = (numbers.min() ?? 0, numbers.max() ?? 1)
    return lower < upper ? (lower, upper) : (lower - 1, upper + 1)
  }

  /// What stands at the right: the value, or why there is none.
  private static func lastText(_ spec: ChartSpec, _ series: Int) -> String {
    let values = spec.series[series].values
    let value = values.count > 1 ? values[1] : .missing
    return value.number.map(spec.format.text) ?? value.absence ?? ""
  }

  private static func last(_ spec: ChartSpec, _ series: Int) -> Double? {
    let values = spec.series[series].values
    return values.count > 1 ? values[1].number ?? values[0].number : values.first?.number
  }

  func drawing() -> Drawing {
    let y = AxisScale(from: domain.lower, domain.upper, to: area.bottom, area.top)
    let x = PointScale(count: 2, from: area.left, to: area.right)
    var svg = SVGWriter()
    PlotHeader(spec, canvas).draw(to: &svg)
    svg.group(.axis)
    for index in 0..<2 { svg.line(Point(x: x(index), y: area.top - 6), Point(x: x(index), y: area.bottom)) }
    svg.endGroup()
    for (index, name) in spec.categories.prefix(2).enumerated() {
      let half = canvas.measure(name, bold: true) / 2
      let center = min(max(x(index), half), canvas.width - half)
      svg.text(name, at: Point(x: center, y: area.top - 12), .middle, style: .bold)
    }
    let marks = LineMarks(x: x, y: y, count: 2, breaks: spec.breaks.map(\.category), markerRadius: 4.5)
    for (index, series) in spec.series.enumerated() { marks.drawSeries(series.values, index, to: &svg) }
    drawFirstValues(y, to: &svg)
    labels.draw(ends: ends(x, y), area: area, top: area.top - 6, to: &svg)
    let reading = (0..<2).map { ReadingPlace.upright(x($0), area) }
    return Drawing(height: height, svg: svg, reading: reading)
  }

  /// Where the lines end: at the right, or at the left where the right value is absent.
  private func ends(_ x: PointScale, _ y: AxisScale) -> [Point] {
    spec.series.indices.compactMap { index in
      SlopeChart.last(spec, index).map { value in
        let values = spec.series[index].values
        return Point(x: values.count > 1 && values[1].number != nil ? x(1) : x(0), y: y(value))
      }
    }
  }

  private func drawFirstValues(_ y: AxisScale, to svg: inout SVGWriter) {
    let firsts = spec.series.compactMap { $0.values.first?.number }
    let centers = EndLabels.placed(
      wanted: firsts.map { y($0) }, heights: firsts.map { _ in canvas.lineHeight }, top: area.top - 8, bottom: area.bottom + 8)
    svg.group(.halo, extra: " text-anchor=\"end\"")
    for (value, center) in zip(firsts, centers) {
      svg.text(spec.format.text(value), at: Point(x: area.left - 10, y: center + canvas.baseline), style: .bold)
    }
    svg.endGroup()
  }
}
