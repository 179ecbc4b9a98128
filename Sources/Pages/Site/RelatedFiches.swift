// SPDX-License-Identifier: Apache-2.0
import Content

/// Finds the fiches that have most in common with one: a shared municipality counts for 3, the same kind for 2, each shared theme for 1.
/// Of equals the one whose slug comes first.
///
/// Candidates come from the inverted lists; of a long list only the neighbours in the overview are looked at, so that the work
/// for one fiche does not grow with the portal.
struct RelatedFiches: Sendable {
  private let index: SiteIndex
  private let kinds: [Int]
  /// The place of each fiche when all are sorted by slug.
  private let alphabet: [Int]
  /// The municipalities (below 0) and themes of all fiches, one after the other; those of fiche i are at `starts[i] ..< starts[i + 1]`.
  private let tags: [Int]
  private let starts: [Int]
  /// Where the themes of each fiche start in `tags`.
  private let themeStarts: [Int]
  /// A bit for each theme of a fiche (number modulo 64): two without a common bit have no common theme.
  private let themeBits: [UInt64]
  /// Each theme has a bit of its own, so that common bits are common themes.
  private let hasOwnBits: Bool

  /// How many neighbours on either side of a long list are looked at.
  private static let reach = 24

  init(portal: Portal, index: SiteIndex) {
    self.index = index
    var tags: [Int] = []
    var starts = [0]
    var themeStarts: [Int] = []
    for index in portal.fiches.indices {
      for area in portal.fiches[index].areas { tags.append(-1 - area.index) }
      themeStarts.append(tags.count)
      for theme in portal.fiches[index].themes { tags.append(theme.index) }
      starts.append(tags.count)
    }
    (self.tags, self.starts, self.themeStarts) = (tags, starts, themeStarts)
    let bits: [UInt64] = portal.fiches.indices.map { portal.fiches[$0].themes.reduce(0) { $0 | 1 << UInt64($1.index & 63) } }
    themeBits = bits
    let isOneEach = portal.fiches.indices.allSatisfy { bits[$0].nonzeroBitCount == portal.fiches[$0].themes.count }
    hasOwnBits = isOneEach && portal.themes.count <= 64
    kinds = portal.fiches.indices.map { portal.fiches[$0].kind.index }
    let slugs = portal.fiches.indices.map { portal.fiches[$0].article.slug }
    var alphabet = Array(repeating: 0, count: slugs.count)
    for (place, fiche) in slugs.indices.sorted(by: { (slugs[$0], $0) < (slugs[$1], $1) }).enumerated() { alphabet[fiche] = place }
    self.alphabet = alphabet
  }

  /// The fiches most like this one, the most alike first.
  func of(_ ref: Ref<Fiche>, count: Int) -> [Ref<Fiche>] {
    var best: [(score: Int, place: Int, fiche: Int)] = []
    best.reserveCapacity(count + 1)
    for candidate in candidates(for: ref) where candidate.index != ref.index {
      let entry = (score: score(ref.index, candidate.index), place: alphabet[candidate.index], fiche: candidate.index)
      if best.count == count, let last = best.last, (entry.score, last.place) <= (last.score, entry.place) { continue }
      let position = best.firstIndex { (entry.score, $0.place) >= ($0.score, entry.place) } ?? best.count
      // No two have the same place: this one was found by another list already.
      if position < best.count, best[position].fiche == entry.fiche { continue }
      best.insert(entry, at: position)
      if best.count > count { best.removeLast() }
    }
    return best.map { Ref($0.fiche) }
  }
}

extension RelatedFiches {
  /// Some more than once, in no order.
  private func candidates(for ref: Ref<Fiche>) -> [Ref<Fiche>] {
    var candidates: [Ref<Fiche>] = []
    candidates.reserveCapacity(256)
    candidates += neighbours(of: ref, in: index.byKind[kinds[ref.index]])
    for place in starts[ref.index]..<starts[ref.index + 1] {
      let tag = tags[place]
      candidates += neighbours(of: ref, in: tag < 0 ? index.byArea[-1 - tag] : index.byTheme[tag])
    }
    return candidates
  }

  private func score(_ a: Int, _ b: Int) -> Int {
    var sharesArea = false
    var score = kinds[a] == kinds[b] ? 2 : 0
    // Asked for every candidate of every fiche: without the checks of the array it takes half the time.
    tags.withUnsafeBufferPointer { tags in
      for first in starts[a]..<themeStarts[a] {
        for second in starts[b]..<themeStarts[b] where tags[second] == tags[first] { sharesArea = true }
      }
      let common = themeBits[a] & themeBits[b]
      if hasOwnBits {
        score += common.nonzeroBitCount
      } else if common != 0 {
        for first in themeStarts[a]..<starts[a + 1] {
          for second in themeStarts[b]..<starts[b + 1] where tags[second] == tags[first] { score += 1 }
        }
      }
    }
    return score + (sharesArea ? 3 : 0)
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
