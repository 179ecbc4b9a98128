// SPDX-License-Identifier: Apache-2.0

/// `halter`: two (or more) values of each area on one line, so that the distance is seen; the lowest and the highest carry their numbers.
struct DumbbellChart {
  private let frame: PlotFrame
  private let layout: RowLayout
  private let area: PlotArea
  private let x: AxisScale

  private var spec: ChartSpec { frame.spec }
  private var canvas: Canvas { frame.canvas }

  init(_ spec: ChartSpec, _ canvas: Canvas) {
    let axis = ValueAxis(spec, mustIncludeZero: false, count: canvas.isNarrow ? 4 : 5)
    frame = PlotFrame(
      spec, canvas, axis: axis, legend: spec.series.enumerated().map { Legend.Entry(sign: .marker(series: $0), name: $1.name) })
    let top = frame.bottom + (spec.references.isEmpty ? 2 : canvas.lineHeight + 4)
    layout = RowLayout(spec.categories, bold: spec.highlighted, markHeight: 18, gap: 8, top: top, canvas)
    let room = (spec.series.flatMap(\.values).compactMap(\.number).map { canvas.measure(spec.format.text($0)) }.max() ?? 0) + 11
    // The lowest number of a row stands left of its point: only as much room as the leftmost one needs.
    let lowest =
      spec.categories.indices.compactMap { place in
        spec.series.compactMap { place < $0.values.count ? $0.values[place].interval?.lowerBound ?? $0.values[place].number : nil }.min()
      }.min() ?? 0
    let trial = axis.scale(to: layout.left, canvas.width - room)
    let left = layout.left + max(6, room - (trial(lowest) - layout.left))
    area = PlotArea(left: left, top: top, right: canvas.width - room, bottom: layout.bottom)
    x = axis.scale(to: area.left, area.right)
  }

  func drawing() -> Drawing {
    var svg = SVGWriter()
    frame.draw(to: &svg)
    frame.axis.drawVerticalGrid(area, canvas, to: &svg)
    for reference in spec.references where reference.isConstant {
      ReferenceMarks.drawUpright(reference, spec.format, x, area, canvas, to: &svg)
    }
    drawConnections(to: &svg)
    drawMargins(to: &svg)
    drawPoints(to: &svg)
    drawValues(to: &svg)
    layout.drawNames(to: &svg)
    return Drawing(height: area.bottom + CategoryAxis.height + 2, svg: svg, reading: layout.reading)
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

  /// The interval of a value, e.g. the range of chance, as a box around its point.
  private func drawMargins(to svg: inout SVGWriter) {
    var boxes = SVGWriter(capacity: 256)
    for series in spec.series {
      for (category, value) in series.values.prefix(spec.categories.count).enumerated() {
        guard let interval = value.interval else { continue }
        let (left, right) = (x(interval.lowerBound), x(interval.upperBound))
        boxes.rectanglePath(x: left, y: layout.middle(category) - 4, width: right - left, height: 8)
      }
    }
    if !boxes.isEmpty { svg.path(.chance, boxes) }
  }

  private func drawPoints(to svg: inout SVGWriter) {
    for (series, one) in spec.series.enumerated() {
      svg.raw("<path")
      Paint.fill(series).write(to: &svg)
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
      let ends = values(category).compactMap(\.interval)
      let rightEnd = max(x(highest) + 5, ends.map { x($0.upperBound) }.max() ?? 0)
      let leftEnd = min(x(lowest) - 5, ends.map { x($0.lowerBound) }.min() ?? .infinity)
      svg.text(spec.format.text(highest), at: Point(x: rightEnd + 5, y: y))
      if lowest < highest {
        svg.text(spec.format.text(lowest), at: Point(x: leftEnd - 5, y: y), .end)
      } else if let absent, canvas.measure(absent) < leftEnd - 5 - layout.left {
        svg.text(absent, at: Point(x: leftEnd - 5, y: y), .end, style: .muted)
      }
    }
    svg.endGroup()
  }
}
