// SPDX-License-Identifier: Apache-2.0

/// `halter`: two (or more) values of each area on one line, so that the distance is seen; the lowest and the highest carry their numbers.
struct DumbbellChart {
  private let spec: ChartSpec
  private let canvas: Canvas
  private let axis: ValueAxis
  private let legend: Legend
  private let layout: RowLayout
  private let area: PlotArea
  private let x: LinearScale
  private let legendTop: Double

  init(_ spec: ChartSpec, _ canvas: Canvas) {
    self.spec = spec
    self.canvas = canvas
    axis = ValueAxis(spec, mustIncludeZero: false, count: canvas.isNarrow ? 4 : 5)
    legend = Legend(spec.series.enumerated().map { Legend.Entry(sign: .marker(series: $0), name: $1.name) }, canvas)
    legendTop = PlotHeader.bottom(spec, canvas)
    let top = legendTop + legend.height + (spec.references.isEmpty ? 2 : canvas.lineHeight + 4)
    layout = RowLayout(spec.categories, bold: spec.highlighted, markHeight: 18, gap: 8, top: top, canvas)
    let room = (spec.series.flatMap(\.values).compactMap(\.number).map { canvas.measure(spec.format.text($0)) }.max() ?? 0) + 11
    area = PlotArea(left: layout.left + room, top: top, right: canvas.width - room, bottom: layout.bottom)
    x = axis.scale(to: area.left, area.right)
  }

  func drawing() -> Drawing {
    var svg = SVGWriter()
    PlotHeader.draw(spec, canvas, to: &svg)
    legend.draw(top: legendTop, to: &svg)
    axis.drawVerticalGrid(area, canvas, to: &svg)
    for reference in spec.references where reference.isConstant {
      ReferenceMarks.drawUpright(reference, spec.format, x, area, canvas, to: &svg)
    }
    drawConnections(to: &svg)
    drawPoints(to: &svg)
    drawValues(to: &svg)
    layout.drawNames(to: &svg)
    return Drawing(height: area.bottom + CategoryAxis.height + 2, svg: svg)
  }

  private func values(_ category: Int) -> [ChartValue] {
    spec.series.map { category < $0.values.count ? $0.values[category] : .missing }
  }

  private func extremes(_ category: Int) -> (lowest: Double, highest: Double)? {
    let numbers = values(category).compactMap(\.number)
    guard let lowest = numbers.min(), let highest = numbers.max() else { return nil }
    return (lowest, highest)
  }

  private func drawConnections(to svg: inout SVGWriter) {
    svg.group(.connection)
    for category in spec.categories.indices {
      guard let (lowest, highest) = extremes(category), lowest < highest else { continue }
      svg.line(Point(x: x(lowest), y: layout.middle(category)), Point(x: x(highest), y: layout.middle(category)))
    }
    svg.endGroup()
  }

  private func drawPoints(to svg: inout SVGWriter) {
    for (series, one) in spec.series.enumerated() {
      svg.raw("<path")
      svg.raw(Paint.fill(series).attributes)
      svg.raw(" d=\"")
      for (category, value) in one.values.prefix(spec.categories.count).enumerated() {
        guard let number = value.number else { continue }
        Marker(series: series).path(at: Point(x: x(number), y: layout.middle(category)), radius: 5.5, to: &svg)
      }
      svg.raw("\"/>")
    }
  }

  private func drawValues(to svg: inout SVGWriter) {
    svg.group(.halo)
    for category in spec.categories.indices {
      let y = layout.middle(category) + canvas.baseline
      let absent = values(category).compactMap(\.absence).first
      guard let (lowest, highest) = extremes(category) else {
        svg.text(absent ?? "", at: Point(x: area.left, y: y), style: .muted)
        continue
      }
      svg.text(spec.format.text(highest), at: Point(x: x(highest) + 10, y: y))
      if lowest < highest {
        svg.text(spec.format.text(lowest), at: Point(x: x(lowest) - 10, y: y), .end)
      } else if let absent, canvas.measure(absent) < x(lowest) - 10 - layout.left {
        svg.text(absent, at: Point(x: x(lowest) - 10, y: y), .end, style: .muted)
      }
    }
    svg.endGroup()
  }
}
