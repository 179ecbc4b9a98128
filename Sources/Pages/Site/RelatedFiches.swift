// SPDX-License-Identifier: EUPL-1.2
import Content

/// Finds the fiches that have most in common with one: the same municipality counts for 3, the same kind for 2, each theme for 1.
///
/// Candidates come from the inverted lists; of a long list only the neighbours in the overview are looked at, so that the work
/// for one fiche does not grow with the portal.
struct RelatedFiches {
  let portal: Portal
  let index: SiteIndex
  /// How many neighbours on either side of a long list are looked at.
  static let reach = 24

  func of(_ ref: Ref<Fiche>, count: Int) -> [Ref<Fiche>] {
    let fiche = portal[ref]
    var candidates: [Ref<Fiche>] = []
    for area in fiche.areas { candidates += neighbours(of: ref, in: index.byArea[area.index]) }
    candidates += neighbours(of: ref, in: index.byKind[fiche.kind.index])
    for theme in fiche.themes { candidates += neighbours(of: ref, in: index.byTheme[theme.index]) }
    candidates.sort()
    var scored: [(score: Int, ref: Ref<Fiche>)] = []
    for candidate in candidates where candidate != scored.last?.ref && candidate != ref {
      scored.append((score(fiche, portal[candidate]), candidate))
    }
    scored.sort { a, b in
      if a.score != b.score { return a.score > b.score }
      let (first, second) = (portal[a.ref].article.slug, portal[b.ref].article.slug)
      return first == second ? a.ref < b.ref : first < second
    }
    return scored.prefix(count).map(\.ref)
  }

  private func score(_ a: Fiche, _ b: Fiche) -> Int {
    (a.areas.contains { b.areas.contains($0) } ? 3 : 0) + (a.kind == b.kind ? 2 : 0) + a.themes.count { b.themes.contains($0) }
  }

  /// The part of a list around a fiche that is in it; lists are in the order of the overview.
  private func neighbours(of ref: Ref<Fiche>, in list: [Ref<Fiche>]) -> ArraySlice<Ref<Fiche>> {
    guard list.count > 2 * Self.reach + 1 else { return list[...] }
    let rank = index.rank[ref.index]
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if index.rank[list[middle].index] < rank { low = middle + 1 } else { high = middle }
    }
    let start = min(max(0, low - Self.reach), list.count - 2 * Self.reach - 1)
    return list[start...start + 2 * Self.reach]
  }
}
