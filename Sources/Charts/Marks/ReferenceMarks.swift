// SPDX-License-Identifier: Apache-2.0

/// One value to compare all others with, as a dashed line through the plot.
enum ReferenceMarks {
  /// Upright, with its name above the plot.
  static func drawUpright(
    _ reference: ChartReference, _ format: NumberFormat, _ x: AxisScale, _ area: PlotArea, _ canvas: Canvas, to svg: inout SVGWriter
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

/// What chance gives, across a bar: a mark for the mean and, where it is known, a box for its range. Both have a rim in the colour of the
/// ground, so that they are seen on a dark bar too.
struct ChanceMarks {
  private var boxes = SVGWriter(capacity: 256)
  private var marks = SVGWriter(capacity: 256)

  /// Across a lying bar: `x` is the mean, `range` where the box begins and ends.
  mutating func addUpright(at x: Double, range: (lower: Double, upper: Double)?, from top: Double, to bottom: Double) {
    if let range, range.upper - range.lower >= ChanceMarks.smallest {
      let height = ChanceMarks.boxHeight(bottom - top)
      boxes.rectanglePath(x: range.lower, y: (top + bottom - height) / 2, width: range.upper - range.lower, height: height)
    }
    marks.raw("M")
    marks.pair(Point(x: x, y: top))
    marks.raw("V")
    marks.number(bottom)
  }

  /// Across a standing bar.
  mutating func addLevel(at y: Double, range: (lower: Double, upper: Double)?, from left: Double, to right: Double) {
    if let range, range.lower - range.upper >= ChanceMarks.smallest {
      let width = ChanceMarks.boxHeight(right - left)
      boxes.rectanglePath(x: (left + right - width) / 2, y: range.upper, width: width, height: range.lower - range.upper)
    }
    marks.raw("M")
    marks.pair(Point(x: left, y: y))
    marks.raw("H")
    marks.number(right)
  }

  /// A box that is no wider than its mark would only make it unclear.
  private static let smallest = 5.0

  private static func boxHeight(_ room: Double) -> Double { min(max(room * 0.45, 6), 30) }

  func draw(to svg: inout SVGWriter) {
    for (paint, path) in [(Paint.markRim, marks), (.chance, boxes), (.referenceMark, marks)] where !path.isEmpty {
      svg.path(paint, path)
    }
  }
}
