// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor

/// One measure of one dataset in plain Dutch sentences with the figures in them.
///
///     words.value(utrecht, year)   // 59 van de 100 leerlingen met een lage SES zouden naar een andere school moeten voor een gelijke verdeling.
///     words.chance(utrecht, year)  // Loot u dezelfde leerlingen over dezelfde scholen, dan komt dit cijfer in 95 van de 100 keer uit tussen …
struct FigureWords {
  /// Of the portal, which itself would be a hundred references more to count.
  private let places: [Area]
  let figures: Figures
  let indicator: Int
  /// `leerlingen met een lage SES`; nil for ready values.
  private let group: String?

  init(portal: Portal, figures: Figures, indicator: Int) {
    places = portal.areas.all
    self.figures = figures
    self.indicator = indicator
    if case .counts(_, let group, _) = portal[figures.dataset].form { self.group = group.name } else { group = nil }
  }

  func name(of area: Ref<Area>) -> String { places[area.index].name }

  private var measure: Indicator { figures.indicators[indicator] }
  private var format: NumberFormat { measure.format }

  /// What the value says; nil where there is none or no sentence for it.
  func value(_ area: Ref<Area>, _ year: Int) -> String? {
    figures.cell(indicator, area, year).figure.flatMap { measure.sentence($0.value, group: group) }
  }

  /// What chance alone gives, and on which side of it the figure is. A figure whose own bounds touch the range may be chance.
  func chance(_ area: Ref<Area>, _ year: Int) -> String? {
    guard let figure = figures.cell(indicator, area, year).figure, let expected = figure.expected else { return nil }
    let deal = "Loot u dezelfde leerlingen over dezelfde scholen, dan "
    guard let low = figure.chanceLow, let high = figure.chanceHigh else { return deal + "is dit cijfer \(format.text(expected))." }
    let lowText = format.text(low)
    let highText = format.text(high)
    let range = lowText == highText ? "op ongeveer \(lowText) uit" : "uit tussen \(lowText) en \(highText)"
    return deal + "komt dit cijfer in 95 van de 100 keer \(range). " + verdict(figure, low, high)
  }

  private func verdict(_ figure: Figure, _ low: Double, _ high: Double) -> String {
    let range = low...high
    // What is equal as it is shown is not called more or less: the reader could not see why.
    let lower = figure.lower ?? figure.value
    let upper = figure.upper ?? figure.value
    if lower > range.upperBound, format.text(lower) != format.text(range.upperBound) {
      return "Het cijfer ligt daarboven. Deze verdeling is dus ongelijker dan bij toeval."
    }
    if upper < range.lowerBound, format.text(upper) != format.text(range.lowerBound) {
      return "Het cijfer ligt daaronder. Deze verdeling is dus gelijker dan bij toeval."
    }
    return "Het verschil met loten is zo klein dat het toeval kan zijn."
  }

  /// A warning where chance alone gives so much that areas cannot be put beside each other (more than 0,10).
  func largeChance(_ area: Ref<Area>, _ year: Int) -> String? {
    guard measure.id == Measure.dissimilarity.rawValue, let expected = figures.cell(indicator, area, year).figure?.expected, expected > 0.10
    else { return nil }
    return
      "Toeval alleen geeft hier al \(format.text(expected)). Vergelijk het cijfer daarom niet zonder meer met dat van een andere gemeente."
  }

  /// `In heel Nederland is de ongelijkheidsindex (D) 0,46.`
  func country(_ year: Int) -> String? {
    guard let figure = figures.cell(indicator, Areas.country, year).figure else { return nil }
    return "In heel Nederland is de \(measure.sentenceName) \(format.text(figure.value))."
  }

  /// The same figure in the first school year that it may be compared with. It is said to have changed only where that is more than luck.
  func change(_ area: Ref<Area>, _ year: Int) -> String? {
    guard let first = figures.firstComparableYear(indicator, area, to: year),
      let change = figures.change(indicator, area, from: first, to: year), let earlier = figures.cell(indicator, area, first).figure,
      let later = figures.cell(indicator, area, year).figure
    else { return nil }
    let label = figures.years[first].label
    let before = format.text(earlier.value)
    let after = format.text(later.value)
    guard before != after else { return "In \(label) was het cijfer ook \(before)." }
    guard change.isCertain else { return "In \(label) was het cijfer \(before). Het verschil is zo klein dat het toeval kan zijn." }
    let word = change.difference > 0 ? "gestegen" : "gedaald"
    return "Sinds \(label) is het cijfer \(word) van \(before) naar \(after). Dat is meer dan toeval."
  }

  /// Why there is no figure, in a full sentence.
  func absence(_ area: Ref<Area>, _ year: Int) -> String? {
    guard case .withheld(let reason) = figures.cell(indicator, area, year) else { return nil }
    let name = name(of: area)
    let noIndex = "Dan zegt een maat voor de verdeling niets. Wij tonen er daarom geen."
    switch reason {
    case .noData: return "Over \(name) zijn hier geen gegevens."
    case .tooFewSchools(let count): return "\(name) heeft in deze cijfers maar \(Words.count(count, "school", "scholen")). \(noIndex)"
    case .oneSchool: return "\(name) heeft in deze cijfers maar één school. \(noIndex)"
    case .emptyGroup: return "In \(name) hoort in deze cijfers geen enkele leerling bij deze groep. Dan is er niets te verdelen."
    case .fullGroup: return "In \(name) horen in deze cijfers alle leerlingen bij deze groep. Dan is er niets te verdelen."
    case .smallCell: return "In \(name) gaat het om zo weinig leerlingen dat wij het cijfer afschermen."
    case .masked:
      let bounds = figures.between(indicator, area, year).map { "We weten alleen dat het cijfer ligt \($0)." }
      return "De bron verbergt zo veel aantallen dat het cijfer niet precies te berekenen is. " + (bounds ?? "Wij tonen er daarom geen.")
    }
  }

  /// What is known of the school years after the last one with a figure: `Daarna verbergt de bron veel aantallen. …`
  func since(_ year: Int, _ area: Ref<Area>) -> String? {
    let later = figures.years.indices.filter { $0 > year && figures.cell(indicator, area, $0) == .withheld(.masked) }
    guard let last = later.last else { return nil }
    let labels = Words.list(later.map { figures.years[$0].label })
    let bounds = figures.between(indicator, area, last).map { " In \(figures.years[last].label) lag het \($0)." }
    return "Van \(labels) is het cijfer niet precies bekend, omdat de bron aantallen verbergt." + (bounds ?? "")
  }
}
