// SPDX-License-Identifier: Apache-2.0

/// Collects bars by their paint, so that all bars of a colour are one path.
struct BarMarks {
  private let seriesCount: Int
  private let highlighted: [Int]
  private var paths: [[UInt8]]
  private var calm: [UInt8] = []
  private var small: [UInt8] = []
  private var symbols = SVGWriter(capacity: 256)
  private var whiskers = SVGWriter(capacity: 256)

  init(_ spec: ChartSpec) {
    seriesCount = spec.series.count
    highlighted = spec.highlighted
    paths = [[UInt8]](repeating: [], count: min(max(seriesCount, 1), Palette.light.count))
  }

  /// A bar of a series at a category.
  mutating func add(_ value: ChartValue, series: Int, category: Int, x: Double, y: Double, width: Double, height: Double) {
    var path = SVGWriter(capacity: 40)
    path.raw("M")
    path.pair(Point(x: x, y: y))
    path.raw("h")
    path.number(width)
    path.raw("v")
    path.number(height)
    path.raw("h")
    path.number(-width)
    path.raw("z")
    if value.isSmallBase {
      small += path.bytes
    } else if seriesCount == 1, !highlighted.isEmpty, !highlighted.contains(category) {
      calm += path.bytes
    } else {
      paths[series % paths.count] += path.bytes
    }
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

  func draw(to svg: inout SVGWriter) {
    func path(_ paint: Paint, _ data: [UInt8]) {
      guard !data.isEmpty else { return }
      svg.raw("<path")
      svg.raw(paint.attributes)
      svg.raw(" d=\"")
      svg.raw(data)
      svg.raw("\"/>")
    }
    for (series, data) in paths.enumerated() { path(Paint.fill(series), data) }
    path(.calm, calm)
    path(.small, small)
    path(.onColour, symbols.bytes)
    path(.whisker, whiskers.bytes)
  }
}
