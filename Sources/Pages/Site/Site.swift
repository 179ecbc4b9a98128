// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Diagnostics
import Monitor
import Mustache
import Primitives

/// What every page is made from: the model, the figures, the lists turned around, and the parts that many pages share, ready as bytes.
struct Site: Sendable {
  private(set) var portal: Portal
  /// By dataset; nil where a dataset has no figures.
  let figures: [Figures?]
  let today: CalendarDate
  /// What the page about the rules explains; empty: there is no such page.
  let rules: [Rule]
  let root: SiteRoot
  let index: SiteIndex
  let facets: Facets
  /// Everything from A to Z.
  private(set) var alphabet = Alphabet([])
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
  private(set) var examples: [Int] = []
  private(set) var snippets = Snippets()
  /// What many pages link to, as values for their templates.
  private(set) var shared = SharedValues()
  private(set) var schemaParts = SchemaParts()
  /// Of all fiches: each is asked for by its own page, by lists and booklets and by fiches like it.
  let ficheAddresses: [String]
  /// By dataset, as `figures`.
  private(set) var makings: [ChartMaking?] = []
  /// By dataset.
  private(set) var editions: [DatasetEdition] = []
  let figureParts = FigureParts()
  private(set) var fileParts = FileParts()

  init(
    portal: Portal, figures: [Figures], templates: SiteTemplates, today: CalendarDate, rules: [Rule],
    picture: @escaping @Sendable (String) -> Bytes?, report: inout Report
  ) {
    readPicture = picture
    self.portal = portal
    self.today = today
    self.rules = rules
    self.templates = templates
    root = SiteRoot(portal.settings)
    index = SiteIndex(portal)
    ficheAddresses = portal.fiches.indices.map { portal.address(of: Ref<Fiche>($0)) }
    facets = Facets(portal, index)
    shelf = BookletShelf(portal, index)
    related = RelatedFiches(portal: portal, index: index)
    comparisons = Comparisons(portal.areas)
    translations = Translations(portal, known: Language.allCases.filter { templates.languages[$0] != nil })
    var byDataset = [Figures?](repeating: nil, count: portal.datasets.count)
    for one in figures { byDataset[one.dataset.index] = one }
    self.figures = byDataset
    boundaries = MapGeometry(portal.boundaries, &report)
    makings = makeMakings()
    editions = portal.datasets.map { DatasetEdition($0, in: portal) }
    let check = BlockCheck(site: self)
    examples = portal.examples.indices.filter { portal.examples[$0].article.body.chartBlocks.allSatisfy(check.canDraw) }
    shared = SharedValues(of: self)
    schemaParts = SchemaParts(of: self)
    // Names are sorted on one core while the others render.
    let site = self
    let (alphabet, made) = both {
      Alphabet(portal.alphabetEntries(hasExamples: !site.examples.isEmpty, hasRules: !rules.isEmpty))
    } _: {
      Result { () throws(RenderFailure) in try site.makeSnippets() }
    }
    self.alphabet = alphabet
    do {
      snippets = try made.get()
    } catch {
      report.add(error.diagnostic)
      snippets = Snippets(blankFor: portal)
    }
  }
}

extension Site {
  /// The same site with the texts of another portal, whose lists have the same things in the same places.
  func showing(_ portal: Portal) -> Site {
    var site = self
    site.portal = portal
    site.makings = site.makeMakings()
    site.fileParts = FileParts()
    site.editions = portal.datasets.map { DatasetEdition($0, in: portal) }
    return site
  }

  private func makeMakings() -> [ChartMaking?] {
    figures.map { figures in figures.map { ChartMaking(portal: portal, figures: $0, boundaries: boundaries) } }
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
