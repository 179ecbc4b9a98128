// SPDX-License-Identifier: Apache-2.0

/// `gestapeld`, standing: the parts of each whole on each other, best for years. A whole of which a part is absent is not drawn.
struct StackedColumnChart {
  private let spec: ChartSpec
  private let canvas: Canvas
  private let axis: ValueAxis
  private let legend: Legend
  private let area: PlotArea
  private let bands: BandScale
  private let y: LinearScale
  private let legendTop: Double

  init(_ spec: ChartSpec, _ canvas: Canvas) {
    self.spec = spec
    self.canvas = canvas
    axis = StackAxis.axis(of: spec, canvas)
    legend = BarLegend.legend(of: spec, canvas)
    legendTop = PlotHeader.bottom(spec, canvas)
    let top = legendTop + legend.height + (spec.breaks.isEmpty ? 6 : canvas.lineHeight + 4)
    area = PlotArea(left: axis.labelWidth(canvas) + 8, top: top, right: canvas.width - 2, bottom: top + (canvas.isNarrow ? 220 : 290))
    bands = BandScale(count: spec.categories.count, from: area.left, to: area.right, fill: 0.72)
    y = axis.scale(to: area.bottom, area.top)
  }

  func drawing() -> Drawing {
    var svg = SVGWriter()
    PlotHeader.draw(spec, canvas, to: &svg)
    legend.draw(top: legendTop, to: &svg)
    axis.drawHorizontalGrid(area, canvas, to: &svg)
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
    return Drawing(height: area.bottom + CategoryAxis.height + 2, svg: svg)
  }
}
