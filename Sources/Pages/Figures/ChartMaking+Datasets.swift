// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor

/// The charts that every dataset has on its page.
enum DatasetChart: Sendable, Hashable, CaseIterable {
  case map, distribution

  /// The end of the name of its files.
  var name: String {
    switch self {
    case .map: "kaart"
    case .distribution: "verdeling"
    }
  }
}

extension ChartMaking {
  /// The main measure of all municipalities on a map or as a distribution; nil where fewer than two have a figure or a place.
  func spec(of chart: DatasetChart, id: String) -> ChartSpec? {
    let indicator = figures.mainIndicator
    guard figures.indicators.indices.contains(indicator), !figures.years.isEmpty else { return nil }
    let year = newestYear(indicator, [Areas.country])
    let municipalities = portal.areas.municipalities.map { Ref<Area>($0) }
    let known = municipalities.compactMap { figures.cell(indicator, $0, year).figure?.value }
    guard known.count > 1 else { return nil }
    let title =
      switch chart {
      case .map: mapTitle(indicator, year, known)
      case .distribution: distributionTitle(indicator, known)
      }
    let request = Request(indicator: indicator, areas: [], id: id, title: title)
    do {
      switch chart {
      case .map: return try symbolMap(request)
      case .distribution: return try distribution(request)
      }
    } catch {
      // Areas without places have no map; nobody asked for one.
      return nil
    }
  }

  /// `In 12 van de 280 gemeenten is het cijfer hoger dan dat van heel Nederland (0,46)`
  private func mapTitle(_ indicator: Int, _ year: Int, _ known: [Double]) -> String {
    let measure = figures.indicators[indicator]
    let count = Words.count(known.count, "gemeente", "gemeenten")
    guard let whole = figures.cell(indicator, Areas.country, year).figure?.value else { return "\(measure.name) in \(count)" }
    let higher = known.count { $0 > whole }
    return "In \(Words.grouped(higher)) van de \(count) is het cijfer hoger dan dat van heel Nederland (\(measure.format.text(whole)))"
  }

  /// `In de helft van de gemeenten is het cijfer 0,21 of hoger`
  private func distributionTitle(_ indicator: Int, _ known: [Double]) -> String {
    let sorted = known.sorted()
    let middle = sorted.count / 2
    let median = sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    return "In de helft van de gemeenten is het cijfer \(figures.indicators[indicator].format.text(median)) of hoger"
  }
}
