// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@Suite struct TextFormatTests {
  let format = TextFormat { file in file == "a.md" ? Array("---\nkosten: hoog\r\n".utf8) : nil }

  private func text(_ location: Place) -> String {
    var report = Report()
    report.error("fiche.kosten", at: location, "'kosten' is een getal", remedy: "kies 1 … 5")
    return format.text(of: report)
  }

  @Test func pointsAtTheColumn() {
    #expect(
      text(Place("a.md", line: 2, column: 9)) == """
        a.md:2:9: fout: 'kosten' is een getal [fiche.kosten]
          2 | kosten: hoog
            |         ^ kies 1 … 5

        """)
  }

  @Test func pointsAtTheLineWithoutAColumn() {
    #expect(text(Place("a.md", line: 2)) == "a.md:2: fout: 'kosten' is een getal [fiche.kosten]\n  2 | kosten: hoog\n    | = kies 1 … 5\n")
  }

  @Test(arguments: [Place("b.md"), Place("b.md", line: 3), Place("a.md", line: 99)])
  func saysTheRemedyWithoutASource(location: Place) {
    #expect(text(location) == "\(location): fout: 'kosten' is een getal [fiche.kosten]\n  = kies 1 … 5\n")
  }

  @Test func cutsLongLines() {
    let long = String(repeating: "x", count: 300)
    let format = TextFormat { _ in Array(long.utf8) }
    var report = Report()
    report.advice("a.b", at: Place("a.md", line: 1, column: 200), "s", remedy: "r")
    let lines = format.text(of: report).split(separator: "\n")
    #expect(lines[1].count < 120)
    #expect(lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) } == 6 + 51 - 1 + 0)
  }

  @Test func sortsAndSaysTheSameThingOnce() {
    var report = Report()
    for line in [3, 1, 3] { report.warning("a.b", at: Place("a.md", line: line), "s", remedy: "r") }
    #expect(report.sorted.map(\.location.line) == [1, 3])
    #expect(!report.hasErrors)
    #expect(report.count(.warning) == 2)
  }
}
