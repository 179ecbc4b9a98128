// SPDX-License-Identifier: Apache-2.0
import Content
import Glibc
import Primitives

extension SitePlan {
  /// The places in `pages` of those that tell what is wrong with any page: all that are the only one of their kind, and of fiches, partners,
  /// municipalities, booklets and the pages of long lists so many that each way through their templates is taken. What an editor wrote in
  /// a text is checked when that is read; what can still be wrong with a page comes from its template, and is so on every page that goes the
  /// same way.
  ///
  /// Of a small site, of at most `largest` such pages, it is all of them.
  package func sample(largest: Int) -> [Int] {
    let wanted = pages.indices.filter { pages[$0].hasTemplate }
    guard wanted.count(where: { isOneOfMany(pages[$0].content) }) > largest else { return wanted }
    let isPointedAt = pagesPointedAt()
    let fiches = parallelMap(portal.fiches.count) { site.branches(of: Ref<Fiche>($0)) }
    var choice = Choice()
    var count = 0
    return wanted.filter { place in
      let page = pages[place]
      if let list = site.longList(of: page.content) {
        if choice.isNew(list, in: site) { return true }
      } else {
        guard isOneOfMany(page.content) else { return true }
        count += 1
        // And some that nothing was asked of.
        if choice.isNew(page.content, in: site, fiches) || count.isMultiple(of: Self.stride) { return true }
      }
      return isPointedAt.contains(page.path) || page.origin.map(isPointedAt.contains) ?? false
    }
  }

  /// What the chosen pages of each kind show between them.
  private struct Choice {
    private var (fiches, partners, areas, booklets) = (BranchCover(), BranchCover(), BranchCover(), BranchCover())
    private var (lists, rows) = (BranchCover(), BranchCover())

    mutating func isNew(_ content: PageContent, in site: Site, _ branches: [Branches]) -> Bool {
      switch content {
      case .fiche(let ref): fiches.isNew(branches[ref.index]) || site.portal[ref].article.body.isOnlyKnownFromItsPage
      case .municipality(let ref): areas.isNew(site.branches(of: ref))
      case .booklet(let booklet): booklets.isNew(site.branches(of: booklet))
      default: true
      }
    }

    mutating func isNew(_ list: LongList, in site: Site) -> Bool {
      let isNewPage = lists.isNew(list.branches)
      switch list.kind {
      // The row of a fiche is the same on every list: the pages of the overview do for all.
      case .overview: return list.shown.reduce(false) { rows.isNew(site.branches(ofRow: $1)) || $0 } || isNewPage
      case .partner(let ref) where list.number == 0:
        return partners.isNew(site.branches(of: ref)) || site.portal[ref].article.body.isOnlyKnownFromItsPage || isNewPage
      case .partner: return isNewPage
      // Of these there are few, and their first page has a text.
      case .facet, .kind, .theme: return list.number == 0 || isNewPage
      }
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

extension SitePlan {
  /// For a page of a list of fiches what it links to if its template shows its rows as others do: the places in `pages` of the fiches and
  /// the addresses of the pages of the list beside it. Nil for any other page.
  package func listed(on place: Int, placesOfFiches: [Int]) -> (fiches: [Int], neighbours: [String])? {
    site.longList(of: pages[place].content).map { ($0.shown.map { placesOfFiches[$0.index] }, $0.neighbours) }
  }

  /// By fiche the place in `pages` of its own page.
  package var placesOfFiches: [Int] {
    var places = [Int](repeating: 0, count: portal.fiches.count)
    for place in pages.indices { if case .fiche(let ref) = pages[place].content { places[ref.index] = place } }
    return places
  }

  /// Makes what lists show of the fiches among these pages; fails where a template of that does not work.
  package func tryFicheParts(of places: [Int]) throws(RenderFailure) {
    for place in places { if case .fiche(let ref) = pages[place].content { _ = try site.allParts(of: ref) } }
  }
}

extension Body {
  /// Whether the page of this text can be wrong in a way that nothing before it tells.
  fileprivate var isOnlyKnownFromItsPage: Bool { linksToNoteElsewhere || isLong }

  /// So long that its page could be too large.
  private var isLong: Bool {
    parts.reduce(0) { size, part in if case .html(let bytes) = part { size + bytes.count } else { size } } > 500_000
  }

  /// Whether it links to a footnote of another text, which nothing looked at yet.
  private var linksToNoteElsewhere: Bool {
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
