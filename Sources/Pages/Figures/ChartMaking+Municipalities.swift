// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor

/// Charts of all municipalities of the country or of provinces. A municipality that the text names is marked.
extension ChartMaking {
  /// Which municipalities a chart is about.
  private struct Scope {
    var municipalities: [Ref<Area>]
    /// Places in `municipalities`.
    var marked: [Int]
    /// `van 280 gemeenten`
    var words: String
  }

  private func scope(_ areas: [Ref<Area>], where isWanted: (Ref<Area>) -> Bool = { _ in true }) -> Scope {
    let named = areas.filter { portal[$0].level == .municipality }
    let wholes = areas.filter { portal[$0].level != .municipality }
    let isWhole = wholes.isEmpty || wholes.contains(Areas.country)
    let municipalities = portal.areas.municipalities.map { Ref<Area>($0) }.filter { area in
      (isWhole || portal[area].parent.map(wholes.contains) ?? false || named.contains(area)) && isWanted(area)
    }
    let count = Words.count(municipalities.count, "gemeente", "gemeenten")
    return Scope(
      municipalities: municipalities, marked: municipalities.indices.filter { named.contains(municipalities[$0]) },
      words: isWhole ? count : count + " in " + Words.list(names(wholes)))
  }

  /// Whether the dataset says anything of an area in a year, be it a reason.
  private func isKnown(_ indicator: Int, _ year: Int) -> (Ref<Area>) -> Bool {
    { [figures] in figures.cell(indicator, $0, year) != .withheld(.noData) }
  }

  /// The municipalities as unnamed dots, one strip for the country or for each province. A municipality is not drawn apart: its dots would be
  /// schools, and a school is never shown.
  func distribution(_ request: Request) throws(ChartRefusal) -> ChartSpec {
    guard request.areas.allSatisfy({ portal[$0].level != .municipality }) else {
      throw ChartRefusal(
        rule: "verdeling",
        summary: "een verdeling laat de gemeenten van een provincie of van Nederland zien, en nooit de scholen van een gemeente",
        remedy: "noem bij 'gebieden' alleen provincies of Nederland, of laat 'gebieden' weg")
    }
    let year = newestYear(request.indicator, [Areas.country])
    let wholes = request.areas.isEmpty ? [Areas.country] : request.areas
    let all = scope(request.areas, where: isKnown(request.indicator, year))
    let series = wholes.map { whole in
      let municipalities = scope([whole], where: isKnown(request.indicator, year)).municipalities
      // Without the bounds: a dot has no room for them.
      return ChartSeries(
        wholes.count == 1 ? "Gemeenten" : portal[whole].name,
        municipalities.map { area in value(request.indicator, area, year).number.map { .value($0) } ?? value(request.indicator, area, year)
        })
    }
    let isLarge = series.contains { $0.values.count > 400 }
    var spec = spec(
      .distribution(isLarge ? .histogram : .strip), request, "\(all.words), \(inYear(year))", categories: [], series: series)
    spec.categoryTitle = "Gemeenten"
    spec.remarks = ["Elke stip is een gemeente."] + olderYearRemark(year) + chanceRemark(request.indicator, year)
    return spec
  }

  /// Does the figure go with the size of the group?
  func scatter(_ request: Request) throws(ChartRefusal) -> ChartSpec {
    guard let share = figures.indicator(Measure.share.rawValue), share != request.indicator, case .counts(_, let group, _) = dataset.form
    else {
      throw ChartRefusal(
        rule: "spreiding", summary: "een spreiding zet een maat af tegen het aandeel van de groep",
        remedy: "kies een andere maat dan 'aandeel', van een dataset met tellingen per school")
    }
    let year = newestYear(request.indicator, [Areas.country])
    let scope = scope(request.areas, where: isKnown(request.indicator, year))
    let measure = figures.indicators[request.indicator]
    let areas = scope.municipalities
    var spec = spec(
      .scatter(diagonal: false), request, "\(scope.words), \(inYear(year)). Hoe groter de stip, hoe meer leerlingen",
      categories: names(areas),
      series: [
        ChartSeries("Aandeel " + group.name, areas.map { value(share, $0, year) }, format: figures.indicators[share].format),
        ChartSeries(measure.name, areas.map { value(request.indicator, $0, year) }),
        ChartSeries("Leerlingen", areas.map { pupils($0, year, beside: request.indicator) }, format: NumberFormat()),
      ])
    spec.categoryTitle = "Gemeente"
    spec.highlighted = scope.marked
    spec.remarks = olderYearRemark(year) + chanceRemark(request.indicator, year)
    return spec
  }

