// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

/// Themes as communities: who works on one, and what has come of it.
extension Site {
  func themesView() -> PageView {
    PageView(
      template: .themes, title: "Thema's", description: "Alle thema's van het portaal: wie eraan werken en wat het oplevert.",
      section: .themes, crumbs: [Self.homeCrumb],
      values: Field.object([.themas: .list(portal.themes.indices.map { themeItem(Ref($0)) })]))
  }

  func themeItem(_ ref: Ref<Theme>) -> Value {
    let (fiches, partners) = (index.byTheme[ref.index].count, index.partnersByTheme[ref.index].count)
    return Field.object([
      .naam: .text(portal[ref].article.title), .adres: link(portal.address(of: ref)), .aantal: .number(fiches),
      .samenvatting: .text(portal[ref].article.summary),
      .noot: .text(Words.count(fiches, "interventie", "interventies") + ", " + Words.count(partners, "partner", "partners")),
    ])
  }

  func themeView(_ ref: Ref<Theme>, _ number: Int) throws(RenderFailure) -> PageView {
    let article = portal[ref].article
    let fiches = index.byTheme[ref.index]
    // Later pages of the table say no more than the table.
    let text = number == 0 ? try body(article.body, of: .theme(ref)) : []
    return PageView(
      template: .theme, title: Self.numbered(article.title, number), description: article.summary, section: .themes,
      crumbs: [Self.homeCrumb, ("Thema's", Addresses.themes)], original: article.path,
      values: Field.object([
        .titel: .text(article.title), .samenvatting: .text(article.summary), .tekst: .html(text),
        .samengevat: .optional(number == 0 ? results(of: fiches) : nil),
        .leden: number == 0 ? .headed(members(of: ref)) : .absent, .contact: .text(portal.settings.contact),
        .overzicht: fiches.isEmpty ? .absent : try table(of: fiches, page: number, list: portal.address(of: ref)),
        .boekje: bookletLink(.theme(ref)), .gecontroleerd: .absent, .verbeter: editLink(article.path),
      ]))
  }

  /// `7 interventies in 5 gemeenten; 3 daarvan zijn onderzocht.`
  private func results(of fiches: [Ref<Fiche>]) -> String? {
    guard !fiches.isEmpty else { return nil }
    var isSeen = Array(repeating: false, count: portal.areas.all.count)
    var studied = 0
    for ref in fiches {
      for area in portal[ref].areas { isSeen[area.index] = true }
      if !portal[ref].studies.isEmpty { studied += 1 }
    }
    let places = isSeen.count { $0 }
    let spread = places == 0 ? "" : " in " + Words.count(places, "gemeente", "gemeenten")
    let known = studied == 0 ? "Naar geen daarvan is onderzoek bekend." : "Naar \(studied) daarvan is onderzoek bekend."
    return Words.count(fiches.count, "interventie", "interventies") + spread + ". " + known
  }

  /// The partners of the fiches of a theme, with how many of these are theirs.
  private func members(of ref: Ref<Theme>) -> [Value] {
    var counts = Array(repeating: 0, count: portal.partners.count)
    for fiche in index.byTheme[ref.index] { for partner in portal[fiche].partners { counts[partner.index] += 1 } }
    return index.partnersByTheme[ref.index].map { partner in
      Field.object([
        .naam: .text(portal[partner].article.title), .adres: link(portal.address(of: partner)),
        .soort: .text(Words.capitalised(portal[partner].type.rawValue)), .coalitie: .flag(portal[partner].isInCoalition),
        .samenvatting: .text(portal[partner].article.summary),
        .noot: .text(Words.count(counts[partner.index], "interventie", "interventies") + " in dit thema"),
      ])
    }
  }
}
