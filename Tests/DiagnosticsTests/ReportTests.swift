// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@Suite struct ReportTests {
  private static func finding(_ file: String, _ line: Int) -> Diagnostic {
    Diagnostic(.warning, "proef.regel", at: Place(file, line: line), "zo is het", remedy: "doe dit")
  }

  @Test func aSortedReportStaysInOrderWhenMoreIsFound() {
    var report = Report()
    for line in [3, 1, 3] { report.add(Self.finding("b.md", line)) }
    let unsorted = report.sorted
    report.sort()
    #expect(report.sorted == unsorted && report.diagnostics == [Self.finding("b.md", 1), Self.finding("b.md", 3)])
    report.add(Self.finding("a.md", 9))
    #expect(report.sorted.map(\.location.line) == [9, 1, 3])
    report.sort()
    var more = Report()
    more.add(Self.finding("a.md", 2))
    report.add(contentsOf: more)
    #expect(report.sorted.map(\.location.line) == [2, 9, 1, 3])
    #expect(report.count(.warning) == 4)
  }
}
