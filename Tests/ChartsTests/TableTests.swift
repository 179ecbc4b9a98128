// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

/// The chart, its table and its CSV say the same.
@Suite struct TableTests {
  /// Reads the heights of the points of a line off its own axis and compares them with the table.
  @Test func pointsOfALineStandAtTheValuesOfTheTable() throws {
    let chart = Chart(Samples.advice)
    let elements = try TinyXML(chart.svg()).elements
    let read = try AxisReader(elements)
    for (series, column) in [(1, 1), (2, 2), (3, 3)] {
      let path = try #require(elements.first { $0.name == "path" && $0["class"] == "s\(series)" && $0["stroke-width"] == "2.5" })
      let inTable = chart.table.rows.map { $0[column] }
      // Single points have a marker only: leave out what has no neighbour on its side of the break after place 3.
      let numbers = inTable.enumerated().filter { index, cell in
        cell.isNumber && [index - 1, index + 1].contains { inTable.indices.contains($0) && inTable[$0].isNumber && (min($0, index) != 3) }
      }.compactMap { Double($0.element.plain) }
      let points = PathPoints.points(of: path["d"] ?? "")
      #expect(points.count == numbers.count)
      for (point, number) in zip(points, numbers) { #expect((read.value(at: point.y) - number).magnitude < 0.006) }
    }
  }

  /// The numbers behind the bars are the texts of the table.
  @Test(arguments: [Samples.cities, Samples.thirty, Samples.negative, Samples.columns, Samples.grouped])
  func numbersAtBarsAreThoseOfTheTable(spec: ChartSpec) throws {
    let chart = Chart(spec)
    let texts = try TinyXML(chart.svg()).elements.filter { $0.name == "text" }.map(\.text)
    for column in 1...spec.series.count {
      for row in chart.table.rows {
        let shown = row[column].text.prefix { $0 != " " || row[column].isNumber == false }
        #expect(texts.contains(String(shown)), "\(row)")
      }
    }
  }

  /// Other kinds write their numbers too; what has no room stands in the table only.
  @Test(arguments: [Samples.heat, Samples.slope, Samples.histogram])
  func numbersInOtherChartsAreThoseOfTheTable(spec: ChartSpec) throws {
    let chart = Chart(spec)
    let texts = try TinyXML(chart.svg()).elements.filter { $0.name == "text" || $0.name == "tspan" }.map(\.text)
    for row in chart.table.rows {
      for cell in row.dropFirst() where cell.isNumber { #expect(texts.contains { $0.hasSuffix(cell.text) }, "\(row)") }
    }
  }

  /// A dumbbell writes its lowest and its highest value, a stack each part that has room; on a map the area of a circle is its value.
  @Test func marksOfOtherKindsAreThoseOfTheTable() throws {
    let dumbbell = try TinyXML(Chart(Samples.dumbbell).svg()).elements.filter { $0.name == "text" }.map(\.text)
    for row in Chart(Samples.dumbbell).table.rows {
      for cell in row[1...2] where cell.isNumber { #expect(dumbbell.contains(cell.text)) }
    }
    let stack = try TinyXML(Chart(Samples.stackedShares).svg()).elements.filter { $0["class"].map { $0.hasPrefix("t") } ?? false }
    #expect(stack.count == 3)
    let parts = try TinyXML(Chart(Samples.stackedShares).svg()).elements.first { $0["class"] == "f1" && $0.name == "path" }
    let widths = PathPoints.commands(of: parts?["d"] ?? "").filter { $0.0 == "h" && $0.1[0] > 0 }.map { $0.1[0] + 1 }
    let shares = Chart(Samples.stackedShares).shown.series[0].values.compactMap(\.number)
    #expect(widths.count == shares.count)
    for (width, share) in zip(widths, shares) { #expect((width / widths[0] - share / shares[0]).magnitude < 0.01) }
    let last = try TinyXML(Chart(Samples.multiples).svg()).elements.filter { $0["font-weight"] != nil }.map(\.text)
    for row in Chart(Samples.multiples).table.rows.dropLast() {
      let newest = try #require(row.last { $0.isNumber })
      #expect(last.contains { newest.text.hasPrefix($0) })
    }
  }

  /// Small multiples have a row for each panel, so that the table is not as wide as there are panels.
  @Test func smallMultiplesAreATableOfPanelsByYears() {
    let table = Chart(Samples.multiples).table
    #expect(table.header.map(\.title) == ["Gebied"] + Samples.years)
    #expect(table.rows.map { $0[0].text } == Samples.multiples.series.map(\.name) + ["toeval"])
  }

  @Test func aHeatmapIsATableOfAreasByYears() {
    let table = Chart(Samples.heat).table
    #expect(table.header.map(\.title) == ["Gebied"] + Samples.years)
    #expect(table.rows.map { $0[0].text } == Samples.heat.series.map(\.name))
    #expect(table.rows[5][4].text == "afgeschermd")
  }

  @Test func sharesAreThoseOfTheWhole() {
    let table = Chart(Samples.stackedShares).table
    #expect(table.rows[0].map(\.text) == ["Amsterdam", "34%", "9%", "57%", "0%"])
    let columns = Chart(Samples.stackedColumns).table
    #expect(columns.rows[3].map(\.text) == ["2022-2023", "afgeschermd", "afgeschermd"])
  }

  @Test func aDistributionCountsWhatItShows() throws {
    let chart = Chart(Samples.strip)
    #expect(chart.table.header.map(\.title) == ["Aandeel leerlingen met een lage SES", "Nijmegen", "Wijchen"])
    let rows = chart.table.rows
    #expect(rows.dropLast().reduce(0) { $0 + (Int($1[1].plain) ?? 0) } == 44)
    #expect(rows.last?.map(\.text) == ["afgeschermd", "1", "0"])
    let dots = try TinyXML(chart.svg()).elements.filter { $0["class"] == "s1" }.map { $0["d"]?.filter { $0 == "M" }.count }
    #expect(dots == [44, 16])
    #expect(chart.description.contains("Nijmegen: laagste 2%, mediaan 15%, hoogste 48%."))
  }

  @Test func aScatterHasAPointForEachCompletePair() throws {
    let marks = try TinyXML(Chart(Samples.sizedScatter).svg()).elements.filter { $0["fill-opacity"] == ".75" }
    #expect(marks.reduce(0) { $0 + ($1["d"]?.filter { $0 == "z" }.count ?? 0) } == 6)
    #expect(Chart(Samples.sizedScatter).table.rows[0].map(\.text) == ["Amsterdam", "19,0%", "0,52", "61.700"])
  }

  /// The lengths of bars are in the proportion of their values, from 0.
  @Test func barsAreAsLongAsTheirValues() throws {
    let elements = try TinyXML(Chart(Samples.thirty).svg()).elements
    let calm = try #require(elements.first { $0["class"] == "gc" })
    let lengths = PathPoints.commands(of: calm["d"] ?? "").filter { $0.0 == "h" && $0.1[0] > 0 }.map { $0.1[0] }
    let values = Samples.thirty.series[0].values.compactMap(\.number).enumerated().filter { $0.offset != 4 }.map(\.element)
    #expect(lengths.count == values.count)
    for (length, value) in zip(lengths, values) { #expect((length / lengths[0] - value / values[0]).magnitude < 0.001) }
  }

  @Test func tableHoldsWhatIsShown() {
    let table = Chart(Samples.cities).table
    #expect(table.header.map(\.title) == ["Gemeente", "D", "verwacht bij toeval"])
    #expect(table.rows[1].map(\.text) == ["Nijmegen", "0,58 (0,54 tot 0,62)", "0,10"])
    #expect(table.rows[6].map(\.text) == ["Rozendaal", "afgeschermd", "niet bekend"])
    #expect(table.rows[7].map(\.text) == ["Vlieland", "0,12 (0,02 tot 0,30) (kleine groep)", "0,15"])
  }

  @Test func csvIsForMachines() {
    let text = String(decoding: Chart(Samples.cities).csv(), as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    #expect(lines[0] == "Gemeente,D,D ondergrens,D bovengrens,verwacht bij toeval")
    #expect(lines[2] == "Nijmegen,0.58,0.54,0.62,0.10")
    #expect(lines[7] == "Rozendaal,afgeschermd,,,niet bekend")
    let shares = String(decoding: Chart(Samples.band).csv(), as: UTF8.self).split(separator: "\r\n")
    #expect(shares[0] == "Schooljaar,Wijchen (%),Wijchen ondergrens (%),Wijchen bovengrens (%)")
    #expect(shares[3] == "2021-2022,niet te berekenen,,")
  }

  @Test(arguments: [
    ("=SOM(A1)", "\"'=SOM(A1)\""), ("+31", "\"'+31\""), ("-5", "\"'-5\""), ("@x", "\"'@x\""), ("\t=1", "\"'\t=1\""),
    ("Nijmegen", "Nijmegen"),
    ("a,b", "\"a,b\""), ("zeg \"ja\"", "\"zeg \"\"ja\"\"\""), ("a\nb", "\"a\nb\""), ("", ""),
  ])
  func csvIsHarmlessInASpreadsheet(text: String, field: String) {
    var bytes: [UInt8] = []
    ChartTable.append(field: text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == field)
  }
}

/// Reads values off the vertical axis of a drawing: from the labels of its grid.
struct AxisReader {
  private var first: (y: Double, value: Double) = (0, 0)
  private var last: (y: Double, value: Double) = (0, 0)

  init(_ elements: [TinyXML.Element]) throws {
    let group = try #require(elements.firstIndex { $0.name == "g" && $0["class"] == "gm" && $0["text-anchor"] == "end" })
    let labels = elements[(group + 1)...].prefix { $0.depth > elements[group].depth }.compactMap { element -> (Double, Double)? in
      guard let y = element["y"].flatMap(Double.init), let value = Double(element.text.map { $0 == "," ? "." : String($0) }.joined()) else {
        return nil
      }
      return (y, value)
    }
    first = try #require(labels.first)
    last = try #require(labels.last)
  }

  func value(at y: Double) -> Double {
    // A label's baseline lies 5 under its line.
    first.value + (y + 5 - first.y) / (last.y - first.y) * (last.value - first.value)
  }
}
