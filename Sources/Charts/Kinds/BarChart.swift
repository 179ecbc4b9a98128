// SPDX-License-Identifier: Apache-2.0

/// `staven`, lying: a bar from 0 for each value, the name before it (on a phone: above it) and the number behind it.
struct BarChart {
  private let spec: ChartSpec
  private let canvas: Canvas
  private let axis: ValueAxis
  private let legend: Legend
  private let layout: RowLayout
  private let area: PlotArea
  private let x: LinearScale
  private let legendTop: Double
  private let thickness: Double

  init(_ spec: ChartSpec, _ canvas: Canvas) {
    self.spec = spec
    self.canvas = canvas
    axis = ValueAxis(spec, mustIncludeZero: true, count: canvas.isNarrow ? 4 : 5)
    legend = BarLegend.legend(of: spec, canvas)
    thickness = spec.series.count > 1 ? 16 : spec.categories.count > 15 ? 17 : 20
    legendTop = PlotHeader.bottom(spec, canvas)
    let top = legendTop + legend.height + (spec.references.contains(where: \.isConstant) ? canvas.lineHeight + 4 : 2)
    layout = RowLayout(spec.categories, bold: spec.highlighted, markHeight: Double(spec.series.count) * thickness, top: top, canvas)
    let values = spec.series.flatMap(\.values).map { value in canvas.measure(BarChart.label(value, spec)) }
    let room = (values.max() ?? 0) + 8
    area = PlotArea(
      left: layout.left + (axis.ticks.lower < 0 ? room : 0), top: top, right: canvas.width - room, bottom: layout.bottom)
    x = axis.scale(to: area.left, area.right)
  }

  /// What stands behind a bar.
  private static func label(_ value: ChartValue, _ spec: ChartSpec) -> String {
    value.number.map(spec.format.text) ?? value.absence ?? ""
  }

  func drawing() -> Drawing {
    var svg = SVGWriter()
    PlotHeader.draw(spec, canvas, to: &svg)
    legend.draw(top: legendTop, to: &svg)
    axis.drawVerticalGrid(area, canvas, to: &svg)
    drawBars(to: &svg)
    drawReferences(to: &svg)
    layout.drawNames(to: &svg)
    drawValues(to: &svg)
    return Drawing(height: area.bottom + CategoryAxis.height + 2, svg: svg)
  }

  private func barTop(_ category: Int, _ series: Int) -> Double { layout.rows[category].markTop + Double(series) * thickness }

  private func drawBars(to svg: inout SVGWriter) {
    var marks = BarMarks(spec)
    for (index, series) in spec.series.enumerated() {
      for (category, value) in series.values.prefix(spec.categories.count).enumerated() {
        guard let number = value.number else { continue }
        let (start, end) = (min(x(0), x(number)), max(x(0), x(number)))
        let top = barTop(category, index)
        marks.add(value, series: index, category: category, x: start, y: top + 0.5, width: end - start, height: thickness - 1)
        let middle = top + thickness / 2
        if end - start > 14 { marks.addSymbol(series: index, at: Point(x: number < 0 ? end - 8 : start + 8, y: middle)) }
        if let interval = value.interval {
          marks.addWhisker(from: Point(x: x(interval.lowerBound), y: middle), to: Point(x: x(interval.upperBound), y: middle))
        }
      }
    }
    marks.draw(to: &svg)
  }

  /// One value for all is a line through the plot with its name above it; one for each category is a mark across its bars.
  private func drawReferences(to svg: inout SVGWriter) {
    for reference in spec.references {
      if reference.isConstant {
        ReferenceMarks.drawUpright(reference, spec.format, x, area, canvas, to: &svg)
      } else {
        svg.group(.referenceMark)
        for (category, row) in layout.rows.enumerated() {
          guard let value = reference.value(at: category).number else { continue }
          svg.line(Point(x: x(value), y: row.markTop - 2), Point(x: x(value), y: row.markTop + layout.markHeight + 2))
        }
        svg.endGroup()
      }
    }
  }

  private func drawValues(to svg: inout SVGWriter) {
    svg.group(.halo)
    for (index, series) in spec.series.enumerated() {
      for (category, value) in series.values.prefix(spec.categories.count).enumerated() {
        let y = barTop(category, index) + thickness / 2 + canvas.baseline
        let label = BarChart.label(value, spec)
        guard let number = value.number else {
          svg.text(label, at: Point(x: x(0) + 6, y: y), style: .muted)
          continue
        }
        if number < 0 {
          svg.text(label, at: Point(x: x(min(number, value.interval?.lowerBound ?? number)) - 5, y: y), .end)
        } else {
          svg.text(label, at: Point(x: x(max(number, value.interval?.upperBound ?? number)) + 5, y: y))
        }
      }
    }
    svg.endGroup()
  }
}

/// What the legend of a bar chart holds: the series when there are several, the reference of each category, the pale bars.
enum BarLegend {
  static func legend(of spec: ChartSpec, _ canvas: Canvas) -> Legend {
    var entries: [Legend.Entry] = []
    if spec.series.count > 1 {
      entries += spec.series.enumerated().map { Legend.Entry(sign: .patch(series: $0), name: $1.name) }
    }
    for reference in spec.references where !reference.isConstant {
      entries.append(Legend.Entry(sign: .mark, name: reference.name))
    }
    if spec.series.contains(where: { $0.values.contains(where: \.isSmallBase) }) {
      entries.append(Legend.Entry(sign: .small, name: "kleine groep"))
    }
    return Legend(entries, canvas)
  }
}
