// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

/// Values that many pages give to their templates, made once: a copy of one is a reference, and making it takes two pieces of memory and
/// the address of its page.
struct SharedValues: Sendable {
  /// The name of a thing with the address of its page, alone or first in a list, and behind another.
  struct Link: Sendable {
    let first: Value
    let later: Value
  }

  /// Beside a fiche of which the start is not known, and beside another.
  struct FiguresTitle: Sendable {
    let plain: Value
    let aroundStart: Value

    init(of place: String) {
      plain = .text("Cijfers van \(place)")
      aroundStart = .text("Cijfers van \(place), voor en na de start")
    }
  }

  /// What the list of studies says of a source.
  struct StudiedSource: Sendable {
    let name: Value
    let id: Value
    let address: Value
  }

  private(set) var kinds: [Link] = []
  private(set) var themes: [Link] = []
  private(set) var areas: [Link] = []
  private(set) var sources: [StudiedSource] = []
  /// The way from the home page to the fiches of a kind.
  private(set) var ways: [Value] = []
  /// By kind, the words of the link to all its fiches.
  private(set) var wholeKinds: [Value] = []
  /// What the figures of one area are called.
  private(set) var figuresOfAreas: [FiguresTitle] = []
  private(set) var figuresOfCountry = FiguresTitle(of: "Nederland")
  private(set) var figuresOfSome = FiguresTitle(of: "de gemeenten")
  /// What a reference to a page begins with, and what comes between its title and the day.
  private(set) var citation: (start: Bytes, middle: Bytes) = ([], [])
  /// The address of the script that is on every page.
  private(set) var script = Value.absent
  /// By facet and value, the word that a row of the overview has for it.
  private var marks: [[String]] = []

  init() {}

  init(of site: Site) {
    let portal = site.portal
    func link(_ name: String, _ path: String) -> Link {
      Link(first: site.link(name, path), later: site.link(name, path, isLater: true))
    }
    kinds = portal.kinds.indices.map { link(portal.kinds[$0].plural, portal.address(of: Ref<Kind>($0))) }
    themes = portal.themes.indices.map { link(portal.themes[$0].article.title, portal.address(of: Ref<Theme>($0))) }
    areas = portal.areas.all.indices.map { link(portal.areas.all[$0].name, portal.address(of: Ref<Area>($0))) }
    sources = portal.sources.map { source in
      StudiedSource(
        name: .text(source.title + (source.year.map { " (\($0))" } ?? "")), id: .text(Site.id(of: source)),
        address: site.link(portal.address(of: source)))
    }
    ways = kinds.map { kind in
      site.way([site.link(Site.homeCrumb.name, Site.homeCrumb.path), site.link("Interventies", Addresses.interventions), kind.first])
    }
    wholeKinds = site.index.byKind.map { .text("Alle " + Words.count($0.count, "interventie", "interventies") + " van deze soort") }
    figuresOfAreas = portal.areas.all.map { FiguresTitle(of: $0.name) }
    citation.start.append(escaping: portal.settings.publisherName + ". ‘")
    citation.middle.append(escaping: "’. " + portal.settings.title + ", gecontroleerd op ")
    marks = Facet.allCases.map { facet in site.facets[facet].map(\.slug) }
    script = site.link(site.templates.address(ofAsset: SiteTemplates.script))
  }

  func mark(_ facet: Facet, _ value: Int) -> String { marks[facet.rawValue][value] }

  /// With all values that a fiche has of a facet: none, one or some.
  func mark(_ facet: Facet, _ values: [Int]) -> String {
    values.count == 1 ? mark(facet, values[0]) : values.map { mark(facet, $0) }.joined(separator: " ")
  }

  /// A list of these, all but the first after a comma.
  static func list<Thing>(_ refs: [Ref<Thing>], of links: [Link]) -> Value {
    var items: [Value] = []
    items.reserveCapacity(refs.count)
    for ref in refs { items.append(items.isEmpty ? links[ref.index].first : links[ref.index].later) }
    return .list(items)
  }
}
