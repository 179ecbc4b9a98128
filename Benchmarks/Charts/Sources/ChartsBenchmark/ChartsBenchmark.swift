// SPDX-License-Identifier: Apache-2.0
import Charts
import Glibc

/// Draws charts on one core and says how long it took, as one line of JSON:
///
///     swift run -c release --package-path Benchmarks/Charts ChartsBenchmark ../shared/data/geo/gemeenten_2023_wgs84.geojson
@main struct ChartsBenchmark {
  static func main() throws {
    var results = [("line_charts_per_second", Measurement.perSecond(times: 2_000) { lineChart(number: $0).svg().count })]
    results.append(("line_charts_with_table_and_csv_per_second", Measurement.perSecond(times: 1_000) { whole(lineChart(number: $0)) }))
    if CommandLine.arguments.count > 1 {
      let bytes = try File.bytes(of: CommandLine.arguments[1])
      let geometry = try MapGeometry(geoJSON: bytes, key: "code")
      results.append(("geojson_milliseconds", 1_000 / Measurement.perSecond(times: 10) { _ in read(bytes) }))
      results.append(("choropleth_areas", Double(geometry.areas.count)))
      let map = choropleth(geometry)
      results.append(("choropleth_kilobytes", Double(map.svg().count) / 1_000))
      results.append(("choropleth_milliseconds", 1_000 / Measurement.perSecond(times: 50) { _ in map.svg().count }))
    }
    let pairs = results.map { name, value in "\"\(name)\": \((value * 10).rounded() / 10)" }
    print("{" + pairs.joined(separator: ", ") + "}")
  }

  /// Ten school years of one area; every chart has other figures.
  private static func lineChart(number: Int) -> Chart {
    let values = (0..<10).map { year in ChartValue.value(0.2 + Double((number * 7 + year * 13) % 100) / 500) }
    return Chart(
      ChartSpec(
        .line, id: "g\(number)", title: "In Nijmegen veranderde de verdeling weinig", subtitle: "Ongelijkheidsindex (D), Nijmegen",
        categoryTitle: "Schooljaar", valueTitle: "D, 0 tot 1", format: NumberFormat(decimals: 2),
        categories: (0..<10).map { "\(2015 + $0)-\(2016 + $0)" }, series: [ChartSeries("Nijmegen", values)],
        source: ChartSource("DUO", date: "1 oktober 2024", licence: "CC0")))
  }

  /// Everything that a page and its files need.
  private static func whole(_ chart: Chart) -> Int {
    chart.svg().count + chart.svgNarrow().count + chart.table.rows.count + chart.csv().count + chart.description.utf8.count
  }

  private static func choropleth(_ geometry: MapGeometry) -> Chart {
    let codes = geometry.areas.map(\.code)
    let values = codes.indices.map { ChartValue.value(Double($0 * 37 % 100) / 100) }
    return Chart(
      ChartSpec(
        .choropleth(AreaMap(geometry, codes: codes)), id: "kaart", title: "Alle gemeenten", valueTitle: "D, 0 tot 1",
        format: NumberFormat(decimals: 2), categories: codes, series: [ChartSeries("D", values)]))
  }

  private static func read(_ bytes: [UInt8]) -> Int {
    do {
      return try MapGeometry(geoJSON: bytes, key: "code").areas.count
    } catch {
      return 0
    }
  }
}

/// How often something can be done in a second: the median of five rounds after one to warm up.
enum Measurement {
  static func perSecond(times: Int, _ work: (Int) -> Int) -> Double {
    let clock = ContinuousClock()
    var rates: [Double] = []
    var sum = 0
    for round in 0..<6 {
      let duration = clock.measure { for number in 0..<times { sum &+= work(number) } }
      let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
      if round > 0 { rates.append(Double(times) / seconds) }
    }
    // The sum is used, so that no work can be left out.
    precondition(sum != 0)
    return rates.sorted()[rates.count / 2]
  }
}

enum File {
  struct Unreadable: Error {
    var path: String
  }

  static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Unreadable(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: buffer[0..<count])
    }
  }
}
