// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

extension Site {
  func municipalitiesView() -> PageView {
    let all = index.municipalitiesByArea[0]
    let provinces = portal.areas.provinces.map { Ref<Area>($0) }
    let names = Alphabet(municipalityEntries())
    return PageView(
      template: .municipalities, title: "Gemeenten",
      description: "Alle \(all.count) gemeenten op letter en op provincie, met cijfers en interventies.", section: .municipalities,
      crumbs: [Self.homeCrumb], scripts: [SiteTemplates.finderScript],
      values: Field.object([
        .kaart: .maybe(municipalityMap().map { Field.object([.svg: .html($0), .lijst: .list(municipalitiesWithFiches())]) }),
        .namen: link(Addresses.municipalityNames), .gemeentenAdres: link(Addresses.municipalities),
        .adres: link(Addresses.comparisons), .op: letterAnchors(names), .letters: letters(names),
        .provincies: .list(
          provinces.map { province in
            let items = index.municipalitiesByArea[province.index].map { link(self[$0].name, portal.address(of: $0)) }
            return Field.object([
              .id: .text(portal.provinceID(province)), .naam: .text(self[province].name), .lijst: .list(items),
            ])
          }),
      ]))
  }

  /// The dots that stand out on the map, as a list.
  private func municipalitiesWithFiches() -> [Value] {
    index.municipalitiesByArea[0].filter { !index.byArea[$0.index].isEmpty }.map { ref in
      Field.object([.naam: .text(self[ref].name), .adres: link(portal.address(of: ref)), .aantal: .number(index.byArea[ref.index].count)])
    }
  }

  private func municipalityEntries() -> [AlphabetEntry] {
    index.municipalitiesByArea[0].map { ref in
      let everyday = Areas.everydayNames.first { portal.areas.find($0) == ref }
      return AlphabetEntry(name: self[ref].name, path: portal.address(of: ref), kind: nil, also: everyday)
    } + portal.otherNames
  }

  /// What became part of a municipality; nil where nothing did.
  private func mergerWords(_ ref: Ref<Area>) -> String? {
    let former = portal.areas.former.filter { $0.successor == ref }
    guard !former.isEmpty else { return nil }
    let schools = former.count == 1 ? "Zijn scholen" : "Hun scholen"
    return Words.mergers(former, into: self[ref].name).joined(separator: " ")
      + " \(schools) tellen in alle jaren mee bij \(self[ref].name)."
  }

  func municipalityView(_ ref: Ref<Area>) throws(RenderFailure) -> PageView {
    let area = self[ref]
    let text = portal.municipalityTexts[ref]
    let summary =
      text?.summary ?? "Hoe leerlingen in \(area.name) over de scholen verdeeld zijn, en wat er gebeurt om dat gelijker te maken."
    let fiches = index.byArea[ref.index]
    let similar = similar(to: ref)
    let figures = try figures(of: ref)
    let lead = try keyFigure(of: ref, in: leadingDataset)
    let agreements = index.agreementsByArea[ref.index].map { agreement($0, withArea: false) }
    let words = try body(portal.body(of: .municipality(ref)), of: .municipality(ref))
    let heading = fiches.isEmpty ? "Interventies" : Words.count(fiches.count, "interventie", "interventies") + " in \(area.name)"
    return PageView(
      template: .municipality, title: area.name, description: summary, section: .municipalities,
      crumbs: [Self.homeCrumb, ("Gemeenten", Addresses.municipalities)], original: text?.path,
      values: Field.object([
        .titel: .text(area.name), .samenvatting: .text(summary),
        .provincie: .maybe(area.parent.map { link(portal.label(of: $0), portal.address(of: $0)) }),
        .herindeling: .optional(mergerWords(ref)),
        .kerncijfer: .maybe(html: lead),
        .wegwijzer: signposts(
          fiches.isEmpty ? heading : Words.count(fiches.count, "interventie", "interventies"),
          hasSimilar: !comparisons.similar.nearest(to: ref).isEmpty, hasAgreements: !agreements.isEmpty,
          hasPartners: !index.partnersByArea[ref.index].isEmpty),
        .tekst: .html(words), .cijfers: .html(figures), .gelijkend: similar, .interventiesTitel: .text(heading),
        .kaarten: try cards(fiches), .interventiesAdres: link(Addresses.interventions),
        .boekje: bookletLink(.municipality(ref)),
        .afspraken: .headed(agreements),
        .partners: partners(index.partnersByArea[ref.index]),
        .gecontroleerd: .absent, .verbeter: editLink(text?.path),
      ]))
  }

  private func signposts(_ fiches: String, hasSimilar: Bool, hasAgreements: Bool, hasPartners: Bool) -> Value {
    var items = [Self.contentsItem(fiches, "_interventies"), Self.contentsItem("Cijfers", "_cijfers")]
    if hasSimilar { items.append(Self.contentsItem("Gemeenten die hierop lijken", "_gelijkend")) }
    if hasAgreements { items.append(Self.contentsItem("Afspraken", "_afspraken")) }
    if hasPartners { items.append(Self.contentsItem("Partners", "_partners")) }
    return .list(items)
  }
}
