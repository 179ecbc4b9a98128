// SPDX-License-Identifier: Apache-2.0

/// The shape of a point, one for each series, so that series are told apart without colour.
enum Marker: Int, CaseIterable {
  case circle, square, triangle, diamond, invertedTriangle, plus, cross, bar

  init(series: Int) { self = Marker.allCases[series % Marker.allCases.count] }

  /// The shape as path data around a point; all shapes look about as heavy.
  func path(at center: Point, radius r: Double, to svg: inout SVGWriter) {
    switch self {
    case .circle: circle(at: center, radius: r, to: &svg)
    case .square: polygon(center, [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)], r, &svg)
    case .triangle: polygon(center, [(0, -1.25), (1.15, 0.85), (-1.15, 0.85)], r, &svg)
    case .diamond: polygon(center, [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)], r, &svg)
    case .invertedTriangle: polygon(center, [(0, 1.25), (1.15, -0.85), (-1.15, -0.85)], r, &svg)
    case .plus:
      let a = 0.45
      let b = 1.25
      polygon(
        center, [(-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a), (a, b), (-a, b), (-a, a), (-b, a), (-b, -a), (-a, -a)], r, &svg)
    case .cross:
      let a = 0.6
      let b = 1.2
      polygon(
        center,
        [
          (-b, a - b), (a - b, -b), (0, -a), (b - a, -b), (b, a - b), (a, 0), (b, b - a), (b - a, b), (0, a), (a - b, b), (-b, b - a),
          (-a, 0),
        ], r, &svg)
    case .bar: polygon(center, [(-1.4, -0.55), (1.4, -0.55), (1.4, 0.55), (-1.4, 0.55)], r, &svg)
    }
  }

  private func circle(at center: Point, radius r: Double, to svg: inout SVGWriter) {
    svg.write(atMost: 8 * Pen.longestNumber + 24) { pen in
      pen.put("M")
      pen.put(Point(x: center.x - r, y: center.y))
      for width in [2 * r, -2 * r] {
        pen.put("a")
        pen.put(Point(x: r, y: r))
        pen.put(" 0 1 0 ")
        pen.put(width)
        pen.put(" 0")
      }
      pen.put("z")
    }
  }

  private func polygon(_ center: Point, _ corners: [(Double, Double)], _ r: Double, _ svg: inout SVGWriter) {
    for (index, corner) in corners.enumerated() {
      svg.raw(index == 0 ? "M" : "L")
      svg.pair(Point(x: center.x + corner.0 * r, y: center.y + corner.1 * r))
    }
    svg.raw("z")
  }
}
