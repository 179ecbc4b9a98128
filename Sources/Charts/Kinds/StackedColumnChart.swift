// SPDX-License-Identifier: Apache-2.0

/// `gestapeld`, standing: the parts of each whole on each other, best for years. A whole of which a part is absent is not drawn.
struct StackedColumnChart {
  private let frame: PlotFrame
  private let area: PlotArea
  private let bands: BandScale
  private let y: AxisScale

  private var spec: ChartSpec { frame.spec }
  private var canvas: Canvas { frame.canvas }

  init(_ spec: ChartSpec, _ canvas: Canvas) {
    let axis = StackAxis.axis(of: spec, canvas)
    frame = PlotFrame(spec, canvas, axis: axis, legend: BarLegend.entries(of: spec))
    let top = frame.bottom + (spec.breaks.isEmpty ? 6 : canvas.lineHeight + 4)
    area = PlotArea(left: axis.labelWidth(canvas) + 8, top: top, right: canvas.width - 2, bottom: top + (canvas.isNarrow ? 220 : 290))
    bands = BandScale(count: spec.categories.count, from: area.left, to: area.right, fill: 0.72)
    y = axis.scale(to: area.bottom, area.top)
  }

  func drawing() -> Drawing {
    var svg = SVGWriter()
    frame.draw(to: &svg)
    frame.axis.drawHorizontalGrid(area, canvas, to: &svg)
    BreakMarks.draw(spec, at: { (bands.center($0 - 1) + bands.center($0)) / 2 }, area, canvas, to: &svg)
    var marks = StackMarks(spec)
    for category in spec.categories.indices {
      guard let parts = StackMarks.parts(of: category, spec) else { continue }
      for (series, part) in parts.enumerated() {
        let height = y(part.start) - y(part.end) - 1
        let label = spec.format.text(part.end - part.start)
        marks.add(series: series, x: bands.lower(category), y: y(part.end), width: bands.width, height: height, label: label, canvas)
      }
    }
    marks.draw(to: &svg)
    for category in spec.categories.indices where StackMarks.parts(of: category, spec) == nil {
      svg.uprightText(StackMarks.absence(of: category, spec), at: Point(x: bands.center(category) + canvas.baseline, y: y(0) - 5))
    }
    CategoryAxis.draw(spec.categories, at: { bands.center($0) }, room: bands.step, area, canvas, to: &svg)
    let reading = spec.categories.indices.map { bands.reading($0, top: area.top - 2, bottom: area.bottom + CategoryAxis.height) }
    return Drawing(height: area.bottom + CategoryAxis.height + 2, svg: svg, reading: reading)
  }
}
