// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

@Suite struct GlyphTests {
  @Test(arguments: 0...4)
  func strengthFillsAsManyBarsAsItsLevel(level: Int) throws {
    let elements = try TinyXML(Glyph.strength(level)).elements
    #expect(count("M", in: "f1", of: elements) == level)
    #expect(count("M", in: "ga", of: elements) == 4 - level)
    #expect(elements[0].text == " " + Glyph.strengthNames[level])
    #expect(elements[1]["aria-hidden"] == "true")
  }

  /// How many shapes the paths of a class draw.
  private func count(_ letter: Character, in name: String, of elements: [TinyXML.Element]) -> Int {
    elements.filter { $0["class"] == name }.reduce(0) { sum, element in sum + (element["d"] ?? "").filter { $0 == letter }.count }
  }

  @Test func levelsOutsideTheScaleAreTheNearest() {
    #expect(Glyph.strength(9) == Glyph.strength(4) && Glyph.strength(-1) == Glyph.strength(0))
    #expect(Glyph.cost(0) == Glyph.cost(1) && Glyph.cost(7) == Glyph.cost(5))
  }

  @Test func costFillsCoinsAndEscapesItsWords() throws {
    let elements = try TinyXML(Glyph.cost(3, text: "€ 5.000 <per school>")).elements
    #expect(count("M", in: "f1", of: elements) == 3)
    #expect(count("M", in: "ga", of: elements) == 2)
    #expect(elements[0].text == " € 5.000 <per school>")
  }

  @Test func sparklineHasGapsAndAName() throws {
    let values: [ChartValue] = [.value(0.31), .value(0.33), .hidden, .value(0.35)]
    let elements = try TinyXML(Glyph.sparkline(values, range: 0...1, label: Glyph.sparklineLabel(values, Samples.index))).elements
    #expect(elements[0]["aria-label"] == "van 0,31 naar 0,35; 1 waarde ontbreekt" && elements[0]["role"] == "img")
    let line = PathPoints.points(of: elements[1]["d"] ?? "")
    #expect(line == [Point(x: 3, y: 15), Point(x: 34, y: 14.7)])
    let bare = try TinyXML(Glyph.sparkline([], range: nil)).elements
    #expect(bare[0]["aria-hidden"] == "true" && Glyph.sparklineLabel([.missing], Samples.index) == "geen cijfers")
  }

  @Test func goldenGlyphs() throws {
    let all = (0...4).map { Glyph.strength($0) } + (1...5).map { Glyph.cost($0) }
    try Golden.expect(Array(all.joined(separator: [10])) + [10], equals: "meters.html")
  }
}
