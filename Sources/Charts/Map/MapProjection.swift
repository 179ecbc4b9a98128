// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// From coordinates on the earth to a flat map with north above. Metres of RD are flat already. Degrees become an equirectangular map, true
/// to scale at the latitude of the middle of the Netherlands: over the country it is off by less than 2 %.
struct MapProjection: Hashable {
  let isGeographic: Bool

  /// The middle of the Netherlands (Amersfoort, the origin of RD), in degrees north.
  private static let middleLatitude = 52.155
  private static let shrinkage = cos(middleLatitude * .pi / 180)

  func callAsFunction(x: Double, y: Double) -> Point {
    isGeographic ? Point(x: x * MapProjection.shrinkage, y: -y) : Point(x: x, y: -y)
  }
}

/// A flat map put into a rectangle of the drawing, with its proportions kept.
struct MapFit {
  private let projection: MapProjection
  private let scale: Double
  private let origin: Point
  let width: Double
  let height: Double

  /// Fits `bounds` into `width` × at most `height`, from (`left`, `top`) on.
  init(_ bounds: PlotArea, _ projection: MapProjection, left: Double, top: Double, width: Double, height: Double) {
    self.projection = projection
    scale = min(width / max(bounds.width, 1e-9), height / max(bounds.height, 1e-9))
    self.width = bounds.width * scale
    self.height = bounds.height * scale
    origin = Point(x: left - bounds.left * scale, y: top - bounds.top * scale)
  }

  func callAsFunction(x: Double, y: Double) -> Point { placed(projection(x: x, y: y)) }

  /// A point that is projected already.
  func placed(_ point: Point) -> Point {
    Point(x: origin.x + point.x * scale, y: origin.y + point.y * scale)
  }
}
