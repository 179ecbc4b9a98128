// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

@Suite struct LabelTests {
  @Test func measuresWithTheWidthsOfTheFont() {
    // Liberation Sans: N 722, i 222, m 833 thousandths of the size.
    #expect((TextMeasure.width(of: "Nim", size: 10) - 17.77).magnitude < 0.001)
    #expect(TextMeasure.width(of: "é", size: 10) == TextMeasure.width(of: "e\u{301}", size: 10))
  }

  @Test func breaksAtSpacesAndHyphensAndShortensTheLast() {
    func lines(_ text: String, _ width: Double, _ limit: Int) -> [String] {
      LineBreaking.lines(of: text, width: width, size: 14, limit: limit)
    }
    #expect(lines("Nijmegen", 200, 2) == ["Nijmegen"])
    #expect(lines("Openbare basisschool De Regenboog", 130, 3) == ["Openbare", "basisschool De", "Regenboog"])
    #expect(lines("2019-2020", 40, 2) == ["2019-", "2020"])
    #expect(lines("Openbare basisschool De Regenboog", 130, 2) == ["Openbare", "basisschool De R…"])
    #expect(lines("Hottentottententen", 50, 3).count == 3)
    #expect(lines("", 50, 3) == [""])
  }

  @Test(arguments: [30.0, 80])
  func everyLineFits(width: Double) {
    let text = "Openbare Daltonbasisschool voor Çok-kültürlü Onderwijs Hottentottententententoonstelling"
    let lines = LineBreaking.lines(of: text, width: width, size: 14, limit: 5)
    #expect(lines.count == 5)
    #expect(lines.allSatisfy { TextMeasure.width(of: $0, size: 14) <= width })
  }

  @Test(
    arguments: [
      ([100.0, 104], [94.0, 110]), ([50, 200], [50, 200]), ([0, 0, 0], [8, 24, 40]), ([300, 299], [292, 276]),
      ([10, 30, 50], [10, 30, 50]),
    ] as [([Double], [Double])])
  func endLabelsMoveApart(wanted: [Double], expected: [Double]) {
    #expect(EndLabels.placed(wanted: wanted, heights: wanted.map { _ in 16 }, top: 0, bottom: 300) == expected)
  }

  /// For many arrangements: no two overlap, none leaves the plot, the order is that of the ends.
  @Test func endLabelsNeverOverlap() {
    var state: UInt64 = 42
    func random() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(1 << 31)
    }
    for _ in 0..<300 {
      let wanted = (0..<8).map { _ in random() * 300 }
      let heights = (0..<8).map { _ in random() < 0.5 ? 17.0 : 34 }
      let placed = EndLabels.placed(wanted: wanted, heights: heights, top: 0, bottom: 300)
      let order = wanted.indices.sorted { wanted[$0] < wanted[$1] }
      for (above, below) in zip(order, order.dropFirst()) {
        #expect(placed[above] + heights[above] / 2 <= placed[below] - heights[below] / 2 + 1e-9)
      }
      #expect(zip(placed, heights).allSatisfy { $0 - $1 / 2 >= -1e-9 && $0 + $1 / 2 <= 300 + 1e-9 })
    }
  }
}
