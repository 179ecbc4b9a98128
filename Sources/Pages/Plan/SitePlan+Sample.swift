// SPDX-License-Identifier: Apache-2.0
import Content
import Glibc
import Primitives

extension SitePlan {
  /// The places in `pages` of those that tell what is wrong with any page: all that are the only one of their kind, every list, and of fiches,
  /// municipalities and booklets so many that each way through their templates is taken. What an editor wrote in a text is checked when that
  /// is read; what can still be wrong with a page comes from its template, and is so on every page that goes the same way.
  ///
  /// Of a small site, of at most `largest` such pages, it is all of them.
  package func sample(largest: Int) -> [Int] {
    let wanted = pages.indices.filter { pages[$0].hasTemplate }
    guard wanted.count(where: { isOneOfMany(pages[$0].content) }) > largest else { return wanted }
    let isPointedAt = pagesPointedAt()
    var (fiches, areas, booklets) = (BranchCover(), BranchCover(), BranchCover())
    var count = 0
    return wanted.filter { place in
      let page = pages[place]
      guard isOneOfMany(page.content) else { return true }
      count += 1
      let isNew =
        switch page.content {
        case .fiche(let ref):
          fiches.isNew(site.branches(of: ref)) || site.portal[ref].article.body.linksToNoteElsewhere || site.portal[ref].article.body.isLong
        case .municipality(let ref): areas.isNew(site.branches(of: ref))
        case .booklet(let booklet): booklets.isNew(site.branches(of: booklet))
        default: true
        }
      // And some that nothing was asked of.
      return isNew || count.isMultiple(of: Self.stride) || isPointedAt.contains(page.path) || page.origin.map(isPointedAt.contains) ?? false
    }
  }

  private static let stride = 200

  private func isOneOfMany(_ content: PageContent) -> Bool {
    switch content {
    case .fiche, .municipality: true
    case .booklet(let booklet): booklet != .all
    default: false
    }
  }

  /// The paths of pages to a part of which a text links by an address, and of the texts that do so: only the pages can tell whether it is there.
  private func pagesPointedAt() -> Set<String> {
    var names: Set<String> = []
    let folder = portal.displayName(of: "")
    for link in portal.links where link.fragment.map({ !$0.isEmpty }) ?? false {
      names.insert(PlannedPage.path(of: link.address))
      if link.place.file.hasPrefix(folder) { names.insert(String(link.place.file.dropFirst(folder.count))) }
    }
    return names
  }
}

extension Body {
  /// So long that its page could be too large.
  fileprivate var isLong: Bool {
    parts.reduce(0) { size, part in if case .html(let bytes) = part { size + bytes.count } else { size } } > 500_000
  }

  /// Whether it links to a footnote of another text, which nothing looked at yet.
  fileprivate var linksToNoteElsewhere: Bool {
    parts.contains { part in
      guard case .html(let bytes) = part else { return false }
      return bytes.withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress else { return false }
        var rest = bytes
        while let start = rest.baseAddress, let sign = memchr(start, Int32(UInt8(ascii: "#")), rest.count) {
          let place = UnsafeRawPointer(sign) - UnsafeRawPointer(base)
          rest = UnsafeBufferPointer(rebasing: bytes[(place + 1)...])
          // Behind a quotation mark it is a note of its own.
          guard place > 0, bytes[place - 1] == UInt8(ascii: "/") else { continue }
          if ["voetnoot_", "verwijzing_"].contains(where: { rest.starts(with: $0.utf8) }) { return true }
        }
        return false
      }
    }
  }
}

extension Site {
  /// What `fiche.mustache` and its parts branch on.
  fileprivate func branches(of ref: Ref<Fiche>) -> Branches {
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

  /// What `gemeente.mustache` and its parts branch on.
  fileprivate func branches(of ref: Ref<Area>) -> Branches {
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
  fileprivate func branches(of booklet: Booklet) -> Branches {
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
