// SPDX-License-Identifier: Apache-2.0

/// `staven`, lying: a bar from 0 for each value, the name before it (on a phone: above it) and the number behind it.
struct BarChart {
  private let frame: PlotFrame
  private let layout: RowLayout
  private let area: PlotArea
  private let x: AxisScale
  private let thickness: Double
  /// What stands behind the bars of each series.
  private let labels: [[String]]

  private var spec: ChartSpec { frame.spec }
  private var canvas: Canvas { frame.canvas }

  init(_ spec: ChartSpec, _ canvas: Canvas) {
    let axis = ValueAxis(spec, mustIncludeZero: true, count: canvas.isNarrow ? 4 : 5)
    frame = PlotFrame(spec, canvas, axis: axis, legend: BarLegend.entries(of: spec))
    thickness = spec.series.count > 1 ? 16 : spec.categories.count > 15 ? 17 : 20
    let top = frame.bottom + (spec.references.contains(where: \.isConstant) ? canvas.lineHeight + 4 : 2)
    layout = RowLayout(spec.categories, bold: spec.highlighted, markHeight: Double(spec.series.count) * thickness, top: top, canvas)
    labels = spec.series.map { $0.values.map { BarChart.label($0, spec) } }
    var widest = 0.0
    for (series, labels) in zip(spec.series, labels) {
      for (value, label) in zip(series.values, labels) where value.certainRange == nil { widest = max(widest, canvas.measure(label)) }
    }
    let room = widest + 8
    area = PlotArea(
      left: layout.left + (axis.ticks.lower < 0 ? room : 0), top: top, right: canvas.width - room, bottom: layout.bottom)
    x = axis.scale(to: area.left, area.right)
  }

  /// What stands behind a bar.
  private static func label(_ value: ChartValue, _ spec: ChartSpec) -> String {
    value.number.map(spec.format.text) ?? value.absence(spec.format) ?? ""
  }

  func drawing() -> Drawing {
    var svg = SVGWriter()
    frame.draw(to: &svg)
    frame.axis.drawVerticalGrid(area, canvas, to: &svg)
    drawBars(to: &svg)
    drawReferences(to: &svg)
    layout.drawNames(to: &svg)
    drawValues(to: &svg)
    return Drawing(height: area.bottom + CategoryAxis.height + 2, svg: svg, reading: layout.reading, isSteady: layout.isSteady)
  }

  private func barTop(_ category: Int, _ series: Int) -> Double { layout.rows[category].markTop + Double(series) * thickness }

  private func drawBars(to svg: inout SVGWriter) {
    var marks = BarMarks(spec, canvas)
    for (index, series) in spec.series.enumerated() {
      for (category, value) in series.values.prefix(spec.categories.count).enumerated() {
        let top = barTop(category, index)
        if let range = value.certainRange {
          let (start, end) = (x(range.lowerBound), x(range.upperBound))
          marks.addCertainRange(x: start, y: top + 2, width: max(end - start, 2), height: thickness - 4)
        }
        guard let number = value.number else { continue }
        let (start, end) = (min(x(0), x(number)), max(x(0), x(number)))
        marks.add(value, series: index, category: category, x: start, y: top + 0.5, width: end - start, height: thickness - 1)
        let middle = top + thickness / 2
        if end - start > 14 { marks.addSymbol(series: index, at: Point(x: number < 0 ? end - 8 : start + 8, y: middle)) }
        if let interval = value.interval {
          marks.addWhisker(from: Point(x: x(interval.lowerBound), y: middle), to: Point(x: x(interval.upperBound), y: middle))
        }
      }
    }
    marks.draw(canvas, to: &svg)
  }

