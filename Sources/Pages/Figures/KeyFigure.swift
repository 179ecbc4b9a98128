// SPDX-License-Identifier: Apache-2.0
import Content
import Monitor
import Mustache
import Primitives

extension Site {
  /// The main figure of an area, large, with what it says and what chance gives; nil when the dataset is silent about the area.
  func keyFigure(of area: Ref<Area>, in dataset: Ref<Dataset>?) throws(RenderFailure) -> Bytes? {
    guard let dataset, let figures = figures[dataset.index], let known = figures.latestKnownYear(area) else { return nil }
    let year = figures.latestYear(figures.mainIndicator, area) ?? known
    return try keyFigure(figures, indicator: figures.mainIndicator, area: area, year: year, caption: nil)
  }

  func keyFigure(
    _ figures: Figures, indicator: Int, area: Ref<Area>, year: Int, caption: String?
  ) throws(RenderFailure) -> Bytes {
    let measure = figures.indicators[indicator]
    let figure = figures.cell(indicator, area, year).figure
    let dataset = self[figures.dataset]
    let words = FigureWords(portal: portal, figures: figures, indicator: indicator)
    let text = figures.text(indicator, area, year).text
    let sentence = figure == nil ? words.absence(area, year) : words.value(area, year)
    let dots = figure.flatMap { measure.perHundred($0.value) }.map(HundredDots.svg)
    // An older figure says why there is no newer one.
    let newest = figures.latestKnownYear(area) ?? year
    let note = newest > year ? "\(figures.years[newest].label): \(figures.text(indicator, area, newest).text)." : nil
    return try html(
      .keyFigure,
      Field.object([
        .stippen: .maybe(html: dots), .waarde: .text(figure == nil ? Words.capitalised(text) : text), .zin: .optional(sentence),
        .naam: .text("\(self[area].name): \(measure.name)"), .jaar: .text("schooljaar " + figures.years[year].label),
        .toeval: .optional(words.chance(area, year)), .schatting: .flag(figure != nil && dataset.estimate != nil),
        .bijschrift: .optional(caption),
        .verborgen: .flag(figure == nil), .noot: .optional(note), .adres: link(portal.address(of: figures.dataset)),
      ]))
  }

  /// The dataset with the figure for the whole country that rests on most pupils: what a visitor sees first.
  static func leadingDataset(of figures: [Figures?]) -> Ref<Dataset>? {
    var best: (pupils: Int, ref: Ref<Dataset>)?
    for case let figures? in figures {
      guard let year = figures.latestYear(figures.mainIndicator, Areas.country) else { continue }
      let pupils = figures.population(Areas.country, year).pupils ?? 0
      if best.map({ pupils > $0.pupils }) ?? true { best = (pupils, figures.dataset) }
    }
    return best?.ref
  }
}
