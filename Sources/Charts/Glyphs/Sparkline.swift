// SPDX-License-Identifier: Apache-2.0

extension Glyph {
  /// `vonklijn`: a development in a cell of a table: a line with gaps, its last point marked. No axis: all sparklines of a column should
  /// share one `range`, else they cannot be compared.
  ///
  ///     Glyph.sparkline([.value(0.31), .hidden, .value(0.35)], range: 0...1, label: "van 0,31 naar 0,35")
  ///
  /// Without a label it is hidden from screen readers: for where the figures stand beside it.
  public static func sparkline(_ values: [ChartValue], breaks: [Int] = [], range: ClosedRange<Double>? = nil, label: String? = nil)
    -> [UInt8]
  {
    let numbers = values.compactMap(\.number)
    let lower = min(range?.lowerBound ?? .infinity, numbers.min() ?? 0)
    let upper = max(range?.upperBound ?? -.infinity, numbers.max() ?? 1)
    let marks = LineMarks(
      x: PointScale(count: values.count, from: 3, to: 96), y: AxisScale(from: lower, upper, to: 20, 4), count: values.count,
      breaks: breaks)
    var svg = SVGWriter(capacity: 500)
    open(width: 100, height: 24, label: label, class: " grafiek-vonk", to: &svg)
    let stretches = marks.stretches(values)
    svg.raw("<path")
    Paint.stroke(0).write(to: &svg)
    svg.raw(" stroke-width=\"2\" stroke-linejoin=\"round\" fill=\"none\"")
    marks.drawPath(values, stretches, to: &svg)
    svg.raw("<path")
    Paint.fill(0).write(to: &svg)
    svg.raw(" d=\"")
    for stretch in stretches where stretch.count == 1 || stretch == stretches.last {
      let index = stretch.upperBound - 1
      guard let value = values[index].number else { continue }
      Marker.circle.path(at: Point(x: marks.x(index), y: marks.y(value)), radius: stretch == stretches.last ? 2.6 : 1.5, to: &svg)
    }
    svg.raw("\"/></svg>")
    return svg.finished()
  }

  /// The words of a sparkline: its first and last value, and how many are absent.
  ///
  ///     Glyph.sparklineLabel([.value(0.31), .hidden, .value(0.35)], NumberFormat(decimals: 2))   // "van 0,31 naar 0,35; 1 waarde ontbreekt"
  public static func sparklineLabel(_ values: [ChartValue], _ format: NumberFormat) -> String {
    let numbers = values.compactMap(\.number)
    guard let first = numbers.first, let last = numbers.last else { return "geen cijfers" }
    let absent = values.count - numbers.count
    let course = numbers.count == 1 ? format.text(first) : "van \(format.text(first)) naar \(format.text(last))"
    return absent == 0 ? course : course + "; " + ChartDescription.counted(absent, "waarde ontbreekt", "waarden ontbreken")
  }
}
