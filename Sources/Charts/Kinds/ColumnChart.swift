// SPDX-License-Identifier: Apache-2.0

/// `staven`, standing: a bar from 0 for each value, with its number above it where there is room.
struct ColumnChart {
  private let frame: PlotFrame
  private let area: PlotArea
  private let bands: BandScale
  private let y: AxisScale
  private let labels: [[String]]
  private let height: Double

  private var spec: ChartSpec { frame.spec }
  private var canvas: Canvas { frame.canvas }

  /// nil when the names of the categories do not fit under the columns: then lying bars are better.
  init?(_ spec: ChartSpec, _ canvas: Canvas) {
    let axis = ValueAxis(spec, mustIncludeZero: true, count: canvas.isNarrow ? 4 : 5)
    frame = PlotFrame(spec, canvas, axis: axis, legend: BarLegend.entries(of: spec))
    let top = frame.bottom + canvas.lineHeight * (spec.breaks.isEmpty ? 1 : 2) + 2
    let references = spec.references.filter(\.isConstant).map { canvas.measure($0.name) + 6 }
    let right = canvas.width - min(references.max() ?? 0, canvas.width * 0.3)
    let plotHeight = canvas.isNarrow ? 190.0 : 260
    area = PlotArea(left: axis.labelWidth(canvas) + 8, top: top, right: right, bottom: top + plotHeight)
    bands = BandScale(count: spec.categories.count, from: area.left, to: area.right, fill: spec.series.count > 1 ? 0.82 : 0.68)
    y = axis.scale(to: area.bottom, area.top)
    let room = bands.step - 4
    // No bar is thinner than 8, no word of a label is wider than its strip, and no label takes more than three lines.
    let barWidth = bands.width / Double(max(spec.series.count, 1))
    guard barWidth >= 8, spec.categories.allSatisfy({ Self.fits($0, width: room, canvas) }) else { return nil }
    labels = spec.categories.map { canvas.lines($0, width: room, limit: 3) }
    height = area.bottom + Double(labels.reduce(1) { max($0, $1.count) }) * canvas.lineHeight + 7
    guard !labels.contains(where: { $0.last?.utf8.suffix(3).elementsEqual("…".utf8) ?? false }) else { return nil }
  }

  /// Whether each word fits, if need be in two parts at a hyphen.
  private static func fits(_ name: String, width: Double, _ canvas: Canvas) -> Bool {
    if canvas.measure(name) <= width { return true }
    return name.utf8.split(separator: UInt8(ascii: " ")).allSatisfy { word in
      let wordWidth = canvas.measure(String(Substring(word)))
      return wordWidth <= width || word.contains(UInt8(ascii: "-")) && wordWidth / 2 < width - 4
    }
  }

  func drawing() -> Drawing {
    var svg = SVGWriter()
    frame.draw(to: &svg)
    frame.axis.drawHorizontalGrid(area, canvas, to: &svg)
    BreakMarks.draw(spec, at: { [bands] in (bands.center($0 - 1) + bands.center($0)) / 2 }, area, canvas, to: &svg)
    drawBars(to: &svg)
    drawReferences(to: &svg)
    drawValues(to: &svg)
    drawCategories(to: &svg)
    let reading = spec.categories.indices.map { bands.reading($0, top: area.top - 2, bottom: height - 2) }
    return Drawing(height: height, svg: svg, reading: reading)
  }

  private var barWidth: Double { bands.width / Double(max(spec.series.count, 1)) }

  private func left(_ category: Int, _ series: Int) -> Double { bands.lower(category) + Double(series) * barWidth }

  private func drawBars(to svg: inout SVGWriter) {
    var marks = BarMarks(spec, canvas)
    for (index, series) in spec.series.enumerated() {
      for (category, value) in series.values.enumerated() where category < spec.categories.count {
        if let range = value.certainRange {
          let (top, bottom) = (y(range.upperBound), y(range.lowerBound))
          let width = min(barWidth * 0.5, 24)
          marks.addCertainRange(
            x: left(category, index) + (barWidth - width) / 2 + (barWidth > 34 ? canvas.lineHeight / 2 : 0), y: top, width: width,
            height: max(bottom - top, 2))
        }
        guard let number = value.number else { continue }
        let (top, bottom) = (min(y(0), y(number)), max(y(0), y(number)))
        let left = left(category, index)
        let gap = spec.series.count > 1 ? 1.0 : 0
        marks.add(value, series: index, category: category, x: left, y: top, width: barWidth - gap, height: bottom - top)
        let middle = left + (barWidth - gap) / 2
        if bottom - top > 14, barWidth >= 10 { marks.addSymbol(series: index, at: Point(x: middle, y: number < 0 ? top + 8 : bottom - 8)) }
        if let interval = value.interval {
          marks.addWhisker(from: Point(x: middle, y: y(interval.lowerBound)), to: Point(x: middle, y: y(interval.upperBound)))
        }
      }
    }
    marks.draw(canvas, to: &svg)
  }

