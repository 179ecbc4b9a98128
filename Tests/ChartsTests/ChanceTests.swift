// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

/// The range of chance beside a figure, and the certain bounds of a figure that is hidden.
@Suite struct ChanceTests {
  private func elements(_ spec: ChartSpec) throws -> [TinyXML.Element] { try TinyXML(Chart(spec).svg()).elements }

  @Test func aRankingShowsTheRangeOfChanceAndSaysWhatItMeans() throws {
    let chart = Chart(Samples.ranking)
    let boxes = try #require(try elements(Samples.ranking).last { $0["class"] == "gy" })
    #expect(boxes["d"]?.filter { $0 == "z" }.count == 3)
    #expect(try elements(Samples.ranking).contains { $0.text == "bij toeval" })
    #expect(chart.notes.contains("Het vakje is wat toeval geeft: van 100 lotingen over dezelfde scholen vallen er 95 daarbinnen."))
    #expect(chart.table.rows[2].map(\.text) == ["Vlieland", "0,19", "0,14 (0,05 tot 0,24)"])
  }

  /// 0,19 is more than the 0,14 of chance, but 95 of 100 deals give up to 0,24; with a margin the lower end counts.
  @Test(
    arguments: [
      (.value(0.25), "geen"), (.value(0.24), "Vlieland"), (.value(0.19), "Vlieland"), (.value(0.3, interval: 0.2...0.4), "Vlieland"),
      (.value(0.3, interval: 0.25...0.4), "geen"),
    ] as [(ChartValue, String)])
  func saysWhatIsNotLargerThanChance(value: ChartValue, place: String) {
    var spec = Samples.ranking
    spec.series[0].values[2] = value
    #expect(Chart(spec).notes.contains("Niet duidelijk groter dan bij toeval: Vlieland.") == (place == "Vlieland"))
  }

  @Test func aHiddenFigureIsDrawnBetweenItsCertainBounds() throws {
    for spec in [Samples.ranking, Samples.columnsWithChance, Samples.lineWithChance] {
      let chart = Chart(spec)
      let elements = try elements(spec)
      let hatched = elements.filter { $0["class"] == "ga" && $0["fill"] == "url(#\(spec.id)-h)" }
      let count = spec.series.reduce(0) { $0 + $1.values.filter { $0.certainRange != nil }.count }
      #expect(hatched.reduce(0) { $0 + ($1["d"]?.filter { $0 == "z" }.count ?? 0) } == count)
      #expect(elements.contains { $0.name == "pattern" } && chart.notes.contains(ChartNotes.certainRange))
      #expect(chart.notes.contains { $0.hasPrefix("Afgeschermd") })
    }
    #expect(try elements(Samples.ranking).contains { $0.text == "afgeschermd, tussen 0,20 en 0,31" })
    #expect(Chart(Samples.ranking).table.rows[3][1].text == "afgeschermd, tussen 0,20 en 0,31")
    let lines = String(decoding: Chart(Samples.ranking).csv(), as: UTF8.self).split(separator: "\r\n")
    #expect(lines[4] == "Zeewolde,afgeschermd,0.20,0.31,niet te berekenen,,")
  }

  /// A kind without room for bounds tells them nowhere.
  @Test(arguments: [ChartSpec.Kind.heatmap, .slope, .dumbbell, .distribution(.strip), .stackedBars(shares: false)])
  func otherKindsHideTheBoundsToo(kind: ChartSpec.Kind) {
    var spec = Samples.ranking
    spec.kind = kind
    spec.references = []
    spec.series[0].values[3] = .between(0.2345...0.2789)
    let chart = Chart(spec)
    let all = [chart.svg(), chart.standalone(), chart.csv(), Array(chart.notes.joined().utf8), Array(chart.description.utf8)]
    #expect(
      all.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("tussen") && !String(decoding: $0, as: UTF8.self).contains("0.23") })
    #expect(chart.table.rows.joined().allSatisfy { !$0.text.contains("0,23") })
  }

  @Test func aSourceThatNamesItsDateIsNotFollowedByIt() {
    var spec = Samples.cities
    spec.source = ChartSource("CBS, peildatum 1 oktober 2019", date: "1 oktober 2019", licence: "CC BY 4.0")
    #expect(Chart(spec).sourceLine == "Bron: CBS, peildatum 1 oktober 2019. Licentie: CC BY 4.0.")
    spec.source.text = "CBS"
    #expect(Chart(spec).sourceLine == "Bron: CBS. Peildatum 1 oktober 2019. Licentie: CC BY 4.0.")
  }
}
