// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// The references of the portal turned around: which fiches a theme has, which partners a municipality. Made once for all pages.
///
/// All lists of fiches are in the order of the overview: the strongest evidence first, then by slug.
struct SiteIndex: Sendable {
  let overview: [Ref<Fiche>]
  /// The place of each fiche in `overview`.
  let rank: [Int]
  let byKind: [[Ref<Fiche>]]
  /// The place of each fiche in the list of its kind.
  let placeInKind: [Int]
  let byTheme: [[Ref<Fiche>]]
  let byPartner: [[Ref<Fiche>]]
  let byArea: [[Ref<Fiche>]]
  let bySource: [[Ref<Fiche>]]
  /// The partners of the fiches of a kind or theme, each once, by name.
  let partnersByKind: [[Ref<Partner>]]
  let partnersByTheme: [[Ref<Partner>]]
  let partnersByArea: [[Ref<Partner>]]
  /// Places in `Portal.agreements`.
  let agreementsByArea: [[Int]]
  /// The municipalities of each province, and of the country all.
  let municipalitiesByArea: [[Ref<Area>]]
  /// The words of the glossary from A to Z.
  let terms: [Ref<Term>]

  init(_ portal: Portal) {
    let fiches = portal.fiches
    let words = portal.terms.map { (key: Slug.make(from: $0.term), id: $0.id) }
    terms = words.indices.sorted { words[$0] < words[$1] }.map { Ref($0) }
    // Only what is compared: copies of whole fiches took most of the time of this.
    let keys = fiches.indices.map { (level: fiches[$0].evidence.level, slug: fiches[$0].article.slug) }
    let overview = fiches.indices.map { Ref<Fiche>($0) }.sorted { a, b in
      let (first, second) = (keys[a.index], keys[b.index])
      if first.level != second.level { return first.level > second.level }
      if first.slug != second.slug { return first.slug < second.slug }
      return a < b
    }
    self.overview = overview
    var rank = Array(repeating: 0, count: fiches.count)
    for (place, ref) in overview.enumerated() { rank[ref.index] = place }
    self.rank = rank

    // By place: a fiche itself is forty references to count.
    func inverted<Thing>(_ count: Int, _ references: (Int) -> [Ref<Thing>]) -> [[Ref<Fiche>]] {
      var lists = Array(repeating: [Ref<Fiche>](), count: count)
      for ref in overview {
        for thing in references(ref.index) { lists[thing.index].append(ref) }
      }
      return lists
    }
    var byKind = Array(repeating: [Ref<Fiche>](), count: portal.kinds.count)
    for ref in overview { byKind[fiches[ref.index].kind.index].append(ref) }
    self.byKind = byKind
    var placeInKind = Array(repeating: 0, count: fiches.count)
    for list in byKind { for (place, ref) in list.enumerated() { placeInKind[ref.index] = place } }
    self.placeInKind = placeInKind
    byTheme = inverted(portal.themes.count) { fiches[$0].themes }
    byPartner = inverted(portal.partners.count) { fiches[$0].partners }
    byArea = inverted(portal.areas.all.count) { fiches[$0].areas }
    bySource = inverted(portal.sources.count) { fiches[$0].sources }

    func partners(of lists: [[Ref<Fiche>]]) -> [[Ref<Partner>]] {
      lists.map { list in
        var isSeen = Array(repeating: false, count: portal.partners.count)
        for fiche in list { for partner in fiches[fiche.index].partners { isSeen[partner.index] = true } }
        return isSeen.indices.filter { isSeen[$0] }.map { Ref<Partner>($0) }
      }
    }
    partnersByKind = partners(of: byKind)
    partnersByTheme = partners(of: byTheme)

    let none = portal.areas.all.count
    var partnersByArea = Array(repeating: [Ref<Partner>](), count: none)
    for (index, partner) in portal.partners.enumerated() {
      if let area = partner.area { partnersByArea[area.index].append(Ref(index)) }
    }
    self.partnersByArea = partnersByArea
    var agreementsByArea = Array(repeating: [Int](), count: none)
    for (index, agreement) in portal.agreements.enumerated() { agreementsByArea[agreement.area.index].append(index) }
    self.agreementsByArea = agreementsByArea
    var municipalitiesByArea = Array(repeating: [Ref<Area>](), count: none)
    for index in portal.areas.municipalities {
      municipalitiesByArea[0].append(Ref(index))
      if let parent = portal.areas.all[index].parent { municipalitiesByArea[parent.index].append(Ref(index)) }
    }
    self.municipalitiesByArea = municipalitiesByArea
  }
}
