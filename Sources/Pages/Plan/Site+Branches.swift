// SPDX-License-Identifier: Apache-2.0
import Content

extension Site {
  /// What `fiche.mustache` and its parts branch on.
  func branches(of ref: Ref<Fiche>) -> Branches {
    let fiche = portal[ref]
    var branches = Branches()
    addSummary(of: fiche, to: &branches)
    branches.add(count: fiche.article.body.headings.count)
    branches.add(fiche.article.body.headings.contains { $0.level > 2 })
    branches.add(!fiche.article.body.terms.isEmpty)
    branches.add(fiche.article.body.parts.contains { if case .block = $0 { true } else { false } })
    branches.add(!fiche.article.body.chartBlocks.isEmpty)
    branches.add(Self.isStale(fiche.checked, today))
    let figures = hasFigures(ref)
    branches.add(figures.any)
    branches.add(figures.startChart)
    branches.add(fiche.areas.count > 3)
    branches.add(fiche.datasets.isEmpty)
    branches.add(count: fiche.partners.count)
    branches.add(index.byKind[fiche.kind.index].count > 3)
    branches.add(portal.history[fiche.article.path] != nil)
    branches.add(!translations.languages.isEmpty && !versions(of: fiche.article.path).isEmpty)
    return branches
  }

  /// What the box with the summary, which chapters of booklets have too, branches on.
  private func addSummary(of fiche: Fiche, to branches: inout Branches) {
    branches.add(count: fiche.areas.count)
    branches.add(fiche.areas.contains { !portal.areas.municipalities.contains($0.index) })
    branches.add(count: fiche.themes.count)
    branches.add(fiche.cost != nil)
    branches.add(fiche.cost?.explanation != nil)
    branches.add(fiche.start != nil)
    branches.add(fiche.end != nil)
    branches.add(fiche.audience != nil)
    branches.add(fiche.needs != nil)
    branches.add(count: fiche.causes.count)
    branches.add(fiche.dimensions.isEmpty)
    branches.add(fiche.studies.isEmpty)
    branches.add(fiche.evidence.hasContraryOutcomes)
    branches.add(fiche.evidence.level == 0)
    branches.add(fiche.evidence.level > 2)
    branches.add(count: fiche.sources.count)
    branches.add(fiche.sources.contains { portal[$0].status == .unofficial })
    branches.add(fiche.sources.contains { portal[$0].address == nil })
  }

  /// What `partner.mustache` branches on.
  func branches(of ref: Ref<Partner>) -> Branches {
    let partner = portal[ref]
    var branches = Branches()
    branches.add(partner.isInCoalition)
    branches.add(partner.area != nil)
    branches.add(partner.address != nil)
    branches.add(partner.article.body.isEmpty)
    branches.add(count: index.byPartner[ref.index].count)
    branches.add(index.byPartner[ref.index].count > Self.rowsPerPage)
    branches.add(partner.article.body.chartBlocks.isEmpty)
    branches.add(portal.history[partner.article.path] != nil)
    branches.add(!translations.languages.isEmpty && !versions(of: partner.article.path).isEmpty)
    return branches
  }

  /// What `overzichtsrij.mustache` branches on.
  func branches(ofRow ref: Ref<Fiche>) -> Branches {
    let fiche = portal[ref]
    var branches = Branches()
    branches.add(count: fiche.areas.count)
    branches.add(fiche.areas.count > 3)
    branches.add(count: fiche.themes.count)
    branches.add(count: fiche.sectors.count)
    branches.add(fiche.cost != nil)
    branches.add(fiche.evidence.hasContraryOutcomes)
    for level in 0..<4 { branches.add(fiche.evidence.level == level) }
    return branches
  }

  /// What `gemeente.mustache` and its parts branch on.
  func branches(of ref: Ref<Area>) -> Branches {
    var branches = Branches()
    branches.add(portal.municipalityTexts[ref] != nil)
    branches.add(portal.body(of: .municipality(ref)).isEmpty)
    branches.add(count: index.byArea[ref.index].count)
    branches.add(shelf.isMade(.municipality(ref)))
    branches.add(count: index.agreementsByArea[ref.index].count)
    branches.add(count: index.partnersByArea[ref.index].count)
    branches.add(comparisons.similar.nearest(to: ref).isEmpty)
    branches.add(portal[ref].parent == nil)
    branches.add(portal.areas.former.contains { $0.successor == ref })
    branches.add(portal.municipalityTexts[ref].map { portal.history[$0.path] != nil } ?? false)
    branches.add(portal.municipalityTexts[ref].map { !versions(of: $0.path).isEmpty } ?? false)
    for figures in figures { branches.add(figures?.latestKnownYear(ref) != nil) }
    return branches
  }

  /// What `boekje.mustache` branches on, and the chapter of its first fiche.
  func branches(of booklet: Booklet) -> Branches {
    var branches = Branches()
    let fiches = shelf.isMade(booklet) ? shelf.fiches(of: booklet) : []
    branches.add(count: fiches.count)
    if case .kind = booklet { branches.add(true) } else { branches.add(false) }
    if case .municipality = booklet { branches.add(true) } else { branches.add(false) }
    branches.add(fiches.contains { portal[$0].studies.isEmpty })
    branches.add(fiches.contains { !portal[$0].article.body.chartBlocks.isEmpty })
    branches.add(fiches.contains { Self.isStale(portal[$0].checked, today) })
    return branches
  }
}
