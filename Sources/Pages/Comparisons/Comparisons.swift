// SPDX-License-Identifier: Apache-2.0
import Content
import Monitor

/// Which municipalities are put beside each other: the largest ones each have a ready-made page with those that resemble them most.
struct Comparisons: Sendable {
  /// How many municipalities can stand beside each other and still be read on a phone.
  static let most = 4
  /// How many of the largest municipalities have a ready-made page.
  static let readyMadeCount = 32

  let similar: SimilarAreas
  /// The municipalities with a page of their own, in the order of the areas.
  let readyMade: [Ref<Area>]

  init(_ areas: Areas) {
    similar = SimilarAreas(areas)
    let known = areas.municipalities.compactMap { index in areas.features[index].map { (inhabitants: $0.inhabitants, index: index) } }
    readyMade = known.sorted { ($1.inhabitants, $0.index) < ($0.inhabitants, $1.index) }
      .prefix(Self.readyMadeCount).map { Ref<Area>($0.index) }.sorted()
  }

  /// A municipality and the ones that resemble it most.
  func members(of area: Ref<Area>) -> [Ref<Area>] {
    [area] + similar.nearest(to: area).prefix(Self.most - 1)
  }
}

extension Addresses {
  static let comparisonData = "/data/vergelijken.json"

  static func comparison(_ slug: String) -> String { comparisons + slug + "/" }

  /// The page on which a reader chooses, with these chosen: `/vergelijken/?gemeenten=utrecht,amsterdam`.
  static func comparison(of slugs: [String]) -> String { comparisons + "?gemeenten=" + slugs.joined(separator: ",") }
}
