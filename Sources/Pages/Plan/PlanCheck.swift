// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Primitives

/// What can be wrong with addresses only when all are known: two pages at one, a move from or to nowhere.
struct PlanCheck {
  let portal: Portal
  let pages: [PlannedPage]
  private var report = Report()

  init(portal: Portal, pages: [PlannedPage]) {
    self.portal = portal
    self.pages = pages
  }

  mutating func run() -> Report {
    // By path the place in `pages`: a page itself is ten times as much to put in.
    var first: [String: Int] = [:]
    first.reserveCapacity(pages.count)
    for place in pages.indices {
      let other = first.updateValue(place, forKey: pages[place].path)
      guard let other else { continue }
      first[pages[place].path] = other
      reportCollision(pages[place], pages[other])
    }
    for move in portal.moves { check(move, first) }
    for link in portal.links { check(link, first) }
    return report
  }

  private mutating func reportCollision(_ page: PlannedPage, _ other: PlannedPage) {
    if case .moved(let index) = page.content {
      report.error(
        "verhuisd.bestaat", at: portal.moves[index].place, "een oud adres is vrij, en '\(page.address)' heeft een pagina",
        remedy: "haal de regel weg, of geef de pagina een andere naam")
      return
    }
    let file = (page.origin ?? other.origin).map(portal.displayName) ?? page.path
    let also = other.origin.map { " (ook \(portal.displayName(of: $0)))" } ?? ""
    report.error(
      "adres.dubbel", at: Place(file),
      "elk adres heeft één pagina, en '\(page.address)' heeft er twee\(also)",
      remedy: "geef dit bestand een andere naam")
  }

  private mutating func check(_ move: Move, _ known: [String: Int]) {
    guard let to = move.to, known[PlannedPage.path(of: Self.parts(of: to).path)] == nil else { return }
    report.error(
      "verhuisd.doel", at: move.place, "een nieuw adres bestaat, en '\(to)' niet",
      remedy: "schrijf het adres zoals het in de browser staat, met een schuine streep aan het eind, of schrijf 'weg'")
  }

  /// `/over/#doel` → `/over/` and `doel`
  private static func parts(of address: String) -> (path: String, fragment: String?) {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
  }

  private mutating func check(_ link: SiteLink, _ known: [String: Int]) {
    guard let page = known[PlannedPage.path(of: link.address)].map({ pages[$0] }) else {
      guard !portal.pictures.contains(where: { "/" + $0.path == link.address }) else { return }
      report.error(
        "link.adres", at: link.place, "een link wijst naar een pagina die bestaat, en '\(link.address)' bestaat niet",
        remedy: remedy(for: link.address, known))
      return
    }
    guard let fragment = link.fragment, !fragment.isEmpty, let anchors = portal.anchors(of: page.content), !anchors.contains(fragment)
    else { return }
    report.error(
      "link.fragment", at: link.place, "een link naar een deel van een pagina wijst naar een deel dat er is, en '#\(fragment)' is er niet",
      remedy: nearMiss(to: fragment, in: anchors).map { "bedoelde u '#\($0)'?" }
        ?? "haal '#\(fragment)' weg, of kijk op de pagina welke delen er zijn")
  }

  private func remedy(for address: String, _ known: [String: Int]) -> String {
    if known[PlannedPage.path(of: address + "/")] != nil { return "schrijf '\(address)/', met een schuine streep aan het eind" }
    let addresses = known.values.map { pages[$0].address }.sorted()
    return nearMiss(to: address, in: addresses).map { "bedoelde u '\($0)'?" } ?? "kijk het adres na in de browser"
  }
}

extension Portal {
  /// The parts of a page that a link can point to; nil where any will do.
  fileprivate func anchors(of content: PageContent) -> [String]? {
    switch content {
    case .terms: terms.map(Site.id)
    case .sources: sources.map(Site.id)
    case .commitments: commitments.map(\.id)
    case .schemes: schemes.map(\.id)
    case .agreements: agreements.map(\.id)
    case .info(let index): infoPages[index].article.body.headings.map(\.id)
    case .news(let index): news[index].article.body.headings.map(\.id)
    default: nil
    }
  }
}