  private func drawReferences(to svg: inout SVGWriter) {
    for reference in spec.references {
      if reference.isConstant, let value = reference.value(at: 0).number {
        svg.group(.reference)
        svg.line(Point(x: area.left, y: y(value)), Point(x: area.right, y: y(value)))
        svg.endGroup()
        let lines = canvas.lines(reference.name, width: canvas.width - area.right - 4, limit: 2) + [spec.format.text(value)]
        var baseline = y(value) + canvas.baseline - Double(lines.count - 1) * canvas.lineHeight / 2
        for line in lines {
          svg.text(line, at: Point(x: area.right + 4, y: baseline), style: .muted)
          baseline += canvas.lineHeight
        }
      } else {
        var marks = ChanceMarks()
        for category in spec.categories.indices {
          let value = reference.value(at: category)
          guard let number = value.number else { continue }
          let range = value.interval.map { (y($0.lowerBound), y($0.upperBound)) }
          marks.addLevel(at: y(number), range: range, from: bands.lower(category) - 3, to: bands.lower(category) + bands.width + 3)
        }
        marks.draw(to: &svg)
      }
    }
  }

  /// The numbers, all or none of a series; the word for an absent value is turned upright when it does not fit.
  private func drawValues(to svg: inout SVGWriter) {
    let texts = spec.series.map { $0.values.map { $0.number.map(spec.format.text) ?? "" } }
    let widest = texts.joined().map { canvas.measure($0) }.max() ?? 0
    let hasRoom = widest <= (spec.series.count > 1 ? barWidth : bands.step - 4)
    svg.group(.halo, extra: " text-anchor=\"middle\"")
    for (index, series) in spec.series.enumerated() {
      for (category, value) in series.values.enumerated() where category < spec.categories.count {
        let middle = left(category, index) + barWidth / 2
        if let number = value.number {
          guard hasRoom else { continue }
          let edge = number < 0 ? min(number, value.interval?.lowerBound ?? number) : end(of: value, number, category)
          svg.text(texts[index][category], at: Point(x: middle, y: y(edge) + (number < 0 ? canvas.lineHeight - 2 : -5)))
        } else {
          let shift = value.certainRange != nil && barWidth > 34 ? canvas.lineHeight : 0
          svg.uprightText(value.absence(spec.format) ?? "", at: Point(x: middle + canvas.baseline - shift, y: y(0) - 5))
        }
      }
    }
    svg.endGroup()
  }

  /// Where a column with its margin ends; also where the box of chance ends when it would lie under the number.
  private func end(of value: ChartValue, _ number: Double, _ category: Int) -> Double {
    let end = max(number, value.interval?.upperBound ?? number)
    guard !spec.references.isEmpty else { return end }
    let boxes = spec.references.filter { !$0.isConstant }.map { $0.value(at: category) }.filter { value in
      guard let number = value.number else { return false }
      return y(value.interval?.lowerBound ?? number) > y(end) - canvas.lineHeight - 8 && (value.interval?.upperBound ?? number) > end
    }
    return boxes.compactMap { $0.interval?.upperBound ?? $0.number }.max() ?? end
  }

  private func drawCategories(to svg: inout SVGWriter) {
    svg.raw("<g text-anchor=\"middle\">")
    for (category, lines) in labels.enumerated() {
      let style = canvas.style(ofName: category, highlighted: spec.highlighted)
      for (row, line) in lines.enumerated() {
        let y = area.bottom + canvas.lineHeight * Double(row + 1) + 1
        svg.text(line, at: Point(x: bands.center(category), y: y), style: style)
      }
    }
    svg.endGroup()
  }
}
