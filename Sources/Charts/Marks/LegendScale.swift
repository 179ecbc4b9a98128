// SPDX-License-Identifier: Apache-2.0

/// The classes of values as a strip of fields, from low to high, with the bounds under the places where they meet.
struct LegendScale {
  private let steps: [Int]
  private let bounds: [String]
  private let canvas: Canvas
  /// The width of a field.
  private let field: Double

  /// nil for another sign, and where the bounds would touch each other.
  init?(_ sign: Legend.Entry.Sign, _ canvas: Canvas, _ available: Double) {
    guard case .scale(let steps, let bounds) = sign, !steps.isEmpty, let first = bounds.first, let last = bounds.last else { return nil }
    self.steps = steps
    self.bounds = bounds
    self.canvas = canvas
    let widest = bounds.map { canvas.measure($0) }.max() ?? 0
    let ends = (canvas.measure(first) + canvas.measure(last)) / 2
    field = min(64, (available - ends) / Double(steps.count))
    guard field >= widest + 6 else { return nil }
  }

  var width: Double {
    field * Double(steps.count) + (canvas.measure(bounds.first ?? "") + canvas.measure(bounds.last ?? "")) / 2
  }

  func draw(at corner: Point, to svg: inout SVGWriter) {
    let left = corner.x + canvas.measure(bounds.first ?? "") / 2
    svg.group(.axis, extra: " stroke-width=\".6\"")
    for (index, step) in steps.enumerated() {
      var path = SVGWriter(capacity: 40)
      path.rectanglePath(x: left + Double(index) * field, y: corner.y, width: field, height: 14)
      svg.path(.step(step), path)
    }
    svg.endGroup()
    svg.group(.muted, extra: " text-anchor=\"middle\"")
    for (index, bound) in bounds.enumerated() {
      svg.text(bound, at: Point(x: left + Double(index) * field, y: corner.y + 29))
    }
    svg.endGroup()
  }
}
