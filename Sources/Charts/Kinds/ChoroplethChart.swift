// SPDX-License-Identifier: Apache-2.0

/// `kaart` with areas: each area has the colour of its class; an area without a figure is hatched.
struct ChoroplethChart {
  private let spec: ChartSpec
  private let canvas: Canvas
  private let map: AreaMap
  private let classes: ValueClasses
  private let layout: MapLayout

  /// nil when the map has no areas.
  init?(_ spec: ChartSpec, _ map: AreaMap, _ canvas: Canvas) {
    let projection = MapProjection(isGeographic: map.geometry.isGeographic)
    guard let bounds = map.geometry.bounds(projection), let series = spec.series.first else { return nil }
    self.spec = spec
    self.canvas = canvas
    self.map = map
    classes = ValueClasses(series.values.compactMap(\.number), bounds: spec.classBounds, format: spec.format)
    layout = MapLayout(bounds, projection, legend: ClassLegend.entries(classes, absent: "geen gegevens"), spec, canvas)
  }

  /// The size of a step of the grid of corners.
  private static let step = 0.5

  func drawing() -> Drawing {
    var svg = SVGWriter(capacity: 120_000)
    PlotHeader.draw(spec, canvas, to: &svg)
    layout.legend.draw(top: layout.legendTop, to: &svg)
    Hatch.define(canvas, to: &svg)
    let places = categoryOfArea()
    svg.group(.axis, extra: " stroke-width=\"1\" fill-rule=\"evenodd\" stroke-linejoin=\"round\" transform=\"scale(.5)\"")
    drawClasses(places, to: &svg)
    drawHighlights(places, to: &svg)
    svg.endGroup()
    drawNames(places, to: &svg)
    return Drawing(height: layout.bottom, svg: svg)
  }

  /// For each area of the map the place of its category.
  private func categoryOfArea() -> [Int?] {
    var places: [String: Int] = [:]
    for (index, code) in map.codes.enumerated().reversed() { places[code] = index }
    return map.geometry.areas.map { places[$0.code] }
  }

  private func value(_ place: Int?) -> Double? {
    guard let place, let values = spec.series.first?.values, place < values.count else { return nil }
    return values[place].number
  }

  private func drawClasses(_ places: [Int?], to svg: inout SVGWriter) {
    let path = MapPath(layout.fit, step: ChoroplethChart.step)
    var paths = (0...classes.count).map { _ in SVGWriter(capacity: 20_000) }
    for (area, place) in zip(map.geometry.areas, places) {
      path.append(area, to: &paths[value(place).map(classes.index) ?? classes.count])
    }
    for (index, path) in paths.enumerated() where !path.bytes.isEmpty {
      svg.raw("<path")
      if index < classes.count { svg.raw(Paint.step(classes.step(of: index)).attributes) } else { Hatch.fill(canvas, to: &svg) }
      svg.raw(" d=\"")
      svg.raw(path.bytes)
      svg.raw("\"/>")
    }
  }

  private func drawHighlights(_ places: [Int?], to svg: inout SVGWriter) {
    let path = MapPath(layout.fit, step: ChoroplethChart.step)
    for (area, place) in zip(map.geometry.areas, places) {
      guard let place, spec.highlighted.contains(place) else { continue }
      svg.raw("<path")
      svg.raw(Paint.emphasis.attributes)
      svg.raw(" d=\"")
      path.append(area, to: &svg)
      svg.raw("\"/>")
    }
  }

  /// The names of the highlighted areas, beside them.
  private func drawNames(_ places: [Int?], to svg: inout SVGWriter) {
    for (area, place) in zip(map.geometry.areas, places) {
      guard let place, spec.highlighted.contains(place), place < spec.categories.count else { continue }
      guard let bounds = MapGeometry(areas: [area]).bounds(MapProjection(isGeographic: map.geometry.isGeographic)) else { continue }
      let corner = layout.fit.placed(Point(x: bounds.right, y: (bounds.top + bounds.bottom) / 2))
      MapLabel.draw(
        spec.categories[place], right: corner.x, left: layout.fit.placed(Point(x: bounds.left, y: 0)).x, y: corner.y, canvas, to: &svg)
    }
  }
}

/// The name of a place on a map: right of it, or left where it would leave the drawing.
enum MapLabel {
  static func draw(_ name: String, right: Double, left: Double, y: Double, _ canvas: Canvas, to svg: inout SVGWriter) {
    let isLeft = right + 5 + canvas.measure(name, bold: true) > canvas.width
    svg.group(.halo)
    svg.text(name, at: Point(x: isLeft ? left - 5 : right + 5, y: y + canvas.baseline), isLeft ? .end : .start, style: .bold)
    svg.endGroup()
  }
}
