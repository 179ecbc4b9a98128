// SPDX-License-Identifier: Apache-2.0

/// `warmtekaart`: areas (series) × years (categories); each field has the colour of its class and, where it fits, its number.
struct Heatmap {
  private let spec: ChartSpec
  private let canvas: Canvas
  private let classes: ValueClasses
  private let legend: Legend
  private let legendTop: Double
  private let names: [[String]]
  /// The names of the categories as lines; nil when they do not fit above their columns.
  private let headings: [[String]]?
  private let area: PlotArea
  private let bands: BandScale
  private let rowHeight: Double

  init(_ spec: ChartSpec, _ canvas: Canvas) {
    self.spec = spec
    self.canvas = canvas
    let values = spec.series.flatMap(\.values)
    classes = ValueClasses(values.compactMap(\.number), bounds: spec.classBounds, format: spec.format)
    legend = Legend(ClassLegend.entries(classes, absent: values.contains { $0.number == nil } ? "geen cijfer" : nil), canvas)
    legendTop = PlotHeader(spec, canvas).bottom
    names = spec.series.enumerated().map { canvas.lines($1.name, width: canvas.width * 0.3, limit: 2, bold: spec.highlighted.contains($0)) }
    let left = (names.joined().map { canvas.measure($0, bold: true) }.max() ?? 0) + 8
    bands = BandScale(count: spec.categories.count, from: left, to: canvas.width, fill: 1)
    let step = bands.step
    let lines = spec.categories.map { canvas.lines($0, width: max(step - 4, 1), limit: 2) }
    let fits = lines.allSatisfy { $0.allSatisfy { $0.last != "…" && canvas.measure($0) <= step } }
    headings = fits ? lines : nil
    rowHeight = max(27, Double(names.map(\.count).max() ?? 1) * canvas.lineHeight + 6)
    let top = legendTop + legend.height + Double(headings?.map(\.count).max() ?? 1) * canvas.lineHeight + 8
    area = PlotArea(left: left, top: top, right: canvas.width, bottom: top + Double(spec.series.count) * rowHeight)
  }

  func drawing() -> Drawing {
    var svg = SVGWriter(capacity: 8192)
    PlotHeader(spec, canvas).draw(to: &svg)
    legend.draw(top: legendTop, to: &svg)
    Hatch.define(canvas, to: &svg)
    drawHeadings(to: &svg)
    drawFields(to: &svg)
    drawNumbers(to: &svg)
    drawNames(to: &svg)
    let reading = spec.series.indices.map { row -> ReadingPlace in
      let top = area.top + Double(row) * rowHeight
      return .box(PlotArea(left: 1, top: top, right: area.right - 1, bottom: top + rowHeight))
    }
    return Drawing(height: area.bottom + 4, svg: svg, reading: reading)
  }

  private func drawHeadings(to svg: inout SVGWriter) {
    guard let headings else {
      let strip = PlotArea(left: area.left, top: area.top, right: area.right, bottom: area.top - canvas.lineHeight - 6)
      return CategoryAxis.draw(spec.categories, at: { bands.center($0) }, room: bands.step, strip, canvas, to: &svg)
    }
    svg.group(.muted, extra: " text-anchor=\"middle\"")
    for (index, lines) in headings.enumerated() {
      for (row, line) in lines.reversed().enumerated() {
        svg.text(line, at: Point(x: bands.center(index), y: area.top - 6 - Double(row) * canvas.lineHeight))
      }
    }
    svg.endGroup()
  }

  private func drawFields(to svg: inout SVGWriter) {
    var paths = (0...classes.count).map { _ in SVGWriter(capacity: 256) }
    for (row, series) in spec.series.enumerated() {
      for category in spec.categories.indices {
        let value = category < series.values.count ? series.values[category] : .missing
        let index = value.number.map(classes.index) ?? classes.count
        paths[index].rectanglePath(
          x: bands.lower(category), y: area.top + Double(row) * rowHeight, width: bands.step, height: rowHeight)
      }
    }
    svg.group(.axis, extra: " stroke-width=\".6\"")
    ClassPaths.draw(paths, classes, canvas, to: &svg)
    svg.endGroup()
  }

  private func drawNumbers(to svg: inout SVGWriter) {
    let widest = spec.series.flatMap(\.values).compactMap(\.number).map { canvas.measure(spec.format.text($0)) }.max() ?? 0
    guard widest + 2 <= bands.step else { return }
    for index in 0..<classes.count {
      svg.group(.stepLabel(classes.step(of: index)), extra: " text-anchor=\"middle\"")
      for (row, series) in spec.series.enumerated() {
        for (category, value) in series.values.prefix(spec.categories.count).enumerated() {
          guard let number = value.number, classes.index(of: number) == index else { continue }
          let y = area.top + (Double(row) + 0.5) * rowHeight + canvas.baseline
          svg.text(spec.format.text(number), at: Point(x: bands.center(category), y: y))
        }
      }
      svg.endGroup()
    }
  }

  private func drawNames(to svg: inout SVGWriter) {
    svg.raw("<g text-anchor=\"end\">")
    for (row, lines) in names.enumerated() {
      var y = area.top + (Double(row) + 0.5) * rowHeight - Double(lines.count - 1) / 2 * canvas.lineHeight + canvas.baseline
      for line in lines {
        svg.text(line, at: Point(x: area.left - 8, y: y), style: spec.highlighted.contains(row) ? .bold : .plain)
        y += canvas.lineHeight
      }
    }
    svg.endGroup()
  }
}

/// The classes of values in a legend.
enum ClassLegend {
  static func entries(_ classes: ValueClasses, absent: String?) -> [Legend.Entry] {
    var entries: [Legend.Entry] =
      classes.count == 1
      ? [Legend.Entry(sign: .step(classes.step(of: 0)), name: classes.label(0))]
      : [
        Legend.Entry(
          sign: .scale(steps: (0..<classes.count).map(classes.step), bounds: (0...classes.count).map(classes.boundText)), name: "")
      ]
    if let absent { entries.append(Legend.Entry(sign: .hatch, name: absent)) }
    return entries
  }
}

/// The fields of each class as one path, and hatched those without a figure.
enum ClassPaths {
  /// `paths` has one more than there are classes.
  static func draw(_ paths: [SVGWriter], _ classes: ValueClasses, _ canvas: Canvas, to svg: inout SVGWriter) {
    for (index, path) in paths.enumerated() where !path.isEmpty {
      svg.raw("<path")
      if index < classes.count { Paint.step(classes.step(of: index)).write(to: &svg) } else { Hatch.fill(canvas, to: &svg) }
      svg.raw(" d=\"")
      svg.raw(path)
      svg.raw("\"/>")
    }
  }
}

/// Slanting strokes for a field without a figure.
enum Hatch {
  static func define(_ canvas: Canvas, to svg: inout SVGWriter) {
    svg.raw("<pattern")
    svg.attribute("id", canvas.id + "-h")
    svg.raw(" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path")
    Paint.hatch.write(to: &svg)
    svg.raw(" d=\"M0 0v6\"/></pattern>")
  }

  /// Hatched places with a rim, from path data.
  static func draw(_ path: SVGWriter, _ canvas: Canvas, to svg: inout SVGWriter) {
    guard !path.isEmpty else { return }
    svg.raw("<path class=\"ga\" stroke=\"#767676\"")
    fill(canvas, to: &svg)
    svg.raw(" d=\"")
    svg.raw(path)
    svg.raw("\"/>")
  }

  static func fill(_ canvas: Canvas, to svg: inout SVGWriter) {
    svg.attribute("fill", "url(#" + canvas.id + "-h)")
  }
}
