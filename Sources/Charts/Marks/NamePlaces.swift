// SPDX-License-Identifier: Apache-2.0

/// Puts names beside marks: each on one of eight places around its mark, where it covers least.
struct NamePlaces {
  /// Within which names stay.
  private let field: PlotArea
  /// What no name may touch: names that stand already, and the marks that have a name.
  private var taken: [PlotArea]
  /// What a name had better not cover.
  private let others: [PlotArea]
  private let canvas: Canvas

  init(_ field: PlotArea, named: [PlotArea], others: [PlotArea] = [], _ canvas: Canvas) {
    self.field = field
    taken = named
    self.others = others
    self.canvas = canvas
  }

  /// Draws the name in bold beside its mark; where there is no free place it is left out.
  mutating func draw(_ name: String, beside mark: PlotArea, to svg: inout SVGWriter) {
    let width = canvas.measure(name, bold: true)
    var best: (box: PlotArea, cost: Double)?
    for box in NamePlaces.places(beside: mark, width: width) where isFree(box) {
      let cost = others.reduce(0) { $0 + $1.common(with: box) }
      if best.map({ cost < $0.cost }) ?? true { best = (box, cost) }
    }
    guard let box = best?.box else { return }
    taken.append(box)
    svg.text(name, at: Point(x: box.left, y: (box.top + box.bottom) / 2 + canvas.baseline), style: .bold)
  }

  private func isFree(_ box: PlotArea) -> Bool {
    box.left >= field.left && box.right <= field.right && box.top >= field.top && box.bottom <= field.bottom
      && taken.allSatisfy { $0.common(with: box) == 0 }
  }

  /// Right, left, above, below, then the four corners.
  private static func places(beside mark: PlotArea, width: Double) -> [PlotArea] {
    let (x, y) = ((mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2)
    let (right, left) = (mark.right + 5, mark.left - 5 - width)
    let (above, below) = (mark.top - 10, mark.bottom + 10)
    let corner = 0.15 * mark.width
    let centers: [(Double, Double)] = [
      (right, y), (left, y), (x - width / 2, above), (x - width / 2, below), (right - corner, above + corner),
      (right - corner, below - corner), (left + corner, above + corner), (left + corner, below - corner),
    ]
    return centers.map { PlotArea(left: $0.0, top: $0.1 - 8, right: $0.0 + width, bottom: $0.1 + 8) }
  }
}

extension PlotArea {
  /// The square around a circle.
  init(around center: Point, radius: Double) {
    self.init(left: center.x - radius, top: center.y - radius, right: center.x + radius, bottom: center.y + radius)
  }

  /// How much of two rectangles lies over each other.
  func common(with other: PlotArea) -> Double {
    max(0, min(right, other.right) - max(left, other.left)) * max(0, min(bottom, other.bottom) - max(top, other.top))
  }
}
