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
    if sizes.values.contains(where: { $0.number == nil }) { entries.append(Legend.Entry(sign: .missing, name: "geen cijfer")) }
    entries += SymbolMapChart.sizeEntries(radius, format, sizes.name)
    layout = MapLayout(bounds, projection, legend: entries, spec, canvas, padding: radius.radius)
  }

  /// Circles of round sizes; the first says what they count.
  static func sizeEntries(_ radius: SqrtScale, _ format: NumberFormat, _ name: String) -> [Legend.Entry] {
    sizes(radius.largest).enumerated().map { index, size in
      let text = format.text(size) + (index == 0 ? " " + ChartDescription.lowercasedFirst(name) : "")
      return Legend.Entry(sign: .circle(radius: radius(size)), name: text, startsRow: index == 0)
    }
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
    PlotHeader(spec, canvas).draw(to: &svg)
    drawOutline(to: &svg)
    drawSymbols(to: &svg)
    drawNames(to: &svg)
    layout.legend.draw(top: layout.legendTop, to: &svg)
    var reading = [ReadingPlace](repeating: .none, count: spec.categories.count)
    for symbol in symbols where symbol.category < reading.count {
      reading[symbol.category] = .circle(symbol.center, radius: max(radius(symbol.size ?? 0), 2))
    }
    return Drawing(height: layout.bottom, svg: svg, reading: reading)
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
        Paint.outline.write(to: &svg)
      } else if classes != nil {
        paint(symbol.category).write(to: &svg)
      }
      svg.attribute("cx", symbol.center.x)
      svg.attribute("cy", symbol.center.y)
      svg.attribute("r", symbol.size.map { max(radius($0), 1) } ?? 2)
      svg.raw("/>")
    }
    svg.endGroup()
    svg.endGroup()
  }

  private func box(_ symbol: Symbol) -> PlotArea { PlotArea(around: symbol.center, radius: max(radius(symbol.size ?? 0), 2) + 1) }

  /// A ring around each highlighted place, and its name where it covers no name and as little as may be of other circles.
  private func drawNames(to svg: inout SVGWriter) {
    let isNamed = { (symbol: Symbol) in spec.highlighted.contains(symbol.category) && symbol.category < spec.categories.count }
    let named = symbols.filter(isNamed)
    let field = PlotArea(left: 0, top: layout.top, right: canvas.width, bottom: layout.bottom)
    var places = NamePlaces(field, named: named.map(box), others: symbols.filter { !isNamed($0) }.map(box), canvas)
    for symbol in named {
      svg.raw("<circle")
      Paint.emphasis.write(to: &svg)
      svg.attribute("cx", symbol.center.x)
      svg.attribute("cy", symbol.center.y)
      svg.attribute("r", max(radius(symbol.size ?? 0), 2) + 1)
      svg.raw("/>")
    }
    svg.group(.halo)
    for symbol in named { places.draw(spec.categories[symbol.category], beside: box(symbol), to: &svg) }
    svg.endGroup()
  }
}
