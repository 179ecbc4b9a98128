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
  func sentence(_ value: Double) -> String? {
    guard let reading else { return nil }
    let number = unit == .number ? format.text(value) : NumberFormat(decimals: 0).text(value * 100)
    return Self.replacing("{}", by: number, in: reading)
  }

  /// How many of a hundred, where the sentence says so.
  func perHundred(_ value: Double) -> Int? {
    guard unit != .number, reading?.hasPrefix("{} van de 100") ?? false, value.isFinite else { return nil }
    return Int((min(max(value, 0), 1) * 100).rounded())
  }

  private static func replacing(_ mark: String, by text: String, in sentence: String) -> String {
    var result = ""
    var rest = sentence[...]
    while let first = rest.firstIndex(of: "{"), rest[first...].hasPrefix(mark) {
      result += rest[..<first] + text
      rest = rest[rest.index(first, offsetBy: mark.count)...]
    }
    return result + rest
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

  /// `0,58`, or the reason in words.
  func text(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> (text: String, isWithheld: Bool) {
    switch cell(indicator, area, year) {
    case .figure(let figure): (indicators[indicator].format.text(figure.value), false)
    case .withheld(let reason): (Words.reason(reason), true)
    }
  }

  /// `0,46 (toeval 0,10)`: a figure of an area to compare with.
  func textWithChance(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> (text: String, isWithheld: Bool) {
    let plain = text(indicator, area, year)
    guard let expected = cell(indicator, area, year).figure?.expected else { return plain }
    return (plain.text + " (toeval " + indicators[indicator].format.text(expected) + ")", false)
  }

  func expectedText(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> String {
    cell(indicator, area, year).figure?.expected.map { indicators[indicator].format.text($0) } ?? Words.none
  }

  /// `0,57 tot 0,60`
  func boundsText(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> String? {
    guard let figure = cell(indicator, area, year).figure, let lower = figure.lower, let upper = figure.upper else { return nil }
    let format = indicators[indicator].format
    return format.text(lower) + " tot " + format.text(upper)
  }
}
