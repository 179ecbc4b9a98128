// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor

extension Indicator {
  /// How its values are written: `0,37`, `12,3%`, `1.234`.
  var format: NumberFormat {
    NumberFormat(unit == .share ? .percent : .number, decimals: decimals)
  }

  /// The value in a sentence: `58 van de 100 leerlingen …`; nil without such a sentence.
  ///
  /// - Parameter group: who it is about: `leerlingen met een lage SES`; nil: "leerlingen uit deze groep".
  func sentence(_ value: Double, group: String? = nil) -> String? {
    guard unit != .number, value.isFinite else { return nil }
    return reading?.sentence(ofShare: value, group: group)
  }

  /// How many of a hundred, where the sentence says so.
  func perHundred(_ value: Double) -> Int? {
    guard unit != .number, reading?.isPerHundred ?? false, value.isFinite else { return nil }
    return Int((min(max(value, 0), 1) * 100).rounded())
  }
}

extension Figures {
  /// The measure that stands for a dataset where there is room for one: the index of dissimilarity, or the first.
  var mainIndicator: Int { indicator("D") ?? 0 }

  /// The last school year with a figure of this area; nil where there is none.
  func latestYear(_ indicator: Int, _ area: Ref<Area>) -> Int? {
    years.indices.last { cell(indicator, area, $0).figure != nil }
  }

  /// The last school year about which anything is known of this area, be it a reason why there is no figure.
  func latestKnownYear(_ area: Ref<Area>) -> Int? {
    years.indices.last { year in
      population(area, year).schools > 0 || indicators.indices.contains { cell($0, area, year) != .withheld(.noData) }
    }
  }

  /// `0,58`, or the reason in words, with the bounds where these say something: `afgeschermd: tussen 0,20 en 0,53`.
  func text(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> (text: String, isWithheld: Bool) {
    switch cell(indicator, area, year) {
    case .figure(let figure): (indicators[indicator].format.text(figure.value), false)
    case .withheld(let reason): (between(indicator, area, year).map { "afgeschermd: " + $0 } ?? Words.reason(reason), true)
    }
  }

  /// Bounds further apart than this say nothing to a reader.
  private static let widestTold = 0.5

  /// `tussen 0,20 en 0,53`, of a figure that the source hides; nil where nothing can be said.
  func between(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> String? {
    guard cell(indicator, area, year).figure == nil, let bounds = bounds(indicator, area, year),
      bounds.upperBound - bounds.lowerBound <= Self.widestTold
    else { return nil }
    let format = indicators[indicator].format
    return "tussen " + format.text(bounds.lowerBound) + " en " + format.text(bounds.upperBound)
  }

  /// `0,46 (toeval 0,10)`: a figure of an area to compare with.
  func textWithChance(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> (text: String, isWithheld: Bool) {
    let plain = text(indicator, area, year)
    guard let expected = cell(indicator, area, year).figure?.expected else { return plain }
    return (plain.text + " (toeval " + indicators[indicator].format.text(expected) + ")", false)
  }

  /// What chance gives, with the range of 95 of 100 deals where it is known: `0,05 (0,04 tot 0,06)`.
  func expectedText(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> String {
    let format = indicators[indicator].format
    guard let figure = cell(indicator, area, year).figure, let expected = figure.expected else { return Words.none }
    guard let low = figure.chanceLow, let high = figure.chanceHigh else { return format.text(expected) }
    return format.text(expected) + " (" + format.text(low) + " tot " + format.text(high) + ")"
  }

  /// `0,57 tot 0,60`
  func boundsText(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> String? {
    guard let figure = cell(indicator, area, year).figure, let lower = figure.lower, let upper = figure.upper else { return nil }
    let format = indicators[indicator].format
    return format.text(lower) + " tot " + format.text(upper)
  }
}
