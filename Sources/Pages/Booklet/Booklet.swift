// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// Fiches as one document to print: all of them, or those of a kind, a theme or a municipality.
enum Booklet: Sendable, Hashable {
  case all
  case kind(Ref<Kind>)
  case theme(Ref<Theme>)
  case municipality(Ref<Area>)
}

extension Addresses {
  static let booklet = "/boekje/"
  static let epub = "/boekje/boekje.epub"
}

extension Portal {
  /// `/boekje/`, `/boekje/thema-leermethoden/`
  func address(of booklet: Booklet) -> String {
    switch booklet {
    case .all: Addresses.booklet
    case .kind(let ref): Addresses.booklet + "soort-" + self[ref].article.slug + "/"
    case .theme(let ref): Addresses.booklet + "thema-" + self[ref].article.slug + "/"
    case .municipality(let ref): Addresses.booklet + "gemeente-" + self[ref].slug + "/"
    }
  }

  /// The heads of its printed pages.
  func address(ofHeads booklet: Booklet) -> String { address(of: booklet) + "kopregels.css" }

  func title(of booklet: Booklet) -> String {
    switch booklet {
    case .all: "Alle interventies"
    case .kind(let ref): self[ref].plural
    case .theme(let ref): self[ref].article.title
    case .municipality(let ref): "Interventies in " + self[ref].name
    }
  }
}

/// Which booklets there are. A booklet that would be too large for a browser is not made: its readers choose a smaller one.
struct BookletShelf: Sendable {
  /// Of the text of all fiches in a booklet, in bytes of HTML. With what stands around the texts a page stays below 2 MB.
  static let largestText = 1_000_000

  /// About what a fiche costs beside its text: the box with its summary, its studies and its share of the words and sources at the end.
  private static let costOfFiche = 3_000
  /// About what a chart costs.
  private static let costOfChart = 9_000

  private let index: SiteIndex
  private let hasAll: Bool
  private let kinds: [Bool]
  private let themes: [Bool]
  private let areas: [Bool]
  /// By fiche, about how many bytes it takes.
  private let sizes: [Int]

  init(_ portal: Portal, _ index: SiteIndex) {
    self.index = index
    let sizes = portal.fiches.indices.map { portal.fiches[$0].article.body.size(chart: Self.costOfChart) + Self.costOfFiche }
    func fits(_ fiches: [Ref<Fiche>]) -> Bool {
      !fiches.isEmpty && fiches.reduce(0) { $0 + sizes[$1.index] } <= Self.largestText
    }
    self.sizes = sizes
    hasAll = fits(portal.fiches.indices.map { Ref($0) })
    kinds = index.byKind.map(fits)
    themes = index.byTheme.map(fits)
    areas = index.byArea.map(fits)
  }

  /// In the order of the overview: the strongest evidence first.
  func fiches(of booklet: Booklet) -> [Ref<Fiche>] {
    switch booklet {
    case .all: index.byKind.flatMap { $0 }
    case .kind(let ref): index.byKind[ref.index]
    case .theme(let ref): index.byTheme[ref.index]
    case .municipality(let ref): index.byArea[ref.index]
    }
  }

  /// Of the text of some fiches, with some room: memory is taken once then.
  func size(of fiches: [Ref<Fiche>]) -> Int { fiches.reduce(0) { $0 + sizes[$1.index] + Self.costOfFiche } }

  func isMade(_ booklet: Booklet) -> Bool {
    switch booklet {
    case .all: hasAll
    case .kind(let ref): kinds[ref.index]
    case .theme(let ref): themes[ref.index]
    case .municipality(let ref): areas[ref.index]
    }
  }

  /// All but the booklet of everything, by kind, theme and municipality.
  func others(_ portal: Portal) -> [(name: String, booklets: [Booklet])] {
    [
      ("Per soort", portal.kinds.indices.map { Booklet.kind(Ref($0)) }),
      ("Per thema", portal.themes.indices.map { Booklet.theme(Ref($0)) }),
      ("Per gemeente", portal.areas.municipalities.map { Booklet.municipality(Ref($0)) }),
    ].map { name, booklets in (name, booklets.filter(isMade)) }.filter { !$0.booklets.isEmpty }
  }
}

extension Body {
  /// The bytes of its text, with so many for a chart.
  fileprivate func size(chart: Int) -> Int {
    parts.reduce(0) { sum, part in
      if case .html(let bytes) = part { sum + bytes.count } else { sum + chart }
    }
  }
}
