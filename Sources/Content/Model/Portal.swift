// SPDX-License-Identifier: Apache-2.0
import History
import Primitives

/// Everything that the content files say, checked and resolved: the one model from which every page is made.
///
/// Lists are sorted (by slug, id or date), so that the same files give the same portal on any machine.
/// References between things are positions in these lists (`Ref`), resolved once while loading.
package struct Portal: Sendable {
  package var settings: Settings
  package var kinds: [Kind]
  /// By kind, then slug. Drafts and fiches of a later date are left out already.
  package var fiches: [Fiche]
  package var partners: [Partner]
  package var themes: [Theme]
  package var areas: Areas
  /// Own words of a municipality, by the area they are about.
  package var municipalityTexts: [Ref<Area>: Article]
  package var infoPages: [InfoPage]
  /// Newest first.
  package var news: [NewsItem]
  /// First to come first.
  package var agenda: [AgendaItem]
  package var terms: [Term]
  package var sources: [Source]
  package var commitments: [Commitment]
  package var schemes: [Scheme]
  package var agreements: [Agreement]
  package var datasets: [Dataset]
  package var moves: [Move]
  /// Files of `beelden/` that are published as they are, sorted by path.
  package var pictures: [Picture]
  /// What the texts hold for the checks over the whole site.
  package var textFacts: [TextFact] = []
  package var hardWords: [HardWord] = []
  /// Texts in other languages, by the path of the file.
  package var translations: [Translation] = []
  /// Links in the texts to addresses on this site, for the check against the plan.
  package var links: [SiteLink] = []
  /// The files of `kaart/`, sorted by path.
  package var boundaries: [BoundaryFile] = []
  /// The sample charts of the program, in their order; one that does not fit the content is left out.
  package var examples: [Example] = []
  /// The content folder as a report names it: `Content`.
  package var folder = ""
  /// Of every text that was read, published or not, in the order of the files.
  package var textPrints: [TextPrint] = []
  /// When the files last changed; empty without git.
  package var history = FileHistory()
  var origin: PortalOrigin?
}

extension Portal {
  /// `paginas/over.md` → `Content/paginas/over.md`, as a report names it.
  package func displayName(of path: String) -> String { folder.isEmpty ? path : folder + "/" + path }
}

/// Boundaries of the municipalities as GeoJSON, which the owner of a portal may put in `kaart/`. It is read where maps are drawn.
package struct BoundaryFile: Sendable {
  /// As a report names it: `Content/kaart/gemeenten.geojson`.
  package var name: String
  package var bytes: Bytes
}

/// A text that explains a kind of chart, with a block as an editor writes it.
package struct Example: Sendable {
  package var article: Article
  package var order: Int
  /// The lines of the file, so that the source of its blocks can be shown.
  package var lines: [Bytes]
}

/// The position of one thing in its list of the portal: small, and never a wrong kind of thing.
package struct Ref<Thing>: Hashable, Sendable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }
}

extension Ref: Comparable {
  package static func < (a: Ref, b: Ref) -> Bool { a.index < b.index }
}

/// Lent at its place in memory, not copied: a fiche has 25 references to count, and `portal[ref].article.title` needs one of them.
/// Copies (which `_read` makes too, for values of this size) took a twentieth of the time to render 10,000 fiches.
extension Portal {
  package subscript(ref: Ref<Kind>) -> Kind { unsafeAddress { kinds.address(of: ref.index) } }
  package subscript(ref: Ref<Fiche>) -> Fiche { unsafeAddress { fiches.address(of: ref.index) } }
  package subscript(ref: Ref<Partner>) -> Partner { unsafeAddress { partners.address(of: ref.index) } }
  package subscript(ref: Ref<Theme>) -> Theme { unsafeAddress { themes.address(of: ref.index) } }
  package subscript(ref: Ref<Area>) -> Area { unsafeAddress { areas.all.address(of: ref.index) } }
  package subscript(ref: Ref<Source>) -> Source { unsafeAddress { sources.address(of: ref.index) } }
  package subscript(ref: Ref<Dataset>) -> Dataset { unsafeAddress { datasets.address(of: ref.index) } }
}

extension Array {
  /// Where a member lies: as long as whoever holds the array has it lent, as an accessor does, it stays there.
  @inlinable package func address(of index: Int) -> UnsafePointer<Element> {
    precondition(indices.contains(index))
    return withUnsafeBufferPointer { UnsafePointer($0.baseAddress.unsafelyUnwrapped + index) }
  }
}

/// The loaded articles that a portal was put together from. They share their texts with it and are never asked for again; they stay so that a
/// build need not free the rest of them piece by piece (half a per cent of its samples, while the other core waits).
final class PortalOrigin: Sendable {
  private let articles: [SharedArticle]

  init(_ articles: [SharedArticle]) { self.articles = articles }
}
