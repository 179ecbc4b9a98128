// SPDX-License-Identifier: Apache-2.0

/// `spreiding`: a point for each category; the first series lies along the page, the second upwards, a third gives the area of the points.
struct ScatterChart {
  private let spec: ChartSpec
  private let canvas: Canvas
  private let hasDiagonal: Bool
  private let axes: (x: ValueAxis, y: ValueAxis)
  private let titles: [String]
  private let area: PlotArea
  private let points: [Dot]
  /// How large an amount a dot stands for, where the dots differ.
  private let legend: Legend
  private let legendTop: Double

  private struct Dot {
    var category: Int
    var x: Double
    var y: Double
    var radius: Double
  }

  /// nil when there are no two series.
  init?(_ spec: ChartSpec, hasDiagonal: Bool, _ canvas: Canvas) {
    guard spec.series.count >= 2 else { return nil }
    var spec = spec
    spec.valueTitle = "↑ " + spec.series[1].name
    self.spec = spec
    self.canvas = canvas
    self.hasDiagonal = hasDiagonal
    points = ScatterChart.points(spec, canvas)
    var extents = (x: ScatterChart.extent(points.map(\.x), spec), y: ScatterChart.extent(points.map(\.y), spec))
    if hasDiagonal {
      let both = (lower: min(extents.x.lower, extents.y.lower), upper: max(extents.x.upper, extents.y.upper))
      extents = (both, both)
    }
    let count = canvas.isNarrow ? 4 : 5
    axes = (
      ValueAxis(from: extents.x.lower, extents.x.upper, format: spec.series[0].format ?? spec.format, count: count),
      ValueAxis(from: extents.y.lower, extents.y.upper, format: spec.series[1].format ?? spec.format, count: count)
    )
    titles = canvas.lines(spec.series[0].name + " →", width: canvas.width, limit: 2)
    legendTop = PlotHeader(spec, canvas).bottom
    legend = ScatterChart.legend(spec, canvas)
    let top = legendTop + legend.height + 8
    area = PlotArea(
      left: axes.y.labelWidth(canvas) + 8, top: top, right: canvas.width - 10, bottom: top + (canvas.isNarrow ? 270 : 400))
  }

  /// The scale of the areas of the dots.
  private static func sizes(_ spec: ChartSpec, _ canvas: Canvas) -> SqrtScale {
    let sizes = spec.series.count > 2 ? spec.series[2].values : []
    return SqrtScale(largest: sizes.compactMap(\.number).max() ?? 0, radius: canvas.isNarrow ? 12 : 18)
  }

  private static func legend(_ spec: ChartSpec, _ canvas: Canvas) -> Legend {
    guard spec.series.count > 2 else { return Legend([], canvas) }
    let scale = sizes(spec, canvas)
    let format = spec.series[2].format ?? spec.format
    let name = spec.series[2].name
    return Legend(SymbolMapChart.sizeEntries(scale, format, name), canvas)
  }

  private static func points(_ spec: ChartSpec, _ canvas: Canvas) -> [Dot] {
    let sizes = spec.series.count > 2 ? spec.series[2].values : []
    let scale = ScatterChart.sizes(spec, canvas)
    let plain = spec.categories.count > 300 ? 2.5 : 4
    let dots = spec.categories.indices.compactMap { index -> Dot? in
      guard index < spec.series[0].values.count, index < spec.series[1].values.count, let x = spec.series[0].values[index].number,
        let y = spec.series[1].values[index].number
      else { return nil }
      let radius = index < sizes.count ? sizes[index].number.map { max(scale($0), 1.5) } ?? 1.5 : plain
      return Dot(category: index, x: x, y: y, radius: radius)
    }
    // Large ones first, so that small ones lie on top.
    return dots.sorted { ($0.radius, -$0.category) > ($1.radius, -$1.category) }
  }

  private static func extent(_ values: [Double], _ spec: ChartSpec) -> (lower: Double, upper: Double) {
    var (lower, upper) = (values.min() ?? 0, values.max() ?? 1)
    if case .including(let range) = spec.range { (lower, upper) = (min(lower, range.lowerBound), max(upper, range.upperBound)) }
    if lower > 0, lower < 0.75 * upper { lower = 0 }
    return (lower, upper)
  }

  func drawing() -> Drawing {
    let (x, y) = (axes.x.scale(to: area.left, area.right), axes.y.scale(to: area.bottom, area.top))
    var svg = SVGWriter(capacity: 8192)
    PlotHeader(spec, canvas).draw(to: &svg)
    legend.draw(top: legendTop, to: &svg)
    axes.y.drawHorizontalGrid(area, canvas, to: &svg)
    axes.x.drawVerticalGrid(area, canvas, to: &svg)
    if hasDiagonal { drawDiagonal(x, y, to: &svg) }
    drawDots(x, y, to: &svg)
    drawNames(x, y, to: &svg)
    for (row, line) in titles.enumerated() {
      svg.text(
        line, at: Point(x: canvas.width, y: area.bottom + CategoryAxis.height + 15 + Double(row) * canvas.lineHeight), .end, style: .muted)
    }
    var reading = [ReadingPlace](repeating: .none, count: spec.categories.count)
    for dot in points { reading[dot.category] = .circle(Point(x: x(dot.x), y: y(dot.y)), radius: dot.radius) }
    return Drawing(
      height: area.bottom + CategoryAxis.height + 20 + Double(titles.count - 1) * canvas.lineHeight, svg: svg, reading: reading)
  }

  private func drawDiagonal(_ x: AxisScale, _ y: AxisScale, to svg: inout SVGWriter) {
    let (lower, upper) = (axes.x.ticks.lower, axes.x.ticks.upper)
    svg.group(.reference)
    svg.line(Point(x: x(lower), y: y(lower)), Point(x: x(upper), y: y(upper)))
    svg.endGroup()
    svg.group(.halo)
    svg.text("gelijk", at: Point(x: x(upper) - 16, y: y(upper) + 14), .end, style: .muted)
    svg.endGroup()
  }

  private func drawDots(_ x: AxisScale, _ y: AxisScale, to svg: inout SVGWriter) {
    let groups = [points.filter { !isHighlighted($0) }, points.filter(isHighlighted)]
    for (index, dots) in groups.enumerated() where !dots.isEmpty {
      let isCalm = index == 0 && !groups[1].isEmpty
      svg.raw("<path")
      (isCalm ? Paint.calm : Paint.fill(0)).write(to: &svg)
      svg.raw(" fill-opacity=\".75\"")
      svg.raw(Paint.rimOnly)
      svg.raw(" d=\"")
      for dot in dots { Marker.circle.path(at: Point(x: x(dot.x), y: y(dot.y)), radius: dot.radius, to: &svg) }
      svg.raw("\"/>")
    }
  }

  private func isHighlighted(_ dot: Dot) -> Bool { spec.highlighted.contains(dot.category) }

  /// The names of the highlighted points, where they touch no other name and cover few dots.
  private func drawNames(_ x: AxisScale, _ y: AxisScale, to svg: inout SVGWriter) {
    func box(_ dot: Dot) -> PlotArea { PlotArea(around: Point(x: x(dot.x), y: y(dot.y)), radius: dot.radius) }
    let named = points.filter(isHighlighted)
    let field = PlotArea(left: area.left, top: 0, right: canvas.width, bottom: area.bottom)
    var places = NamePlaces(field, named: named.map(box), others: points.filter { !isHighlighted($0) }.map(box), canvas)
    svg.group(.halo)
    for dot in named { places.draw(spec.categories[dot.category], beside: box(dot), to: &svg) }
    svg.endGroup()
  }
}
