// SPDX-License-Identifier: Apache-2.0
import Content
import Monitor
import Mustache
import Primitives

extension Site {
  /// The page on which a reader chooses municipalities, with the ready-made comparisons and the figures of all.
  func comparisonsView() -> PageView {
    PageView(
      template: .comparisons, title: "Gemeenten vergelijken",
      description: "Zet de cijfers van twee, drie of vier gemeenten naast elkaar, of kies een vergelijking die al klaar staat.",
      section: .monitor, crumbs: [Self.homeCrumb, ("Cijfers", Addresses.monitor)], scripts: [SiteTemplates.comparisonScript],
      values: Field.object([
        .json: link(Addresses.comparisonData),
        .nummers: .list((1...Comparisons.most).map { .text(String($0)) }),
        .vergelijkingen: .headed(
          comparisons.readyMade.map { area in
            let others = comparisons.members(of: area).dropFirst().map { portal[$0].name }
            return Field.object([
              .naam: .text(portal[area].name), .adres: link(Addresses.comparison(portal[area].slug)),
              .uitleg: .text("met " + Words.list(others)),
            ])
          }),
        .tabel: .maybe(overviewTable()?.value),
      ]))
  }

  /// A municipality beside those that resemble it most.
  func comparisonView(_ area: Ref<Area>) throws(RenderFailure) -> PageView {
    let areas = comparisons.members(of: area)
    let name = portal[area].name
    let names = areas.dropFirst().map { portal[$0].name }
    var sets: [Value] = []
    for figures in inReadingOrder {
      if let set = try comparison(of: areas, in: figures) { sets.append(set) }
    }
    return PageView(
      template: .comparison, title: "\(name) vergeleken met \(Words.list(names))",
      description: "De cijfers van \(name) naast die van \(Words.list(names)): gemeenten die op elkaar lijken.", section: .monitor,
      crumbs: [Self.homeCrumb, ("Cijfers", Addresses.monitor), ("Gemeenten vergelijken", Addresses.comparisons)],
      values: Field.object([
        .titel: .text("\(name) vergeleken met \(Words.list(names))"),
        .samenvatting: .text(
          "\(Words.list(names)) \(names.count == 1 ? "lijkt" : "lijken") het meest op \(name): in grootte, stedelijkheid, inkomen en opleiding."
        ),
        .lijst: .list(sets), .tabel: .maybe(featureTable(areas)?.value), .bron: source("cbs-kerncijfers-2022"),
        .aanpakken: initiatives(areas), .gemeente: link(name, portal.address(of: area)),
        .adres: link(Addresses.comparison(of: areas.map { portal[$0].slug })),
      ]))
  }

  /// What one dataset says of municipalities beside each other; nil where it is silent about all of them.
  private func comparison(of areas: [Ref<Area>], in figures: Figures) throws(RenderFailure) -> Value? {
    guard let year = comparableYear(figures), areas.contains(where: { figures.latestKnownYear($0) != nil }) else { return nil }
    let dataset = portal[figures.dataset]
    let chart = try chart(.comparison(areas[0], figures.dataset), id: "g-" + dataset.slug)
    var table = table(figures, year, areas + [Areas.country], caption: dataset.title, firstHeading: "Gemeente")
    table.note = Words.chanceNote
    return Field.object([
      .id: .text("cijfers-" + dataset.slug), .titel: .text(dataset.title), .adres: link(portal.address(of: figures.dataset)),
      .schatting: .flag(dataset.estimate != nil), .zin: .optional(words(figures).beside(areas, year)), .grafiek: .maybe(html: chart),
      .tabel: table.value, .jaartabel: .maybe(yearTable(figures, areas)?.value),
    ])
  }

  /// Where the page of a municipality leads to: its ready-made comparison, and the page where another can be chosen.
  func comparisonLinks(_ area: Ref<Area>) -> Value {
    let areas = comparisons.members(of: area)
    let name = portal[area].name
    var links = [link("Zet \(name) naast gemeenten die u zelf kiest", Addresses.comparison(of: areas.map { portal[$0].slug }))]
    if comparisons.readyMade.contains(area) {
      links.insert(
        link("\(name) naast \(Words.list(areas.dropFirst().map { portal[$0].name }))", Addresses.comparison(portal[area].slug)), at: 0)
    }
    return .list(links)
  }
}

extension FigureWords {
  /// The value of the first area as a sentence, and those of the others after it. Nil where the first has no sentence.
  ///
  ///     58 van de 100 leerlingen met een lage SES zouden … (Nijmegen). In Arnhem zijn dat er 47, in Delft 52. Van Leiden is er geen cijfer.
  func beside(_ areas: [Ref<Area>], _ year: Int) -> String? {
    guard let first = areas.first, let sentence = value(first, year) else { return nil }
    let measure = figures.indicators[indicator]
    var known: [String] = []
    var unknown: [String] = []
    for area in areas.dropFirst() {
      if let number = figures.cell(indicator, area, year).figure.flatMap({ measure.perHundred($0.value) }) {
        known.append("in \(name(of: area)) \(number)")
      } else {
        unknown.append(name(of: area))
      }
    }
    var words = "\(name(of: first)), schooljaar \(figures.years[year].label): \(sentence)"
    if !known.isEmpty { words += " Ter vergelijking: \(Words.list(known)) van de 100." }
    if !unknown.isEmpty { words += " Van \(Words.list(unknown)) is er geen cijfer." }
    return words
  }
}
