// SPDX-License-Identifier: Apache-2.0
import Primitives

/// The addresses of the site: the one place that knows how a thing of the content becomes a path. They never change.
///
///     Addresses.fiche(kind: "ouderinitiatieven", slug: "croostwijk")        →  /interventies/ouderinitiatieven/croostwijk/
///     Addresses.page(ofContent: "nieuws/2025-09-01-nieuw-onderzoek.md")    →  /nieuws/2025-09-01-nieuw-onderzoek/
package enum Addresses {
  package static let home = "/"
  package static let interventions = "/interventies/"
  package static let themes = "/themas/"
  package static let partners = "/partners/"
  package static let municipalities = "/gemeenten/"
  package static let monitor = "/monitor/"
  package static let comparisons = "/vergelijken/"
  package static let terms = "/begrippen/"
  package static let sources = "/bronnen/"
  package static let commitments = "/beleid/toezeggingen/"
  package static let schemes = "/beleid/regelingen/"
  package static let agreements = "/beleid/afspraken/"
  package static let news = "/nieuws/"
  package static let agenda = "/agenda/"

  /// The first parts of addresses that are not those of an information page.
  static let firstParts =
    [
      "interventies", "themas", "partners", "gemeenten", "monitor", "vergelijken", "begrippen", "bronnen", "beleid", "nieuws", "agenda",
      "zoeken", "data", "beelden", "assets", "pagefind",
    ] + Language.allCases.map(\.rawValue)

  package static func kind(_ slug: String) -> String { String("/interventies/", slug, "/") }
  package static func fiche(kind: String, slug: String) -> String { String("/interventies/", kind, "/", slug, "/") }
  package static func theme(_ slug: String) -> String { String("/themas/", slug, "/") }
  package static func partner(_ slug: String) -> String { String("/partners/", slug, "/") }
  package static func municipality(_ slug: String) -> String { String("/gemeenten/", slug, "/") }
  package static func page(_ slug: String) -> String { String("/", slug, "/") }
  package static func news(_ date: CalendarDate, _ slug: String) -> String { "/nieuws/\(date.iso)-\(slug)/" }
  package static func agenda(_ date: CalendarDate, _ slug: String) -> String { "/agenda/\(date.iso)-\(slug)/" }
  package static func dataset(_ slug: String) -> String { String("/monitor/", slug, "/") }
  package static func table(_ slug: String) -> String { String("/data/", slug, ".csv") }

  /// The address of what a content file gives; nil for a file that has none of its own, such as `portaal.yml`.
  package static func page(ofContent path: String) -> String? {
    let file: ContentFile
    do { file = try ContentFile(path: path) } catch { return nil }
    switch file {
    case .article(let article): return address(of: article)
    case .datasetSettings(let dataset): return self.dataset(dataset)
    case .datasetTable(let dataset): return table(dataset)
    case .picture: return "/" + path
    case .register(.terms): return terms
    case .register(.sources): return sources
    case .register(.commitments): return commitments
    case .register(.schemes): return schemes
    case .register(.agreements): return agreements
    case .areas, .formerAreas, .areaFeatures: return municipalities
    case .settings, .moves, .hardWords, .boundary: return nil
    }
  }

  /// A translation lies below its language: `/en/over/`.
  static func address(of file: ArticleFile) -> String {
    let original =
      switch file.kind {
      case .fiche: fiche(kind: file.folder, slug: file.slug)
      case .kind: kind(file.slug)
      case .theme: theme(file.slug)
      case .partner: partner(file.slug)
      case .municipality: municipality(file.slug)
      case .page: page(file.slug)
      case .news: file.date.map { news($0, file.slug) } ?? news
      case .agenda: file.date.map { agenda($0, file.slug) } ?? agenda
      }
    return (file.language.map { "/" + $0.rawValue } ?? "") + original
  }
}
