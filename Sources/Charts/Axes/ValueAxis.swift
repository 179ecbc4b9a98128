// SPDX-License-Identifier: Apache-2.0

/// The axis of the values: which range it spans, its round numbers, its grid.
struct ValueAxis {
  let ticks: Ticks
  let labels: [String]
  let isLogarithmic: Bool

  /// Spans all values, margins and references of a spec; from 0 when `mustIncludeZero` or when 0 is not far away. Where the spec asks for it
  /// and its values allow it, the steps are equal ratios.
  init(_ spec: ChartSpec, mustIncludeZero: Bool, count: Int) {
    let extent = ValueAxis.extent(of: spec, mustIncludeZero: mustIncludeZero)
    if spec.usesLogarithm {
      self.init(logarithmicFrom: extent.lower, extent.upper, format: spec.format, count: count)
    } else {
      self.init(from: extent.lower, extent.upper, format: spec.format, count: count)
    }
  }

  private init(logarithmicFrom lower: Double, _ upper: Double, format: NumberFormat, count: Int) {
    let (factor, unit) = format.style == .percent ? (100.0, "%") : (1, "")
    let written = Ticks(logarithmicFrom: lower * factor, to: upper * factor, count: count)
    ticks = Ticks(values: written.values.map { $0 / factor }, decimals: 0)
    labels = written.values.map { value in
      NumberFormat(format.style == .euro ? .euro : .number, decimals: NumberFormat.decimals(of: [value])).text(value) + unit
    }
    isLogarithmic = true
  }

  init(from lower: Double, _ upper: Double, format: NumberFormat, count: Int) {
    // In the unit that is written (per cent, millions), so that the ticks are round there.
    let (written, factor, unit) = ValueAxis.written(from: lower, upper, format: format, count: count)
    ticks = Ticks(values: written.values.map { $0 / factor }, decimals: written.decimals)
    let plain = NumberFormat(format.style == .euro ? .euro : .number, decimals: written.decimals)
    labels = written.values.map { unit.isEmpty || $0 == 0 && format.style != .percent ? plain.text($0) : plain.text($0) + unit }
    isLogarithmic = false
  }

  private static func written(
    from lower: Double, _ upper: Double, format: NumberFormat, count: Int
  ) -> (ticks: Ticks, factor: Double, unit: String) {
    let (factor, unit) = writtenUnit(max(lower.magnitude, upper.magnitude), format)
    let isWhole = format.decimals == 0 && factor == 1
    return (Ticks(covering: lower * factor, upper * factor, count: count, isWhole: isWhole), factor, unit)
  }

  /// Large numbers are written in millions and milliards, so that the labels stay short.
  private static func writtenUnit(_ largest: Double, _ format: NumberFormat) -> (factor: Double, unit: String) {
    if format.style == .percent { return (100, "%") }
    if largest >= 1e13 { return (1e-12, "\u{A0}bln") }
    if largest >= 1e10 { return (1e-9, "\u{A0}mld") }
    if largest >= 1e7 { return (1e-6, "\u{A0}mln") }
    return (1, "")
  }

  /// The smallest and largest of what must be in view.
  static func extent(of spec: ChartSpec, mustIncludeZero: Bool) -> (lower: Double, upper: Double) {
    var (lower, upper) = (Double.infinity, -Double.infinity)
    // On a logarithmic axis there is no place for 0, which a margin may begin with.
    let usesLogarithm = spec.usesLogarithm
    func include(_ number: Double) {
      guard !usesLogarithm || number > 0 else { return }
      lower = min(lower, number)
      upper = max(upper, number)
    }
    func include(_ values: [ChartValue]) {
      for value in values {
        let range = value.certainRange ?? value.interval
        if let number = value.number { include(number) }
        guard let range else { continue }
        include(range.lowerBound)
        include(range.upperBound)
      }
    }
    for series in spec.series { include(series.values) }
    for reference in spec.references { include(reference.values) }
    if case .including(let range) = spec.range, !usesLogarithm {
      lower = min(lower, range.lowerBound)
      upper = max(upper, range.upperBound)
    }
    guard lower <= upper else { return (0, 1) }
    if usesLogarithm { return (lower, upper) }
    let isFarFromZero = lower > 0 ? lower > upper * 0.75 : upper < 0 && upper < lower * 0.75
    if mustIncludeZero || (spec.range == .automatic && !isFarFromZero) { (lower, upper) = (min(lower, 0), max(upper, 0)) }
    return (lower, upper)
  }

  /// Whether the axis of a line chart with equal steps includes 0.
  static func startsAtZero(_ spec: ChartSpec) -> Bool {
    let extent = extent(of: spec, mustIncludeZero: false)
    let ticks = written(from: extent.lower, extent.upper, format: spec.format, count: 5).ticks
    return ticks.lower <= 0 && ticks.upper >= 0
  }

  func scale(to start: Double, _ end: Double) -> AxisScale {
    AxisScale(from: ticks.lower, ticks.upper, to: start, end, isLogarithmic: isLogarithmic)
  }

  /// The width of the widest label.
  func labelWidth(_ canvas: Canvas) -> Double {
    labels.map { canvas.measure($0) }.max() ?? 0
  }

  /// Horizontal lines with their numbers to the left of the plot.
  func drawHorizontalGrid(_ area: PlotArea, _ canvas: Canvas, labels isLabelled: Bool = true, to svg: inout SVGWriter) {
    let scale = scale(to: area.bottom, area.top)
    drawGrid(to: &svg) { value in
      let y = scale(value)
      return (Point(x: area.left, y: y), Point(x: area.right, y: y))
    }
    guard isLabelled else { return }
    svg.group(.muted, extra: " text-anchor=\"end\"")
    for (value, label) in zip(ticks.values, labels) {
      svg.text(label, at: Point(x: area.left - 6, y: scale(value) + canvas.baseline))
    }
    svg.endGroup()
  }

  /// Vertical lines with their numbers under the plot.
  func drawVerticalGrid(_ area: PlotArea, _ canvas: Canvas, to svg: inout SVGWriter) {
    let scale = scale(to: area.left, area.right)
    drawGrid(to: &svg) { value in
      let x = scale(value)
      return (Point(x: x, y: area.top), Point(x: x, y: area.bottom))
    }
    let widths = labels.map { canvas.measure($0) }
    let shown = CategoryAxis.indices(of: widths, at: { scale(ticks.values[$0]) }, canvas)
    svg.group(.muted, extra: " text-anchor=\"middle\"")
    for index in shown {
      let (value, label) = (ticks.values[index], labels[index])
      let half = widths[index] / 2
      let x = min(max(scale(value), half), canvas.width - half)
      svg.text(label, at: Point(x: x, y: area.bottom + canvas.lineHeight + 1))
    }
    svg.endGroup()
  }

  /// All lines but that of zero as one path; zero is drawn darker.
  private func drawGrid(to svg: inout SVGWriter, line: (Double) -> (Point, Point)) {
    svg.raw("<path")
    Paint.grid.write(to: &svg)
    svg.raw(" d=\"")
    for value in ticks.values where value != 0 {
      let (from, to) = line(value)
      svg.raw("M")
      svg.pair(from)
      svg.raw("L")
      svg.pair(to)
    }
    svg.raw("\"/>")
    guard ticks.values.contains(0) else { return }
    let (from, to) = line(0)
    svg.group(.axis)
    svg.line(from, to)
    svg.endGroup()
  }
}

extension Ticks {
  fileprivate init(values: [Double], decimals: Int) {
    self.values = values
    self.decimals = decimals
  }
}
