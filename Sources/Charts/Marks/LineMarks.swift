// SPDX-License-Identifier: Apache-2.0

/// Draws values as a line: a gap where a value is absent or where the series is broken, a marker at each point, a band for the margins.
struct LineMarks {
  let x: PointScale
  let y: AxisScale
  /// How many categories there are.
  let count: Int
  /// The places of the first categories after a break.
  let breaks: [Int]
  var strokeWidth = 2.5
  var markerRadius = 3.6

  /// The stretches of a line without a gap, as places of categories.
  func stretches(_ values: [ChartValue], _ isIncluded: (ChartValue) -> Bool = { $0.number != nil }) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for (index, value) in values.prefix(count).enumerated() where isIncluded(value) {
      if let last = stretches.last, last.upperBound == index, !breaks.contains(index) {
        stretches[stretches.count - 1] = last.lowerBound..<index + 1
      } else {
        stretches.append(index..<index + 1)
      }
    }
    return stretches
  }

  /// The line of a series with its dash pattern and its markers.
  func drawSeries(_ values: [ChartValue], _ series: Int, to svg: inout SVGWriter) {
    let stretches = stretches(values)
    if stretches.contains(where: { $0.count > 1 }) {
      svg.raw("<path")
      Paint.stroke(series).write(to: &svg)
      svg.attribute("stroke-width", strokeWidth)
      svg.raw(" stroke-linejoin=\"round\" fill=\"none\"")
      let dash = Palette.dashes[series % Palette.dashes.count]
      if !dash.isEmpty { svg.attribute("stroke-dasharray", dash) }
      drawPath(values, stretches, to: &svg)
    }
    drawMarkers(values, stretches, series, to: &svg)
  }

  /// A grey dashed line to compare with; a value between two gaps is a short dash.
  func drawReference(_ values: [ChartValue], to svg: inout SVGWriter) {
    svg.raw("<path")
    Paint.reference.write(to: &svg)
    drawPath(values, stretches(values), singles: true, to: &svg)
  }

  /// ` d="…"/>`.
  func drawPath(_ values: [ChartValue], _ stretches: [Range<Int>], singles: Bool = false, to svg: inout SVGWriter) {
    svg.raw(" d=\"")
    for stretch in stretches {
      if stretch.count == 1, let value = values[stretch.lowerBound].number {
        guard singles else { continue }
        svg.raw("M")
        svg.pair(Point(x: x(stretch.lowerBound) - 12, y: y(value)))
        svg.raw("h24")
      } else {
        drawStretch(values, stretch, to: &svg)
      }
    }
    svg.raw("\"/>")
  }

  private func drawStretch(_ values: [ChartValue], _ stretch: Range<Int>, to svg: inout SVGWriter) {
    var isFirst = true
    for index in Thinning.indices(of: values, in: stretch, width: (x.step * Double(stretch.count)).magnitude) {
      guard let value = values[index].number else { continue }
      svg.raw(isFirst ? "M" : "L")
      svg.pair(Point(x: x(index), y: y(value)))
      isFirst = false
    }
  }

  /// A marker at each point; where there are too many for that, only at the ends of the stretches.
  private func drawMarkers(_ values: [ChartValue], _ stretches: [Range<Int>], _ series: Int, to svg: inout SVGWriter) {
    let isDense = x.step < 3.4 * markerRadius && count > 2
    let marker = Marker(series: series)
    svg.raw("<path")
    Paint.fill(series).write(to: &svg)
    svg.raw(" d=\"")
    for stretch in stretches {
      for index in stretch where !isDense || index == stretch.lowerBound || index == stretch.upperBound - 1 {
        guard let value = values[index].number else { continue }
        marker.path(at: Point(x: x(index), y: y(value)), radius: markerRadius, to: &svg)
      }
    }
    svg.raw("\"/>")
  }

  /// The stretch in which a hidden figure lies, hatched; `shift` keeps those of several series apart, in widths of one.
  func drawCertainRanges(_ values: [ChartValue], shift: Double = 0, _ canvas: Canvas, to svg: inout SVGWriter) {
    var path = SVGWriter(capacity: 64)
    let width = min(10, max(x.step * 0.4, 3))
    for (index, value) in values.prefix(count).enumerated() {
      guard let range = value.certainRange else { continue }
      let (top, bottom) = (y(range.upperBound), y(range.lowerBound))
      path.rectanglePath(x: x(index) + (shift - 0.5) * width, y: top, width: width, height: max(bottom - top, 2))
    }
    Hatch.draw(path, canvas, to: &svg)
  }

  /// The margins of uncertainty as a light band; `paint` is that of the line.
  func drawBand(_ values: [ChartValue], _ paint: Paint, to svg: inout SVGWriter) {
    let stretches = stretches(values) { $0.number != nil && $0.interval != nil }
    guard !stretches.isEmpty else { return }
    svg.raw("<path")
    paint.write(to: &svg)
    svg.raw(" fill-opacity=\".16\" d=\"")
    for stretch in stretches {
      let upper = stretch.compactMap { index in values[index].interval.map { Point(x: x(index), y: y($0.upperBound)) } }
      let lower = stretch.reversed().compactMap { index in values[index].interval.map { Point(x: x(index), y: y($0.lowerBound)) } }
      // A single margin has no width of its own: it is drawn six wide.
      let corners = stretch.count == 1 ? widened(upper + lower) : upper + lower
      for (index, corner) in corners.enumerated() {
        svg.raw(index == 0 ? "M" : "L")
        svg.pair(corner)
      }
      svg.raw("z")
    }
    svg.raw("\"/>")
  }

  private func widened(_ ends: [Point]) -> [Point] {
    guard ends.count == 2 else { return ends }
    return [(ends[0], -3.0), (ends[0], 3), (ends[1], 3), (ends[1], -3)].map { Point(x: $0.0.x + $0.1, y: $0.0.y) }
  }
}
