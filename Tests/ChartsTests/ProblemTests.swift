import Charts
// SPDX-License-Identifier: Apache-2.0
import Testing

@Suite struct ProblemTests {
  @Test(arguments: Samples.all.map(\.name).filter { $0 != "staven-lange-namen" && $0 != "kaart-vlakken" })
  func soundChartsHaveNoErrors(name: String) throws {
    let spec = try #require(Samples.all.first { $0.name == name }?.spec)
    #expect(spec.problems.filter(\.isError).isEmpty)
  }

  private static let oneArea = MapGeometry(areas: [.init(code: "GM1", rings: [[0, 0, 1, 0, 1, 1, 0, 0]])])

  private static func spec(_ kind: ChartSpec.Kind, _ values: [ChartValue], categories: [String] = ["a", "b"], series: Int = 1) -> ChartSpec
  {
    ChartSpec(
      kind, id: "x", title: "Titel", categories: categories, series: (0..<series).map { ChartSeries("reeks \($0)", values) })
  }

  @Test(arguments: [
    (spec(.line, [.value(1)]), "grafiek.lengte", "reeks 'reeks 0' heeft 1 waarden bij 2 categorieën"),
    (spec(.line, [], categories: []), "grafiek.leeg", "een grafiek heeft ten minste één waarde"),
    (spec(.bars, [.value(.nan), .missing]), "grafiek.getal", "reeks 'reeks 0' heeft een waarde die geen getal is"),
    (spec(.bars, [.value(5, interval: 1...2), .missing]), "grafiek.marge", "reeks 'reeks 0': 5 ligt buiten zijn eigen onzekerheidsmarge"),
    (spec(.bars, [.value(1), .value(2)], categories: ["a", "a"]), "grafiek.dubbel", "'a' staat twee keer in de grafiek"),
    (
      spec(.stackedBars(shares: true), [.value(1), .value(-2)]), "grafiek.negatief",
      "een waarde onder nul kan geen deel van een geheel en geen cirkel zijn"
    ), (spec(.slope, [.value(1)], categories: ["a"]), "grafiek.helling", "een helling heeft twee momenten"),
    (
      spec(.scatter(diagonal: true), [.value(1), .value(2)]), "grafiek.spreiding",
      "een spreiding heeft twee maten: één opzij en één omhoog"
    ),
    (
      spec(.line, [.value(1), .value(2)], series: 9), "grafiek.reeksen", "een grafiek heeft ten hoogste 8 reeksen; hier zijn het er 9"
    ),
    (
      spec(.bars, (1...61).map { .value(Double($0)) }, categories: (1...61).map { "c\($0)" }), "grafiek.lang",
      "een grafiek met 61 staven is niet meer te overzien"
    ),
    (
      spec(.choropleth(AreaMap(Self.oneArea, codes: ["GM1", "GM2"])), [.value(1), .value(2)]), "grafiek.gebied",
      "gebied 'b' (GM2) staat niet in het kaartbestand"
    ),
  ])
  func namesWhatIsWrong(spec: ChartSpec, identifier: String, summary: String) {
    #expect(spec.problems.map(\.identifier) == [identifier])
    #expect(spec.problems.map(\.summary) == [summary])
    #expect(spec.problems.allSatisfy { !$0.remedy.isEmpty })
  }

  @Test func wordsAreChecked() {
    let spec = ChartSpec(.bars, id: "a b", title: "", categories: ["a"], series: [ChartSeries("", [.value(1)])])
    #expect(spec.problems.map(\.identifier) == ["grafiek.titel", "grafiek.id"])
  }

  /// No dual axes, also not in disguise; a scatter has two axes by nature.
  @Test(arguments: [(ChartSpec.Kind.line, ["grafiek.assen"]), (.columns, ["grafiek.assen"]), (.scatter(diagonal: false), [])])
  func oneAxisHasOneUnit(kind: ChartSpec.Kind, expected: [String]) {
    var spec = ProblemTests.spec(kind, [.value(1), .value(2)], series: 2)
    #expect(spec.problems == [])
    spec.series[1].format = NumberFormat(.percent)
    #expect(spec.problems.map(\.identifier) == expected)
  }

  @Test func anUnknownAreaIsNamed() {
    var spec = Samples.areas
    guard case .choropleth(var map) = spec.kind else { return }
    map.codes[1] = "GM9999"
    spec.kind = .choropleth(map)
    #expect(spec.problems.map(\.summary) == ["gebied 'Midden' (GM9999) staat niet in het kaartbestand"])
  }

  @Test func sayWhatChanceExplains() {
    #expect(Chart(Samples.cities).notes.contains("Niet duidelijk groter dan bij toeval: Vlieland."))
    let two = ChartSpec(
      .line, id: "x", title: "Twee", categories: ["2019", "2020"],
      series: [ChartSeries("Rozendaal", [.value(0.1), .value(0.3)]), ChartSeries("Nederland", [.value(0.3), .value(0.3)])],
      references: [
        ChartReference("toeval Rozendaal", [.value(0.2), .value(0.2)]), ChartReference("toeval Nederland", [.value(0.1), .value(0.1)]),
      ])
    #expect(Chart(two).notes == ["Niet duidelijk groter dan bij toeval: Rozendaal 2019."])
  }
}
