// SPDX-License-Identifier: Apache-2.0
import Charts

extension Samples {
  static let spreads: [(name: String, spec: ChartSpec)] = [
    ("verdeling", strip), ("verdeling-histogram", histogram), ("spreiding", scatter), ("spreiding-grootte", sizedScatter),
    ("warmtekaart", heat),
    ("kaart-vlakken", areas), ("kaart-cirkels", circles),
  ]

  /// Numbers between 0 and 1 that look random and are the same everywhere.
  static func noise(_ count: Int, seed: Int) -> [Double] {
    (0..<count).map { Double(($0 * $0 * 7919 + $0 * 104_729 + seed * 15_485_863) % 1009) / 1009 }
  }

  static let strip = ChartSpec(
    .distribution(.strip), id: "verdeling", title: "In Nijmegen verschillen de scholen meer dan in Wijchen", categoryTitle: "Scholen",
    valueTitle: "Aandeel leerlingen met een lage SES", format: NumberFormat(.percent), categories: [],
    series: [
      ChartSeries("Nijmegen", zip(noise(44, seed: 1), noise(44, seed: 2)).map { .value($0 * $1 * 0.7) } + [.hidden]),
      ChartSeries("Wijchen", noise(16, seed: 3).map { .value(0.08 + $0 * 0.1) }),
    ], references: [ChartReference("Nederland", constant: 0.15)])

  static let histogram = ChartSpec(
    .distribution(.histogram), id: "verdeling-h", title: "De meeste scholen hebben weinig leerlingen met een lage SES",
    categoryTitle: "Scholen",
    valueTitle: "Aandeel leerlingen met een lage SES", format: NumberFormat(.percent), categories: [],
    series: [ChartSeries("Nederland", zip(noise(400, seed: 1), noise(400, seed: 5)).map { .value($0 * $1 * 0.8) })])

  static let scatter = ChartSpec(
    .scatter(diagonal: true), id: "spreiding", title: "Veel scholen zijn geen afspiegeling van hun buurt", categoryTitle: "School",
    format: NumberFormat(.percent), categories: (1...40).map { "school \($0)" },
    series: [
      ChartSeries("Aandeel lage SES in de buurt", noise(40, seed: 7).map { .value($0 * 0.5) }),
      ChartSeries(
        "Aandeel lage SES op school",
        zip(noise(40, seed: 7), noise(40, seed: 8)).map { .value(min(max($0 * 0.5 + ($1 - 0.5) * 0.35, 0), 1)) }),
    ], highlighted: [3, 11])

  static let sizedScatter = ChartSpec(
    .scatter(diagonal: false), id: "spreiding-g", title: "Grote gemeenten zijn ongelijker", categoryTitle: "Gemeente", format: index,
    categories: ["Amsterdam", "Rotterdam", "'s-Gravenhage", "Utrecht", "Nijmegen", "Rozendaal", "Arnhem"],
    series: [
      ChartSeries("Aandeel lage SES", values([0.19, 0.27, 0.24, 0.14, 0.17, nil, 0.21]), format: percent),
      ChartSeries("D", values([0.519, 0.462, 0.553, 0.587, 0.583, 0.1, 0.51])),
      ChartSeries("Leerlingen", values([61_700, 51_430, 47_100, 30_600, 12_530, 96, 12_900]), format: NumberFormat()),
    ], highlighted: [0, 1, 2, 3, 4, 6])

  static let heat = ChartSpec(
    .heatmap, id: "warmte", title: "In Den Haag werden adviezen ieder jaar ongelijker", categoryTitle: "Schooljaar",
    valueTitle: "D van de schooladviezen",
    format: index, categories: years,
    series: ["Amsterdam", "Rotterdam", "'s-Gravenhage", "Utrecht", "Nijmegen", "Rozendaal"].enumerated().map { city, name in
      ChartSeries(name, noise(6, seed: city).enumerated().map { city == 5 && $0 > 2 ? .hidden : .value(0.28 + $1 * 0.17) })
    }, highlighted: [4])

  /// A land of four: one with a hole that another fills, one of two islands.
  static let landJSON = """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"code":"A","naam":"Rond \\u00e9\\u00e9n"},"geometry":{"type":"Polygon","coordinates":[
      [[100000,400000],[160000,400000],[160000,460000],[130000,470000],[100000,460000],[100000,400000]],
      [[120000,420000],[120000,440000],[140000,440000],[140000,420000],[120000,420000]]]}},
    {"geometry":{"coordinates":[[[120000,420000],[140000,420000],[140000,440000],[120000,440000],[120000,420000]]],"type":"Polygon"},
      "properties":{"code":"B"},"type":"Feature"},
    {"type":"Feature","properties":{"x":[1,{"y":null}],"code":"C"},"geometry":{"type":"MultiPolygon","coordinates":[
      [[[170000,400000,1.5],[190000,400000,1],[190000,430000,1],[170000,430000,2],[170000,400000,0]]],
      [[[170000,440000],[185000,440000],[185000,455000],[170000,455000],[170000,440000]]]]}},
    {"type":"Feature","properties":{"code":"D"},"geometry":{"type":"Polygon","coordinates":[[[200000,400000],[230000,400000],[230000,470000],
      [200000,470000],[200000,400000]]]}},
    {"type":"Feature","properties":{"code":"P"},"geometry":{"type":"Point","coordinates":[1,2]}},
    {"type":"Feature","properties":null,"geometry":null}],"crs":{"n":-1.5e3,"t":true}}
    """

  static let land: MapGeometry? = try? MapGeometry(geoJSON: Array(landJSON.utf8), key: "code")

  static let areas = ChartSpec(
    .choropleth(AreaMap(land ?? MapGeometry(areas: []), codes: ["A", "B", "C"])), id: "vlakken", title: "Een land van vier",
    categoryTitle: "Gebied", valueTitle: "D", format: index, categories: ["Rond", "Midden", "Eilanden"],
    series: [ChartSeries("D", [.value(0.12), .value(0.48), .value(0.33)])], highlighted: [1])

  static let circles = ChartSpec(
    .symbolMap(
      SymbolMap(
        [
          SymbolMap.Position(x: 110_000, y: 410_000), SymbolMap.Position(x: 130_000, y: 430_000),
          SymbolMap.Position(x: 180_000, y: 415_000),
          SymbolMap.Position(x: 215_000, y: 430_000), nil,
        ], outline: land)), id: "cirkels", title: "Waar de leerlingen zijn", categoryTitle: "Gebied", valueTitle: "Leerlingen",
    categories: ["Rond", "Midden", "Eilanden", "Oost", "Nergens"],
    series: [ChartSeries("Leerlingen", [.value(12_000), .value(3_000), .value(800), .hidden, .value(5)])], highlighted: [1])
}
