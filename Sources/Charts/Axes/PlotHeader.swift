// SPDX-License-Identifier: Apache-2.0

/// The line above a plot: the title of the value axis, and the mark "schatting" where the figures are estimates.
enum PlotHeader {
  /// Where what comes under it can begin.
  static func bottom(_ spec: ChartSpec, _ canvas: Canvas) -> Double {
    let lines = Double(lines(spec, canvas).count)
    return lines > 0 ? lines * canvas.lineHeight + 4 : 0
  }

  static func draw(_ spec: ChartSpec, _ canvas: Canvas, to svg: inout SVGWriter) {
    for (index, line) in lines(spec, canvas).enumerated() {
      svg.text(line, at: Point(x: 0, y: 12 + Double(index) * canvas.lineHeight), style: .muted)
    }
    if spec.estimate != nil {
      svg.text(estimate, at: Point(x: canvas.width, y: 12), .end, style: .muted)
    }
  }

  private static let estimate = "schatting"

  private static func lines(_ spec: ChartSpec, _ canvas: Canvas) -> [String] {
    if spec.valueTitle.isEmpty { return spec.estimate == nil ? [] : [""] }
    let room = canvas.width - (spec.estimate == nil ? 0 : canvas.measure(estimate) + 12)
    return canvas.lines(spec.valueTitle + (spec.usesLogarithm ? " (logaritmische as)" : ""), width: room, limit: 2)
  }
}
