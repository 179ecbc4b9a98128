// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor
import Primitives

/// The chart beside a fiche: of the years before and after the start of an intervention.
extension ChartMaking {
  /// The years of an area as columns, those from the start of an intervention on in colour.
  func spec(of area: Ref<Area>, firstYear: Int, id: String) -> ChartSpec {
    var spec = startSpec(of: area, from: figures.years[firstYear].label, id: id)
    spec.highlighted = Array(firstYear..<figures.years.count)
    return spec
  }

  /// The same without colours; `label` is the school year of the start.
  func startSpec(of area: Ref<Area>, from label: String, id: String) -> ChartSpec {
    let indicator = figures.mainIndicator
    let request = Request(
      indicator: indicator, areas: [area], id: id, title: "\(portal[area].name): \(figures.indicators[indicator].name), voor en na de start"
    )
    var spec = columns(request)
    spec.remarks.append(
      "De gekleurde kolommen (vet gedrukt), vanaf \(label), zijn het jaar van de start en de jaren erna.")
    spec.remarks.append("Dit is geen bewijs van een effect: er veranderde in die jaren meer.")
    return spec
  }
}
