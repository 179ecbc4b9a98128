// SPDX-License-Identifier: Apache-2.0

/// Collects the parts of stacked bars: one path for each series, its sign on each part that has room, the numbers on the parts.
struct StackMarks {
  private var paths: [SVGWriter]
  private var labels: [SVGWriter]
  private var symbols = SVGWriter(capacity: 256)

  init(_ spec: ChartSpec) {
    paths = spec.series.map { _ in SVGWriter(capacity: 256) }
    labels = spec.series.map { _ in SVGWriter(capacity: 256) }
  }

  /// The parts of a category from its base on; nil when one of them is absent, for then the whole is not known.
  static func parts(of category: Int, _ spec: ChartSpec) -> [(start: Double, end: Double)]? {
    var start = 0.0
    var parts: [(Double, Double)] = []
    for series in spec.series {
      guard category < series.values.count, let number = series.values[category].number, number >= 0 else { return nil }
      parts.append((start, start + number))
      start += number
    }
    return parts
  }

  /// The word for a category that cannot be stacked.
  static func absence(of category: Int, _ spec: ChartSpec) -> String {
    spec.series.lazy.compactMap { category < $0.values.count ? $0.values[category].absence : "niet bekend" }.first ?? "niet te stapelen"
  }

  mutating func add(series: Int, x: Double, y: Double, width: Double, height: Double, label: String, _ canvas: Canvas) {
    guard width > 0, height > 0 else { return }
    paths[series].rectanglePath(x: x, y: y, width: width, height: height)
    let room = canvas.measure(label) + 6
    let middle = y + height / 2
    let hasLabel = width >= room && height >= canvas.lineHeight
    let hasBoth = width >= room + 16 && height >= canvas.lineHeight
    if hasBoth || !hasLabel && width >= 12 && height >= 10 {
      Marker(series: series).path(at: Point(x: hasBoth ? x + 10 : x + width / 2, y: middle), radius: 3, to: &symbols)
    }
    guard hasLabel else { return }
    let center = Point(x: hasBoth ? x + 8 + width / 2 : x + width / 2, y: middle + canvas.baseline)
    labels[series].text(label, at: center)
  }

  func draw(to svg: inout SVGWriter) {
    for (series, path) in paths.enumerated() { svg.path(.fill(series), path) }
    svg.path(.onColour, symbols)
    for (series, label) in labels.enumerated() where !label.isEmpty {
      svg.group(.label(series), extra: " text-anchor=\"middle\"")
      svg.raw(label)
      svg.endGroup()
    }
  }
}
