// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Charts

/// What holds for the marks, the axes and the sizes of every kind of chart.
@Suite struct PropertyTests {
  static let names = Samples.all.map(\.name)

  private func chart(_ name: String) throws -> Chart { Chart(try #require(Samples.all.first { $0.name == name }?.spec)) }

  private func drawings(_ name: String) throws -> [(elements: [TinyXML.Element], size: (width: Double, height: Double))] {
    let chart = try chart(name)
    return try [chart.svg(), chart.svgNarrow()].map { bytes in
      let elements = try TinyXML(bytes).elements
      func number(_ name: String) throws -> Double { try #require(elements[0][name].flatMap(Double.init)) }
      return (elements, (try number("width"), try number("height")))
    }
  }

  /// No mark of a series leaves the rectangle of the grid by more than half a marker.
  @Test(arguments: names)
  func marksStayInsideThePlot(name: String) throws {
    for (elements, _) in try drawings(name) {
      guard let start = elements.firstIndex(where: { $0["class"] == "gl" }) else { continue }
      let grid = elements.filter { $0["class"] == "gl" || $0["class"] == "ga" && $0.name == "g" }
      var corners = grid.flatMap { PathPoints.points(of: $0["d"] ?? "") }
      for (index, element) in elements.enumerated() where element.name == "g" && element["class"] == "ga" && element.attributes.count == 2 {
        corners += elements[(index + 1)...].prefix { $0.depth > element.depth }.flatMap { PathPoints.points(of: $0["d"] ?? "") }
      }
      let (xs, ys) = (corners.map(\.x), corners.map(\.y))
      let marks = elements[start...].filter { element in
        guard element.name == "path", let one = element["class"] else { return false }
        return one == "gc" || one == "gk" || one == "gy" || (one.hasPrefix("s") || one.hasPrefix("f")) && one.count == 2
      }
      for mark in marks {
        for point in PathPoints.points(of: mark["d"] ?? "") {
          #expect(point.x >= (xs.min() ?? 0) - 20 && point.x <= (xs.max() ?? 0) + 20, "\(point) of \(mark["class"] ?? "")")
          #expect(point.y >= (ys.min() ?? 0) - 20 && point.y <= (ys.max() ?? 0) + 20, "\(point) of \(mark["class"] ?? "")")
        }
      }
    }
  }

  /// The numbers along an axis rise, to the right or upwards.
  @Test(arguments: names)
  func ticksRise(name: String) throws {
    for (elements, _) in try drawings(name) {
      for (index, group) in elements.enumerated() where group["class"] == "gm" && group["text-anchor"] != nil && group.name == "g" {
        let labels = elements[(index + 1)...].prefix { $0.depth > group.depth && $0.name == "text" }
        let values = labels.compactMap { Self.number($0.text) }
        guard values.count == labels.count, values.count > 1 else { continue }
        let places = labels.compactMap { label in (label[group["text-anchor"] == "end" ? "y" : "x"]).flatMap(Double.init) }
        let isUpright = group["text-anchor"] == "end"
        for (left, right) in zip(zip(values, places), zip(values, places).dropFirst()) {
          #expect(left.0 < right.0 && (isUpright ? left.1 > right.1 : left.1 < right.1), "\(labels.map(\.text))")
        }
      }
    }
  }

  /// `−3,4` → −3.4, `40%` → 40, `10 mln` → 10 000 000; nil for words and school years.
  private static func number(_ text: String) -> Double? {
    let units: [(String, Double)] = [("\u{A0}bln", 1e12), ("\u{A0}mld", 1e9), ("\u{A0}mln", 1e6), ("%", 1), ("", 1)]
    guard let (unit, factor) = units.first(where: { text.hasSuffix($0.0) }) else { return nil }
    let digits = text.dropLast(unit.count).replacing(".", with: "").replacing(",", with: ".").replacing("\u{2212}", with: "-")
    return Double(digits).map { $0 * factor }
  }

  /// The script that reads a chart finds a place for each row of the table that has a mark, inside the drawing.
  @Test(arguments: names)
  func eachRowOfTheTableHasAPlaceToRead(name: String) throws {
    let chart = try chart(name)
    guard !chart.isEmpty else { return }
    let table = chart.table
    for (elements, size) in try drawings(name) {
      let places = try #require(elements.compactMap { $0["data-lees"] }.first)
      let rows = places.split(separator: ";", omittingEmptySubsequences: false)
      guard table.rows.count <= 400 else { continue }
      #expect(rows.count == table.rows.count)
      for (row, cells) in zip(rows, table.rows) {
        let marks = row.split(separator: ",").map { $0.split(separator: " ").compactMap { Double($0) } }
        let isAbsent = ["afgeschermd", "niet bekend", "niet te berekenen", "niet zinvol"].contains(cells[0].text)
        #expect(!marks.isEmpty || isAbsent || cells.contains { !$0.isNumber && $0.text != cells[0].text } || cells[0].text == "Nergens")
        for mark in marks {
          let box = mark.count == 3 ? [mark[0] - mark[2], mark[1] - mark[2], mark[0] + mark[2], mark[1] + mark[2]] : mark
          #expect(box.count == 4 && box[0] >= -3 && box[1] >= -3 && box[2] <= size.width + 3 && box[3] <= size.height + 3, "\(mark)")
        }
      }
    }
  }

  /// Twenty points of any kind take less than 6 kB.
  @Test(
    arguments: [
      (.line, 1, 20), (.bars, 1, 20), (.columns, 1, 20), (.stackedBars(shares: true), 2, 10), (.stackedColumns(shares: false), 2, 10),
      (.slope, 8, 2), (.dumbbell, 2, 10), (.smallMultiples, 4, 5), (.distribution(.strip), 1, 20), (.distribution(.histogram), 1, 20),
      (.scatter(diagonal: true), 2, 20), (.heatmap, 4, 5),
      (.symbolMap(SymbolMap((0..<20).map { .init(x: Double($0), y: Double($0 * 7 % 20)) })), 1, 20),
    ] as [(ChartSpec.Kind, Int, Int)])
  func twentyPointsTakeLessThanSixKilobytes(kind: ChartSpec.Kind, series: Int, length: Int) {
    let values = (0..<length).map { ChartValue.value(0.3 + Double($0 * 7 % 11) / 50) }
    let spec = ChartSpec(
      kind, id: "twintig", title: "Twintig punten", categoryTitle: "Jaar", valueTitle: "D", format: Samples.index,
      categories: (0..<length).map { "\(2005 + $0)" }, series: (0..<series).map { ChartSeries("Gebied \($0)", values) })
    #expect(Chart(spec).svg().count < 6000)
  }

  private static let converter = ["/usr/bin/rsvg-convert", "/usr/local/bin/rsvg-convert"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// The picture as a file is drawn by another program too.
  @Test(.enabled(if: converter != nil, "rsvg-convert is not installed (apt install librsvg2-bin)"), arguments: names)
  func anotherProgramDrawsTheFile(name: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.converter))
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(chart(name).standalone()))
    try input.fileHandleForWriting.close()
    let picture = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && picture.starts(with: [0x89, 0x50, 0x4E, 0x47]) && picture.count > 1500)
  }
}
