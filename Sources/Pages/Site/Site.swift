// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Diagnostics
import Monitor
import Mustache
import Primitives

/// What every page is made from: the model, the figures, the lists turned around, and the parts that many pages share, ready as bytes.
///
/// One object: as a struct it was copied for every file, and each copy counted a hundred references.
final class Site: Sendable {
  let portal: Portal
  /// By dataset; nil where a dataset has no figures.
  let figures: [Figures?]
  /// What a visitor sees first.
  let leadingDataset: Ref<Dataset>?
  let today: CalendarDate
  /// What the page about the rules explains; empty: there is no such page.
  let rules: [Rule]
  let root: SiteRoot
  let index: SiteIndex
  let facets: Facets
  /// Everything from A to Z.
  let alphabet: Alphabet
  let related: RelatedFiches
  let shelf: BookletShelf
  let comparisons: Comparisons
  let translations: Translations
  let templates: SiteTemplates
  /// The bytes of a file of `beelden/`, for a book that holds its pictures itself.
  let readPicture: @Sendable (String) -> Bytes?
  /// The boundaries of the municipalities; nil where `kaart/` is empty.
  let boundaries: MapGeometry?
  /// Which of `Portal.examples` can be drawn from the figures.
  let examples: [Int]
  let snippets: Snippets
  /// What many pages link to, as values for their templates.
  let shared: SharedValues
  let schemaParts: SchemaParts
  /// Of all fiches: each is asked for by its own page, by lists and booklets and by fiches like it.
  let ficheAddresses: [String]
  /// By dataset, as `figures`.
  let makings: [ChartMaking?]
  /// By dataset.
  let editions: [DatasetEdition]
  let figureParts: FigureParts
  let fileParts = FileParts()

  /// Without what is made from the whole.
  private init(
    portal: Portal, figures: [Figures?], templates: SiteTemplates, today: CalendarDate, rules: [Rule],
    picture: @escaping @Sendable (String) -> Bytes?, _ report: inout Report
  ) {
    readPicture = picture
    self.portal = portal
    self.figures = figures
    leadingDataset = Site.leadingDataset(of: figures)
    self.today = today
    self.rules = rules
    self.templates = templates
    root = SiteRoot(portal.settings)
    let index = SiteIndex(portal)
    self.index = index
    ficheAddresses = portal.fiches.indices.map { portal.address(of: Ref<Fiche>($0)) }
    (facets, related) = both {
      Facets(portal, index)
    } _: {
      RelatedFiches(portal: portal, index: index)
    }
    shelf = BookletShelf(portal, index)
    comparisons = Comparisons(portal.areas)
    translations = Translations(portal, known: Language.allCases.filter { templates.languages[$0] != nil })
    boundaries = MapGeometry(portal.boundaries, &report)
    makings = Self.makings(portal, figures, boundaries)
    editions = Self.editions(portal)
    figureParts = FigureParts()
    (alphabet, examples, snippets, shared, schemaParts) = (Alphabet([]), [], Snippets(), SharedValues(), SchemaParts())
  }

  /// Another with what is made from the whole.
  private init(_ site: Site, portal: Portal? = nil, _ made: Made) {
    self.portal = portal ?? site.portal
    (figures, leadingDataset, today, rules, templates) = (site.figures, site.leadingDataset, site.today, site.rules, site.templates)
    (root, index, ficheAddresses, facets) = (site.root, site.index, site.ficheAddresses, site.facets)
    (shelf, related, comparisons, translations) = (site.shelf, site.related, site.comparisons, site.translations)
    (boundaries, figureParts, readPicture) = (site.boundaries, site.figureParts, site.readPicture)
    makings = portal.map { Self.makings($0, site.figures, site.boundaries) } ?? site.makings
    editions = portal.map { Self.editions($0) } ?? site.editions
    (alphabet, examples, snippets, shared, schemaParts) = (made.alphabet, made.examples, made.snippets, made.shared, made.schemaParts)
  }

