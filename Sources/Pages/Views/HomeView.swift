// SPDX-License-Identifier: Apache-2.0
import Content
import Monitor
import Mustache
import Primitives

extension Site {
  /// What this is, find your municipality, find an approach, and how segregated the Netherlands is.
  func homeView() throws(RenderFailure) -> PageView {
    let settings = portal.settings
    let lead = leadingDataset
    let chart = try countryChart(of: lead)
    let best = index.overview.prefix { portal[$0].evidence.level >= 2 }.prefix(3)
    return PageView(
      template: .home, title: settings.title, description: settings.subtitle, scripts: [SiteTemplates.finderScript],
      values: Field.object([
        .titel: .text(settings.title), .ondertitel: .text(settings.subtitle),
        .namen: link(Addresses.municipalityNames), .zoeken: link(Addresses.search),
        .gemeentenAdres: link(Addresses.municipalities), .interventiesAdres: link(Addresses.interventions),
        .landcijfer: .maybe(lead.flatMap(nationalFigure)),
        .gemeenten: links(largestMunicipalities(of: lead).map { (portal[$0].name, portal.address(of: $0)) }),
        .alleGemeenten: .text("Alle " + Words.count(portal.areas.municipalities.count, "gemeente", "gemeenten")),
        .alleAanpakken: .text(Words.count(portal.fiches.count, "interventie", "interventies") + " vergelijken"),
        .soorten: .list(portal.kinds.indices.map { kindItem(Ref($0)) }),
        .themas: .list(portal.themes.indices.map { themeItem(Ref($0)) }),
        .grafiek: .maybe(html: chart), .monitorAdres: link(Addresses.monitor),
        .kaarten: try cards(Array(best)),
        .heeftNieuws: .flag(!portal.news.isEmpty), .berichten: .list(portal.news.indices.prefix(3).map(newsItem)),
        .nieuwsAdres: link(Addresses.news),
      ]))
  }

  /// The main figure of the country as a sentence and a hundred dots.
  private func nationalFigure(_ ref: Ref<Dataset>) -> Value? {
    guard let figures = figures[ref.index], let year = figures.latestYear(figures.mainIndicator, Areas.country),
      let figure = figures.cell(figures.mainIndicator, Areas.country, year).figure
    else { return nil }
    let measure = figures.indicators[figures.mainIndicator]
    let dataset = portal[ref]
    let words = FigureWords(portal: portal, figures: figures, indicator: figures.mainIndicator)
    var explanation = ["Nederland, \(dataset.sector.name), schooljaar \(figures.years[year].label)."]
    if let expected = figure.expected { explanation.append(chanceSentence(expected, measure)) }
    return Field.object([
      .stippen: .maybe(html: measure.perHundred(figure.value).map(HundredDots.svg)),
      .zin: .text(words.value(Areas.country, year) ?? "\(measure.name): \(measure.format.text(figure.value))"),
      .toelichting: .text(explanation.joined(separator: " ")),
      .schatting: .flag(dataset.estimate != nil), .adres: link(portal.address(of: ref)),
      .woord: .maybe(term(in: dataset).map { link($0.term, Addresses.terms + "#" + Self.id(of: $0)) }),
    ])
  }

  /// The hard word in the name of the group that a dataset counts: SES in "leerlingen met een lage SES".
  private func term(in dataset: Dataset) -> Term? {
    guard case .counts(_, let group, _) = dataset.form else { return nil }
    let words = group.name.split(separator: " ")
    return portal.terms.first { words.contains(Substring($0.term)) }
  }

  private func chanceSentence(_ expected: Double, _ measure: Indicator) -> String {
    guard let dots = measure.perHundred(expected) else { return "Bij toeval: \(measure.format.text(expected))." }
    return "Ook als u leerlingen over dezelfde scholen loot, zijn het er \(dots)."
  }

  /// Where most visitors come from: the municipalities with most pupils, by name.
  private func largestMunicipalities(of dataset: Ref<Dataset>?) -> [Ref<Area>] {
    guard let dataset, let figures = figures[dataset.index] else { return [] }
    let counted = portal.areas.municipalities.compactMap { index -> (pupils: Int, ref: Ref<Area>)? in
      let ref = Ref<Area>(index)
      guard let year = figures.latestKnownYear(ref) else { return nil }
      return (figures.population(ref, year).pupils ?? 0, ref)
    }
    return counted.sorted { ($1.pupils, $0.ref.index) < ($0.pupils, $1.ref.index) }.prefix(8).map(\.ref).sorted()
  }
}
