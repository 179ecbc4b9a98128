// SPDX-License-Identifier: Apache-2.0

/// What stands above the plot of a chart with an axis of values: the header line and the legend under it.
struct PlotFrame {
  let spec: ChartSpec
  let canvas: Canvas
  let axis: ValueAxis
  private let legend: Legend
  private let legendTop: Double
  private let header: PlotHeader

  init(_ spec: ChartSpec, _ canvas: Canvas, axis: ValueAxis, legend entries: [Legend.Entry]) {
    self.spec = spec
    self.canvas = canvas
    self.axis = axis
    legend = Legend(entries, canvas)
    header = PlotHeader(spec, canvas)
    legendTop = header.bottom
  }

  /// Where the plot can begin.
  var bottom: Double { legendTop + legend.height }

  func draw(to svg: inout SVGWriter) {
    if spec.drawsCertainRanges { Hatch.define(canvas, to: &svg) }
    header.draw(to: &svg)
    legend.draw(top: legendTop, to: &svg)
  }
}
