// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Primitives

/// A way to look through the interventions: each of its values has a list of its own, and the overview can be filtered by it.
enum Facet: Int, CaseIterable, Sendable, Hashable {
  case evidence, cost, sector, kind, theme, status

  /// In addresses, and in the attributes by which the script of the overview finds rows.
  var slug: String {
    switch self {
    case .evidence: "bewijs"
    case .cost: "kosten"
    case .sector: "sector"
    case .kind: "soort"
    case .theme: "thema"
    case .status: "status"
    }
  }

  var name: String { Words.capitalised(slug) }
}

/// One value of a facet, and the fiches that have it, in the order of the overview.
struct FacetValue: Sendable {
  let name: String
  let slug: String
  /// Of the list of these fiches.
  let address: String
  let fiches: [Ref<Fiche>]
}

/// A value by its place in `Facets`.
struct FacetRef: Sendable, Hashable {
  let facet: Facet
  let value: Int
}

/// All facets with their values in a fixed order, the strongest evidence and the lowest cost first. A value that no fiche has is left out of
/// lists, and keeps its place.
struct Facets: Sendable {
  private var values: [[FacetValue]] = []

  init(_ portal: Portal, _ index: SiteIndex) {
    values = Facet.allCases.map { Self.values(of: $0, portal, index) }
  }

  subscript(facet: Facet) -> [FacetValue] { values[facet.rawValue] }
  subscript(ref: FacetRef) -> FacetValue { values[ref.facet.rawValue][ref.value] }

  /// The values that have a page of their own here; kinds and themes have one elsewhere.
  var ownPages: [FacetRef] {
    [Facet.evidence, .cost, .sector, .status].flatMap { facet in
      self[facet].indices.filter { !self[facet][$0].fiches.isEmpty }.map { FacetRef(facet: facet, value: $0) }
    }
  }
}

extension Facets {
  /// How a fiche without known costs is called.
  static let unknownCost = "niet bekend"

  private static func values(of facet: Facet, _ portal: Portal, _ index: SiteIndex) -> [FacetValue] {
    switch facet {
    case .kind:
      return portal.kinds.indices.map {
        FacetValue(
          name: portal.kinds[$0].plural, slug: portal.kinds[$0].article.slug, address: portal.address(of: Ref<Kind>($0)),
          fiches: index.byKind[$0])
      }
    case .theme:
      return portal.themes.indices.map {
        FacetValue(
          name: portal.themes[$0].article.title, slug: portal.themes[$0].article.slug, address: portal.address(of: Ref<Theme>($0)),
          fiches: index.byTheme[$0])
      }
    case .evidence:
      let lists = lists(index.overview, count: Words.evidence.count) { $1(portal[$0].evidence.level) }
      return zip(Words.evidence, lists).reversed().map { value(facet, $0, $1) }
    case .cost:
      let names = Glyph.costNames + [unknownCost]
      let lists = lists(index.overview, count: names.count) { $1(portal[$0].cost.map { $0.level - 1 } ?? names.count - 1) }
      return zip(names, lists).map { value(facet, $0, $1) }
    case .sector:
      let all = Fiche.Sector.allCases
      let lists = lists(index.overview, count: all.count) { ref, add in
        for place in all.indices where portal[ref].sectors.contains(all[place]) { add(place) }
      }
      return zip(all, lists).map { value(facet, $0.name, $1, slug: $0.rawValue) }
    case .status:
      let all = Fiche.Status.allCases
      let lists = lists(index.overview, count: all.count) { ref, add in
        for place in all.indices where portal[ref].status == all[place] { add(place) }
      }
      return zip(all, lists).map { value(facet, $0.rawValue, $1) }
    }
  }

  private static func value(_ facet: Facet, _ name: String, _ fiches: [Ref<Fiche>], slug: String? = nil) -> FacetValue {
    let slug = slug ?? Slug.make(from: name)
    return FacetValue(name: name, slug: slug, address: Addresses.interventions + facet.slug + "/" + slug + "/", fiches: fiches)
  }

  /// `places` tells of a fiche in which lists it is, each by a call and not by a list of its own: with ten thousand fiches that is three
  /// times as fast.
  private static func lists(
    _ fiches: [Ref<Fiche>], count: Int, places: (Ref<Fiche>, (Int) -> Void) -> Void
  ) -> [[Ref<Fiche>]] {
    var lists = Array(repeating: [Ref<Fiche>](), count: count)
    for ref in fiches { places(ref) { lists[$0].append(ref) } }
    return lists
  }
}
