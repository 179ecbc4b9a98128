// SPDX-License-Identifier: Apache-2.0
import Charts

extension Samples {
  static let stacks: [(name: String, spec: ChartSpec)] = [
    ("gestapeld", stacked), ("gestapeld-100", stackedShares), ("gestapeld-staand", stackedColumns),
  ]

  static let comparisons: [(name: String, spec: ChartSpec)] = [
    ("helling", slope), ("halter", dumbbell), ("klein-veelvoud", multiples), ("klein-veelvoud-een", oneMultiple),
  ]

  static let stacked = ChartSpec(
    .stackedBars(shares: false), id: "stapel", title: "Amsterdam heeft de meeste leerlingen", categoryTitle: "Gemeente",
    valueTitle: "Leerlingen in het basisonderwijs", categories: ["Amsterdam", "Rotterdam", "Nijmegen", "Rozendaal"],
    series: [
      ChartSeries("lage SES", [.value(12_340), .value(14_020), .value(2_310), .hidden]),
      ChartSeries("andere leerlingen", values([49_360, 37_410, 10_220, 96])),
    ])

  static let stackedShares = ChartSpec(
    .stackedBars(shares: true), id: "stapel-100", title: "In Rotterdam krijgen meer leerlingen een vmbo-advies", categoryTitle: "Gemeente",
    valueTitle: "Aandeel van de schooladviezen", categories: ["Amsterdam", "Rotterdam", "'s-Gravenhage", "Utrecht", "Nijmegen"],
    series: [
      ChartSeries("vmbo of lager", values([2510, 2890, 2330, 1210, 640])), ChartSeries("gemengd", values([690, 420, 510, 410, 180])),
      ChartSeries("havo of vwo", values([4210, 2450, 2380, 2190, 890])), ChartSeries("geen advies", values([31, 22, 18, 0, 4])),
    ])

  static let stackedColumns = ChartSpec(
    .stackedColumns(shares: true), id: "stapel-staand", title: "Het aandeel hoge adviezen stijgt", categoryTitle: "Schooljaar",
    valueTitle: "Aandeel van de schooladviezen", categories: years,
    series: [
      ChartSeries("vmbo of lager", [.value(640), .value(630), .value(622), .hidden, .value(590), .value(571)]),
      ChartSeries("havo of vwo", values([890, 902, 931, 940, 960, 1002])),
    ], breaks: [ChartBreak(before: 4, reason: "nieuwe regels")])

  static let slope = ChartSpec(
    .slope, id: "helling", title: "In Amsterdam nam de ongelijkheid af, in Den Haag toe", categoryTitle: "Schooljaar",
    valueTitle: "D van de schooladviezen", format: index, categories: years,
    series: [
      ChartSeries("Amsterdam", values([0.373, 0.37, nil, nil, 0.35, 0.347])), ChartSeries("Rotterdam", values([0.334, 0, 0, 0, 0, 0.326])),
      ChartSeries("'s-Gravenhage", values([0.361, 0, 0, 0, 0, 0.418])), ChartSeries("Utrecht", values([0.318, 0, 0, 0, 0, 0.338])),
      ChartSeries("Rozendaal", [.value(0.2), .hidden, .hidden, .hidden, .hidden, .hidden]),
    ])

  static let dumbbell = ChartSpec(
    .dumbbell, id: "halter", title: "Scholen zijn gescheidener dan toeval verklaart", categoryTitle: "Gemeente", valueTitle: "D",
    format: index,
    categories: ["Utrecht", "Nijmegen", "'s-Gravenhage", "Amsterdam", "Rotterdam", "Rozendaal"],
    series: [
      ChartSeries("scholen (2019)", [.value(0.587), .value(0.583), .value(0.553), .value(0.519), .value(0.462), .hidden]),
      ChartSeries("toeval", values([0.09, 0.1, 0.08, 0.07, 0.08, nil])),
    ], references: [ChartReference("Nederland", constant: 0.464)], highlighted: [1], range: .including(0...1))

  static let multiples = ChartSpec(
    .smallMultiples, id: "veelvoud", title: "Zes steden, zes ontwikkelingen", categoryTitle: "Schooljaar",
    valueTitle: "D van de schooladviezen",
    format: index, categories: years,
    series: ["Amsterdam", "Rotterdam", "'s-Gravenhage", "Utrecht", "Nijmegen", "Gemeente met een heel lange naam"].enumerated().map {
      ChartSeries($1, cityValues($0))
    }, references: [ChartReference("toeval", constant: 0.15)], breaks: [ChartBreak(before: 4, reason: "nieuwe regels")])

  static let oneMultiple = ChartSpec(
    .smallMultiples, id: "veelvoud-een", title: "Eén stad", categoryTitle: "Schooljaar", format: index, categories: ["2019-2020"],
    series: [ChartSeries("Amsterdam", values([0.3]))])

  private static func cityValues(_ city: Int) -> [ChartValue] {
    (0..<6).map { year in
      if (city + year) % 9 == 8 { return .hidden }
      let value = 0.3 + 0.02 * Double((city * 3 + year * 2) % 7)
      return .value(value, interval: value - 0.03...value + 0.03)
    }
  }
}
