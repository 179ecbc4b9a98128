// SPDX-License-Identifier: Apache-2.0

/// `kaart` with symbols: a circle at each place, its area in proportion to the first series; a second series gives it the colour of a class.
struct SymbolMapChart {
  private let spec: ChartSpec
  private let canvas: Canvas
  private let map: SymbolMap
  private let layout: MapLayout
  private let radius: SqrtScale
  private let classes: ValueClasses?

  /// nil when no place has a position.
  init?(_ spec: ChartSpec, _ map: SymbolMap, _ canvas: Canvas) {
    let projection = MapProjection(isGeographic: map.isGeographic)
    guard let bounds = map.bounds(projection), let sizes = spec.series.first else { return nil }
    self.spec = spec
    self.canvas = canvas
    self.map = map
    let radius = SqrtScale(largest: sizes.values.compactMap(\.number).max() ?? 0, radius: canvas.isNarrow ? 15 : 24)
    self.radius = radius
    let second = spec.series.count > 1 ? spec.series[1] : nil
    classes = second.map { ValueClasses($0.values.compactMap(\.number), bounds: spec.classBounds, format: $0.format ?? spec.format) }
    var entries = classes.map { ClassLegend.entries($0, absent: nil) } ?? []
    let format = sizes.format ?? spec.format
    entries += SymbolMapChart.sizes(radius.largest).map { Legend.Entry(sign: .circle(radius: radius($0)), name: format.text($0)) }
    if sizes.values.contains(where: { $0.number == nil }) { entries.append(Legend.Entry(sign: .missing, name: "geen cijfer")) }
    layout = MapLayout(bounds, projection, legend: entries, spec, canvas, padding: radius.radius)
  }

  /// Three round values for the legend, the largest first.
  static func sizes(_ largest: Double) -> [Double] {
    guard largest > 0 else { return [] }
    let ticks = Ticks(covering: 0, largest, count: 4).values.filter { $0 > 0 && $0 <= largest }
    guard let top = ticks.last else { return [] }
    return ticks.count > 2 ? [top, ticks[ticks.count / 2 - 1], ticks[0] / 5] : [top, top / 4]
  }

  func drawing() -> Drawing {
    var svg = SVGWriter(capacity: 60_000)
    PlotHeader.draw(spec, canvas, to: &svg)
    drawOutline(to: &svg)
    drawSymbols(to: &svg)
    drawNames(to: &svg)
    layout.legend.draw(top: layout.legendTop, to: &svg)
    return Drawing(height: layout.bottom, svg: svg)
  }

  private func drawOutline(to svg: inout SVGWriter) {
    guard let outline = map.outline else { return }
    let path = MapPath(layout.fit, step: 2)
    svg.group(.land, extra: " stroke-width=\".3\" fill-rule=\"evenodd\" transform=\"scale(2)\"")
    svg.raw("<path d=\"")
    for area in outline.areas { path.append(area, to: &svg) }
    svg.raw("\"/>")
    svg.endGroup()
  }

  private struct Symbol {
    var category: Int
    var center: Point
    var size: Double?
  }

  /// The places with a position, the largest first, so that small ones lie on top.
  private var symbols: [Symbol] {
    let values = spec.series.first?.values ?? []
    let all = map.positions.enumerated().compactMap { index, position -> Symbol? in
      guard let position, index < values.count, position.x.isFinite, position.y.isFinite else { return nil }
      return Symbol(category: index, center: layout.fit(x: position.x, y: position.y), size: values[index].number)
    }
    return all.sorted { ($0.size ?? -1, -$0.category) > ($1.size ?? -1, -$1.category) }
  }

  private func paint(_ category: Int) -> Paint {
    guard let classes, spec.series.count > 1, category < spec.series[1].values.count, let value = spec.series[1].values[category].number
    else {
      return .onColour
    }
    return .step(classes.step(of: classes.index(of: value)))
  }

  private func drawSymbols(to svg: inout SVGWriter) {
    svg.group(.fill(0), extra: classes == nil ? " fill-opacity=\".75\"" : "")
    svg.group(classes == nil ? .rim : .axis, extra: classes == nil ? "" : " stroke-width=\".8\"")
    for symbol in symbols {
      svg.raw("<circle")
      if symbol.size == nil {
        svg.raw(Paint.outline.attributes)
      } else if classes != nil {
        svg.raw(paint(symbol.category).attributes)
      }
      svg.attribute("cx", symbol.center.x)
      svg.attribute("cy", symbol.center.y)
      svg.attribute("r", symbol.size.map { max(radius($0), 1) } ?? 2)
      svg.raw("/>")
    }
    svg.endGroup()
    svg.endGroup()
  }

  private func drawNames(to svg: inout SVGWriter) {
    for symbol in symbols where spec.highlighted.contains(symbol.category) && symbol.category < spec.categories.count {
      let r = max(radius(symbol.size ?? 0), 2)
      svg.raw("<circle")
      svg.raw(Paint.emphasis.attributes)
      svg.attribute("cx", symbol.center.x)
      svg.attribute("cy", symbol.center.y)
      svg.attribute("r", r + 1)
      svg.raw("/>")
      MapLabel.draw(
        spec.categories[symbol.category], right: symbol.center.x + r, left: symbol.center.x - r, y: symbol.center.y, canvas, to: &svg)
    }
  }
}
