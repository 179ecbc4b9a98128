// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

@Suite struct LogAxisTests {
  @Test(
    arguments: [
      (3.0, 400.0, [2, 5, 10, 20, 50, 100, 200, 500]), (0.12, 0.4, [0.1, 0.2, 0.5]), (7, 7, [5, 10]),
      (10, 1000, [10, 20, 50, 100, 200, 500, 1000]),
      (3, 40_000, [1, 10, 100, 1000, 10_000, 100_000]),
    ] as [(Double, Double, [Double])])
  func ticksGoByOneTwoFive(lower: Double, upper: Double, expected: [Double]) {
    #expect(Ticks(logarithmicFrom: lower, to: upper).values == expected)
  }

  @Test(arguments: [(1e-12, 1.0), (1e-250, 1e250), (5, 5), (0.3, 0.30000000000000004), (1e15, 3e17)] as [(Double, Double)])
  func ticksRiseAndCover(lower: Double, upper: Double) {
    let values = Ticks(logarithmicFrom: lower, to: upper).values
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 } && (2...10).contains(values.count))
    #expect((values.first ?? .infinity) <= lower && (values.last ?? 0) >= upper * (1 - 1e-9))
  }

  /// Equal ratios are equal distances: from 12 to 40 as far as from 120 to 400 would be.
  @Test func pointsStandAtTheLogarithmsOfTheirValues() throws {
    let elements = try TinyXML(Chart(Samples.logarithmic).svg()).elements
    let line = try #require(elements.first { $0.name == "path" && $0["class"] == "s1" && $0["stroke-width"] == "2.5" })
    let heights = PathPoints.points(of: line["d"] ?? "").map(\.y)
    let values = Samples.logarithmic.series[0].values.compactMap(\.number)
    #expect(heights.count == values.count)
    let perDecade = (heights[0] - heights[5]) / (TestMath.logarithm(values[5] / values[0]))
    for (height, value) in zip(heights, values) {
      #expect((heights[0] - height - perDecade * TestMath.logarithm(value / values[0])).magnitude < 0.2)
    }
    let texts = elements.filter { $0.name == "text" }.map(\.text)
    #expect(["1", "10", "100", "1.000", "10.000"].allSatisfy(texts.contains) && texts.contains("Aanmeldingen (logaritmische as)"))
    #expect(Chart(Samples.logarithmic).notes.contains { $0.hasPrefix("Let op: de as is logaritmisch.") })
  }

  @Test func sharesAreWrittenAsPercentages() throws {
    let texts = try TinyXML(Chart(Samples.logarithmicMultiples).svg()).elements.filter { $0.name == "text" }.map(\.text)
    #expect(["0,1%", "1%", "10%", "100%"].allSatisfy(texts.contains), "\(texts)")
  }

  @Test(arguments: [ChartSpec.Kind.bars, .columns, .stackedBars(shares: true), .slope, .scatter(diagonal: false), .heatmap])
  func onlyKindsWithoutAZeroHaveOne(kind: ChartSpec.Kind) {
    var spec = ChartSpec(
      kind, id: "x", title: "Titel", categories: ["a", "b"],
      series: [ChartSeries("x", [.value(1), .value(20)]), ChartSeries("y", [.value(1), .value(2)])])
    spec.scale = .logarithmic
    #expect(spec.problems.map(\.identifier) == ["grafiek.schaal"] && spec.problems[0].isError && !spec.usesLogarithm)
  }

  @Test(arguments: [(0.0, "0"), (-3, "\u{2212}3")])
  func aValueThatIsNotAboveZeroIsAnError(value: Double, written: String) throws {
    var spec = Samples.logarithmic
    spec.series[1].values[2] = .value(value)
    #expect(
      spec.problems.map(\.summary) == [
        "een logaritmische as heeft alleen getallen boven nul, en reeks 'Afgehaakt' heeft \(written)"
      ])
    // Drawn all the same, with equal steps.
    let texts = try TinyXML(Chart(spec).svg()).elements.filter { $0.name == "text" }.map(\.text)
    #expect(texts.contains("Aanmeldingen") && texts.contains("2.000"))
  }
}
