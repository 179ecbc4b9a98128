// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Markdown
import Mustache
import Primitives
import Testing

@testable import Content
@testable import Monitor
@testable import Pages

/// A small portal, made by hand: a province with three municipalities, one kind, two fiches, one dataset with a figure withheld.
enum Sample {
  static let today = date("2026-11-21")

  static func date(_ iso: String) -> CalendarDate { CalendarDate(iso: iso) ?? CalendarDate(secondsSince1970: 0) }

  static func article(_ path: String, _ title: String, _ html: String = "<p>Tekst.</p>\n", headings: [Heading] = []) -> Article {
    let slug = path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? path
    return Article(
      path: path, slug: slug, title: title, summary: "Samenvatting van \(title).",
      body: Body(parts: [.html(Array(html.utf8))], headings: headings))
  }

  static let areas = Areas(
    provinces: [Area(level: .province, code: "gelderland", name: "Gelderland", slug: "gelderland", parent: Areas.country)],
    municipalities: ["Arnhem", "Doesburg", "Nijmegen"].enumerated().map { index, name in
      Area(level: .municipality, code: "GM000\(index)", name: name, slug: name.lowercased(), parent: Ref(1))
    })
  static let arnhem = Ref<Area>(2)
  static let doesburg = Ref<Area>(3)
  static let nijmegen = Ref<Area>(4)

  static let sources = [
    Source(
      id: "brief", title: "Beleidsagenda tegen segregatie", authors: nil, year: 2020, publisher: "Ministerie van OCW",
      address: "https://zoek.example/571", reference: "Kamerstuk 31 293, nr. 571", status: .official),
    Source(
      id: "forum", title: "Bericht op een forum", authors: nil, year: nil, publisher: nil, address: nil, reference: nil, status: .unofficial
    ),
  ]

  static let dataset = Dataset(
    slug: "po-ses", folder: "monitor/po-ses", files: [], title: "Leerlingen met een lage SES", summary: "Drie zinnen. Over deze. Cijfers.",
    explanation: .empty, source: Ref(0), licence: "CC-BY-4.0", referenceDate: date("2019-10-01"), sector: .po,
    form: .counts(
      .init(area: "gm", year: "jaar", unit: "school", total: "alle", group: "laag"),
      group: .init(name: "leerlingen met een lage SES", other: "andere leerlingen"), measures: ["D"]),
    estimate: "De aantallen zijn geschat.", breaks: [], dialect: nil, place: Place("Content/monitor/po-ses/dataset.yml"))

  static func fiche(_ slug: String, _ title: String, area: Ref<Area>?, level: Int = 0, isContrary: Bool = false) -> Fiche {
    Fiche(
      article: article("fiches/ouders/\(slug).md", title), kind: Ref(0), sectors: [.po], status: .running, themes: [Ref(0)],
      sources: [Ref(0)], checked: date("2026-01-15"), areas: area.map { [$0] } ?? [], partners: [], dimensions: [.ses], causes: [],
      studies: [], datasets: [], isDraft: false, evidence: Evidence(level: level, hasContraryOutcomes: isContrary))
  }

  /// A fiche in which everything is filled.
  static var fullFiche: Fiche {
    var fiche = fiche("croostwijk", "Samen naar de \"buurtschool\" & verder", area: nijmegen, level: 2, isContrary: true)
    fiche.article.body = Body(
      parts: [
        .html(Array("<h2 id=\"kosten\">Kosten</h2>\n<p>Vooral tijd.</p>\n".utf8)),
        .block(
          .chart(
            ChartBlock(
              kind: .bars, dataset: Ref(0), measure: "D", areas: [nijmegen, doesburg, Areas.country], title: "Nijmegen is ongelijker",
              description: "Nijmegen ligt boven Nederland.", place: Place("Content/fiches/ouders/croostwijk.md", line: 20)))),
        .html(Array("<p>Slot.</p>\n".utf8)),
      ],
      headings: [Heading(level: 2, text: "Kosten", id: "kosten")])
    fiche.sources = [Ref(0), Ref(1)]
    fiche.partners = [Ref(0)]
    fiche.checked = date("2024-11-20")
    fiche.start = PartialDate(iso: "2009-04")
    fiche.cost = Fiche.Cost(level: 2, explanation: "Vooral tijd van ouders.")
    fiche.causes = [.schoolChoice, .information]
    fiche.audience = "ouders van peuters"
    fiche.needs = "een groep ouders"
    fiche.studies = [Study(source: Ref(0), design: .beforeAfter, outcome: .mixed, isIndependent: true, isDutch: true)]
    fiche.datasets = [Ref(0)]
    return fiche
  }

