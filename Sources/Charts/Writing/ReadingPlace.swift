// SPDX-License-Identifier: Apache-2.0

/// Where the marks of one row of the table stand, for the script that reads a chart point by point: it draws its mark there. A row can have
/// more than one place (a school year in every panel), or none (what is not on the map).
struct ReadingPlace {
  private(set) var bytes: [UInt8] = []

  static let none = ReadingPlace()

  /// A rectangle; without width it is an upright line.
  static func box(_ area: PlotArea) -> ReadingPlace { ReadingPlace(numbers: [area.left, area.top, area.right, area.bottom]) }

  /// An upright line from the top of a plot to its bottom.
  static func upright(_ x: Double, _ area: PlotArea) -> ReadingPlace {
    box(PlotArea(left: x, top: area.top, right: x, bottom: area.bottom))
  }

  static func circle(_ center: Point, radius: Double) -> ReadingPlace { ReadingPlace(numbers: [center.x, center.y, radius]) }

  private init() {}

  private init(numbers: [Double]) {
    var svg = SVGWriter(capacity: 24)
    for (index, number) in numbers.enumerated() {
      if index > 0 { svg.raw(" ") }
      svg.number(number.rounded())
    }
    bytes = svg.finished()
  }

  mutating func add(_ place: ReadingPlace) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
    bytes.append(contentsOf: place.bytes)
  }
}

extension SVGWriter {
  /// ` data-lees="12 8 12 290;70 8 70 290"`: the rows in their order; nothing when there are none, or more than anyone reads.
  mutating func attribute(reading places: [ReadingPlace]) {
    guard places.contains(where: { !$0.bytes.isEmpty }), places.count <= 400 else { return }
    raw(" data-lees=\"")
    for (index, place) in places.enumerated() {
      if index > 0 { raw(";") }
      raw(place.bytes)
    }
    raw("\"")
  }
}

extension BandScale {
  /// The whole strip of a category.
  func reading(_ index: Int, top: Double, bottom: Double) -> ReadingPlace {
    .box(PlotArea(left: center(index) - step / 2 + 1, top: top, right: center(index) + step / 2 - 1, bottom: bottom))
  }
}
