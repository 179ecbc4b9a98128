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
    PlotHeader(spec, canvas).draw(to: &svg)
    layout.legend.draw(top: layout.legendTop, to: &svg)
    Hatch.define(canvas, to: &svg)
    let places = categoryOfArea()
    svg.group(.axis, extra: " stroke-width=\"1\" fill-rule=\"evenodd\" stroke-linejoin=\"round\" transform=\"scale(.5)\"")
    drawClasses(places, to: &svg)
    drawHighlights(places, to: &svg)
    svg.endGroup()
    drawNames(places, to: &svg)
    return Drawing(height: layout.bottom, svg: svg, reading: reading(places))
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
    ClassPaths.draw(paths, classes, canvas, to: &svg)
  }

  private func drawHighlights(_ places: [Int?], to svg: inout SVGWriter) {
    let path = MapPath(layout.fit, step: ChoroplethChart.step)
    for (area, place) in zip(map.geometry.areas, places) {
      guard let place, spec.highlighted.contains(place) else { continue }
      svg.raw("<path")
      Paint.emphasis.write(to: &svg)
      svg.raw(" d=\"")
      path.append(area, to: &svg)
      svg.raw("\"/>")
    }
  }

  /// The rectangle around an area in the drawing.
  private func box(_ area: MapGeometry.Area) -> PlotArea? {
    MapGeometry(areas: [area]).bounds(MapProjection(isGeographic: map.geometry.isGeographic)).map { bounds in
      let (start, end) = (Point(x: bounds.left, y: bounds.top), Point(x: bounds.right, y: bounds.bottom))
      let (corner, opposite) = (layout.fit.placed(start), layout.fit.placed(end))
      return PlotArea(left: corner.x, top: corner.y, right: opposite.x, bottom: opposite.y)
    }
  }

  /// The names of the highlighted areas, beside them.
  private func drawNames(_ places: [Int?], to svg: inout SVGWriter) {
    let named = zip(map.geometry.areas, places).compactMap { area, place -> (name: String, box: PlotArea)? in
      guard let place, spec.highlighted.contains(place), place < spec.categories.count, let box = box(area) else { return nil }
      return (spec.categories[place], box)
    }
    let field = PlotArea(left: 0, top: layout.top, right: canvas.width, bottom: layout.bottom)
    var names = NamePlaces(field, named: named.map(\.box), canvas)
    svg.group(.halo)
    for one in named { names.draw(one.name, beside: one.box, to: &svg) }
    svg.endGroup()
  }

  /// The middle of the largest ring of each area; a category that is not on the map has no place.
  private func reading(_ places: [Int?]) -> [ReadingPlace] {
    var reading = [ReadingPlace](repeating: .none, count: spec.categories.count)
    for (area, place) in zip(map.geometry.areas, places) {
      guard let place, place < reading.count, let ring = area.rings.max(by: { $0.count < $1.count }) else { continue }
      guard let box = box(MapGeometry.Area(code: area.code, rings: [ring])) else { continue }
      let center = Point(x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2)
      reading[place] = .circle(center, radius: max(3, min(box.width, box.height) / 2))
    }
    return reading
  }
}
