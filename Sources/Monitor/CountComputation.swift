// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Primitives
import Segregation

/// From rows of schools to the figures of every area and school year that may be shown.
struct CountComputation: Sendable {
  var dataset: Dataset
  var areas: Areas
  var settings: Settings
  var measures: [Measure]

  /// An index over fewer schools says nothing: it follows one family.
  static let fewestSchools = 5

  /// Of every area and year what its schools say, before it is known what other areas and datasets give away.
  func summaries(_ rows: [SchoolRow], _ years: [SchoolYear], report: inout Report) async -> SummaryTable {
    let byPlace = grouped(rows, years: years.count)
    // The country takes as long as all municipalities together; it comes first, so that no core waits for it at the end.
    let summaries = await concurrentMap(areas.all.count * years.count, chunk: 1) { place in
      let year = place % years.count
      let schools = members(of: place / years.count).flatMap { byPlace[$0 * years.count + year] }
      return AreaSummary(schools.map { rows[$0] }, measures: measures, settings: settings)
    }
    reportProblems(summaries, years, &report)
    return SummaryTable(years: years, summaries: summaries)
  }

  /// What of it may be shown, after ``Suppression``.
  func figures(of ref: Ref<Dataset>, _ table: SummaryTable) -> Figures {
    let (summaries, years) = (table.summaries, table.years)
    return Figures(
      dataset: ref, indicators: measures.map(\.indicator), years: years, areaCount: areas.all.count,
      populations: summaries.map(\.population),
      cells: measures.indices.flatMap { measure in summaries.map { $0.cells.isEmpty ? .withheld(.noData) : $0.cells[measure] } },
      boundsOfMasked: measures.indices.flatMap { measure in summaries.map { $0.bounds.isEmpty ? nil : $0.bounds[measure] } },
      redrawn: summaries.map(\.redrawn), breaks: dataset.breaks.compactMap { one in years.firstIndex { $0 >= one.year } })
  }

  private func reportProblems(_ summaries: [AreaSummary], _ years: [SchoolYear], _ report: inout Report) {
    for (place, summary) in summaries.enumerated() {
      guard let problem = summary.problem else { continue }
      report.error(
        "monitor.aantal", at: dataset.place,
        "elk aantal is een getal waarmee gerekend kan worden; dat van \(areas.all[place / years.count].name) in "
          + "\(years[place % years.count].label) is dat niet: \(problem == .tooManyPupils ? "het zijn te veel leerlingen" : "\(problem)")",
        remedy: "controleer de aantallen in deze tabel")
    }
  }

  /// Positions of rows per area × years + year.
  private func grouped(_ rows: [SchoolRow], years: Int) -> [[Int]] {
    var groups = [[Int]](repeating: [], count: areas.all.count * years)
    for (position, row) in rows.enumerated() { groups[row.area * years + row.year].append(position) }
    return groups
  }

  /// The municipalities of an area.
  private func members(of area: Int) -> [Int] {
    switch areas.all[area].level {
    case .municipality: [area]
    case .province: areas.municipalities.filter { areas.all[$0].parent?.index == area }
    case .country: Array(areas.municipalities)
    }
  }
}
