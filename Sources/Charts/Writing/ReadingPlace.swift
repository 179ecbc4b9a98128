// SPDX-License-Identifier: Apache-2.0

/// Where the marks of one row of the table stand, for the script that reads a chart point by point: it draws its mark there. A row can have
/// more than one place (a school year in every panel), or none (what is not on the map).
struct ReadingPlace {
  enum Shape {
    case box(PlotArea)
    case circle(Point, radius: Double)
  }

  private var first: Shape?
  private var others: [Shape] = []

  static let none = ReadingPlace()

  var isEmpty: Bool { first == nil }

  private init(_ first: Shape? = nil) { self.first = first }

  /// A rectangle; without width it is an upright line.
  static func box(_ area: PlotArea) -> ReadingPlace { ReadingPlace(.box(area)) }

  /// An upright line from the top of a plot to its bottom.
  static func upright(_ x: Double, _ area: PlotArea) -> ReadingPlace {
    box(PlotArea(left: x, top: area.top, right: x, bottom: area.bottom))
  }

  static func circle(_ center: Point, radius: Double) -> ReadingPlace { ReadingPlace(.circle(center, radius: radius)) }

  mutating func add(_ place: ReadingPlace) {
    guard first != nil else {
      self = place
      return
    }
    if let added = place.first { others.append(added) }
    others += place.others
  }

  fileprivate func write(to svg: inout SVGWriter) {
    guard let first else { return }
    svg.write(first)
    for shape in others {
      svg.raw(",")
      svg.write(shape)
    }
  }
}

extension SVGWriter {
  /// ` data-lees="12 8 12 290;70 8 70 290"`: the rows in their order; nothing when there are none, or more than anyone reads.
  mutating func attribute(reading places: [ReadingPlace]) {
    guard places.contains(where: { !$0.isEmpty }), places.count <= 400 else { return }
    raw(" data-lees=\"")
    for (index, place) in places.enumerated() {
      if index > 0 { raw(";") }
      place.write(to: &self)
    }
    raw("\"")
  }

  /// Whole numbers: `12 8 12 290`, or `40 30 5` of a circle.
  fileprivate mutating func write(_ shape: ReadingPlace.Shape) {
    write(atMost: 4 * Pen.longestNumber + 3) { pen in
      switch shape {
      case .box(let area):
        pen.put(whole: area.left)
        pen.put(UInt8(ascii: " "))
        pen.put(whole: area.top)
        pen.put(UInt8(ascii: " "))
        pen.put(whole: area.right)
        pen.put(UInt8(ascii: " "))
        pen.put(whole: area.bottom)
      case .circle(let center, let radius):
        pen.put(whole: center.x)
        pen.put(UInt8(ascii: " "))
        pen.put(whole: center.y)
        pen.put(UInt8(ascii: " "))
        pen.put(whole: radius)
      }
    }
  }
}

extension BandScale {
  /// The whole strip of a category.
  func reading(_ index: Int, top: Double, bottom: Double) -> ReadingPlace {
    .box(PlotArea(left: center(index) - step / 2 + 1, top: top, right: center(index) + step / 2 - 1, bottom: bottom))
  }
}
