// SPDX-License-Identifier: Apache-2.0

/// Breaks in a series: an upright dotted line between two categories, with "breuk" and as much of the reason as there is room for.
enum BreakMarks {
  static func draw(_ spec: ChartSpec, at position: (Int) -> Double, _ area: PlotArea, _ canvas: Canvas, to svg: inout SVGWriter) {
    let breaks = spec.breaks.filter { $0.category > 0 && $0.category < spec.categories.count }.sorted { $0.category < $1.category }
    var occupied = -Double.infinity
    for one in breaks {
      let x = position(one.category)
      svg.group(.axis, extra: " stroke-dasharray=\"1 3\"")
      svg.line(Point(x: x, y: area.top - 6), Point(x: x, y: area.bottom))
      svg.endGroup()
      let full = "breuk: " + one.reason
      let label = breaks.count == 1 && canvas.measure(full) <= canvas.width ? full : "breuk"
      let half = canvas.measure(label) / 2
      let center = min(max(x, half), canvas.width - half)
      guard center - half > occupied else { continue }
      svg.text(label, at: Point(x: center, y: area.top - 11), .middle, style: .muted)
      occupied = center + half + 6
    }
  }
}
