// SPDX-License-Identifier: Apache-2.0

/// `gestapeld`, lying: the parts of each whole behind each other. A whole of which a part is absent is not drawn.
struct StackedBarChart {
  private let frame: PlotFrame
  private let layout: RowLayout
  private let area: PlotArea
  private let x: AxisScale

  private var spec: ChartSpec { frame.spec }
  private var canvas: Canvas { frame.canvas }

  init(_ spec: ChartSpec, _ canvas: Canvas) {
    let axis = StackAxis.axis(of: spec, canvas)
    frame = PlotFrame(spec, canvas, axis: axis, legend: BarLegend.entries(of: spec))
    let top = frame.bottom + 2
    layout = RowLayout(spec.categories, bold: spec.highlighted, markHeight: 24, top: top, canvas)
    area = PlotArea(left: layout.left, top: top, right: canvas.width - 14, bottom: layout.bottom)
    x = axis.scale(to: area.left, area.right)
  }

  func drawing() -> Drawing {
    var svg = SVGWriter()
    frame.draw(to: &svg)
    frame.axis.drawVerticalGrid(area, canvas, to: &svg)
    var marks = StackMarks(spec)
    for category in spec.categories.indices {
      guard let parts = StackMarks.parts(of: category, spec) else { continue }
      for (series, part) in parts.enumerated() {
        // A gap of one between neighbours.
        let width = x(part.end) - x(part.start) - 1
        let label = spec.format.text(part.end - part.start)
        let row = layout.rows[category]
        marks.add(series: series, x: x(part.start), y: row.markTop, width: width, height: layout.markHeight, label: label, canvas)
      }
    }
    marks.draw(to: &svg)
    svg.group(.halo)
    for category in spec.categories.indices where StackMarks.parts(of: category, spec) == nil {
      let point = Point(x: area.left + 6, y: layout.middle(category) + canvas.baseline)
      svg.text(StackMarks.absence(of: category, spec), at: point, style: .muted)
    }
    svg.endGroup()
    layout.drawNames(to: &svg)
    return Drawing(height: area.bottom + CategoryAxis.height + 2, svg: svg, reading: layout.reading)
  }
}

enum StackAxis {
  /// From 0 to the largest whole.
  static func axis(of spec: ChartSpec, _ canvas: Canvas) -> ValueAxis {
    let largest = spec.categories.indices.compactMap { StackMarks.parts(of: $0, spec)?.last?.end }.max() ?? 1
    let upper = if case .including(let range) = spec.range { max(range.upperBound, largest) } else { largest }
    // Parts that add up to 1 but for the last bit end at 100%.
    return ValueAxis(from: 0, (upper - 1).magnitude < 1e-9 ? 1 : upper, format: spec.format, count: canvas.isNarrow ? 4 : 5)
  }
}
