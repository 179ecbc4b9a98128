// SPDX-License-Identifier: EUPL-1.2
import Charts
import Content
import Monitor
import Primitives

/// Turns figures into the specification of a chart.
struct ChartMaking {
  let portal: Portal
  let figures: Figures

  private var dataset: Dataset { portal[figures.dataset] }

  /// The chart of an area as its page shows it: the years as lines, or one year as bars beside others. Nil where the area has no figure.
  func spec(of area: Ref<Area>, id: String) -> ChartSpec? {
    let indicator = figures.mainIndicator
    guard figures.indicators.indices.contains(indicator), let latest = figures.latestYear(indicator, area) else { return nil }
    if figures.years.count > 1 {
      let areas = area == Areas.country ? [area] : [area, Areas.country]
      return lines(indicator, areas, id: id, title: message(indicator, area, latest), description: "")
    }
    // The country is compared with the provinces, a municipality with its province and the country.
    let others =
      area == Areas.country
      ? portal.areas.provinces.map { Ref<Area>($0) } : [portal[area].parent, Areas.country].compactMap { $0 }
    let title = message(indicator, area, latest)
    return bars(indicator, [area] + others, year: latest, id: id, title: title, description: "", highlighted: [0])
  }

  /// The chart of a block in a text; nil where the figures have no such measure.
  func spec(of block: ChartBlock, id: String) -> ChartSpec? {
    guard let indicator = figures.indicator(block.measure), !figures.years.isEmpty else { return nil }
    if block.kind == .line {
      return lines(indicator, block.areas, id: id, title: block.title, description: block.description)
    }
    if let only = block.areas.first, block.areas.count == 1, figures.years.count > 1 {
      var spec = lines(indicator, [only], id: id, title: block.title, description: block.description)
      spec.kind = .columns
      return spec
    }
    let year = block.areas.compactMap { figures.latestKnownYear($0) }.max() ?? figures.years.count - 1
    return bars(indicator, block.areas, year: year, id: id, title: block.title, description: block.description, highlighted: [])
  }
}

extension ChartMaking {
  /// `Nijmegen: 0,58 in 2019-2020, bij toeval 0,12`
  private func message(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> String {
    let format = figures.indicators[indicator].format
    let figure = figures.cell(indicator, area, year).figure
    var words = "\(portal[area].name): \(figures.text(indicator, area, year).text) in \(figures.years[year].label)"
    if let expected = figure?.expected { words += ", bij toeval \(format.text(expected))" }
    return words
  }

  private func lines(_ indicator: Int, _ areas: [Ref<Area>], id: String, title: String, description: String) -> ChartSpec {
    let breaks = dataset.breaks.compactMap { one in
      figures.years.firstIndex { $0 >= one.year }.map { ChartBreak(before: $0, reason: one.reason) }
    }
    let references = areas.compactMap { area -> ChartReference? in
      let values = figures.years.indices.map { expected(indicator, area, $0) }
      guard values.contains(where: { $0.number != nil }) else { return nil }
      return ChartReference(areas.count == 1 ? "bij toeval" : "toeval " + portal[area].name, values)
    }
    let measure = figures.indicators[indicator]
    return ChartSpec(
      .line, id: id, title: title, subtitle: "\(measure.name), \(Words.list(areas.map { portal[$0].name }))",
      categoryTitle: "Schooljaar", valueTitle: valueTitle(measure), format: measure.format, categories: figures.years.map(\.label),
      series: areas.map { area in
        ChartSeries(portal[area].name, figures.years.indices.map { value(indicator, area, $0) })
      },
      references: references, breaks: breaks.filter { $0.category > 0 }, estimate: dataset.estimate, authorDescription: description,
      source: source)
  }

  private func bars(
    _ indicator: Int, _ areas: [Ref<Area>], year: Int, id: String, title: String, description: String, highlighted: [Int]
  ) -> ChartSpec {
    let measure = figures.indicators[indicator]
    let chance = areas.map { expected(indicator, $0, year) }
    return ChartSpec(
      .bars, id: id, title: title, subtitle: "\(measure.name), schooljaar \(figures.years[year].label)", categoryTitle: "Gebied",
      valueTitle: valueTitle(measure), format: measure.format, categories: areas.map { portal[$0].name },
      series: [ChartSeries(measure.name, areas.map { value(indicator, $0, year) })],
      references: chance.contains { $0.number != nil } ? [ChartReference("bij toeval", chance)] : [],
      highlighted: highlighted, estimate: dataset.estimate, authorDescription: description, source: source)
  }

  private func value(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> ChartValue {
    switch figures.cell(indicator, area, year) {
    case .figure(let figure):
      if let lower = figure.lower, let upper = figure.upper, lower <= upper {
        .value(figure.value, interval: lower...upper)
      } else {
        .value(figure.value)
      }
    case .withheld(.noData): .missing
    case .withheld(.smallCell), .withheld(.masked): .hidden
    case .withheld: .undefined
    }
  }

  private func expected(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> ChartValue {
    figures.cell(indicator, area, year).figure?.expected.map { .value($0) } ?? .undefined
  }

  private func valueTitle(_ measure: Indicator) -> String {
    measure.unit == .index ? measure.id + ", 0 tot 1" : measure.name
  }

  private var source: ChartSource {
    ChartSource(portal[dataset.source].short, date: dataset.referenceDate.dutch, licence: Licence(dataset.licence).name)
  }
}
