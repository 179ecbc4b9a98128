// SPDX-License-Identifier: Apache-2.0

/// The boundaries of areas, read from GeoJSON once and drawn at any size.
///
///     let map = try MapGeometry(geoJSON: bytes, key: "code")   // the property that names an area: "GM0268"
public struct MapGeometry: Hashable, Sendable {
  /// One area: all its rings, those of islands and of holes alike (the even-odd rule tells them apart).
  public struct Area: Hashable, Sendable {
    public var code: String
    /// Each ring as x, y, x, y, …
    var rings: [[Double]]

    public init(code: String, rings: [[Double]]) {
      self.code = code
      self.rings = rings
    }
  }

  public var areas: [Area]
  /// Whether the coordinates are degrees (WGS84), not metres (RD).
  public let isGeographic: Bool

  /// Areas that were made otherwise than from GeoJSON.
  public init(areas: [Area]) {
    self.areas = areas
    isGeographic = areas.allSatisfy { $0.rings.allSatisfy { $0.allSatisfy { $0.magnitude <= 180 } } }
  }
}

extension MapGeometry {
  /// Reads a FeatureCollection of polygons and multipolygons in WGS84 (as RFC 7946 wants) or in RD metres (EPSG:28992); features of other
  /// shapes and features without the key are left out.
  public init(geoJSON bytes: [UInt8], key: String) throws(GeoJSONError) {
    var result: Result<[Area], GeoJSONError> = .success([])
    bytes.withUnsafeBufferPointer { buffer in
      do throws(GeoJSONError) {
        var scanner = JSONScanner(buffer)
        result = .success(try GeoJSONReader.areas(&scanner, key: key))
      } catch {
        result = .failure(error)
      }
    }
    self.init(areas: try result.get())
  }

  /// The smallest rectangle around all areas; nil when there are none.
  func bounds(_ projection: MapProjection) -> PlotArea? {
    var area: PlotArea?
    for one in areas {
      for ring in one.rings {
        for index in stride(from: 0, to: ring.count - 1, by: 2) {
          let point = projection(x: ring[index], y: ring[index + 1])
          guard let now = area else {
            area = PlotArea(left: point.x, top: point.y, right: point.x, bottom: point.y)
            continue
          }
          area = PlotArea(
            left: min(now.left, point.x), top: min(now.top, point.y), right: max(now.right, point.x), bottom: max(now.bottom, point.y))
        }
      }
    }
    return area
  }
}

/// Finds the polygons in GeoJSON, whatever the order of the keys.
private enum GeoJSONReader {
  static func areas(_ scanner: inout JSONScanner, key: String) throws(GeoJSONError) -> [MapGeometry.Area] {
    var areas: [MapGeometry.Area] = []
    try scanner.object { (scanner, name) throws(GeoJSONError) in
      guard name == "features" else { return try scanner.skip() }
      try scanner.array { (scanner) throws(GeoJSONError) in
        if let area = try feature(&scanner, key: key) { areas.append(area) }
      }
    }
    guard !areas.isEmpty else { throw scanner.failure("geen gebied met de eigenschap '\(key)' gevonden") }
    return areas
  }

  private static func feature(_ scanner: inout JSONScanner, key: String) throws(GeoJSONError) -> MapGeometry.Area? {
    var code: String?
    var rings: [[Double]] = []
    try scanner.object { (scanner, name) throws(GeoJSONError) in
      switch name {
      case "properties" where scanner.peek() == UInt8(ascii: "{"):
        try scanner.object { (scanner, property) throws(GeoJSONError) in
          if property == key, scanner.peek() == UInt8(ascii: "\"") { code = try scanner.string() } else { try scanner.skip() }
        }
      case "geometry" where scanner.peek() == UInt8(ascii: "{"): rings = try geometry(&scanner)
      default: try scanner.skip()
      }
    }
    guard let code, !rings.isEmpty else { return nil }
    return MapGeometry.Area(code: code, rings: rings)
  }

  private static func geometry(_ scanner: inout JSONScanner) throws(GeoJSONError) -> [[Double]] {
    var type = ""
    var rings: [[Double]] = []
    try scanner.object { (scanner, name) throws(GeoJSONError) in
      switch name {
      case "type": type = try scanner.string()
      case "coordinates": try collect(&scanner, depth: 0, to: &rings)
      default: try scanner.skip()
      }
    }
    return type == "Polygon" || type == "MultiPolygon" ? rings : []
  }

  /// Goes down through the arrays until it meets a list of points: that is a ring.
  private static func collect(_ scanner: inout JSONScanner, depth: Int, to rings: inout [[Double]]) throws(GeoJSONError) {
    guard depth < 5 else { throw scanner.failure("te diep genest") }
    var ring: [Double] = []
    try scanner.array { (scanner) throws(GeoJSONError) in
      if scanner.peek() != UInt8(ascii: "[") { return try scanner.skip() }
      if let point = try point(&scanner) {
        ring.append(point.x)
        ring.append(point.y)
      } else {
        try collect(&scanner, depth: depth + 1, to: &rings)
      }
    }
    if ring.count >= 6 { rings.append(ring) }
  }

  /// `[x, y]` or `[x, y, height]`; nil, without having read anything, when it is no point.
  private static func point(_ scanner: inout JSONScanner) throws(GeoJSONError) -> Point? {
    var attempt = scanner
    guard attempt.take("["), attempt.peek() != UInt8(ascii: "["), attempt.peek() != UInt8(ascii: "]") else { return nil }
    let x = try attempt.number()
    try attempt.expect(",")
    _ = attempt.peek()
    let y = try attempt.number()
    while attempt.take(",") { try attempt.skip() }
    try attempt.expect("]")
    guard max(x.magnitude, y.magnitude) < 1e9 else { throw attempt.failure("een coördinaat ligt niet op aarde") }
    scanner = attempt
    return Point(x: x, y: y)
  }
}
