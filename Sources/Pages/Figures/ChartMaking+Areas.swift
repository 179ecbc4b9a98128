// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor

/// Charts of areas beside each other.
extension ChartMaking {
  func bars(_ request: Request, year: Int) -> ChartSpec {
    let measure = figures.indicators[request.indicator]
    let chance = request.areas.map { expected(request.indicator, $0, year) }
    var spec = spec(
      .bars, request, inYear(year), categories: names(request.areas),
      series: [ChartSeries(measure.name, request.areas.map { value(request.indicator, $0, year) })])
    if chance.contains(where: { $0.number != nil }) { spec.references = [ChartReference("bij toeval", chance)] }
    spec.remarks = olderYearRemark(year) + wideBoundsRemark(request.indicator, request.areas, [year])
    return spec
  }

  /// The group and the others as parts of all pupils.
  func stacked(_ request: Request) throws(ChartRefusal) -> ChartSpec {
    guard figures.indicators[request.indicator].unit == .share, case .counts(_, let group, _) = dataset.form else {
      let measure = figures.indicators[request.indicator].id
      throw ChartRefusal(
        rule: "deel", summary: "een gestapelde grafiek laat delen van een geheel zien, en '\(measure)' is geen deel van alle leerlingen",
        remedy: "schrijf 'maat: aandeel', of kies 'staven'")
    }
    let areas = request.areas
    if let only = areas.first, areas.count == 1, figures.years.count > 1 {
      let shares = figures.years.indices.map { value(request.indicator, only, $0) }
      var spec = spec(
        .stackedColumns(shares: true), request, portal[only].name, categories: figures.years.map(\.label), series: parts(shares, group))
      spec.categoryTitle = "Schooljaar"
      spec.breaks = lines(request).breaks
      return spec
    }
    let year = newestYear(request.indicator, areas)
    let shares = areas.map { value(request.indicator, $0, year) }
    var spec = spec(.stackedBars(shares: true), request, inYear(year), categories: names(areas), series: parts(shares, group))
    spec.remarks = olderYearRemark(year)
    return spec
  }

  private func parts(_ shares: [ChartValue], _ group: Dataset.GroupNames) -> [ChartSeries] {
    let others = shares.map { $0.number.map { .value(1 - $0) } ?? $0 }
    let plain = shares.map { $0.number.map { .value($0) } ?? $0 }
    return [ChartSeries(Words.capitalised(group.name), plain), ChartSeries(Words.capitalised(group.other), others)]
  }

  /// The measured value and the value of chance; for a dataset that knows no chance the first and the last year.
  func dumbbell(_ request: Request) throws(ChartRefusal) -> ChartSpec {
    let areas = request.areas
    let year = newestYear(request.indicator, areas)
    let chance = areas.map { expected(request.indicator, $0, year) }
    if chance.contains(where: { $0.number != nil }) {
      let measured = areas.map { area in
        value(request.indicator, area, year).number.map { .value($0) } ?? value(request.indicator, area, year)
      }
      var spec = spec(
        .dumbbell, request, inYear(year), categories: names(areas),
        series: [ChartSeries("Bij toeval", chance), ChartSeries("Gemeten", measured)])
      spec.remarks = olderYearRemark(year)
      return spec
    }
    guard figures.years.count > 1 else {
      throw ChartRefusal(
        rule: "halter", summary: "een halter heeft per gebied twee cijfers: gemeten en bij toeval, of het eerste en het laatste schooljaar",
        remedy: "kies 'staven', of een maat waar toeval bij hoort, zoals D")
    }
    let ends = [0, figures.years.count - 1]
    var spec = spec(
      .dumbbell, request, figures.years[ends[0]].label + " en " + figures.years[ends[1]].label, categories: names(areas),
      series: ends.map { end in ChartSeries(figures.years[end].label, areas.map { value(request.indicator, $0, end) }) })
    spec.remarks = dataset.breaks.map { "Breuk in de reeks vanaf \($0.year.label): \($0.reason)." }
    return spec
  }
}
