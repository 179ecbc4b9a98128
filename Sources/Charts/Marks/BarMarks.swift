// SPDX-License-Identifier: Apache-2.0

/// Collects bars by their paint, so that all bars of a colour are one path.
struct BarMarks {
  private let seriesCount: Int
  private let highlighted: [Int]
  private let highlightsVary: Bool
  private var paths: [SVGWriter]
  private var calm = SVGWriter(capacity: 256)
  private var small = SVGWriter(capacity: 256)
  private var symbols = SVGWriter(capacity: 256)
  private var whiskers = SVGWriter(capacity: 256)
  private var certainRanges = SVGWriter(capacity: 64)

  init(_ spec: ChartSpec, _ canvas: Canvas) {
    seriesCount = spec.series.count
    highlighted = spec.highlighted
    highlightsVary = canvas.highlightsVary
    paths = (0..<min(max(seriesCount, 1), Palette.light.count)).map { _ in SVGWriter(capacity: 256) }
  }

  /// A bar of a series at a category.
  mutating func add(_ value: ChartValue, series: Int, category: Int, x: Double, y: Double, width: Double, height: Double) {
    if value.isSmallBase {
      small.rectanglePath(x: x, y: y, width: width, height: height)
    } else if highlightsVary {
      paths[0].when(0..<category + 1) { $0.rectanglePath(x: x, y: y, width: width, height: height) }
      calm.when(category + 1..<Int.max) { $0.rectanglePath(x: x, y: y, width: width, height: height) }
    } else if seriesCount == 1, !highlighted.isEmpty, !highlighted.contains(category) {
      calm.rectanglePath(x: x, y: y, width: width, height: height)
    } else {
      paths[series % paths.count].rectanglePath(x: x, y: y, width: width, height: height)
    }
  }

  /// The stretch in which a hidden figure lies.
  mutating func addCertainRange(x: Double, y: Double, width: Double, height: Double) {
    certainRanges.rectanglePath(x: x, y: y, width: width, height: height)
  }

  /// The sign of the series on its bar, so that bars are told apart without colour.
  mutating func addSymbol(series: Int, at center: Point) {
    guard seriesCount > 1 else { return }
    Marker(series: series).path(at: center, radius: 3, to: &symbols)
  }

  /// The margin of uncertainty: a line with a stop at both ends.
  mutating func addWhisker(from: Point, to: Point) {
    let isLying = from.y == to.y
    whiskers.raw("M")
    whiskers.pair(from)
    whiskers.raw("L")
    whiskers.pair(to)
    for end in [from, to] {
      whiskers.raw("M")
      whiskers.pair(Point(x: end.x - (isLying ? 0 : 4), y: end.y - (isLying ? 4 : 0)))
      whiskers.raw(isLying ? "v8" : "h8")
    }
  }

  func draw(_ canvas: Canvas, to svg: inout SVGWriter) {
    let layers =
      paths.enumerated().map { (Paint.fill($0), $1) }
      + [(.calm, calm), (.small, small), (.onColour, symbols), (.whiskerRim, whiskers), (.whisker, whiskers)]
    for (paint, path) in layers where !path.isEmpty { svg.path(paint, path) }
    Hatch.draw(certainRanges, canvas, to: &svg)
  }
}
