// SPDX-License-Identifier: Apache-2.0
import Content

/// The municipalities that resemble a municipality most: in size, urbanity, income and education. To compare figures with those of places that
/// have about the same pupils to spread.
///
/// Each key figure is expressed in standard deviations from the mean of all municipalities, size by its logarithm. Income has two figures
/// (low and high) that count for half each, so that the four aspects weigh the same. The distance is the root of the sum of squares. An
/// unknown figure is taken for the mean. At the same distance the first by name comes first.
///
///     SimilarAreas(portal.areas).nearest(to: nijmegen)   // Delft, Arnhem, Groningen, …
package struct SimilarAreas: Sendable {
  /// Per position in `Areas.all`.
  private let nearest: [[Ref<Area>]]

  /// - Parameter count: how many similar areas each gets, at most.
  package init(_ areas: Areas, count: Int = 10) {
    let known = areas.municipalities.compactMap { index in areas.features[index].map { (index, $0) } }
    let points = Self.points(known.map(\.1))
    var nearest = [[Ref<Area>]](repeating: [], count: areas.all.count)
    for (own, (index, _)) in known.enumerated() {
      var found: [(distance: Double, other: Int)] = []
      for other in points.indices where other != own {
        let distance = Self.squaredDistance(points[own], points[other])
        if found.count == count, let last = found.last, distance >= last.distance { continue }
        let place = found.firstIndex { distance < $0.distance } ?? found.count
        found.insert((distance, other), at: place)
        if found.count > count { found.removeLast() }
      }
      nearest[index] = found.map { Ref(known[$0.other].0) }
    }
    self.nearest = nearest
  }

  /// The nearest first; empty for what is no municipality, or one of which the key figures are not known.
  package func nearest(to area: Ref<Area>) -> [Ref<Area>] {
    nearest.indices.contains(area.index) ? nearest[area.index] : []
  }
}

extension SimilarAreas {
  /// Of each area its key figures in standard deviations, times the root of their weight.
  private static func points(_ areas: [AreaFeatures]) -> [[Double]] {
    let columns: [(values: [Double?], weight: Double)] = [
      (areas.map { naturalLogarithm(Double($0.inhabitants)) }, 1), (areas.map { Double($0.urbanity) }, 1),
      (areas.map(\.lowIncomes), 0.5), (areas.map(\.highIncomes), 0.5), (areas.map(\.highlyEducated), 1),
    ]
    let scaled = columns.map { column in standardised(column.values).map { $0 * column.weight.squareRoot() } }
    return areas.indices.map { area in scaled.map { $0[area] } }
  }

  private static func standardised(_ values: [Double?]) -> [Double] {
    let known = values.compactMap { $0 }
    let mean = known.reduce(0, +) / Double(max(known.count, 1))
    let variance = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(known.count, 1))
    return values.map { value in value.map { variance > 0 ? ($0 - mean) / variance.squareRoot() : 0 } ?? 0 }
  }

  /// Rounded, so that what is equal but for the order of additions is equal.
  private static func squaredDistance(_ a: [Double], _ b: [Double]) -> Double {
    (zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } * 1e9).rounded()
  }
}
