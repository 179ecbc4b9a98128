// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

extension Site {
  /// The search, and everything that has a page or an anchor on letters: what a visitor without scripts finds instead.
  func searchView() -> PageView {
    PageView(
      template: .search, title: "Zoeken, en alles van A tot Z",
      description: "Zoek in alle interventies, gemeenten, thema's, partners, begrippen en cijfers, of blader op alfabet.", section: .search,
      crumbs: [Self.homeCrumb], scripts: [SiteTemplates.searchScript],
      values: Field.object([
        .adres: link(Addresses.search), .start: link(Addresses.home), .zoekindex: link("/pagefind/pagefind.js"),
        .namen: link(Addresses.municipalityNames), .woorden: link(Addresses.termWords),
        .op: alphabet.isSplit ? letterPages(current: nil) : letterAnchors(alphabet),
        .letters: alphabet.isSplit ? .absent : letters(alphabet),
      ]))
  }

  /// One page of one letter, where there is too much for a single page.
  func letterView(_ letter: Int, _ number: Int) -> PageView {
    let entries = alphabet.letters[letter].entries
    let address = Addresses.letter(alphabet.letters[letter].slug)
    let shown = entries.dropFirst(number * Alphabet.entriesPerPage).prefix(Alphabet.entriesPerPage)
    let name = alphabet.letters[letter].name
    return PageView(
      template: .letter, title: Self.numbered("Alles met \(name)", number),
      description: "Alle interventies, gemeenten, thema's, partners, begrippen en cijfers met \(name).", section: .search,
      crumbs: [Self.homeCrumb, ("Zoeken", Addresses.search)],
      values: Field.object([
        .titel: .text("Alles met \(name)"), .op: letterPages(current: letter), .lijst: .list(shown.map(item)),
        .bladeren: pager(number, of: alphabet.pageCount(ofLetter: letter), list: address),
      ]))
  }

  /// Letters with their entries, for one page.
  func letters(_ alphabet: Alphabet) -> Value {
    .list(
      alphabet.letters.map { letter in
        Field.object([.id: .text("letter-" + letter.slug), .naam: .text(letter.name), .lijst: .list(letter.entries.map(item))])
      })
  }

  func letterAnchors(_ alphabet: Alphabet) -> Value {
    .list(alphabet.letters.map { Field.object([.naam: .text($0.name), .adres: .text("#letter-" + $0.slug), .hier: .flag(false)]) })
  }

  private func letterPages(current: Int?) -> Value {
    .list(
      alphabet.letters.enumerated().map { place, letter in
        Field.object([.naam: .text(letter.name), .adres: link(Addresses.letter(letter.slug)), .hier: .flag(place == current)])
      })
  }

  private func item(_ entry: AlphabetEntry) -> Value {
    Field.object([
      .naam: .text(entry.name), .adres: link(entry.path), .soort: .optional(entry.kind), .tevens: .optional(entry.also),
    ])
  }
}

extension Portal {
  /// Everything that the list from A to Z holds.
  func alphabetEntries(hasExamples: Bool, hasRules: Bool) -> [AlphabetEntry] {
    var entries: [AlphabetEntry] = []
    func add(_ name: String, _ path: String, _ kind: String) {
      entries.append(AlphabetEntry(name: name, path: path, kind: kind))
    }
    for index in fiches.indices { add(fiches[index].article.title, address(of: Ref<Fiche>(index)), "interventie") }
    for index in kinds.indices { add(kinds[index].plural, address(of: Ref<Kind>(index)), "soort") }
    for index in themes.indices { add(themes[index].article.title, address(of: Ref<Theme>(index)), "thema") }
    for index in partners.indices { add(partners[index].article.title, address(of: Ref<Partner>(index)), "partner") }
    for index in areas.municipalities { add(areas.all[index].name, address(of: Ref<Area>(index)), "gemeente") }
    entries += otherNames
    for index in datasets.indices { add(datasets[index].title, address(of: Ref<Dataset>(index)), "cijfers") }
    for term in terms { add(term.term, Addresses.terms + "#" + Site.id(of: term), "begrip") }
    for index in infoPages.indices { add(infoPages[index].article.title, address(ofInfo: index), "pagina") }
    for index in news.indices { add(news[index].article.title, address(ofNews: index), "nieuws") }
    for index in agenda.indices { add(agenda[index].article.title, address(ofAgenda: index), "agenda") }
    if hasExamples { add("Grafieken", Addresses.examples, "uitleg") }
    if hasRules { add("Regels voor de inhoud", Addresses.rules, "uitleg") }
    for (name, path) in Self.listPages { add(name, path, "lijst") }
    return entries
  }

  /// Names that lead to a municipality of another name: those in everyday use, and those of municipalities that are no more.
  var otherNames: [AlphabetEntry] {
    Areas.everydayNames.compactMap { name in
      areas.find(name).map { AlphabetEntry(name: name, path: address(of: $0), kind: nil, also: self[$0].name) }
    }
      + areas.former.map { former in
        AlphabetEntry(name: former.name, path: address(of: former.successor), kind: nil, also: "nu " + self[former.successor].name)
      }
  }

  private static let listPages = [
    ("Interventies", Addresses.interventions), ("Gemeenten", Addresses.municipalities), ("Cijfers", Addresses.monitor),
    ("Gemeenten vergelijken", Addresses.comparisons),
    ("Thema's", Addresses.themes), ("Partners", Addresses.partners), ("Bronnen", Addresses.sources), ("Begrippen", Addresses.terms),
    ("Toezeggingen", Addresses.commitments), ("Regelingen", Addresses.schemes), ("Afspraken", Addresses.agreements),
    ("Nieuws", Addresses.news), ("Agenda", Addresses.agenda),
  ]
}
