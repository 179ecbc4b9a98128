// SPDX-License-Identifier: Apache-2.0
import Charts

extension Samples {
  /// What chance gives with its range, certain bounds of hidden figures, and a logarithmic axis.
  static let chances: [(name: String, spec: ChartSpec)] = [
    ("staven-toeval", ranking), ("staven-toeval-staand", columnsWithChance), ("lijn-toeval", lineWithChance),
    ("halter-toeval", dumbbellWithChance), ("lijn-log", logarithmic), ("klein-veelvoud-log", logarithmicMultiples),
  ]

  private static let dealt = ChartReference(
    "bij toeval",
    [.value(0.09, interval: 0.07...0.12), .value(0.1, interval: 0.06...0.16), .value(0.14, interval: 0.05...0.24), .undefined, .undefined])

  static let ranking = ChartSpec(
    .bars, id: "rang", title: "In Vlieland is het verschil niet groter dan bij toeval", categoryTitle: "Gemeente", valueTitle: "D",
    format: index, categories: ["Utrecht", "Arnhem", "Vlieland", "Zeewolde", "Doesburg"],
    series: [ChartSeries("D", [.value(0.587), .value(0.31, interval: 0.26...0.36), .value(0.19), .between(0.2...0.31), .hidden])],
    references: [dealt], highlighted: [0])

  static let columnsWithChance = ChartSpec(
    .columns, id: "staand-toeval", title: "Jaren", categoryTitle: "Schooljaar", valueTitle: "Aandeel", format: percent,
    categories: Array(years.prefix(5)),
    series: [ChartSeries("Aandeel", [.value(0.587), .value(0.31, interval: 0.26...0.36), .value(0.19), .between(0.2...0.31), .hidden])],
    references: [dealt])

  static let lineWithChance = ChartSpec(
    .line, id: "lijn-toeval", title: "Het aandeel daalde; daarna is het afgeschermd", categoryTitle: "Schooljaar", valueTitle: "Aandeel",
    format: percent, categories: Array(years.prefix(5)),
    series: [
      ChartSeries("Nijmegen", [.value(0.35), .value(0.33), .value(0.3), .between(0.27...0.35), .between(0.26...0.36)]),
      ChartSeries("Nederland", [.value(0.45), .value(0.44), .value(0.44), .between(0.41...0.47), .missing]),
    ], references: [dealt])

  static let dumbbellWithChance = ChartSpec(
    .dumbbell, id: "halter-toeval", title: "Verder dan toeval", categoryTitle: "Gemeente", valueTitle: "D", format: index,
    categories: ["Utrecht", "Arnhem", "Vlieland"],
    series: [ChartSeries("Bij toeval", Array(dealt.values.prefix(3))), ChartSeries("Gemeten", values([0.587, 0.31, 0.19]))])

  static let logarithmic: ChartSpec = {
    var spec = ChartSpec(
      .line, id: "log", title: "Van tientallen naar duizenden", categoryTitle: "Schooljaar", valueTitle: "Aanmeldingen", categories: years,
      series: [
        ChartSeries("Aanmeldingen", values([12, 40, 160, 700, 1900, 5200])), ChartSeries("Afgehaakt", values([3, 5, 8, 7, 12, 20])),
      ])
    spec.scale = .logarithmic
    return spec
  }()

  static let logarithmicMultiples: ChartSpec = {
    var spec = ChartSpec(
      .smallMultiples, id: "log-veelvoud", title: "Aandelen van klein tot groot", categoryTitle: "Schooljaar", valueTitle: "Aandeel",
      format: percent, categories: years,
      series: [
        ChartSeries("Amsterdam", values([0.25, 0.24, 0.26, 0.25, 0.24, 0.26])),
        ChartSeries("Rozendaal", values([0.004, 0.005, 0.004, nil, 0.006, 0.005])),
      ])
    spec.scale = .logarithmic
    return spec
  }()
}
