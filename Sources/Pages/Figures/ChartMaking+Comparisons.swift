// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor

extension ChartMaking {
  /// Municipalities beside each other in one school year, with what chance gives and the country; the first one stands out.
  /// Nil where none of them has a figure.
  func spec(comparing areas: [Ref<Area>], year: Int, id: String) -> ChartSpec? {
    let indicator = figures.mainIndicator
    guard figures.indicators.indices.contains(indicator),
      let first = areas.first(where: { figures.cell(indicator, $0, year).figure != nil })
    else { return nil }
    let request = Request(
      indicator: indicator, areas: areas + [Areas.country], id: id,
      title: message(indicator, first, year) + ", naast vergelijkbare gemeenten")
    var spec = bars(request, year: year)
    spec.highlighted = [0]
    return spec
  }
}
