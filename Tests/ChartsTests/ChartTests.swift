// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

/// What holds for every chart, whatever its kind.
@Suite struct ChartTests {
  static let names = Samples.all.map(\.name)

  private func chart(_ name: String) throws -> Chart { Chart(try #require(Samples.all.first { $0.name == name }?.spec)) }

  @Test(arguments: names)
  func isAccessibleAndObeysTheContentSecurityPolicy(name: String) throws {
    let chart = try chart(name)
    for svg in [chart.svg(), chart.svgNarrow(), chart.standalone()] {
      let elements = try TinyXML(svg).elements
      let root = elements[0]
      #expect(root.name == "svg" && root["role"] == "img" && root["focusable"] == "false")
      let ids = elements.compactMap { $0["id"] }
      #expect(root["aria-labelledby"] == ids.prefix(2).joined(separator: " "))
      #expect(Set(ids).count == ids.count && ids.allSatisfy { $0.hasPrefix(chart.spec.id) })
      #expect(elements.first { $0.name == "title" }?.text == chart.spec.title)
      #expect(elements.first { $0.name == "desc" }?.text == chart.fullDescription)
      // All that is drawn lies in the one hidden group.
      let inner = try #require(elements.firstIndex { $0["aria-hidden"] == "true" })
      #expect(elements[inner...].dropFirst().allSatisfy { $0.depth > elements[inner].depth })
      #expect(elements[..<inner].allSatisfy { ["svg", "title", "desc", "rect"].contains($0.name) })
      for element in elements {
        #expect(!["style", "script", "a", "image", "use", "foreignObject"].contains(element.name))
        #expect(
          element.attributes.allSatisfy {
            $0.name != "style" && !$0.name.hasPrefix("on") && !$0.value.contains("nan") && !$0.value.contains("inf")
          })
      }
    }
    let both = try TinyXML(chart.svg()).elements.compactMap { $0["id"] } + TinyXML(chart.svgNarrow()).elements.compactMap { $0["id"] }
    #expect(Set(both).count == both.count)
  }

  @Test(arguments: names)
  func staysWithinItsCanvas(name: String) throws {
    let chart = try chart(name)
    for (svg, width) in [(chart.svg(), 640.0), (chart.svgNarrow(), 320)] {
      let elements = try TinyXML(svg).elements
      let height = try #require(elements[0]["height"].flatMap(Double.init))
      var scales: [(depth: Int, factor: Double)] = []
      for element in elements {
        while let last = scales.last, last.depth >= element.depth { scales.removeLast() }
        if let transform = element["transform"], transform.hasPrefix("scale("), let factor = Double(transform.dropFirst(6).dropLast()) {
          scales.append((element.depth, factor))
        }
        let factor = scales.last?.factor ?? 1
        for point in PathPoints.points(of: element["d"] ?? "").map({ Point(x: $0.x * factor, y: $0.y * factor) }) {
          #expect(
            (-1...width + 1).contains(point.x) && (-1...height + 1).contains(point.y), "\(element["d"] ?? "") in \(width) × \(height)")
        }
      }
      for element in elements where ["text", "tspan"].contains(element.name) {
        if let x = element["x"].flatMap(Double.init) { #expect((0...width).contains(x)) }
        if let y = element["y"].flatMap(Double.init) { #expect((0...height).contains(y), "\(element.text)") }
      }
    }
  }

  @Test(arguments: names)
  func noTextOverlapsAnotherOrLeavesTheDrawing(name: String) throws {
    let chart = try chart(name)
    for (svg, width) in [(chart.svg(), 640.0), (chart.svgNarrow(), 320)] {
      let boxes = TextBox.boxes(in: try TinyXML(svg).elements)
      for (index, box) in boxes.enumerated() {
        #expect(box.left >= -0.5 && box.right <= width + 0.5, "\(box.text) in \(width)")
        for other in boxes[..<index] { #expect(!box.overlaps(other), "\(box.text) and \(other.text) in \(width)") }
      }
    }
  }

  @Test(arguments: names)
  func describesItselfInSixtyWords(name: String) throws {
    let description = try chart(name).description
    #expect((1...60).contains(Sentences.count(description)), "\(description)")
    #expect(description.hasSuffix("."))
  }

  @Test(arguments: names)
  func givesTheSameBytesAgain(name: String) throws {
    let (first, second) = (try chart(name), try chart(name))
    #expect(first.svg() == second.svg() && first.standalone() == second.standalone() && first.csv() == second.csv())
  }

  /// Every class that a chart uses is overridden for dark and for forced colours.
  @Test(arguments: names)
  func everyClassIsInTheStylesheet(name: String) throws {
    let used = Set(try TinyXML(chart(name).svg()).elements.compactMap { $0["class"] }.filter { !$0.hasPrefix("grafiek") })
    for one in used.sorted() {
      #expect(Charts.darkRules.contains { $0.selector.hasSuffix(" ." + one) }, "\(one) in the dark")
      #expect(Charts.forcedRules.contains { $0.selector.hasSuffix(" ." + one) }, "\(one) in forced colours")
    }
  }

  @Test func saysWhyItIsEmpty() throws {
    #expect(Chart(Samples.empty).isEmpty)
    let texts = try TinyXML(Chart(Samples.empty).svg()).elements.filter { $0.name == "text" }.map(\.text)
    #expect(texts == ["Geen grafiek: alle waarden zijn afgeschermd."])
    let nothing = ChartSpec(.bars, id: "n", title: "Niets", categories: [], series: [])
    #expect(Chart(nothing).description == "Geen grafiek: er zijn geen gegevens.")
    let odd = ChartSpec(.line, id: "o", title: "Oneindig", categories: ["a"], series: [ChartSeries("x", [.value(.nan)])])
    #expect(Chart(odd).description == "Geen grafiek: alle waarden zijn niet te berekenen.")
  }
}
