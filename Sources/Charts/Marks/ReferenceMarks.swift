// SPDX-License-Identifier: Apache-2.0

/// One value to compare all others with, as a dashed line through the plot.
enum ReferenceMarks {
  /// Upright, with its name above the plot.
  static func drawUpright(
    _ reference: ChartReference, _ format: NumberFormat, _ x: LinearScale, _ area: PlotArea, _ canvas: Canvas, to svg: inout SVGWriter
  ) {
    guard let value = reference.value(at: 0).number else { return }
    svg.group(.reference)
    svg.line(Point(x: x(value), y: area.top - 4), Point(x: x(value), y: area.bottom))
    svg.endGroup()
    let label = reference.name + " " + format.text(value)
    let half = canvas.measure(label) / 2
    svg.text(label, at: Point(x: min(max(x(value), half), canvas.width - half), y: area.top - 9), .middle, style: .muted)
  }
}
