// SPDX-License-Identifier: Apache-2.0
import Content
import Monitor
import Mustache
import Primitives

/// The table of an area beside a fiche: all years, each with where it lies from the start. For all starts it is one table but for these
/// words, so it is rendered once for an area.
extension Site {
  /// What stands in the place of the words: a character that no text has.
  private static let sideMark = UInt8(1)

  func writeSidesTable(_ area: Ref<Area>, _ figures: Figures, _ start: PartialDate, into page: inout Bytes) throws(RenderFailure) {
    let key = FigureParts.Key(area: area, dataset: figures.dataset, content: .table)
    let mark = String(decoding: [Self.sideMark], as: UTF8.self)
    let marked = try figureParts.part(key) { () throws(RenderFailure) in try sidesTable(area, figures) { _ in mark } }
    let before = page.count
    var (place, years) = (0, 0)
    while let found = marked.position(of: Self.sideMark, from: place) {
      page.append(contentsOf: marked[place..<found])
      if years < figures.years.count { page.append(figures.years[years].side(of: start).name) }
      (place, years) = (found + 1, years + 1)
    }
    guard years != figures.years.count else { return page.append(contentsOf: marked[place...]) }
    // A text with such a character in it.
    page.removeLast(page.count - before)
    page.append(contentsOf: try sidesTable(area, figures) { $0.side(of: start).name })
  }

  private func sidesTable(_ area: Ref<Area>, _ figures: Figures, side: (SchoolYear) -> String) throws(RenderFailure) -> Bytes {
    let indicator = figures.mainIndicator
    let name = figures.indicators[indicator].name
    var table = FigureTable(
      caption: "\(self[area].name): \(name)", label: "\(self[area].name), \(self[figures.dataset].title)", firstHeading: "Schooljaar",
      headings: [self[area].name, "Bij toeval", "Nederland", "Wanneer"],
      note: "Bron: \(self[self[figures.dataset].source].short).")
    table.rows = figures.years.indices.map { year in
      let value = figures.text(indicator, area, year)
      return FigureTable.Row(
        name: figures.years[year].label,
        cells: [
          .init(value), value.isWithheld ? .init(value) : .init(figures.expectedText(indicator, area, year)),
          .init(figures.text(indicator, Areas.country, year)), .init(side(figures.years[year])),
        ])
    }
    return try html(.figureTable, table.value)
  }
}
