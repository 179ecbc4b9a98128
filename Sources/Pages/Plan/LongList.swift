// SPDX-License-Identifier: Apache-2.0
import Content

/// One page of a list of fiches that has many.
struct LongList {
  enum Kind {
    case overview, facet, kind, theme
    case partner(Ref<Partner>)
  }

  let kind: Kind
  let fiches: [Ref<Fiche>]
  /// From 0.
  let number: Int
  /// Of the list.
  let address: String

  var shown: ArraySlice<Ref<Fiche>> { Site.shown(of: fiches, page: number) }

  private var last: Int { Site.pageCount(fiches.count) - 1 }

  /// What the template of a list and the links to the pages beside it branch on.
  var branches: Branches {
    var branches = Branches()
    if case .overview = kind { branches.add(true) } else { branches.add(false) }
    if case .facet = kind { branches.add(true) } else { branches.add(false) }
    if case .kind = kind { branches.add(true) } else { branches.add(false) }
    if case .theme = kind { branches.add(true) } else { branches.add(false) }
    branches.add(number > 0)
    branches.add(number < last)
    return branches
  }

  /// The addresses of the pages before and behind it.
  var neighbours: [String] {
    [number - 1, number + 1].filter { (0...last).contains($0) }.map { Addresses.page($0, of: address) }
  }
}

extension Site {
  /// The list that a page is a part of; nil for any other page.
  func longList(of content: PageContent) -> LongList? {
    switch content {
    case .overview(let number): LongList(kind: .overview, fiches: index.overview, number: number, address: Addresses.interventions)
    case .facet(let ref, let number): LongList(kind: .facet, fiches: facets[ref].fiches, number: number, address: facets[ref].address)
    case .kind(let ref, let number):
      LongList(kind: .kind, fiches: index.byKind[ref.index], number: number, address: portal.address(of: ref))
    case .theme(let ref, let number):
      LongList(kind: .theme, fiches: index.byTheme[ref.index], number: number, address: portal.address(of: ref))
    case .partner(let ref, let number):
      LongList(kind: .partner(ref), fiches: index.byPartner[ref.index], number: number, address: portal.address(of: ref))
    default: nil
    }
  }
}
