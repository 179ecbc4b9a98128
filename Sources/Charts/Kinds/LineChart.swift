// SPDX-License-Identifier: EUPL-1.2

/// `lijn`: values over time or another order. A gap where a value is absent or where the series is broken; names at the ends of the lines.
struct LineChart {
  private let spec: ChartSpec
  private let canvas: Canvas
  private let axis: ValueAxis
  private let labels: EndLabelColumn
  private let lines: [Line]
  private let area: PlotArea
  private let x: PointScale
  private let y: LinearScale
  private let height: Double

  /// A line that is drawn: a series, or a reference that is grey and dashed.
  private struct Line {
    var values: [ChartValue]
    /// nil for a reference.
    var series: Int?
    var name: String
    var last: (index: Int, value: Double)
  }

  init(_ spec: ChartSpec, _ canvas: Canvas) {
    self.spec = spec
    self.canvas = canvas
    lines = LineChart.lines(of: spec)
    axis = ValueAxis(spec, mustIncludeZero: false, count: canvas.isNarrow ? 4 : 5)
    labels = EndLabelColumn(
      lines.map { line in
        EndLabelColumn.Item(
          name: line.name, value: spec.format.text(line.last.value), paint: line.series.map(Paint.stroke) ?? .axis,
          isMuted: line.series == nil)
      }, canvas)
    let top = PlotHeader.height(spec, canvas) + 8
    let plotHeight = max(canvas.isNarrow ? 210 : 280, labels.height - 4)
    area = PlotArea(left: axis.labelWidth(canvas) + 8, top: top, right: canvas.width - labels.width - 2, bottom: top + plotHeight)
    height = area.bottom + CategoryAxis.height + 2
    let inset = spec.categories.count > 1 ? 6.0 : 0
    x = PointScale(count: spec.categories.count, from: area.left + inset, to: area.right - inset)
    y = axis.scale(to: area.bottom, area.top)
  }

  /// The series and references that have at least one value.
  private static func lines(of spec: ChartSpec) -> [Line] {
    func line(_ values: [ChartValue], _ series: Int?, _ name: String) -> Line? {
      guard let index = values.lastIndex(where: { $0.number != nil }), let value = values[index].number else { return nil }
      return Line(values: values, series: series, name: name, last: (index, value))
    }
    let series = spec.series.enumerated().compactMap { line($1.values, $0, $1.name) }
    let references = spec.references.compactMap { reference in
      line(spec.categories.indices.map { reference.value(at: $0) }, nil, reference.name)
    }
    return series + references
  }

  func drawing() -> Drawing {
    var svg = SVGWriter()
    PlotHeader.draw(spec, canvas, to: &svg)
    axis.drawHorizontalGrid(area, canvas, to: &svg)
    CategoryAxis.draw(spec.categories, at: { x($0) }, room: x.step, area, canvas, to: &svg)
    BreakMarks.draw(spec, at: { (x($0 - 1) + x($0)) / 2 }, area, canvas, to: &svg)
    for line in lines { drawBand(line, to: &svg) }
    // References first, so that the figures lie on top.
    for line in lines where line.series == nil { drawPath(line, to: &svg) }
    for line in lines where line.series != nil { drawPath(line, to: &svg) }
    labels.draw(ends: lines.map { Point(x: x($0.last.index), y: y($0.last.value)) }, area: area, to: &svg)
    return Drawing(height: height, svg: svg)
  }

  /// The stretches of a line without a gap, as places of categories.
  private func stretches(_ values: [ChartValue], _ isIncluded: (ChartValue) -> Bool) -> [Range<Int>] {
    let breaks = spec.breaks.map(\.category)
    var stretches: [Range<Int>] = []
    for (index, value) in values.enumerated() where index < spec.categories.count && isIncluded(value) {
      if let last = stretches.last, last.upperBound == index, !breaks.contains(index) {
        stretches[stretches.count - 1] = last.lowerBound..<index + 1
      } else {
        stretches.append(index..<index + 1)
      }
    }
    return stretches
  }

  private func drawPath(_ line: Line, to svg: inout SVGWriter) {
    let stretches = stretches(line.values) { $0.number != nil }
    svg.raw("<path")
    if let series = line.series {
      svg.raw(Paint.stroke(series).attributes)
      svg.raw(" stroke-width=\"2.5\" stroke-linejoin=\"round\" fill=\"none\"")
      let dash = Palette.dashes[series % Palette.dashes.count]
      if !dash.isEmpty { svg.attribute("stroke-dasharray", dash) }
    } else {
      svg.raw(Paint.reference.attributes)
    }
    svg.raw(" d=\"")
    for stretch in stretches where stretch.count > 1 || line.series == nil { path(line, stretch, to: &svg) }
    svg.raw("\"/>")
    if let series = line.series { drawMarkers(line, stretches, series, to: &svg) }
  }

  private func path(_ line: Line, _ stretch: Range<Int>, to svg: inout SVGWriter) {
    // A reference at a single place is a short dash, so that it is seen.
    if stretch.count == 1, let value = line.values[stretch.lowerBound].number {
      svg.raw("M")
      svg.pair(Point(x: x(stretch.lowerBound) - 12, y: y(value)))
      svg.raw("h24")
      return
    }
    var isFirst = true
    for index in Thinning.indices(of: line.values, in: stretch, width: area.width) {
      guard let value = line.values[index].number else { continue }
      svg.raw(isFirst ? "M" : "L")
      svg.pair(Point(x: x(index), y: y(value)))
      isFirst = false
    }
  }

  /// A marker at each point; where there are too many for that, only at the ends of the stretches.
  private func drawMarkers(_ line: Line, _ stretches: [Range<Int>], _ series: Int, to svg: inout SVGWriter) {
    let isDense = x.step < 12 && spec.categories.count > 2
    let marker = Marker(series: series)
    svg.raw("<path")
    svg.raw(Paint.fill(series).attributes)
    svg.raw(" d=\"")
    for stretch in stretches {
      for index in stretch where !isDense || index == stretch.lowerBound || index == stretch.upperBound - 1 {
        guard let value = line.values[index].number else { continue }
        marker.path(at: Point(x: x(index), y: y(value)), radius: 3.6, to: &svg)
      }
    }
    svg.raw("\"/>")
  }

  /// The margins of uncertainty as a light band behind the line.
  private func drawBand(_ line: Line, to svg: inout SVGWriter) {
    let stretches = stretches(line.values) { $0.number != nil && $0.interval != nil }
    guard !stretches.isEmpty else { return }
    svg.raw("<path")
    svg.raw(line.series.map(Paint.fill)?.attributes ?? Paint.calm.attributes)
    svg.raw(" fill-opacity=\".16\" d=\"")
    for stretch in stretches {
      // A single margin has no width of its own: it is drawn six wide.
      let half = stretch.count == 1 ? 3.0 : 0
      var isFirst = true
      func corner(_ index: Int, _ value: Double, _ shift: Double) {
        svg.raw(isFirst ? "M" : "L")
        svg.pair(Point(x: x(index) + shift, y: y(value)))
        isFirst = false
      }
      let intervals = stretch.compactMap { index in line.values[index].interval.map { (index, $0) } }
      for (index, interval) in intervals {
        corner(index, interval.upperBound, -half)
        if half > 0 { corner(index, interval.upperBound, half) }
      }
      for (index, interval) in intervals.reversed() {
        corner(index, interval.lowerBound, half)
        if half > 0 { corner(index, interval.lowerBound, -half) }
      }
      svg.raw("z")
    }
    svg.raw("\"/>")
  }
}
