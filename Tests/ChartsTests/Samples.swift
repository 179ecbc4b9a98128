// SPDX-License-Identifier: Apache-2.0
import Charts

/// The charts that the golden files show: real figures, and the odd cases that a chart must survive.
enum Samples {
  static let years = ["2019-2020", "2020-2021", "2021-2022", "2022-2023", "2023-2024", "2024-2025"]
  static let duo = ChartSource("DUO, schooladviezen per basisschool", date: "1 oktober 2024", licence: "CC0")
  static let index = NumberFormat(decimals: 2)
  static let percent = NumberFormat(.percent, decimals: 1)

  static func values(_ numbers: [Double?]) -> [ChartValue] { numbers.map { $0.map { .value($0) } ?? .missing } }

  static let all: [(name: String, spec: ChartSpec)] = lines + bars + stacks + comparisons + spreads + chances

  static let lines: [(name: String, spec: ChartSpec)] = [
    ("lijn", advice), ("lijn-acht", eight), ("lijn-een-punt", onePoint), ("lijn-gelijk", equal), ("lijn-ver-van-nul", farFromZero),
    ("lijn-dicht", dense), ("lijn-leeg", empty), ("lijn-marge", band),
  ]

  static let bars: [(name: String, spec: ChartSpec)] = [
    ("staven", cities), ("staven-staand", columns), ("staven-dertig", thirty), ("staven-negatief", negative), ("gegroepeerd", grouped),
    ("gegroepeerd-staand", groupedColumns), ("staven-lange-namen", longNames),
  ]

  static let advice = ChartSpec(
    .line, id: "advies-nijmegen", title: "In Nijmegen werden de schooladviezen ongelijker verdeeld over de scholen",
    subtitle: "Ongelijke verdeling (D) van leerlingen met een laag schooladvies over basisscholen, 2019-2020 tot en met 2024-2025",
    categoryTitle: "Schooljaar", valueTitle: "D (0 = gelijk verdeeld, 1 = volledig gescheiden)", format: index, categories: years,
    series: [
      ChartSeries("Nijmegen", values([0.305, 0.312, 0.326, nil, 0.339, 0.348])),
      ChartSeries("'s-Gravenhage", [.value(0.361), .value(0.37), .hidden, .value(0.392), .value(0.41), .value(0.418)]),
      ChartSeries("Nederland", values([0.277, 0.279, 0.281, 0.29, 0.294, 0.297])),
    ],
    references: [ChartReference("toeval (landelijk)", values([0.144, 0.145, 0.146, 0.149, 0.151, 0.152]))],
    breaks: [ChartBreak(before: 4, reason: "nieuwe regels voor het schooladvies")], source: duo)

  static let eight = ChartSpec(
    .line, id: "acht", title: "Acht grote steden", categoryTitle: "Schooljaar", valueTitle: "D", format: index, categories: years,
    series: ["Amsterdam", "Rotterdam", "'s-Gravenhage", "Utrecht", "Eindhoven", "Groningen", "Tilburg", "Almere"].enumerated().map {
      index, name in
      ChartSeries(name, (0..<6).map { .value(0.3 + 0.012 * Double((index * 5) % 8) + 0.008 * Double(($0 * (index + 3)) % 5)) })
    })

  static let onePoint = ChartSpec(
    .line, id: "een", title: "Eén jaar", categoryTitle: "Schooljaar", valueTitle: "D", format: index, categories: ["2019-2020"],
    series: [ChartSeries("Nijmegen", [.value(0.583)])], references: [ChartReference("toeval", constant: 0.1)])

  static let equal = ChartSpec(
    .line, id: "gelijk", title: "Alles gelijk", categoryTitle: "Schooljaar", valueTitle: "Scholen", categories: years,
    series: [ChartSeries("Nijmegen", values([12, 12, 12, 12, 12, 12])), ChartSeries("Arnhem", values([12, 12, 12, 12, 12, 12]))])

  static let farFromZero = ChartSpec(
    .line, id: "leerlingen", title: "Het aantal leerlingen daalt", categoryTitle: "Schooljaar",
    valueTitle: "Leerlingen in het basisonderwijs",
    categories: years, series: [ChartSeries("Nederland", values([1_396_457, 1_384_120, 1_371_003, 1_365_880, 1_351_240, 1_339_870]))])

  static let dense = ChartSpec(
    .line, id: "dicht", title: "Veel punten", categoryTitle: "Dag", valueTitle: "Aanmeldingen", categories: (1...365).map { "dag \($0)" },
    series: [ChartSeries("aanmeldingen", (0..<365).map { .value(Double(($0 * $0) % 97) - 20) })])

  static let empty = ChartSpec(
    .line, id: "leeg", title: "Niets te zien", categoryTitle: "Schooljaar", format: index, categories: years,
    series: [ChartSeries("Rozendaal", years.map { _ in .hidden })])

