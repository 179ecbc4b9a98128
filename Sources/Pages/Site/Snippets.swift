// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Mustache
import Primitives

/// Parts of pages that many pages share, rendered once.
struct Snippets: Sendable {
  var head: Bytes = []
  var footer: Bytes = []
  /// By section of the main menu.
  var headers: [Bytes] = []
  /// Nil: made when a page shows them.
  var fiches: FicheParts?
  /// Of all pages of the overview.
  var facets: Bytes = []
  /// By source.
  var sources: [Bytes] = []
  /// By term of the glossary.
  var terms: [Bytes] = []
  /// Looked up only, never listed.
  var languages: [Language: LanguageSnippets] = [:]
  /// The language switch of a page that has no translations.
  var languageHomes = Value.absent

  init() {}

  /// Nothing in each place: where a template of a part does not work, a check still looks at the pages.
  init(blankFor portal: Portal) {
    headers = [Bytes](repeating: [], count: Section.allCases.count)
    fiches = FicheParts(blankFor: portal.fiches.count)
    sources = [Bytes](repeating: [], count: portal.sources.count)
    terms = [Bytes](repeating: [], count: portal.terms.count)
  }
}

/// The parts around every page in one language.
struct LanguageSnippets: Sendable {
  var head: Bytes
  var header: Bytes
  var footer: Bytes
}

/// The parts of the main menu.
enum Section: Int, CaseIterable, Sendable {
  case interventions, municipalities, monitor, themes, policy, search, none

  var item: (name: String, path: String)? {
    switch self {
    case .interventions: ("Interventies", Addresses.interventions)
    case .municipalities: ("Gemeenten", Addresses.municipalities)
    case .monitor: ("Cijfers", Addresses.monitor)
    case .themes: ("Thema's", Addresses.themes)
    case .policy: ("Beleid", Addresses.policy)
    case .search: ("Zoeken", Addresses.search)
    case .none: nil
    }
  }
}

extension Site {
  /// `withFiches`: also the parts of all fiches, which lie ready then.
  func makeSnippets(withFiches: Bool) throws(RenderFailure) -> Snippets {
    var snippets = Snippets()
    snippets.head = try html(.head, headValues())
    for language in translations.languages {
      if let templates = templates.languages[language] { snippets.languages[language] = try languageSnippets(templates, language) }
    }
    snippets.languageHomes = languageSwitch(languageHomes, current: nil)
    snippets.footer = try html(.footer, footer())
    for section in Section.allCases { snippets.headers.append(try html(.header, header(of: section))) }
    if withFiches { snippets.fiches = try makeFicheParts() }
    snippets.facets = try html(.facetGroups, Field.object([.facetten: facetGroups()]))
    for term in portal.terms { snippets.terms.append(try html(.word, values(of: term))) }
    for source in portal.sources { snippets.sources.append(try html(.source, values(of: source))) }
    return snippets
  }

  func headValues() -> Value {
    Field.object([
      .stijl: link(templates.address(ofAsset: SiteTemplates.stylesheet)),
      .pictogram: link(templates.address(ofAsset: SiteTemplates.icon)), .pictogramOud: link(Addresses.favicon),
      .pictogramGroot: link(Addresses.touchIcon), .manifest: link(Addresses.manifest), .naam: .text(portal.settings.title),
      .deelbeeld: .text(root.absolute(templates.address(ofAsset: SiteTemplates.sharePicture))),
      .atom: link(Addresses.atom), .json: link(Addresses.jsonFeed),
    ])
  }

  private func header(of current: Section) -> Value {
    Field.object([
      .start: link(Addresses.home), .zoeken: link(Addresses.search), .naam: .text(portal.settings.title),
      .menu: .list(
        Section.allCases.compactMap { section in
          section.item.map {
            Field.object([.naam: .text($0.name), .adres: link($0.path), .hier: section == current ? .text("true") : .absent])
          }
        }),
    ])
  }

  private func footer() -> Value {
    let settings = portal.settings
    let more = [
      ("Partners", Addresses.partners), ("Begrippen", Addresses.terms), ("Bronnen", Addresses.sources), ("Nieuws", Addresses.news),
      ("Agenda", Addresses.agenda), ("Alles van A tot Z", Addresses.search),
    ]
    return Field.object([
      .contact: .text(settings.contact), .uitgever: .text(settings.publisherName), .uitgeverAdres: .optional(settings.publisherAddress),
      .verder: .list(more.map { link($0.0, $0.1) }),
      .paginas: .list(infoPagesInOrder.map { link(portal.infoPages[$0].article.title, portal.address(ofInfo: $0)) }),
      .atom: link(Addresses.atom),
    ])
  }

  /// Those that have a place of their own choice.
  private var infoPagesInOrder: [Int] {
    portal.infoPages.indices.filter { portal.infoPages[$0].order < InfoPage.noOrder }
      .sorted { (portal.infoPages[$0].order, $0) < (portal.infoPages[$1].order, $1) }
  }

  /// The meters of each level, drawn once: every fiche shows them three times.
  static let strengths = (0...4).map { Glyph.strength($0) }
  private static let costs = (1...5).map { Glyph.cost($0) }

  static func cost(_ cost: Fiche.Cost?) -> Value { .maybe(html: cost.map { costs[$0.level - 1] }) }

  private func values(of source: Source) -> Value {
    Field.object([
      .id: .text(Site.id(of: source)), .titel: .text(source.title), .adres: .optional(source.address),
      .beschrijving: .text(source.description), .status: .text(source.status.name), .letOp: .flag(source.status == .unofficial),
    ])
  }

  /// The anchor of a source, on its own page and where it is listed.
  static func id(of source: Source) -> String { "bron-" + source.id }
}
