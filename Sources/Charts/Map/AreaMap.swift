// SPDX-License-Identifier: Apache-2.0

/// Which area of a map each category is, for a choropleth.
public struct AreaMap: Hashable, Sendable {
  public var geometry: MapGeometry
  /// The code of each category, in their order: "GM0268".
  public var codes: [String]

  public init(_ geometry: MapGeometry, codes: [String]) {
    self.geometry = geometry
    self.codes = codes
  }
}

/// Where each category lies, for proportional symbols.
public struct SymbolMap: Hashable, Sendable {
  public struct Position: Hashable, Sendable {
    /// Degrees east, or metres of RD.
    public var x: Double
    /// Degrees north, or metres of RD.
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The position of each category; nil leaves it out of the map, not out of the table.
  public var positions: [Position?]
  /// Boundaries to draw behind the symbols, in the same coordinates.
  public var outline: MapGeometry?

  public init(_ positions: [Position?], outline: MapGeometry? = nil) {
    self.positions = positions
    self.outline = outline
  }

  /// Whether the coordinates are degrees, not metres.
  var isGeographic: Bool { positions.allSatisfy { position in position.map { $0.x.magnitude <= 180 && $0.y.magnitude <= 90 } ?? true } }

  /// The rectangle around the outline and the symbols.
  func bounds(_ projection: MapProjection) -> PlotArea? {
    var area = outline?.bounds(projection)
    for case let position? in positions where position.x.isFinite && position.y.isFinite {
      let point = projection(x: position.x, y: position.y)
      let now = area ?? PlotArea(left: point.x, top: point.y, right: point.x, bottom: point.y)
      area = PlotArea(
        left: min(now.left, point.x), top: min(now.top, point.y), right: max(now.right, point.x), bottom: max(now.bottom, point.y))
    }
    return area
  }
}

/// Where the map and its legend stand: the legend in the sea left of the map where there is room for it, else above.
struct MapLayout {
  let fit: MapFit
  let legend: Legend
  let legendTop: Double
  /// Where the map begins.
  let top: Double
  let bottom: Double

  init(
    _ bounds: PlotArea, _ projection: MapProjection, legend entries: [Legend.Entry], _ spec: ChartSpec, _ canvas: Canvas,
    padding: Double = 1
  ) {
    legendTop = PlotHeader(spec, canvas).bottom
    let height = canvas.isNarrow ? 390.0 : 560
    let proportion = bounds.width / max(bounds.height, 1e-9)
    let room = canvas.width - min(height * proportion, canvas.width)
    let isBeside = !canvas.isNarrow && room >= 140
    let legend = Legend(entries, canvas, width: isBeside ? room - 8 : canvas.width)
    self.legend = legend
    top = legendTop + (isBeside ? 0 : legend.height)
    let left = isBeside ? room : max(0, canvas.width - height * proportion) / 2
    fit = MapFit(
      bounds, projection, left: left + padding, top: top + padding, width: canvas.width - left - 2 * padding, height: height - 2 * padding)
    bottom = max(top + fit.height + 2 * padding, legendTop + legend.height) + 2
  }
}