  static let band = ChartSpec(
    .line, id: "marge", title: "Met marge", categoryTitle: "Schooljaar", valueTitle: "Aandeel met een hoog advies", format: percent,
    categories: years,
    series: [
      ChartSeries(
        "Wijchen",
        [
          .value(0.41, interval: 0.36...0.46), .value(0.43, interval: 0.38...0.48), .undefined, .value(0.44, interval: 0.4...0.49),
          .value(0.47, interval: 0.42...0.52), .value(0.46, interval: 0.41...0.51),
        ])
    ], range: .including(0...1), estimate: "berekend uit de achterstandsscores van het CBS")

  static let cities = ChartSpec(
    .bars, id: "steden", title: "In Nijmegen is de verdeling ongelijker dan gemiddeld",
    subtitle: "Ongelijke verdeling (D) van leerlingen met een lage SES over basisscholen, 1 oktober 2019", categoryTitle: "Gemeente",
    valueTitle: "D (0 = gelijk verdeeld, 1 = volledig gescheiden)", format: index,
    categories: ["Utrecht", "Nijmegen", "'s-Gravenhage", "Amsterdam", "Nederland", "Rotterdam", "Rozendaal", "Vlieland"],
    series: [
      ChartSeries(
        "D",
        [
          .value(0.587, interval: 0.56...0.61), .value(0.583, interval: 0.54...0.62), .value(0.553, interval: 0.53...0.57),
          .value(0.519, interval: 0.5...0.53), .value(0.464), .value(0.462, interval: 0.44...0.48), .hidden,
          .value(0.12, interval: 0.02...0.3, smallBase: true),
        ])
    ],
    references: [ChartReference("verwacht bij toeval", values([0.09, 0.1, 0.08, 0.07, 0.08, 0.08, nil, 0.15]))], highlighted: [1],
    estimate: "het aantal leerlingen met een lage SES is geschat uit de achterstandsscores",
    source: ChartSource("CBS, achterstandsscores scholen", date: "1 oktober 2019", licence: "CC BY 4.0"))

  static let columns = ChartSpec(
    .columns, id: "staand", title: "Staand", categoryTitle: "Schooljaar", valueTitle: "Scholen", categories: years,
    series: [ChartSeries("Scholen", [.value(12), .value(15), .hidden, .value(9), .value(0), .value(14)])],
    references: [ChartReference("gemiddeld", constant: 11)])

  static let thirty = ChartSpec(
    .bars, id: "dertig", title: "Dertig gemeenten", categoryTitle: "Gemeente", valueTitle: "Aandeel", format: percent,
    categories: (1...30).map { "Gemeente nummer \($0)" },
    series: [ChartSeries("Aandeel", (0..<30).map { .value(0.9 - Double($0) * 0.029) })],
    references: [ChartReference("Nederland", constant: 0.42)],
    highlighted: [4])

  static let negative = ChartSpec(
    .bars, id: "negatief", title: "Verandering", categoryTitle: "Gemeente", valueTitle: "Verandering in procentpunten",
    format: NumberFormat(decimals: 1), categories: ["Arnhem", "Nijmegen", "Wijchen"],
    series: [ChartSeries("Verandering", values([-3.4, 1.2, 0]))])

  static let grouped = ChartSpec(
    .bars, id: "groepen", title: "Groepen", categoryTitle: "Gemeente", valueTitle: "D", format: index,
    categories: ["Amsterdam", "Rotterdam", "Nijmegen"],
    series: [
      ChartSeries("SES (2019)", values([0.519, 0.462, 0.583])),
      ChartSeries("schooladvies (2024)", [.value(0.347), .value(0.326), .hidden]),
      ChartSeries("vo-niveau (2019)", values([0.728, 0.801, 0.508])),
    ])

  static let groupedColumns = ChartSpec(
    .columns, id: "groepen-staand", title: "Groepen", categoryTitle: "Schooljaar", valueTitle: "Scholen",
    categories: ["2019", "2020", "2021", "2022"],
    series: [ChartSeries("po", values([12, 14, 11, 9])), ChartSeries("vo", values([5, 6, 6, 4]))])

  static let longNames = ChartSpec(
    .columns, id: "lang", title: "Lange <namen> & \"tekens\"", categoryTitle: "School", valueTitle: "Leerlingen",
    categories: [
      "Openbare Daltonbasisschool voor Ervaringsgericht Onderwijs Dr. J.M. den Uyl-Çelik & Zonen",
      "Hottentottententententoonstellingsmakersopleidingsinstituut", "<b>\"De\" & 't</b>", "",
    ], series: [ChartSeries("Leerlingen", values([1e12, 0.00001, 123_456_789, 5]))])
}
