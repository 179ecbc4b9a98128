// SPDX-License-Identifier: Apache-2.0

/// `lijn`: values over time or another order. A gap where a value is absent or where the series is broken; names at the ends of the lines.
struct LineChart {
  private let frame: PlotFrame
  private let labels: EndLabelColumn
  private let lines: [Line]
  private let area: PlotArea
  private let x: PointScale
  private let y: AxisScale
  private let height: Double

  private var spec: ChartSpec { frame.spec }
  private var canvas: Canvas { frame.canvas }

  /// A line that is drawn: a series, or a reference that is grey and dashed.
  private struct Line {
    var values: [ChartValue]
    /// nil for a reference.
    var series: Int?
    var name: String
    var last: (index: Int, value: Double)
  }

  init(_ spec: ChartSpec, _ canvas: Canvas) {
    lines = LineChart.lines(of: spec)
    let axis = ValueAxis(spec, mustIncludeZero: false, count: canvas.isNarrow ? 4 : 5)
    frame = PlotFrame(spec, canvas, axis: axis, legend: BarLegend.certainRange(of: spec))
    labels = EndLabelColumn(
      lines.map { line in
        EndLabelColumn.Item(
          name: line.name, value: spec.format.text(line.last.value), paint: line.series.map(Paint.stroke) ?? .axis,
          isMuted: line.series == nil)
      }, canvas)
    let top = frame.bottom + (spec.breaks.isEmpty ? 4 : canvas.lineHeight + 4)
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
    frame.draw(to: &svg)
    frame.axis.drawHorizontalGrid(area, canvas, to: &svg)
    CategoryAxis.draw(spec.categories, at: { [x] in x($0) }, room: x.step, area, canvas, to: &svg)
    BreakMarks.draw(spec, at: { [x] in (x($0 - 1) + x($0)) / 2 }, area, canvas, to: &svg)
    let marks = LineMarks(x: x, y: y, count: spec.categories.count, breaks: spec.breaks.map(\.category))
    for (index, series) in spec.series.enumerated() {
      marks.drawCertainRanges(series.values, shift: Double(index) - Double(spec.series.count - 1) / 2, canvas, to: &svg)
    }
    for line in lines { marks.drawBand(line.values, line.series.map(Paint.fill) ?? .calm, to: &svg) }
    // References first, so that the figures lie on top.
    for line in lines where line.series == nil { marks.drawReference(line.values, to: &svg) }
    for line in lines {
      if let series = line.series { marks.drawSeries(line.values, series, to: &svg) }
    }
    labels.draw(ends: lines.map { Point(x: x($0.last.index), y: y($0.last.value)) }, area: area, to: &svg)
    return Drawing(height: height, svg: svg, reading: spec.categories.indices.map { .upright(x($0), area) })
  }
}
