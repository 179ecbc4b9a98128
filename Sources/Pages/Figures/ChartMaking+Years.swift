// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor

/// Charts of areas through the years.
extension ChartMaking {
  func lines(_ request: Request) -> ChartSpec {
    overTime(.line, request, references: chances(request, withRange: request.areas.count <= 2))
  }

  /// The years of one area as standing bars.
  func columns(_ request: Request) -> ChartSpec {
    overTime(.columns, request, references: chances(request, withRange: true))
  }

  /// A panel for each area, with its own value of chance.
  func smallMultiples(_ request: Request) -> ChartSpec {
    overTime(.smallMultiples, request, references: chances(request, withRange: false))
  }

  func heatmap(_ request: Request) -> ChartSpec {
    var spec = overTime(.heatmap, request, references: [])
    spec.remarks = chanceRemark(request.indicator, newestYear(request.indicator, [Areas.country]))
    return spec
  }

  /// For each area a bar for each year. The years are the series, so that a break between them is told in words.
  func grouped(_ request: Request) -> ChartSpec {
    let years = figures.years.indices
    // A year without a single figure would be a row of reasons for each area.
    let known = years.filter { year in request.areas.contains { figures.cell(request.indicator, $0, year).figure != nil } }
    let series = (known.isEmpty ? Array(years) : known).map { year in
      ChartSeries(figures.years[year].label, request.areas.map { value(request.indicator, $0, year) })
    }
    var spec = spec(.bars, request, span(years), categories: names(request.areas), series: series)
    spec.remarks =
      breaks(in: years).map { "Breuk in de reeks vanaf \(figures.years[$0.category].label): \($0.reason)." }
      + olderYearRemark(known.last ?? years.upperBound - 1) + chanceRemark(request.indicator, known.last ?? years.upperBound - 1)
    return spec
  }

  /// The first and the last year that can be compared.
  func slope(_ request: Request) throws(ChartRefusal) -> ChartSpec {
    let years = longestStretch
    guard years.count > 1 else {
      throw ChartRefusal(
        rule: "breuk", summary: "een helling vergelijkt twee schooljaren, en tussen alle jaren van '\(dataset.slug)' ligt een breuk",
        remedy: "kies 'lijn' of 'staven'")
    }
    let ends = [years.lowerBound, years.upperBound - 1]
    let series = request.areas.map { area in ChartSeries(portal[area].name, ends.map { value(request.indicator, area, $0) }) }
    var spec = spec(.slope, request, span(years), categories: ends.map { figures.years[$0].label }, series: series)
    spec.categoryTitle = "Schooljaar"
    if years.count < figures.years.count {
      spec.remarks.append("De helling stopt waar de telling veranderde: andere schooljaren zijn hiermee niet te vergelijken.")
    }
    spec.remarks += chanceRemark(request.indicator, ends[1])
    return spec
  }
}

extension ChartMaking {
  private func overTime(_ kind: ChartSpec.Kind, _ request: Request, references: [ChartReference]) -> ChartSpec {
    let years = figures.years.indices
    let series = request.areas.map { area in
      ChartSeries(portal[area].name, years.map { value(request.indicator, area, $0) })
    }
    let subtitle = request.areas.count <= 4 ? Words.list(names(request.areas)) : span(years)
    var spec = spec(kind, request, subtitle, categories: figures.years.map(\.label), series: series)
    spec.categoryTitle = "Schooljaar"
    spec.references = references
    spec.breaks = breaks(in: years)
    if kind == .line || kind == .columns { spec.remarks = wideBoundsRemark(request.indicator, request.areas, years) }
    return spec
  }

  /// What chance gives, a line for each area; with more than two lines their ranges would lie over each other.
  private func chances(_ request: Request, withRange: Bool) -> [ChartReference] {
    request.areas.compactMap { area in
      let values = figures.years.indices.map { year in
        let value = expected(request.indicator, area, year)
        return withRange ? value : value.number.map { .value($0) } ?? value
      }
      guard values.contains(where: { $0.number != nil }) else { return nil }
      return ChartReference(request.areas.count == 1 ? "bij toeval" : "toeval " + portal[area].name, values)
    }
  }

  /// Where the years before and after cannot be compared.
  private func breaks(in years: Range<Int>) -> [ChartBreak] {
    dataset.breaks.compactMap { one in
      figures.years.firstIndex { $0 >= one.year }.map { ChartBreak(before: $0, reason: one.reason) }
    }.filter { $0.category > years.lowerBound }
  }

  /// Most years without a break between them; of equals the newest.
  private var longestStretch: Range<Int> {
    let bounds = [0] + breaks(in: figures.years.indices).map(\.category).sorted() + [figures.years.count]
    return zip(bounds, bounds.dropFirst()).map { $0..<$1 }.reduce(0..<0) { $1.count >= $0.count ? $1 : $0 }
  }

  /// `2019-2020 tot en met 2024-2025`
  private func span(_ years: Range<Int>) -> String {
    "\(figures.years[years.lowerBound].label) tot en met \(figures.years[years.upperBound - 1].label)"
  }
}
