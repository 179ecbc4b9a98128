// SPDX-License-Identifier: Apache-2.0

/// `klein-veelvoud`: each series in a little line chart of its own, all with one scale, so that they can be compared.
struct SmallMultiples {
  private let frame: PlotFrame
  private let columns: Int
  private let cell: (width: Double, height: Double)
  private let left: Double
  private let titles: [[String]]

  private var spec: ChartSpec { frame.spec }
  private var canvas: Canvas { frame.canvas }

  private static let gap = 16.0

  init(_ spec: ChartSpec, _ canvas: Canvas) {
    let axis = ValueAxis(spec, mustIncludeZero: false, count: 3)
    frame = PlotFrame(spec, canvas, axis: axis, legend: SmallMultiples.legend(spec))
    columns = min(max(spec.series.count, 1), canvas.isNarrow ? 2 : 4)
    left = axis.labelWidth(canvas) + 8
    let width = (canvas.width - left - SmallMultiples.gap * Double(columns - 1)) / Double(columns)
    titles = spec.series.map { canvas.lines($0.name, width: width, limit: 2, bold: true) }
    let titleHeight = Double(titles.map(\.count).max() ?? 1) * canvas.lineHeight
    cell = (width, titleHeight + (canvas.isNarrow ? 92 : 104) + CategoryAxis.height + 10)
  }

  func drawing() -> Drawing {
    var svg = SVGWriter(capacity: 8192)
    frame.draw(to: &svg)
    for (index, series) in spec.series.enumerated() { drawPanel(series, index, to: &svg) }
    let rows = (spec.series.count + columns - 1) / columns
    return Drawing(height: frame.bottom + Double(rows) * cell.height, svg: svg, reading: reading)
  }

  /// A row of the table is a panel; the rows of the dashed lines come after those of the series.
  private var reading: [ReadingPlace] {
    let panels = spec.series.indices.map { index -> PlotArea in
      let area = area(index)
      return PlotArea(left: area.left - 2, top: area.top - 4, right: area.right + 2, bottom: area.bottom + 4)
    }
    let ofReferences = spec.references.map { reference -> ReadingPlace in
      var place = ReadingPlace.none
      for (panel, series) in zip(panels, spec.series) where references(of: series).contains(where: { $0.name == reference.name }) {
        place.add(.box(panel))
      }
      return place
    }
    return panels.map { .box($0) } + ofReferences
  }

  private func area(_ index: Int) -> PlotArea {
    let (row, column) = index.quotientAndRemainder(dividingBy: columns)
    let x = left + Double(column) * (cell.width + SmallMultiples.gap)
    let y = frame.bottom + Double(row) * cell.height
    let titleHeight = Double(titles.map(\.count).max() ?? 1) * canvas.lineHeight
    return PlotArea(left: x, top: y + titleHeight + 8, right: x + cell.width, bottom: y + cell.height - CategoryAxis.height - 8)
  }

  private func drawPanel(_ series: ChartSeries, _ index: Int, to svg: inout SVGWriter) {
    let area = area(index)
    for (row, line) in titles[index].enumerated() {
      let isBold = spec.highlighted.isEmpty || spec.highlighted.contains(index)
      svg.text(
        line, at: Point(x: area.left, y: area.top - 8 - Double(titles[index].count - 1 - row) * canvas.lineHeight - 2),
        style: isBold ? .bold : .plain)
    }
    frame.axis.drawHorizontalGrid(area, canvas, labels: index % columns == 0, to: &svg)
    let scale = PointScale(count: spec.categories.count, from: area.left + 4, to: area.right - 4)
    let marks = LineMarks(
      x: scale, y: frame.axis.scale(to: area.bottom, area.top), count: spec.categories.count, breaks: spec.breaks.map(\.category),
      strokeWidth: 2,
      markerRadius: 2.6)
    marks.drawCertainRanges(series.values, canvas, to: &svg)
    marks.drawBand(series.values, .fill(0), to: &svg)
    for reference in references(of: series) { marks.drawReference(spec.categories.indices.map { reference.value(at: $0) }, to: &svg) }
    marks.drawSeries(series.values, 0, to: &svg)
    drawLastValue(series, marks, to: &svg)
    drawEnds(area, to: &svg)
  }

  /// One for all panels, or, with more of them, the one whose name ends in that of the series: "toeval Nijmegen".
  private func references(of series: ChartSeries) -> [ChartReference] {
    spec.references.count > 1 ? spec.references.filter { $0.name.hasSuffix(series.name) } : spec.references
  }

  private func drawLastValue(_ series: ChartSeries, _ marks: LineMarks, to svg: inout SVGWriter) {
    guard let index = series.values.prefix(spec.categories.count).lastIndex(where: { $0.number != nil }),
      let value = series.values[index].number
    else {
      let word = series.values.first?.absence ?? "niet bekend"
      return svg.text(word, at: Point(x: marks.x(0), y: marks.y(frame.axis.ticks.lower) - 6), style: .muted)
    }
    let text = spec.format.text(value)
    svg.group(.halo)
    let x = min(marks.x(index) + 4, marks.x(spec.categories.count - 1) + 4)
    svg.text(text, at: Point(x: max(x, marks.x(0) + canvas.measure(text, bold: true)), y: marks.y(value) - 8), .end, style: .bold)
    svg.endGroup()
  }

  /// Only the first and the last category, for the panels are narrow; school years as "2019-'20" where that makes them fit.
  private func drawEnds(_ area: PlotArea, to svg: inout SVGWriter) {
    guard let first = spec.categories.first, let last = spec.categories.last else { return }
    let y = area.bottom + canvas.lineHeight
    func fits(_ first: String, _ last: String) -> Bool { canvas.measure(first) + canvas.measure(last) + 8 <= area.width }
    svg.group(.muted)
    if spec.categories.count == 1 {
      svg.text(canvas.lines(first, width: area.width, limit: 1)[0], at: Point(x: area.left, y: y))
    } else if let ends = [(first, last), (SmallMultiples.short(first), SmallMultiples.short(last))].first(where: fits) {
      svg.text(ends.0, at: Point(x: area.left, y: y))
      svg.text(ends.1, at: Point(x: area.right, y: y), .end)
    } else {
      svg.text(canvas.lines("t/m " + last, width: area.width, limit: 1)[0], at: Point(x: area.right, y: y), .end)
    }
    svg.endGroup()
  }

  /// `2019-2020` → `2019-'20`; anything else stays as it is.
  static func short(_ year: String) -> String {
    let parts = year.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 4 && $0.allSatisfy(\.isNumber) }) else { return year }
    return parts[0] + "-'" + parts[1].dropFirst(2)
  }

  /// Which value the dashed line is.
  private static func legend(_ spec: ChartSpec) -> [Legend.Entry] {
    var entries: [Legend.Entry] = []
    if let first = spec.references.first {
      entries.append(Legend.Entry(sign: .reference, name: spec.references.count == 1 ? first.name : "bij toeval"))
    }
    return entries + BarLegend.certainRange(of: spec)
  }
}
