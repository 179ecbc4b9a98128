// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

/// Whatever comes in, a chart comes out, or a reason: never a crash, never broken SVG.
@Suite struct OddInputTests {
  private static let land = Samples.land ?? MapGeometry(areas: [])

  static let kinds: [ChartSpec.Kind] = [
    .line, .bars, .columns, .stackedBars(shares: true), .stackedBars(shares: false), .stackedColumns(shares: true),
    .stackedColumns(shares: false),
    .slope, .dumbbell, .smallMultiples, .distribution(.strip), .distribution(.histogram), .scatter(diagonal: true),
    .scatter(diagonal: false), .heatmap,
    .choropleth(AreaMap(land, codes: ["A", "A", "Z"])), .choropleth(AreaMap(MapGeometry(areas: []), codes: [])),
    .symbolMap(SymbolMap([.init(x: 1, y: 2), nil, .init(x: .nan, y: 3)])), .symbolMap(SymbolMap([])),
  ]

  private static let odd: [[ChartValue]] = [
    [], [.value(5)], [.value(0), .value(0), .value(0)], [.value(.nan), .value(.infinity), .value(-.infinity)],
    [.value(-3), .value(4), .value(-0.0)],
    [.value(1e300), .value(-1e300), .value(1e-300)], [.missing, .hidden, .undefined], [.value(1e17), .value(1e17 + 32), .value(1e17)],
    [.value(3, interval: -(.infinity)...(.infinity)), .value(2, interval: 1...3, smallBase: true), .hidden],
    [.value(0.3), .missing, .value(0.30000000000000004), .value(1), .value(2)],
  ]

  private static let names: [[String]] = [
    [], [""], ["a", "a", "a"], ["<script>alert(\"1\")</script>", "&amp;\u{0}\u{1F}]]>", "e\u{301}\u{202E}👩‍👩‍👧 Ĳsselmeer"],
    (0..<3).map { String(repeating: "Çok lange naam & ", count: 5 + $0) }, ["x", "y", "z", "extra", "nog een"],
  ]

  @Test(arguments: kinds.indices)
  func makesSoundSVG(kind: Int) throws {
    for (row, names) in OddInputTests.names.enumerated() {
      for (index, values) in OddInputTests.odd.enumerated() {
        let count = [0, 1, 2, 9][(row + index) % 4]
        let series = (0..<count).map { ChartSeries(names.first ?? "", OddInputTests.odd[(index + $0) % OddInputTests.odd.count]) }
        var spec = ChartSpec(OddInputTests.kinds[kind], id: "x", title: names.first ?? "", categories: names, series: series)
        spec.references = [ChartReference("r", constant: .nan), ChartReference(names.last ?? "", values), ChartReference("c", constant: 1)]
        spec.breaks = [-5, 0, 1, 99].map { ChartBreak(before: $0, reason: "reden") }
        spec.highlighted = [-1, 0, 7]
        spec.estimate = index % 2 == 0 ? "" : nil
        if index % 3 == 0 { spec.range = .including(-1...1) }
        try check(Chart(spec))
      }
    }
  }

  private func check(_ chart: Chart) throws {
    for svg in [chart.svgNarrow(), chart.standalone()] {
      let elements = try TinyXML(svg).elements
      #expect(elements.contains { $0.name == "text" || $0.name == "path" || $0.name == "rect" })
      for element in elements where element.name != "text" && element.name != "tspan" {
        #expect(
          !element.attributes.contains {
            $0.name != "id" && $0.name != "aria-labelledby" && ($0.value.contains("nan") || $0.value.contains("inf"))
          })
      }
    }
    #expect(Sentences.count(chart.description) <= 60)
    let width = chart.table.header.count
    #expect(chart.table.rows.allSatisfy { $0.count == width })
    #expect(!chart.csv().isEmpty)
  }

  @Test(arguments: kinds.indices)
  func drawsTenThousandPoints(kind: Int) throws {
    let count = 10_000
    let spec = ChartSpec(
      OddInputTests.kinds[kind], id: "veel", title: "Veel", categories: (0..<count).map { "\($0)" },
      series: (0..<2).map { series in ChartSeries("s\(series)", Samples.noise(count, seed: series).map { .value($0) }) })
    let svg = Chart(spec).svg()
    #expect(!svg.isEmpty)
    if case .line = spec.kind { #expect(svg.count < 60_000) }
  }
}
