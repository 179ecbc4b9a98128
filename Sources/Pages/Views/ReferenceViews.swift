// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

extension Site {
  static func id(of term: Term) -> String { term.id }

  func termsView() -> PageView {
    let terms = index.terms.map { (key: Slug.make(from: portal.terms[$0.index].term), term: portal.terms[$0.index]) }
    return PageView(
      template: .terms, title: "Begrippen", description: "Wat de woorden op deze site betekenen.", crumbs: [Self.homeCrumb],
      values: Field.object([
        .op: .list(
          terms.enumerated().filter { place, item in place == 0 || terms[place - 1].key.first != item.key.first }.map { _, item in
            Field.object([
              .naam: .text(item.key.prefix(1).uppercased()), .adres: .text("#" + Self.id(of: item.term)), .hier: .flag(false),
            ])
          }),
        .lijst: .list(
          terms.map { _, term in
            values(of: term)
          }),
      ]))
  }

  func values(of term: Term) -> Value {
    Field.object([
      .id: .text(Self.id(of: term)), .naam: .text(term.term), .uitleg: .text(term.explanation), .voluit: .optional(term.expansion),
      .ook: .text(term.otherSpellings.joined(separator: ", ")),
    ])
  }

  func sourcesView() -> PageView {
    PageView(
      template: .sources, title: "Bronnen", description: "Waar het portaal zich op baseert, en hoe zwaar elke bron weegt.",
      crumbs: [Self.homeCrumb],
      values: Field.object([
        .statussen: .list(
          Source.Status.allCases.compactMap { status in
            let sources = portal.sources.indices.filter { portal.sources[$0].status == status }
            guard !sources.isEmpty else { return nil }
            return Field.object([
              .id: .text("_" + status.rawValue), .naam: .text(Words.capitalised(status.name)), .aantal: .number(sources.count),
              .uitleg: .text(status.explanation),
              .lijst: .list(
                sources.map { index in Field.object([.bron: .html(snippets.sources[index]), .gebruikt: users(of: Ref(index))]) }),
            ])
          })
      ]))
  }

  /// Names at a source; a source that very many fiches use only counts the others.
  private static let namedUsers = 12

  private func users(of ref: Ref<Source>) -> Value {
    let fiches = index.bySource[ref.index]
    guard !fiches.isEmpty else { return .absent }
    let named = fiches.prefix(Self.namedUsers).enumerated().map { place, fiche in
      link(portal[fiche].article.title, portal.address(of: fiche), isLater: place > 0)
    }
    let others = fiches.count - named.count
    return Field.object([
      .lijst: .list(named), .noot: .optional(others > 0 ? "en nog " + Words.count(others, "interventie", "interventies") : nil),
    ])
  }

  func notFoundView() -> PageView {
    let ways = [
      ("Alles van A tot Z", Addresses.search), ("Interventies", Addresses.interventions), ("Gemeenten", Addresses.municipalities),
      ("Cijfers", Addresses.monitor), (Words.home, Addresses.home),
    ]
    return PageView(
      template: .notFound, title: "Deze pagina is er niet", description: "Het adres klopt niet of de pagina is weg.", isHidden: true,
      values: Field.object([.lijst: .list(ways.map { link($0.0, $0.1) })]))
  }

  /// A page at an old address: it sends on to the new one, or says that there is none.
  /// The old address of a municipality that became part of another leads to that one, where the same sentence stands.
  func formerMunicipalityView(_ index: Int) -> PageView {
    let former = portal.areas.former[index]
    let address = portal.address(of: former.successor)
    let sentence = Words.mergers([former], into: portal[former.successor].name).joined()
    return PageView(
      template: .moved, title: former.name, description: sentence, canonical: address, redirect: address + "#_herindeling",
      values: Field.object([
        .titel: .text(former.name), .zin: .text(sentence), .naar: link(address + "#_herindeling"),
        .naarVolledig: .text(root.absolute(address)),
      ]))
  }

  func movedView(_ index: Int) -> PageView {
    let move = portal.moves[index]
    let title = move.to == nil ? "Deze pagina is weggehaald" : "Deze pagina is verhuisd"
    return PageView(
      template: .moved, title: title, description: title + ".", canonical: move.to, isHidden: move.to == nil, redirect: move.to,
      values: Field.object([
        .titel: .text(title), .zin: .absent, .naar: move.to.map { link($0) } ?? .absent,
        .naarVolledig: .optional(move.to.map(root.absolute)),
        .zoeken: link(Addresses.search),
      ]))
  }
}