  /// Coloured areas where there are boundaries; else a circle on each centroid: its area the pupils, its colour the measure.
  func map(_ request: Request) throws(ChartRefusal) -> ChartSpec {
    if let boundaries { return choropleth(request, boundaries) }
    return try symbolMap(request)
  }

  private func choropleth(_ request: Request, _ boundaries: MapGeometry) -> ChartSpec {
    let year = newestYear(request.indicator, [Areas.country])
    let scope = scope(request.areas)
    let codes = scope.municipalities.map { portal[$0].code }
    var geometry = boundaries
    if scope.municipalities.count < portal.areas.municipalities.count {
      let wanted = Set(codes)
      geometry.areas.removeAll { !wanted.contains($0.code) }
    }
    let measure = figures.indicators[request.indicator]
    var spec = spec(
      .choropleth(AreaMap(geometry, codes: codes)), request, "\(scope.words), \(inYear(year))", categories: names(scope.municipalities),
      series: [ChartSeries(measure.name, scope.municipalities.map { value(request.indicator, $0, year) })])
    spec.categoryTitle = "Gemeente"
    spec.highlighted = scope.marked
    spec.remarks = olderYearRemark(year) + chanceRemark(request.indicator, year)
    return spec
  }

  func symbolMap(_ request: Request) throws(ChartRefusal) -> ChartSpec {
    let year = newestYear(request.indicator, [Areas.country])
    let scope = scope(request.areas, where: isKnown(request.indicator, year))
    let areas = scope.municipalities
    let positions = areas.map { area -> SymbolMap.Position? in
      guard let longitude = portal[area].longitude, let latitude = portal[area].latitude else { return nil }
      return SymbolMap.Position(x: longitude, y: latitude)
    }
    guard positions.contains(where: { $0 != nil }) else {
      throw ChartRefusal(
        rule: "kaart", summary: "een kaart weet waar gemeenten liggen, en daarvan staat niets in 'gebieden.csv'",
        remedy: "vul daar 'lon' en 'lat' in, of zet grenzen in kaart/")
    }
    let measure = figures.indicators[request.indicator]
    let values = ChartSeries(measure.name, areas.map { value(request.indicator, $0, year) }, format: measure.format)
    let sizes = ChartSeries("Leerlingen", areas.map { pupils($0, year, beside: request.indicator) }, format: NumberFormat())
    // A dataset that does not know how many pupils there are has circles in proportion to the value itself.
    let hasSizes = sizes.values.contains { $0.number != nil }
    let words = hasSizes ? "Hoe groter de cirkel, hoe meer leerlingen" : "Hoe groter de cirkel, hoe hoger het cijfer"
    var spec = spec(
      .symbolMap(SymbolMap(positions)), request, "\(scope.words), \(inYear(year)). \(words)", categories: names(areas),
      series: hasSizes ? [sizes, values] : [values])
    spec.categoryTitle = "Gemeente"
    spec.highlighted = scope.marked
    spec.remarks = olderYearRemark(year) + chanceRemark(request.indicator, year)
    return spec
  }

  /// How many pupils a figure rests on; withheld where the figure is.
  private func pupils(_ area: Ref<Area>, _ year: Int, beside indicator: Int) -> ChartValue {
    let value = value(indicator, area, year)
    guard value.number != nil else { return value }
    return figures.population(area, year).pupils.map { .value(Double($0)) } ?? .hidden
  }
}
