// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

/// What is made once for every bar from which on they stand out is what is drawn for each of them.
struct VaryingTests {
  private static let small = ChartSpec(
    .columns, id: "klein", title: "Klein", categoryTitle: "Schooljaar", valueTitle: "D", format: Samples.index, categories: Samples.years,
    series: [
      ChartSeries(
        "Ede", [.value(0.2, smallBase: true), .hidden, .value(0.3), .value(-0.1), .between(0.1...0.2), .value(0.1, interval: 0...0.2)])
    ])

  @Test(arguments: [Samples.columns, Samples.columnsWithChance, small])
  func isWhatEachChartDraws(spec: ChartSpec) throws {
    let drawings = try #require(Chart(spec).varyingDrawings())
    #expect(drawings.description == Chart(spec).fullDescription)
    for first in spec.categories.indices {
      var one = spec
      one.highlighted = Array(first..<spec.categories.count)
      var (wide, narrow): ([UInt8], [UInt8]) = ([], [])
      drawings.wide.append(standingOutFrom: first, to: &wide)
      drawings.narrow.append(standingOutFrom: first, to: &narrow)
      #expect(wide == Chart(one).svg(), "\(first)")
      #expect(narrow == Chart(one).svgNarrow(), "\(first)")
    }
  }

  /// Lines, groups, nothing to draw, names so long that bold ones would break elsewhere.
  @Test(arguments: [Samples.advice, Samples.groupedColumns, Samples.cities, Samples.empty, Samples.longNames])
  func isNotForOtherCharts(spec: ChartSpec) {
    #expect(Chart(spec).varyingDrawings() == nil)
  }

  @Test func piecesAreThereForTheirBarsOnly() {
    var inner = VaryingBytes()
    inner.append("a".utf8, when: 0..<2)
    inner.append("b".utf8)
    var markup = VaryingBytes()
    markup.append("<".utf8)
    markup.append(inner)
    markup.append("c".utf8, when: 1..<Int.max)
    markup.append(">".utf8)
    let texts = (0..<3).map { first in
      var bytes = Array("=".utf8)
      markup.append(standingOutFrom: first, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(texts == ["=<ab>", "=<abc>", "=<bc>"])
  }

  /// What two pages share of a chart is what each would make.
  @Test(arguments: Samples.all.map(\.spec))
  func renamedChartsAreAsNew(spec: ChartSpec) {
    let first = Chart(spec)
    _ = (first.standalone(), first.drawings())
    var other = spec
    other.id = "ander"
    let (shared, new) = (first.renamed("ander"), Chart(other))
    #expect(shared.svg() == new.svg())
    #expect(shared.svgNarrow() == new.svgNarrow())
    #expect(shared.standalone() == new.standalone())
    #expect(shared.notes == new.notes)
    #expect(shared.description == new.description)
  }
}
