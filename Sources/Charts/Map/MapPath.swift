// SPDX-License-Identifier: Apache-2.0

/// Turns the rings of an area into short path data: every corner on a grid of whole steps, what falls together left out.
///
/// Two neighbours share their corners, and a corner goes to the same step whichever area it belongs to: so no gaps open between them.
struct MapPath {
  private let fit: MapFit
  /// The size of a step of the grid in the drawing.
  private let step: Double

  init(_ fit: MapFit, step: Double) {
    self.fit = fit
    self.step = step
  }

  /// Appends the rings in whole steps, for a group that is scaled by `step`. Rings smaller than two square steps are left out, but never
  /// the largest of an area: a small municipality stays to be seen.
  func append(_ area: MapGeometry.Area, to svg: inout SVGWriter) {
    let rings = area.rings.map(snapped)
    let sizes = rings.map { doubleSize($0).magnitude }
    let largest = sizes.indices.max { sizes[$0] < sizes[$1] }
    for (index, ring) in rings.enumerated() {
      if sizes[index] >= 4, ring.count >= 3 {
        append(ring, to: &svg)
      } else if index == largest, let corner = ring.first {
        append(
          [corner, Step(x: corner.x + 2, y: corner.y), Step(x: corner.x + 2, y: corner.y + 2), Step(x: corner.x, y: corner.y + 2)], to: &svg
        )
      }
    }
  }

  private struct Step: Equatable {
    var x: Int
    var y: Int
  }

  /// The corners on the grid, without repetitions and without corners on a straight line.
  private func snapped(_ ring: [Double]) -> [Step] {
    var steps: [Step] = []
    steps.reserveCapacity(ring.count / 4)
    for index in stride(from: 0, to: ring.count - 1, by: 2) {
      let point = fit(x: ring[index], y: ring[index + 1])
      let next = Step(x: Int((point.x / step).rounded()), y: Int((point.y / step).rounded()))
      if next == steps.last { continue }
      if steps.count >= 2, isStraight(steps[steps.count - 2], steps[steps.count - 1], next) {
        steps.removeLast()
        if next == steps.last { continue }
      }
      steps.append(next)
    }
    if steps.count > 1, steps.first == steps.last { steps.removeLast() }
    return steps
  }

  private func isStraight(_ a: Step, _ b: Step, _ c: Step) -> Bool {
    (b.x - a.x) * (c.y - b.y) == (b.y - a.y) * (c.x - b.x)
  }

  /// Twice the area, by the shoelace formula.
  private func doubleSize(_ ring: [Step]) -> Int {
    guard var previous = ring.last else { return 0 }
    var sum = 0
    for corner in ring {
      sum += previous.x * corner.y - corner.x * previous.y
      previous = corner
    }
    return sum
  }

  /// `M12 30l1 2-3 4z`.
  private func append(_ ring: [Step], to svg: inout SVGWriter) {
    var previous = Step(x: 0, y: 0)
    for (index, corner) in ring.enumerated() {
      if index < 2 { svg.raw(index == 0 ? "M" : "l") }
      svg.whole(corner.x - previous.x, needsSpace: index > 1)
      svg.whole(corner.y - previous.y, needsSpace: true)
      previous = corner
    }
    svg.raw("z")
  }
}

extension SVGWriter {
  /// A whole number; a minus sign parts it from the number before, else a space does where needed.
  fileprivate mutating func whole(_ number: Int, needsSpace: Bool) {
    if number < 0 { raw("-") } else if needsSpace { raw(" ") }
    digits(number.magnitude)
  }
}
