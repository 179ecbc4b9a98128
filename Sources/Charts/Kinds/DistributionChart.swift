// SPDX-License-Identifier: Apache-2.0

/// `verdeling`: how schools, unnamed, are spread over the values: each a dot (strip), or counted in classes (histogram). Each series is a
/// strip of its own; all have one scale. The table tells how many lie in each class.
struct DistributionChart {
  private let spec: ChartSpec
  private let canvas: Canvas
  private let distribution: Distribution
  private let axis: ValueAxis
  private let strips: [Strip]
  private let area: PlotArea
  private let x: AxisScale
  private let isHistogram: Bool

  private struct Strip {
    var name: String
    var numbers: [Double]
    var top: Double
    /// Where the dots or bars stand on.
    var base: Double
    /// The height for the highest pile.
    var height: Double
  }

  init(_ spec: ChartSpec, isHistogram: Bool, _ canvas: Canvas) {
    self.spec = spec
    self.canvas = canvas
    self.isHistogram = isHistogram
    let distribution = Distribution(spec)
    self.distribution = distribution
    axis = distribution.axis
    let top = PlotHeader(spec, canvas).bottom + (spec.references.contains(where: \.isConstant) ? canvas.lineHeight + 4 : 2)
    let (left, right) = (8.0, canvas.width - 8)
    let x = axis.scale(to: left, right)
    self.x = x
    var y = top
    var strips: [Strip] = []
    for (index, series) in spec.series.enumerated() {
      let numbers = series.values.compactMap(\.number).sorted()
      let name = series.name + (series.name.isEmpty ? "" : " ") + "(\(numbers.count))"
      let height = isHistogram ? (canvas.isNarrow ? 110.0 : 140) : DistributionChart.pileHeight(numbers, x)
      let base = y + canvas.lineHeight + (isHistogram ? 18 : 8) + height
      strips.append(Strip(name: spec.series.count > 1 || !isHistogram ? name : "", numbers: numbers, top: y, base: base, height: height))
      y = base + (index + 1 < spec.series.count ? 14 : 2)
    }
    self.strips = strips
    area = PlotArea(left: left, top: top, right: right, bottom: y)
  }

  /// Dots are 6 wide; they pile up per 6 of width, and closer where a pile would be higher than 130.
  private static let dot = 6.0

  private static func pileHeight(_ numbers: [Double], _ x: AxisScale) -> Double {
    min(Double(piles(numbers, x).map(\.count).max() ?? 1) * (dot + 0.5), 130)
  }

  private static func piles(_ numbers: [Double], _ x: AxisScale) -> [[Double]] {
    var piles: [[Double]] = []
    var end = -Double.infinity
    for number in numbers {
      if x(number) < end {
        piles[piles.count - 1].append(number)
      } else {
        piles.append([number])
        end = x(number) + dot
      }
    }
    return piles
  }

  func drawing() -> Drawing {
    var svg = SVGWriter(capacity: 8192)
    PlotHeader(spec, canvas).draw(to: &svg)
    axis.drawVerticalGrid(area, canvas, to: &svg)
    for strip in strips {
      if isHistogram { drawBars(strip, to: &svg) } else { drawDots(strip, to: &svg) }
      drawMedian(strip, to: &svg)
      svg.group(.halo)
      svg.text(strip.name, at: Point(x: 0, y: strip.top + 12), style: .bold)
      svg.endGroup()
    }
    for reference in spec.references where reference.isConstant {
      ReferenceMarks.drawUpright(reference, spec.format, x, area, canvas, to: &svg)
    }
    let classes = zip(distribution.bounds, distribution.bounds.dropFirst()).map { lower, upper in
      ReadingPlace.box(PlotArea(left: x(lower), top: area.top, right: x(upper), bottom: area.bottom))
    }
    // The rows of absent values have no place.
    let absent = distribution.shown.categories.dropFirst(classes.count).map { _ in ReadingPlace.none }
    return Drawing(height: area.bottom + CategoryAxis.height + 2, svg: svg, reading: classes + absent)
  }

  private func drawDots(_ strip: Strip, to svg: inout SVGWriter) {
    let piles = DistributionChart.piles(strip.numbers, x)
    let highest = Double(piles.map(\.count).max() ?? 1)
    let step = min(DistributionChart.dot + 0.5, strip.height / highest)
    // A dot is a line without length and with round ends.
    svg.raw("<path")
    Paint.stroke(0).write(to: &svg)
    svg.raw(" stroke-width=\"5.5\" stroke-linecap=\"round\" stroke-opacity=\".8\" d=\"")
    for pile in piles {
      for (level, number) in pile.enumerated() {
        svg.raw("M")
        svg.pair(Point(x: x(number), y: strip.base - 3 - Double(level) * step))
        svg.raw("h0")
      }
    }
    svg.raw("\"/>")
  }

  private func drawBars(_ strip: Strip, to svg: inout SVGWriter) {
    let counts = distribution.counts(strip.numbers)
    let highest = Double(distribution.highestCount)
    var bars = SVGWriter(capacity: 400)
    var labels = SVGWriter(capacity: 400)
    for (index, count) in counts.enumerated() where count > 0 {
      let (left, right) = (x(distribution.bounds[index]), x(distribution.bounds[index + 1]))
      let height = strip.height * Double(count) / max(highest, 1)
      bars.raw("M")
      bars.pair(Point(x: left + 0.5, y: strip.base))
      bars.raw("v")
      bars.number(-height)
      bars.raw("h")
      bars.number(right - left - 1)
      bars.raw("v")
      bars.number(height)
      bars.raw("z")
      let label = NumberFormat().text(Double(count))
      if canvas.measure(label) <= right - left { labels.text(label, at: Point(x: (left + right) / 2, y: strip.base - height - 4)) }
    }
    svg.raw("<path")
    Paint.fill(0).write(to: &svg)
    svg.raw(" d=\"")
    svg.raw(bars)
    svg.raw("\"/>")
    svg.group(.halo, extra: " text-anchor=\"middle\"")
    svg.raw(labels)
    svg.endGroup()
    svg.group(.axis)
    svg.line(Point(x: area.left, y: strip.base), Point(x: area.right, y: strip.base))
    svg.endGroup()
  }

  /// The middle school: a mark under the dots with its value.
  private func drawMedian(_ strip: Strip, to svg: inout SVGWriter) {
    guard let median = Distribution.median(strip.numbers) else { return }
    svg.group(.referenceMark)
    svg.line(Point(x: x(median), y: strip.base - strip.height - 4), Point(x: x(median), y: strip.base + 3))
    svg.endGroup()
    let text = "mediaan " + spec.format.text(median)
    let half = canvas.measure(text) / 2
    let left = strip.name.isEmpty ? 0 : canvas.measure(strip.name, bold: true) + 12
    let center = min(max(x(median), half + left), canvas.width - half)
    svg.group(.halo)
    svg.text(text, at: Point(x: center, y: strip.top + 12), .middle)
    svg.endGroup()
  }
}
