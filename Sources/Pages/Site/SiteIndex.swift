// SPDX-License-Identifier: EUPL-1.2
import Content

/// The references of the portal turned around: which fiches a theme has, which partners a municipality. Made once for all pages.
///
/// All lists of fiches are in the order of the overview: the strongest evidence first, then by slug.
struct SiteIndex: Sendable {
  let overview: [Ref<Fiche>]
  /// The place of each fiche in `overview`.
  let rank: [Int]
  let byKind: [[Ref<Fiche>]]
  let byTheme: [[Ref<Fiche>]]
  let byPartner: [[Ref<Fiche>]]
  let byArea: [[Ref<Fiche>]]
  let bySource: [[Ref<Fiche>]]
  let partnersByArea: [[Ref<Partner>]]
  /// Places in `Portal.agreements`.
  let agreementsByArea: [[Int]]
  /// The municipalities of each province, and of the country all.
  let municipalitiesByArea: [[Ref<Area>]]

  init(_ portal: Portal) {
    let fiches = portal.fiches
    let overview = fiches.indices.map { Ref<Fiche>($0) }.sorted { a, b in
      let (first, second) = (fiches[a.index], fiches[b.index])
      if first.evidence.level != second.evidence.level { return first.evidence.level > second.evidence.level }
      if first.article.slug != second.article.slug { return first.article.slug < second.article.slug }
      return a < b
    }
    self.overview = overview
    var rank = Array(repeating: 0, count: fiches.count)
    for (place, ref) in overview.enumerated() { rank[ref.index] = place }
    self.rank = rank

    func inverted<Thing>(_ count: Int, _ references: (Fiche) -> [Ref<Thing>]) -> [[Ref<Fiche>]] {
      var lists = Array(repeating: [Ref<Fiche>](), count: count)
      for ref in overview {
        for thing in references(fiches[ref.index]) { lists[thing.index].append(ref) }
      }
      return lists
    }
    byKind = inverted(portal.kinds.count) { [$0.kind] }
    byTheme = inverted(portal.themes.count) { $0.themes }
    byPartner = inverted(portal.partners.count) { $0.partners }
    byArea = inverted(portal.areas.all.count) { $0.areas }
    bySource = inverted(portal.sources.count) { $0.sources }

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
