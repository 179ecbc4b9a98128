// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

extension Site {
  /// Rows of one page of a long table: at about 1,200 bytes a row a page stays under 100 kB.
  static let rowsPerPage = 80

  static func pageCount(_ count: Int) -> Int { max(1, (count + rowsPerPage - 1) / rowsPerPage) }

  func overviewView(_ number: Int) throws(RenderFailure) -> PageView {
    PageView(
      template: .overview, title: Self.numbered("Interventies", number),
      description: "Wat is er geprobeerd tegen segregatie in het onderwijs, wat kost het, en wat weten we ervan?",
      section: .interventions, crumbs: [Self.homeCrumb], scripts: [SiteTemplates.overviewScript],
      values: Field.object([
        .soorten: .list(portal.kinds.indices.map { kindItem(Ref($0)) }),
        .facetten: .html(snippets.facets), .bladen: .number(Self.pageCount(portal.fiches.count)),
        .overzicht: try table(of: index.overview, page: number, list: Addresses.interventions),
        .boekje: portal.fiches.isEmpty ? .absent : link(Addresses.booklet),
        .bewijsladder: .list(
          zip(Words.evidence, Words.evidenceExplanations).map { Field.object([.woord: .text($0), .uitleg: .text($1)]) }),
        .kostenladder: .list(zip(Words.costs, Words.costExplanations).map { Field.object([.woord: .text($0), .uitleg: .text($1)]) }),
      ]))
  }

  func kindItem(_ ref: Ref<Kind>) -> Value {
    Field.object([
      .naam: .text(self[ref].plural), .adres: link(portal.address(of: ref)),
      .aantal: .number(index.byKind[ref.index].count), .samenvatting: .text(self[ref].article.summary),
    ])
  }

  func kindView(_ ref: Ref<Kind>, _ number: Int) throws(RenderFailure) -> PageView {
    let kind = self[ref]
    let fiches = index.byKind[ref.index]
    // The name of one: who searches for it finds the page of them all.
    let label = "Soort interventie" + (kind.article.title == kind.plural ? "" : ": " + kind.article.title)
    return try collection(
      kind.article, title: kind.plural, label: label, section: .interventions,
      crumbs: [Self.homeCrumb, ("Interventies", Addresses.interventions)], fiches: fiches,
      partners: index.partnersByKind[ref.index], page: number, list: portal.address(of: ref), owner: .kind(ref),
      booklet: bookletLink(.kind(ref)))
  }

  private func collection(
    _ article: Article, title: String, label: String, section: Section, crumbs: [(name: String, path: String)], fiches: [Ref<Fiche>],
    partners: [Ref<Partner>], page number: Int, list: String, owner: ArticleOwner,
    booklet: Value
  ) throws(RenderFailure) -> PageView {
    let text = number == 0 ? try body(article.body, of: owner) : []
    return PageView(
      template: .collection, title: Self.numbered(title, number), description: article.summary, section: section, crumbs: crumbs,
      original: number == 0 ? article.path : nil,
      values: Field.object([
        .soortnaam: .text(label), .titel: .text(title), .samenvatting: .text(article.summary),
        .tekst: .html(text), .overzicht: fiches.isEmpty ? .absent : try table(of: fiches, page: number, list: list),
        .boekje: booklet,
        .partners: .headed(partners.map { link(self[$0].article.title, portal.address(of: $0)) }),
        .gecontroleerd: .absent, .verbeter: editLink(article.path),
      ]))
  }

  /// One page of the table with all of these fiches.
  func table(of fiches: [Ref<Fiche>], page number: Int, list: String) throws(RenderFailure) -> Value {
    let pages = Self.pageCount(fiches.count)
    return Field.object([
      .onderschrift: .text(Words.count(fiches.count, "interventie", "interventies") + ", het sterkste bewijs bovenaan"),
      .rijen: try parts(.row, of: Self.shown(of: fiches, page: number)),
      .bladeren: pager(number, of: pages, list: list),
    ])
  }

  /// Those of a list that stand on one page of its table.
  static func shown(of fiches: [Ref<Fiche>], page number: Int) -> ArraySlice<Ref<Fiche>> {
    fiches.dropFirst(number * rowsPerPage).prefix(rowsPerPage)
  }

  func pager(_ number: Int, of pages: Int, list: String) -> Value {
    guard pages > 1 else { return .absent }
    return Field.object([
      .vorige: number > 0 ? link(Addresses.page(number - 1, of: list)) : .absent,
      .blad: .text("Bladzijde \(number + 1) van \(pages)"),
      .volgende: number + 1 < pages ? link(Addresses.page(number + 1, of: list)) : .absent,
    ])
  }

  static func numbered(_ title: String, _ number: Int) -> String {
    number == 0 ? title : title + ", bladzijde \(number + 1)"
  }
}
