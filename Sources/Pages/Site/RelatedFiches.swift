// SPDX-License-Identifier: Apache-2.0
import Content

/// Finds the fiches that have most in common with one: a shared municipality counts for 3, the same kind for 2, each shared theme for 1.
/// Of equals the one whose slug comes first.
///
/// Candidates come from the inverted lists; of a long list only the neighbours in the overview are looked at, so that the work
/// for one fiche does not grow with the portal. A fiche is its place in the overview here: neighbours lie side by side in memory.
struct RelatedFiches: Sendable {
  /// What two fiches are compared by, together in memory: it is asked for every candidate of every fiche.
  private struct Traits {
    let kind: Int32
    /// When all are sorted by slug.
    let place: Int32
    /// A bit for each theme (number modulo 64): two without a common bit have no common theme.
    let themes: UInt64
    /// The municipalities and themes are at `areas ..< themesStart` and `themesStart ..< end` of `tags`.
    let areas: Int32
    let themesStart: Int32
    let end: Int32
    /// The one municipality of most fiches: beside the rest, for another piece of memory costs more than the comparison. Below 0 where there
    /// is none, or more than one.
    let area: Int32

    // Two constants: a pair of them is looked up behind a lock.
    static let noArea: Int32 = -1
    static let someAreas: Int32 = -2
  }

  private let index: SiteIndex
  /// By place in the overview.
  private let traits: [Traits]
  /// The places of the fiches of each kind, theme and area.
  private let byKind: [[Int32]]
  private let byTheme: [[Int32]]
  private let byArea: [[Int32]]
  /// The municipalities (below 0) and themes of all fiches, one after the other.
  private let tags: [Int]
  /// Each theme has a bit of its own, so that common bits are common themes.
  private let hasOwnBits: Bool
  /// The place in the overview of each when all are sorted by slug.
  private let rankByPlace: [Int32]

  /// How many neighbours on either side of a long list are looked at.
  private static let reach = 24

  init(portal: Portal, index: SiteIndex) {
    self.index = index
    func places(_ lists: [[Ref<Fiche>]]) -> [[Int32]] { lists.map { $0.map { Int32(index.rank[$0.index]) } } }
    (byKind, byTheme, byArea) = (places(index.byKind), places(index.byTheme), places(index.byArea))
    let slugs = portal.fiches.indices.map { portal.fiches[$0].article.slug }
    var places = Array(repeating: 0, count: slugs.count)
    for (place, fiche) in slugs.indices.sorted(by: { (slugs[$0], $0) < (slugs[$1], $1) }).enumerated() { places[fiche] = place }
    var rankByPlace = [Int32](repeating: 0, count: slugs.count)
    for (rank, ref) in index.overview.enumerated() { rankByPlace[places[ref.index]] = Int32(rank) }
    self.rankByPlace = rankByPlace
    var tags: [Int] = []
    var traits: [Traits] = []
    traits.reserveCapacity(slugs.count)
    var hasOwnBits = portal.themes.count <= 64
    for index in index.overview.map(\.index) {
      let start = tags.count
      for area in portal.fiches[index].areas { tags.append(-1 - area.index) }
      let themesStart = tags.count
      var bits: UInt64 = 0
      for theme in portal.fiches[index].themes {
        tags.append(theme.index)
        bits |= 1 << UInt64(theme.index & 63)
      }
      if bits.nonzeroBitCount != tags.count - themesStart { hasOwnBits = false }
      traits.append(
        Traits(
          kind: Int32(portal.fiches[index].kind.index), place: Int32(places[index]), themes: bits, areas: Int32(start),
          themesStart: Int32(themesStart), end: Int32(tags.count), area: Self.onlyArea(of: portal.fiches[index])))
    }
    (self.tags, self.traits, self.hasOwnBits) = (tags, traits, hasOwnBits)
  }

  /// The fiches most like this one, the most alike first.
  func of(_ ref: Ref<Fiche>, count: Int) -> [Ref<Fiche>] {
    let rank = index.rank[ref.index]
    return traits.withUnsafeBufferPointer { traits in
      tags.withUnsafeBufferPointer { tags in
        var search = Search(traits: traits, tags: tags, hasOwnBits: hasOwnBits, rank: rank, count: count)
        let own = traits[rank]
        search.look(at: byKind[Int(own.kind)])
        for place in Int(own.areas)..<Int(own.end) {
          let tag = tags[place]
          search.look(at: tag < 0 ? byArea[-1 - tag] : byTheme[tag])
        }
        return search.places.map { index.overview[Int(rankByPlace[$0])] }
      }
    }
  }
}

