// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

extension Site {
  /// The list of all interventions with one value: of low cost, or for primary schools.
  func facetView(_ ref: FacetRef, _ number: Int) throws(RenderFailure) -> PageView {
    let value = facets[ref]
    let title = ref.facet.name + ": " + value.name
    let count = Words.count(value.fiches.count, "interventie", "interventies")
    return PageView(
      template: .facetList, title: Self.numbered(title, number),
      description: "\(title). \(count), het sterkste bewijs bovenaan, met kosten, sector, thema's en gemeenten.",
      section: .interventions, crumbs: [Self.homeCrumb, ("Interventies", Addresses.interventions)],
      values: Field.object([
        .titel: .text(title), .uitleg: .optional(explanation(of: ref)),
        .naam: .text(ref.facet.name), .lijst: .list(items(of: ref.facet, current: ref.value)),
        .overzicht: try table(of: value.fiches, page: number, list: value.address),
        .interventiesAdres: link(Addresses.interventions),
      ]))
  }

  /// All facets with links to their lists, and how many fiches each has: without a script the filter of the overview.
  func facetGroups() -> Value {
    .list(
      Facet.allCases.map { facet in
        Field.object([.id: .text(facet.slug), .naam: .text(facet.name), .lijst: .list(items(of: facet, current: nil))])
      })
  }

  /// A step of a scale that no fiche has stays in the overview, without a list: that nothing costs so little is an answer too.
  private func items(of facet: Facet, current: Int?) -> [Value] {
    let isScale = current == nil && (facet == .evidence || facet == .cost)
    return facets[facet].enumerated().filter { isScale || !$1.fiches.isEmpty }.map { place, value in
      Field.object([
        .id: .text(value.slug), .naam: .text(value.name),
        .adres: value.fiches.isEmpty ? .absent : link(value.address), .aantal: .number(value.fiches.count),
        .hier: .flag(place == current),
      ])
    }
  }

  private func explanation(of ref: FacetRef) -> String? {
    switch ref.facet {
    case .evidence: Words.evidenceExplanations[Words.evidence.count - 1 - ref.value]
    case .cost where facets[ref].name == Facets.unknownCost:
      "Van deze interventies weten wij niet wat zij kosten. Dat is iets anders dan gratis."
    case .cost: Words.costExplanations[ref.value]
    default: nil
    }
  }

  /// What a row of the overview says to the script that filters and sorts: the slugs of its values.
  func facetMarks(of ref: Ref<Fiche>) -> Value {
    let evidence = Words.evidence.count - 1 - self[ref].evidence.level
    let cost = self[ref].cost.map { $0.level - 1 } ?? facets[.cost].count - 1
    var rows = Rows(Self.markColumns, capacity: Facet.allCases.count)
    func add(_ facet: Facet, _ mark: String) {
      rows.add(.text(facet.slug))
      rows.add(.text(mark))
    }
    add(.evidence, shared.mark(.evidence, evidence))
    add(.cost, shared.mark(.cost, cost))
    add(.sector, shared.mark(.sector, self[ref].sectors.compactMap { Fiche.Sector.allCases.firstIndex(of: $0) }))
    add(.kind, shared.mark(.kind, self[ref].kind.index))
    add(.theme, shared.mark(.theme, self[ref].themes.map(\.index)))
    add(.status, shared.mark(.status, Fiche.Status.allCases.firstIndex(of: self[ref].status) ?? 0))
    return .rows(rows)
  }

  private static let markColumns = Field.columns([.naam, .waarde])
}
