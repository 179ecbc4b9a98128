// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// Where the site stands on the web: what comes before every path of `Addresses`.
///
///     root.link("/monitor/")     →  /portaal/monitor/
///     root.absolute("/monitor/") →  https://example.org/portaal/monitor/
struct SiteRoot: Sendable {
  let base: String
  let address: String

  init(_ settings: Settings) {
    base = settings.basePath
    address = settings.address
  }

  func link(_ path: String) -> String { base + path }
  func absolute(_ path: String) -> String { address + path }
}

extension Addresses {
  static let policy = "/beleid/"
  package static let search = "/zoeken/"
  package static let notFound = "/404.html"
  static let atom = "/feed.atom"
  static let jsonFeed = "/feed.json"
  static let calendar = "/agenda.ics"
  static let examples = "/meedoen/grafieken/"
  package static let rules = "/meedoen/regels/"
  static let catalogue = "/data/catalog.jsonld"
  static let sitemap = "/sitemap.xml"
  static let siteSchema = "/data/site.jsonld"
  static let security = "/.well-known/security.txt"
  static let manifest = "/site.webmanifest"
  static let favicon = "/favicon.ico"
  static let touchIcon = "/apple-touch-icon.png"
  /// Of the first part `/sitemap-1.xml`.
  static func sitemap(part: Int) -> String { "/sitemap-\(part + 1).xml" }

  static let municipalityNames = "/gemeenten/namen.json"
  static let termWords = "/begrippen/woorden.json"

  /// `a` → `/zoeken/a/`
  static func letter(_ slug: String) -> String { search + slug + "/" }

  /// The first page of a long list has the address of the list itself: `/interventies/`, then `/interventies/bladzijde-2/`.
  static func page(_ number: Int, of list: String) -> String {
    number == 0 ? list : list + "bladzijde-\(number + 1)/"
  }
}

extension Portal {
  func address(of ref: Ref<Kind>) -> String { Addresses.kind(self[ref].article.slug) }
  func address(of ref: Ref<Theme>) -> String { Addresses.theme(self[ref].article.slug) }
  func address(of ref: Ref<Partner>) -> String { Addresses.partner(self[ref].article.slug) }
  func address(of ref: Ref<Dataset>) -> String { Addresses.dataset(self[ref].slug) }

  func address(of ref: Ref<Fiche>) -> String {
    Addresses.fiche(kind: self[self[ref].kind].article.slug, slug: self[ref].article.slug)
  }

  /// A municipality has a page, a province a heading on the page of all municipalities, the country the monitor.
  func address(of ref: Ref<Area>) -> String {
    switch self[ref].level {
    case .country: Addresses.monitor
    case .province: Addresses.municipalities + "#" + provinceID(ref)
    case .municipality: Addresses.municipality(self[ref].slug)
    }
  }

  /// The name of an area where others stand beside it: a province that is called as a municipality is "Provincie Utrecht".
  func label(of ref: Ref<Area>) -> String {
    let area = self[ref]
    guard area.level == .province, areas.find(area.name) != ref else { return area.name }
    return "Provincie " + area.name
  }

  /// Where the page of a municipality stood that is no more: `/gemeenten/weesp/`.
  package func address(of former: FormerArea) -> String { Addresses.municipality(Slug.make(from: former.name)) }

  /// Whether no municipality of today has the name of this one of before.
  func hasOwnAddress(_ former: FormerArea) -> Bool {
    let slug = Slug.make(from: former.name)
    return !areas.all[areas.municipalities].contains { $0.slug == slug }
  }

  func provinceID(_ ref: Ref<Area>) -> String { "provincie-" + self[ref].slug }
  /// The place of a source on the page of all sources: `/bronnen/#bron-brief-2019`.
  func address(of source: Source) -> String { String(Addresses.sources, "#", Site.id(of: source)) }
  func address(ofNews index: Int) -> String { Addresses.news(news[index].date, news[index].article.slug) }
  func address(ofAgenda index: Int) -> String { Addresses.agenda(agenda[index].date, agenda[index].article.slug) }
  func address(ofInfo index: Int) -> String { Addresses.page(infoPages[index].article.slug) }
  func address(ofTranslation index: Int) -> String { Addresses.page(ofContent: translations[index].article.path) ?? "/" }
  func address(ofCSV ref: Ref<Dataset>) -> String { Addresses.table(self[ref].slug) }
  func address(ofMetadata ref: Ref<Dataset>) -> String { Addresses.table(self[ref].slug) + "-metadata.json" }

  /// What machines read of the fiches of a kind: `/data/interventies-ouderinitiatieven.jsonld`, then `/data/interventies-ouderinitiatieven-2.jsonld`.
  func address(ofSchema ref: Ref<Kind>, part: Int) -> String {
    String("/data/interventies-", self[ref].article.slug, part == 0 ? "" : "-", part == 0 ? "" : String(part + 1), ".jsonld")
  }

  func address(ofSchema ref: Ref<Dataset>) -> String { "/data/" + self[ref].slug + ".jsonld" }

  /// Where the file of a chart is, without the end of its name: `/data/grafiek/nijmegen-po-ses-2019`.
  func address(of chart: ChartOrigin) -> String {
    switch chart {
    // The chart of a start shows the figures of its area in other colours: they have one file.
    case .area(let area, let dataset), .start(let area, let dataset, _): String("/data/grafiek/", self[area].slug, "-", self[dataset].slug)
    case .comparison(let area, let dataset): String("/data/grafiek/vergelijking-", self[area].slug, "-", self[dataset].slug)
    case .dataset(let dataset, let chart): "/data/grafiek/" + self[dataset].slug + "-" + chart.name
    case .block(let owner, let number): "/data/grafiek/" + fileName(of: owner) + "-" + String(number + 1)
    }
  }

  /// `fiches/ouderinitiatieven/croostwijk.md` → `fiches-ouderinitiatieven-croostwijk`
  private func fileName(of owner: ArticleOwner) -> String {
    let path =
      switch owner {
      case .kind(let ref): self[ref].article.path
      case .fiche(let ref): self[ref].article.path
      case .theme(let ref): self[ref].article.path
      case .partner(let ref): self[ref].article.path
      case .municipality(let ref): municipalityTexts[ref]?.path ?? ""
      case .news(let index): news[index].article.path
      case .agenda(let index): agenda[index].article.path
      case .info(let index): infoPages[index].article.path
      case .dataset(let ref): self[ref].folder
      case .translation(let index): translations[index].article.path
      case .example(let index): examples[index].article.path
      }
    let stem = path.utf8.dropLast(path.hasSuffix(".md") ? 3 : 0)
    return String(decoding: stem.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }
}
