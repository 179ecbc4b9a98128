// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor
import Primitives

/// Turns figures into the specification of a chart. One for each dataset, to which all charts refer: copies of the portal in it would cost
/// more than the specification.
final class ChartMaking: Sendable {
  let portal: Portal
  let figures: Figures
  /// The boundaries of the municipalities, where the owner of the portal has put them in `kaart/`.
  let boundaries: MapGeometry?
  private let source: ChartSource

  // Swift 6.3.1 cannot compile it when it is put in the place of the call.
  @inline(never) init(portal: Portal, figures: Figures, boundaries: MapGeometry?) {
    self.portal = portal
    self.figures = figures
    self.boundaries = boundaries
    let dataset = portal[figures.dataset]
    source = ChartSource(portal[dataset.source].short, date: dataset.referenceDate.dutch, licence: Licence(dataset.licence).name)
  }

  var dataset: Dataset { portal[figures.dataset] }

  /// What a chart shows of the figures, and the words that its author gives it.
  struct Request {
    var indicator: Int
    var areas: [Ref<Area>]
    var id: String
    var title: String
    var description = ""
  }

  /// The chart of an area as its page shows it: the years as lines, or one year as bars beside others. Nil where the area has no figure.
  func spec(of area: Ref<Area>, id: String) -> ChartSpec? {
    let indicator = figures.mainIndicator
    guard figures.indicators.indices.contains(indicator), let latest = figures.latestYear(indicator, area) else { return nil }
    var request = Request(indicator: indicator, areas: [area], id: id, title: message(indicator, area, latest))
    if figures.years.count > 1 {
      if area != Areas.country { request.areas.append(Areas.country) }
      return lines(request)
    }
    // The country is compared with the provinces, a municipality with its province and the country.
    request.areas +=
      area == Areas.country
      ? portal.areas.provinces.map { Ref<Area>($0) } : [portal[area].parent, Areas.country].compactMap { $0 }
    var spec = bars(request, year: latest)
    spec.highlighted = [0]
    return spec
  }

  /// `Nijmegen: 0,58 in 2019-2020, bij toeval 0,12`
  func message(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> String {
    let format = figures.indicators[indicator].format
    let figure = figures.cell(indicator, area, year).figure
    var words = "\(portal[area].name): \(figures.text(indicator, area, year).text) in \(figures.years[year].label)"
    if let expected = figure?.expected { words += ", bij toeval \(format.text(expected))" }
    return words
  }
}

extension ChartMaking {
  /// What every chart of a measure has: words, format, source. The kind adds categories, series and references.
  func spec(_ kind: ChartSpec.Kind, _ request: Request, _ subtitle: String, categories: [String], series: [ChartSeries]) -> ChartSpec {
    let measure = figures.indicators[request.indicator]
    return ChartSpec(
      kind, id: request.id, title: request.title, subtitle: "\(measure.name), \(subtitle)", categoryTitle: "Gebied",
      valueTitle: measure.unit == .index ? measure.id + ", 0 tot 1" : measure.name, format: measure.format, categories: categories,
      series: series, estimate: dataset.estimate, authorDescription: request.description, source: source)
  }

  func value(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> ChartValue {
    switch figures.cell(indicator, area, year) {
    case .figure(let figure):
      if let lower = figure.lower, let upper = figure.upper, lower <= upper {
        .value(figure.value, interval: lower...upper, smallBase: restsOnFewPupils(area, year))
      } else {
        .value(figure.value, smallBase: restsOnFewPupils(area, year))
      }
    case .withheld(.noData): .missing
    case .withheld(.masked): drawableBounds(indicator, area, year).map { .between($0) } ?? .hidden
    case .withheld(.smallCell): .hidden
    case .withheld(.oneSchool), .withheld(.tooFewSchools): .meaningless
    case .withheld: .undefined
    }
  }

  /// Between which bounds a figure lies that the source hides, where they are near enough to each other to say something.
  private func drawableBounds(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> ClosedRange<Double>? {
    guard let bounds = figures.bounds(indicator, area, year) else { return nil }
    let widest = figures.indicators[indicator].unit == .number ? bounds.upperBound * Self.widestBounds : Self.widestBounds
    return bounds.upperBound - bounds.lowerBound <= widest ? bounds : nil
  }

  /// A share that may be 20 or 35% has a tendency; one that may be 20 or 50% has none.
  private static let widestBounds = 0.15

  /// For the figures of which the bounds are too far apart to draw: what they are.
  func wideBoundsRemark(_ indicator: Int, _ areas: [Ref<Area>], _ years: some Sequence<Int>) -> [String] {
    let format = figures.indicators[indicator].format
    var places: [String] = []
    for area in areas {
      for year in years {
        guard figures.cell(indicator, area, year) == .withheld(.masked), drawableBounds(indicator, area, year) == nil,
          let bounds = figures.bounds(indicator, area, year)
        else { continue }
        places.append(
          "\(portal[area].name) \(figures.years[year].label) (\(format.text(bounds.lowerBound)) tot \(format.text(bounds.upperBound)))")
      }
    }
    guard !places.isEmpty else { return [] }
    guard places.count <= 4 else {
      return ["Van \(places.count) afgeschermde cijfers liggen de zekere grenzen te ver uit elkaar om te tekenen."]
    }
    return ["Deze zekere grenzen liggen te ver uit elkaar om te tekenen: \(places.joined(separator: "; "))."]
  }

  /// Fewer than 100 pupils: the number below which CBS gives no percentages of incomes. Such a figure is greyed, with a note.
  private func restsOnFewPupils(_ area: Ref<Area>, _ year: Int) -> Bool {
    figures.population(area, year).pupils.map { $0 < 100 } ?? false
  }

  /// What chance alone gives, with the range of 95 in 100 random deals; where the figure itself is withheld, for the same reason.
  func expected(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> ChartValue {
    guard let figure = figures.cell(indicator, area, year).figure, let expected = figure.expected else {
      let own = value(indicator, area, year)
      return own == .meaningless ? own : .undefined
    }
    guard let low = figure.chanceLow, let high = figure.chanceHigh, low <= high else { return .value(expected) }
    return .value(expected, interval: low...high)
  }

  func names(_ areas: [Ref<Area>]) -> [String] { areas.map { portal.label(of: $0) } }

  /// `schooljaar 2019-2020`
  func inYear(_ year: Int) -> String { "schooljaar " + figures.years[year].label }

  /// The newest year in which one of the areas has a figure; without any figure the newest about which anything is known.
  func newestYear(_ indicator: Int, _ areas: [Ref<Area>]) -> Int {
    areas.compactMap { figures.latestYear(indicator, $0) }.max() ?? areas.compactMap { figures.latestKnownYear($0) }.max()
      ?? figures.years.count - 1
  }

  /// Why a chart of one year is not about the newest.
  func olderYearRemark(_ year: Int) -> [String] {
    guard let newest = figures.years.last, year < figures.years.count - 1 else { return [] }
    return ["Over \(newest.label) zijn hier geen cijfers die getoond kunnen worden."]
  }

  /// For charts in which the value of chance is not drawn: how large it is for the country.
  func chanceRemark(_ indicator: Int, _ year: Int) -> [String] {
    let format = figures.indicators[indicator].format
    guard let expected = figures.cell(indicator, Areas.country, year).figure?.expected else { return [] }
    return ["Een deel van elk cijfer is toeval. Voor heel Nederland is dat \(format.text(expected)); bij kleine groepen is het meer."]
  }
}