  /// One value for all is a line through the plot with its name above it; one for each category is a mark across its bars.
  private func drawReferences(to svg: inout SVGWriter) {
    for reference in spec.references {
      if reference.isConstant {
        ReferenceMarks.drawUpright(reference, spec.format, x, area, canvas, to: &svg)
        continue
      }
      var marks = ChanceMarks()
      for (category, row) in layout.rows.enumerated() {
        let value = reference.value(at: category)
        guard let number = value.number else { continue }
        let range = value.interval.map { (x($0.lowerBound), x($0.upperBound)) }
        marks.addUpright(at: x(number), range: range, from: row.markTop - 2, to: row.markTop + layout.markHeight + 2)
      }
      marks.draw(to: &svg)
    }
  }

  private func drawValues(to svg: inout SVGWriter) {
    svg.group(.halo)
    for (index, series) in spec.series.enumerated() {
      for (category, value) in series.values.prefix(spec.categories.count).enumerated() {
        let y = barTop(category, index) + thickness / 2 + canvas.baseline
        let label = labels[index][category]
        guard let number = value.number else {
          drawAbsence(label, value, y: y, to: &svg)
          continue
        }
        if number < 0 {
          svg.text(label, at: Point(x: x(min(number, value.interval?.lowerBound ?? number)) - 5, y: y), .end)
        } else {
          svg.text(label, at: Point(x: x(end(of: value, number, category, label)) + 5, y: y))
        }
      }
    }
    svg.endGroup()
  }

  /// Where a bar with its margin ends; also where the box of chance ends when it would lie under the number.
  private func end(of value: ChartValue, _ number: Double, _ category: Int, _ label: String) -> Double {
    let end = max(number, value.interval?.upperBound ?? number)
    guard !spec.references.isEmpty else { return end }
    let room = canvas.measure(label) + 8
    let boxes = spec.references.filter { !$0.isConstant }.map { $0.value(at: category) }.filter { value in
      guard let number = value.number else { return false }
      return x(value.interval?.lowerBound ?? number) < x(end) + room && (value.interval?.upperBound ?? number) > end
    }
    return boxes.compactMap { $0.interval?.upperBound ?? $0.number }.max() ?? end
  }

  /// Why there is no figure: at the axis, or, where the figure has certain bounds, behind them or before them, where there is room.
  private func drawAbsence(_ label: String, _ value: ChartValue, y: Double, to svg: inout SVGWriter) {
    guard let range = value.certainRange else { return svg.text(label, at: Point(x: x(0) + 6, y: y), style: .muted) }
    let width = canvas.measure(label)
    let (start, end) = (x(range.lowerBound), x(range.upperBound))
    if end + 6 + width <= canvas.width {
      svg.text(label, at: Point(x: end + 6, y: y), style: .muted)
    } else if start - 6 - width >= area.left {
      svg.text(label, at: Point(x: start - 6, y: y), .end, style: .muted)
    } else {
      svg.text(label, at: Point(x: max(canvas.width - width, 0), y: y), style: .muted)
    }
  }
}

/// What the legend of a bar chart holds: the series when there are several, the reference of each category, the pale bars.
enum BarLegend {
  static func entries(of spec: ChartSpec) -> [Legend.Entry] {
    var entries: [Legend.Entry] = []
    if spec.series.count > 1 {
      entries += spec.series.enumerated().map { Legend.Entry(sign: .patch(series: $0), name: $1.name) }
    }
    for reference in spec.references where !reference.isConstant {
      let hasRange = reference.values.contains { $0.interval != nil }
      entries.append(Legend.Entry(sign: hasRange ? .chance : .mark, name: reference.name))
    }
    if spec.series.contains(where: { $0.values.contains(where: \.isSmallBase) }) {
      entries.append(Legend.Entry(sign: .small, name: "kleine groep"))
    }
    return entries + certainRange(of: spec)
  }

  /// The hatched stretch between which a hidden figure lies.
  static func certainRange(of spec: ChartSpec) -> [Legend.Entry] {
    spec.drawsCertainRanges ? [Legend.Entry(sign: .hatch, name: "afgeschermd: ligt hiertussen")] : []
  }
}