  private struct Made {
    var alphabet = Alphabet([])
    var examples: [Int] = []
    var snippets = Snippets()
    var shared = SharedValues()
    var schemaParts = SchemaParts()
  }
}

extension Site {
  convenience init(
    portal: Portal, figures: [Figures], templates: SiteTemplates, today: CalendarDate, rules: [Rule],
    picture: @escaping @Sendable (String) -> Bytes?, withFicheParts: Bool, report: inout Report
  ) {
    var byDataset = [Figures?](repeating: nil, count: portal.datasets.count)
    for one in figures { byDataset[one.dataset.index] = one }
    let bare = Site(portal: portal, figures: byDataset, templates: templates, today: today, rules: rules, picture: picture, &report)
    var made = Made()
    let check = BlockCheck(site: bare)
    made.examples = portal.examples.indices.filter { portal.examples[$0].article.body.chartBlocks.allSatisfy(check.canDraw) }
    made.shared = SharedValues(of: bare)
    made.schemaParts = SchemaParts(of: bare)
    let site = Site(bare, made)
    // Names are sorted on one core while the others render.
    let (alphabet, snippets) = both {
      Alphabet(portal.alphabetEntries(hasExamples: !site.examples.isEmpty, hasRules: !rules.isEmpty))
    } _: {
      Result { () throws(RenderFailure) in try site.makeSnippets(withFiches: withFicheParts) }
    }
    made.alphabet = alphabet
    do {
      made.snippets = try snippets.get()
    } catch {
      report.add(error.diagnostic)
      made.snippets = Snippets(blankFor: portal)
    }
    self.init(site, made)
  }

  /// The same site with the parts of all fiches ready.
  func withFicheParts(_ report: inout Report) -> Site {
    var snippets = snippets
    do {
      snippets.fiches = try makeFicheParts()
    } catch {
      report.add(error.diagnostic)
      snippets = Snippets(blankFor: portal)
    }
    return Site(
      self, Made(alphabet: alphabet, examples: examples, snippets: snippets, shared: shared, schemaParts: schemaParts))
  }

  /// The same site with the texts of another portal, whose lists have the same things in the same places.
  func showing(_ portal: Portal) -> Site {
    Site(
      self, portal: portal,
      Made(alphabet: alphabet, examples: examples, snippets: snippets, shared: shared, schemaParts: schemaParts))
  }

  private static func makings(_ portal: Portal, _ figures: [Figures?], _ boundaries: MapGeometry?) -> [ChartMaking?] {
    figures.map { figures in figures.map { ChartMaking(portal: portal, figures: $0, boundaries: boundaries) } }
  }

  private static func editions(_ portal: Portal) -> [DatasetEdition] {
    portal.datasets.map { DatasetEdition($0, in: portal) }
  }

  /// The bytes of one template.
  func html(_ name: TemplateName, _ value: Value) throws(RenderFailure) -> Bytes {
    var bytes: Bytes = []
    try templates.library.render(templates[name], with: value, into: &bytes)
    return bytes
  }

  func address(of ref: Ref<Fiche>) -> String { ficheAddresses[ref.index] }

  func link(_ path: String) -> Value { .text(root.link(path)) }

  /// A name with the address of its page: the item of most lists.
  func link(_ name: String, _ path: String, isLater: Bool = false) -> Value {
    Field.object([.naam: .text(name), .adres: link(path), .komma: .flag(isLater)])
  }

  /// Names with addresses, all but the first after a comma.
  func links(_ items: [(name: String, path: String)]) -> Value {
    .list(items.enumerated().map { link($1.name, $1.path, isLater: $0 > 0) })
  }

  /// A day as people and machines read it.
  static func date(_ date: CalendarDate) -> Value {
    Field.object([.iso: .text(date.iso), .datum: .text(date.dutch)])
  }

  /// The address where a content file can be edited.
  func editLink(_ path: String?) -> Value {
    guard let start = portal.settings.editAddress, let path else { return .absent }
    return .text(start + path)
  }
}