extension RelatedFiches {
  /// The search for those that are most alike; of equals the one whose slug comes first. Some hundred fiches are looked at for every one: it
  /// works on what lies in memory, without the checks of arrays.
  private struct Search {
    let traits: UnsafeBufferPointer<Traits>
    let tags: UnsafeBufferPointer<Int>
    let hasOwnBits: Bool
    let rank: Int
    let count: Int
    private let own: Traits
    /// Those found so far, the most alike first. Each is one number, the score before the place counted from the end: nearly all that are
    /// offered are less than the last, and that is one comparison then.
    private var keys: [UInt64] = []
    /// The last of so many as are asked for.
    private var least: UInt64 = 0

    init(traits: UnsafeBufferPointer<Traits>, tags: UnsafeBufferPointer<Int>, hasOwnBits: Bool, rank: Int, count: Int) {
      (self.traits, self.tags, self.hasOwnBits, self.rank, self.count) = (traits, tags, hasOwnBits, rank, count)
      own = traits[rank]
      keys.reserveCapacity(count + 1)
    }

    /// When all are sorted by slug.
    var places: [Int] { keys.map { Int(UInt32.max - UInt32(truncatingIfNeeded: $0)) } }

    /// The neighbours of the fiche in a list that it is in.
    mutating func look(at list: [Int32]) {
      list.withUnsafeBufferPointer { list in
        for place in RelatedFiches.neighbours(of: rank, in: list) {
          let other = Int(list[place])
          guard other != rank else { continue }
          let key = UInt64(score(other)) << 32 | UInt64(UInt32.max - UInt32(bitPattern: traits[other].place))
          if key > least { add(key) }
        }
      }
    }

    private mutating func add(_ key: UInt64) {
      let position = keys.firstIndex { $0 <= key } ?? keys.count
      // No two have the same place: this one was found by another list already.
      if position < keys.count, keys[position] == key { return }
      keys.insert(key, at: position)
      if keys.count > count { keys.removeLast() }
      if keys.count == count, let last = keys.last { least = last }
    }

    @inline(__always)
    private func score(_ other: Int) -> Int {
      let kind = traits[other].kind == own.kind ? 2 : 0
      let common = traits[other].themes & own.themes
      let area = traits[other].area
      var themes = 0
      if common != 0 { themes = hasOwnBits ? common.nonzeroBitCount : commonThemes(traits[other]) }
      if area == Traits.someAreas || own.area == Traits.someAreas { return kind + themes + (sharesArea(traits[other]) ? 3 : 0) }
      return kind + themes + (area == own.area && area != Traits.noArea ? 3 : 0)
    }

    private func commonThemes(_ other: Traits) -> Int {
      var count = 0
      for first in Int(own.themesStart)..<Int(own.end) {
        for second in Int(other.themesStart)..<Int(other.end) where tags[second] == tags[first] { count += 1 }
      }
      return count
    }

    private func sharesArea(_ other: Traits) -> Bool {
      for first in Int(own.areas)..<Int(own.themesStart) {
        for second in Int(other.areas)..<Int(other.themesStart) where tags[second] == tags[first] { return true }
      }
      return false
    }
  }

  private static func onlyArea(of fiche: Fiche) -> Int32 {
    switch fiche.areas.count {
    case 0: Traits.noArea
    case 1: Int32(fiche.areas[0].index)
    default: Traits.someAreas
    }
  }

  /// The part of a list around a fiche that is in it; lists are in the order of the overview.
  private static func neighbours(of rank: Int, in list: UnsafeBufferPointer<Int32>) -> Range<Int> {
    guard list.count > 2 * Self.reach + 1 else { return list.indices }
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < rank { low = middle + 1 } else { high = middle }
    }
    let start = min(max(0, low - Self.reach), list.count - 2 * Self.reach - 1)
    return start..<start + 2 * Self.reach + 1
  }
}