  static var portal: Portal {
    Portal(
      settings: Settings(
        title: "Kennisportaal", subtitle: "Wat werkt?", address: "https://example.org/portaal", editAddress: "https://git.example/edit/",
        contact: "redactie@example.org", publisherName: "Coalitie", publisherAddress: nil),
      kinds: [Kind(article: article("soorten/ouders.md", "Ouderinitiatief"), plural: "Ouderinitiatieven")],
      fiches: [fullFiche, fiche("samen-kiezen", "Samen kiezen", area: nil)],
      partners: [
        Partner(
          article: article("partners/nijmegen.md", "Gemeente Nijmegen"), type: .municipality, area: nijmegen, address: nil,
          isInCoalition: true)
      ],
      themes: [Theme(article: article("themas/ouders.md", "Ouderbetrokkenheid"))], areas: areas, municipalityTexts: [:],
      infoPages: [InfoPage(article: article("paginas/over.md", "Over dit portaal"), order: 1)],
      news: [NewsItem(article: article("nieuws/start.md", "Het portaal begint"), date: date("2026-09-01"))], agenda: [],
      terms: [Term(id: "ses", term: "SES", explanation: "Hoe ouders ervoor staan.", otherSpellings: ["sociaal-economische status"])],
      sources: sources,
      commitments: [
        Commitment(
          id: "monitor", title: "Een monitor maken", who: "de minister", made: date("2020-12-18"), source: Ref(0), due: date("2023-01-01"),
          status: .open, outcome: nil)
      ],
      schemes: [], agreements: [], datasets: [dataset], moves: [], pictures: [])
  }

  /// D of Nijmegen is known; of Doesburg it is withheld, and so is its number of pupils; of Arnhem there is nothing.
  static var figures: Figures {
    var share = Array(repeating: Cell.withheld(.noData), count: areas.all.count)
    var index = share
    var populations = Array(repeating: Population(schools: 0, pupils: 0, maskedSchools: 0), count: areas.all.count)
    let known: [(area: Ref<Area>, d: Double, chance: Double, share: Double, schools: Int, pupils: Int)] = [
      (Areas.country, 0.464, 0.07, 0.15, 6_295, 1_396_457), (Ref(1), 0.41, 0.08, 0.123, 800, 190_000),
      (nijmegen, 0.583, 0.06, 0.154, 43, 12_137),
    ]
    for one in known {
      index[one.area.index] = .figure(Figure(value: one.d, expected: one.chance))
      share[one.area.index] = .figure(Figure(value: one.share))
      populations[one.area.index] = Population(schools: one.schools, pupils: one.pupils, maskedSchools: 0)
    }
    index[doesburg.index] = .withheld(.tooFewSchools(4))
    share[doesburg.index] = .withheld(.smallCell)
    populations[doesburg.index] = Population(schools: 4, pupils: nil, maskedSchools: 1)
    return Figures(
      dataset: Ref(0), indicators: [Measure.share.indicator, Measure.dissimilarity.indicator], years: [SchoolYear(start: 2019)],
      areaCount: areas.all.count, populations: populations, cells: share + index)
  }

  /// The templates of the portal itself.
  static func templates(_ report: inout Report) throws -> SiteTemplates {
    try #require(SiteTemplates.load(folder: try templatesFolder(), report: &report))
  }

  static func templatesFolder() throws -> String {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("Templates")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate.path }
      folder.deleteLastPathComponent()
    }
    throw CocoaError(.fileNoSuchFile)
  }

  /// The plan of this portal, and what was found while it was made.
  static func plan(_ portal: Portal = portal, figures: [Figures] = [figures]) throws -> (plan: SitePlan, report: Report) {
    var report = Report()
    let templates = try templates(&report)
    let plan = SitePlan.make(portal: portal, figures: figures, templates: templates, today: today, report: &report)
    return (plan, report)
  }
}

extension SitePlan {
  /// The text of the page with this path.
  func text(_ path: String) throws -> String {
    let page = try #require(pages.first { $0.path == path }, "there is no \(path)")
    var bytes: Bytes = []
    try render(page, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Everything that is published, by path.
  func everything() throws -> [(path: String, text: String)] {
    try pages.map { ($0.path, try text($0.path)) } + files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
  }
}
