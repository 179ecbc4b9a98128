// SPDX-License-Identifier: Apache-2.0

/// The line above a plot: the title of the value axis, and the mark "schatting" where the figures are estimates.
struct PlotHeader {
  private let lines: [String]
  private let isEstimate: Bool
  private let canvas: Canvas

  init(_ spec: ChartSpec, _ canvas: Canvas) {
    self.canvas = canvas
    isEstimate = spec.estimate != nil
    lines = PlotHeader.lines(spec, canvas)
  }

  /// Where what comes under it can begin.
  var bottom: Double { lines.isEmpty ? 0 : Double(lines.count) * canvas.lineHeight + 4 }

  func draw(to svg: inout SVGWriter) {
    for (index, line) in lines.enumerated() {
      svg.text(line, at: Point(x: 0, y: 12 + Double(index) * canvas.lineHeight), style: .muted)
    }
    if isEstimate { svg.text(PlotHeader.estimate, at: Point(x: canvas.width, y: 12), .end, style: .muted) }
  }

  private static let estimate = "schatting"

  private static func lines(_ spec: ChartSpec, _ canvas: Canvas) -> [String] {
    if spec.valueTitle.isEmpty { return spec.estimate == nil ? [] : [""] }
    let room = canvas.width - (spec.estimate == nil ? 0 : canvas.measure(estimate) + 12)
    return canvas.lines(spec.valueTitle + (spec.usesLogarithm ? " (logaritmische as)" : ""), width: room, limit: 2)
  }
}
