// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

/// One line of a list on letters.
struct AlphabetEntry {
  var name: String
  var path: String
  /// What it is: `thema`.
  var kind: String?
  /// Its other name: `Den Haag`.
  var also: String?
}

extension Site {
  /// Everything that has a page or an anchor, on letters.
  func alphabetView() -> PageView {
    PageView(
      template: .alphabet, title: "Alles van A tot Z",
      description: "Alle interventies, gemeenten, thema's, partners, begrippen en cijfers op alfabet.", section: .search,
      crumbs: [Self.homeCrumb], values: Field.object([.letters: letters(allEntries())]))
  }

  /// Entries under their first letters; accents and capitals aside, `'s-Gravenhage` under the S.
  func letters(_ entries: [AlphabetEntry]) -> Value {
    let keyed = entries.map { (key: Slug.make(from: $0.name), entry: $0) }
      .sorted { ($0.key, $0.entry.name, $0.entry.path) < ($1.key, $1.entry.name, $1.entry.path) }
    var letters: [Value] = []
    var start = 0
    while start < keyed.count {
      let letter = Self.letter(keyed[start].key)
      var end = start
      while end < keyed.count, Self.letter(keyed[end].key) == letter { end += 1 }
      letters.append(
        Field.object([
          .id: .text(letter.isEmpty ? "letter-overig" : "letter-" + letter),
          .naam: .text(letter.isEmpty ? "0–9" : letter.uppercased()),
          .lijst: .list(keyed[start..<end].map { item($0.entry) }),
        ]))
      start = end
    }
    return .list(letters)
  }

  /// Empty for digits and the like.
  private static func letter(_ key: String) -> String {
    guard let first = key.first, first.isLetter else { return "" }
    return String(first)
  }

  private func item(_ entry: AlphabetEntry) -> Value {
    Field.object([
      .naam: .text(entry.name), .adres: link(entry.path), .soort: .optional(entry.kind), .tevens: .optional(entry.also),
    ])
  }

  private func allEntries() -> [AlphabetEntry] {
    var entries: [AlphabetEntry] = []
    func add(_ name: String, _ path: String, _ kind: String) {
      entries.append(AlphabetEntry(name: name, path: path, kind: kind))
    }
    for index in portal.fiches.indices { add(portal.fiches[index].article.title, portal.address(of: Ref<Fiche>(index)), "interventie") }
    for index in portal.kinds.indices { add(portal.kinds[index].plural, portal.address(of: Ref<Kind>(index)), "soort") }
    for index in portal.themes.indices { add(portal.themes[index].article.title, portal.address(of: Ref<Theme>(index)), "thema") }
    for index in portal.partners.indices { add(portal.partners[index].article.title, portal.address(of: Ref<Partner>(index)), "partner") }
    for index in portal.areas.municipalities { add(portal.areas.all[index].name, portal.address(of: Ref<Area>(index)), "gemeente") }
    for index in portal.datasets.indices { add(portal.datasets[index].title, portal.address(of: Ref<Dataset>(index)), "cijfers") }
    for term in portal.terms { add(term.term, Addresses.terms + "#" + Self.id(of: term), "begrip") }
    for index in portal.infoPages.indices { add(portal.infoPages[index].article.title, portal.address(ofInfo: index), "pagina") }
    for index in portal.news.indices { add(portal.news[index].article.title, portal.address(ofNews: index), "nieuws") }
    for index in portal.agenda.indices { add(portal.agenda[index].article.title, portal.address(ofAgenda: index), "agenda") }
    if !rules.isEmpty { add("Regels voor de inhoud", Addresses.rules, "uitleg") }
    if !examples.isEmpty { add("Grafieken", Addresses.examples, "uitleg") }
    for (name, path) in Self.listPages { add(name, path, "lijst") }
    return entries
  }

  private static let listPages = [
    ("Interventies", Addresses.interventions), ("Gemeenten", Addresses.municipalities), ("Cijfers", Addresses.monitor),
    ("Thema's", Addresses.themes), ("Partners", Addresses.partners), ("Bronnen", Addresses.sources), ("Begrippen", Addresses.terms),
    ("Toezeggingen", Addresses.commitments), ("Regelingen", Addresses.schemes), ("Afspraken", Addresses.agreements),
    ("Nieuws", Addresses.news), ("Agenda", Addresses.agenda),
  ]
}
