// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache

/// What the search knows of a page beside its words: by these a visitor narrows the results. Pages without it are not found: most lists
/// only repeat what other pages say.
struct SearchFacts: Sendable, Equatable {
  var kind: String
  var sectors: [String] = []
  var municipalities: [String] = []
  /// About the portal itself, for who writes for it: a visitor who searches for a subject finds it last.
  var isAside = false

  /// As Pagefind reads them: `data-pagefind-filter="soort[data-f0], gemeente[data-f1]" data-f0="Interventie" data-f1="Nijmegen"`.
  var value: Value {
    var marks = Rows(Self.markColumns, capacity: 1 + sectors.count + municipalities.count)
    var count = 0
    func add(_ value: String) {
      marks.add(count < Self.names.count ? Self.names[count] : .text("f\(count)"))
      marks.add(.text(value))
      count += 1
    }
    add(kind)
    for sector in sectors { add(sector) }
    for municipality in municipalities { add(municipality) }
    let isCommon = sectors.count < Self.filters.count && municipalities.count < Self.filters.count
    return Field.object([
      .zoekfilter: isCommon
        ? Self.filters[sectors.count][municipalities.count] : Self.filter(sectors: sectors.count, municipalities: municipalities.count),
      .bijzaak: .flag(isAside), .kenmerken: .rows(marks),
    ])
  }

  /// Which group each attribute belongs to.
  private static func filter(sectors: Int, municipalities: Int) -> Value {
    let groups = ["soort"] + Array(repeating: "sector", count: sectors) + Array(repeating: "gemeente", count: municipalities)
    return .text(groups.enumerated().map { "\($1)[data-f\($0)]" }.joined(separator: ", "))
  }

  private static let markColumns = Field.columns([.naam, .waarde])
  /// Of the first attributes.
  private static let names = (0..<16).map { Value.text("f\($0)") }
  /// By how many sectors and municipalities most pages have.
  private static let filters = (0..<6).map { sectors in (0..<6).map { filter(sectors: sectors, municipalities: $0) } }
}

extension Site {
  func searchFacts(of content: PageContent) -> SearchFacts? {
    switch content {
    case .fiche(let ref):
      SearchFacts(
        kind: "Interventie", sectors: self[ref].sectors.map(\.name), municipalities: self[ref].areas.map { self[$0].name })
    case .overview(0): SearchFacts(kind: "Interventies")
    // Who asks what it costs, or whether it works, wants these lists.
    case .facet(let ref, 0) where ref.facet == .cost || ref.facet == .evidence: SearchFacts(kind: "Interventies")
    case .kind(_, 0): SearchFacts(kind: "Soort interventie")
    case .theme(_, 0): SearchFacts(kind: "Thema")
    case .partner(let ref, 0): SearchFacts(kind: "Partner", municipalities: self[ref].area.map { [self[$0].name] } ?? [])
    case .municipality(let ref): SearchFacts(kind: "Gemeente", municipalities: [self[ref].name])
    case .dataset(let ref): SearchFacts(kind: "Cijfers", sectors: [self[ref].sector.name])
    case .terms, .translation: SearchFacts(kind: "Uitleg")
    case .info(let index): SearchFacts(kind: "Uitleg", isAside: portal.infoPages[index].order == InfoPage.noOrder)
    case .examples: SearchFacts(kind: "Uitleg", isAside: true)
    case .sources: SearchFacts(kind: "Bronnen", isAside: true)
    case .commitments, .schemes, .agreements: SearchFacts(kind: "Beleid")
    case .news: SearchFacts(kind: "Nieuws")
    case .agenda: SearchFacts(kind: "Agenda")
    default: nil
    }
  }
}
