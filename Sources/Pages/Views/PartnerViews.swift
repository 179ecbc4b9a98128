// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

extension Site {
  /// The coalition first, then the others by what they are.
  func partnersView() -> PageView {
    let all = portal.partners.indices.map { Ref<Partner>($0) }
    var groups: [(name: String, id: String, refs: [Ref<Partner>])] = [
      ("De coalitie", "coalitie", all.filter { self[$0].isInCoalition })
    ]
    for type in Partner.PartnerType.allCases {
      groups.append((type.plural, type.rawValue, all.filter { !self[$0].isInCoalition && self[$0].type == type }))
    }
    return PageView(
      template: .partners, title: "Partners", description: "Wie meedoet aan het portaal of erin genoemd wordt, en wat zij doen.",
      crumbs: [Self.homeCrumb],
      values: Field.object([
        .groepen: .list(
          groups.filter { !$0.refs.isEmpty }.map { group in
            let items = group.refs.map { partnerItem($0, named: group.id == "coalitie") }
            return Field.object([.id: .text("_" + group.id), .naam: .text(group.name), .lijst: .list(items)])
          })
      ]))
  }

  private func partnerItem(_ ref: Ref<Partner>, named: Bool) -> Value {
    let partner = self[ref]
    return Field.object([
      .naam: .text(partner.article.title), .adres: link(portal.address(of: ref)), .samenvatting: .text(partner.article.summary),
      .soort: named ? .text(partner.type.rawValue) : .absent,
    ])
  }

  func partnerView(_ ref: Ref<Partner>, _ number: Int) throws(RenderFailure) -> PageView {
    let partner = self[ref]
    let fiches = index.byPartner[ref.index]
    let text = number == 0 ? try body(partner.article.body, of: .partner(ref)) : []
    return PageView(
      template: .partner, title: Self.numbered(partner.article.title, number), description: partner.article.summary,
      crumbs: [Self.homeCrumb, ("Partners", Addresses.partners)], original: number == 0 ? partner.article.path : nil,
      values: Field.object([
        .soort: .text(Words.capitalised(partner.type.rawValue)), .coalitie: .flag(partner.isInCoalition),
        .titel: .text(partner.article.title), .samenvatting: .text(partner.article.summary),
        .gemeente: .maybe(partner.area.map { link(self[$0].name, portal.address(of: $0)) }),
        .website: .optional(partner.address),
        .tekst: .html(text), .overzicht: fiches.isEmpty ? .absent : try table(of: fiches, page: number, list: portal.address(of: ref)),
        .gecontroleerd: .absent, .verbeter: editLink(partner.article.path),
      ]))
  }
}
