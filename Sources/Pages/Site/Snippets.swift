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
  /// By fiche.
  var cards: [Bytes] = []
  var rows: [Bytes] = []
  /// A line on the pages of fiches of the same kind; empty for one that stands on none.
  var elsewhere: [Bytes] = []
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
    cards = [Bytes](repeating: [], count: portal.fiches.count)
    rows = cards
    elsewhere = cards
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
  func makeSnippets() throws(RenderFailure) -> Snippets {
    var snippets = Snippets()
    snippets.head = try html(.head, headValues())
    for language in translations.languages {
      if let templates = templates.languages[language] { snippets.languages[language] = try languageSnippets(templates, language) }
    }
    snippets.languageHomes = languageSwitch(languageHomes, current: nil)
    snippets.footer = try html(.footer, footer())
    for section in Section.allCases { snippets.headers.append(try html(.header, header(of: section))) }
    for parts in parallelMap(portal.fiches.count, { summaryParts(of: Ref($0)) }) {
      let parts = try parts.get()
      snippets.cards.append(parts.card)
      snippets.rows.append(parts.row)
      snippets.elsewhere.append(parts.elsewhere)
    }
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

  private func summaryParts(of ref: Ref<Fiche>) -> Result<(card: Bytes, row: Bytes, elsewhere: Bytes), RenderFailure> {
    let values = summary(of: ref)
    do {
      var elsewhere = isShownElsewhere(ref) ? try html(.elsewhere, values) : []
      // The list of these is one line of the page.
      if elsewhere.last == UInt8(ascii: "\n") { elsewhere.removeLast() }
      return .success((try html(.card, values), try html(.overviewRow, values), elsewhere))
    } catch {
      return .failure(error)
    }
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

  /// What cards and rows of the overview show of a fiche.
  private func summary(of ref: Ref<Fiche>) -> Value {
    let sectors = portal[ref].sectors.map(\.name).joined(separator: ", ")
    let themes = portal[ref].themes.map { portal[$0].article.title }.joined(separator: ", ")
    let areas = portal[ref].areas
    let place =
      areas.isEmpty ? "heel Nederland" : areas.count == 1 ? portal[areas[0]].name : Words.count(areas.count, "gemeente", "gemeenten")
    return Field.object([
      .adres: link(address(of: ref)), .titel: .text(portal[ref].article.title), .samenvatting: .text(portal[ref].article.summary),
      .soortnaam: .text(portal[portal[ref].kind].article.title),
      .bewijs: .html(Self.strengths[portal[ref].evidence.level]),
      .tegenspraak: .flag(portal[ref].evidence.hasContraryOutcomes),
      .kosten: Self.cost(portal[ref].cost),
      .sectoren: .text(sectors), .themas: .text(themes),
      .waar: .text(whereText(of: areas)),
      .plaatsen: .text(place), .aantal: .number(areas.count), .kenmerken: facetMarks(of: ref),
      .status: .text(portal[ref].status.rawValue),
    ])
  }

  /// `heel Nederland`, `Nijmegen en Arnhem`, `Deventer en 10 andere gemeenten`
  func whereText(of areas: [Ref<Area>]) -> String {
    switch areas.count {
    case 0: "heel Nederland"
    case 1: portal[areas[0]].name
    case 2...3: Words.list(areas.map { portal[$0].name })
    default: portal[areas[0]].name + " en " + Words.count(areas.count - 1, "andere gemeente", "andere gemeenten")
    }
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
