// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Content
@testable import Monitor

@Suite struct ValueTests {
  private func fixture(_ rows: String) async -> MonitorFixture {
    await MonitorFixture("gm,schooljaar,indicator,waarde,onder,boven,leerlingen\n" + rows, form: MonitorFixture.values)
  }

  @Test func showsValuesAsGiven() async {
    let fixture = await fixture("GM0001,2020-2021,dissim,0.31,0.2,0.4,1200\nNederland,2020/'21,dissim,0.28,,,\n")
    #expect(fixture.messages == [])
    #expect(fixture.cell("dissim", "Aadam") == .figure(Figure(value: 0.31, lower: 0.2, upper: 0.4)))
    #expect(fixture.cell("dissim", "Nederland") == .figure(Figure(value: 0.28)))
    #expect(fixture.population("Aadam")?.pupils == 1200)
  }

  @Test(arguments: [
    ("<5", "1200", Cell.withheld(.masked)), ("x", "1200", .withheld(.masked)), (".", "", .withheld(.masked)),
    ("", "1200", .withheld(.noData)),
    ("0.3", "24", .withheld(.smallCell)), ("0.3", "<5", .withheld(.smallCell)), ("0", "25", .figure(Figure(value: 0))),
    ("0.3*", "", .figure(Figure(value: 0.3))),
  ])
  func neverShowsWhatIsHidden(value: String, pupils: String, cell: Cell) async {
    let fixture = await fixture("GM0001,2020-2021,dissim,\(value),,,\(pupils)\n")
    #expect(fixture.cell("dissim", "Aadam") == cell)
  }

  /// Aadam and Bedam lie in Noord, Cedam in Zuid: what is shown, and of how many pupils.
  private func shown(_ rows: [(area: String, value: String, pupils: String)]) async -> [String] {
    let fixture = await fixture(rows.map { "\($0.area),2020-2021,a,\($0.value),,,\($0.pupils)\n" }.joined())
    #expect(fixture.messages == [])
    return rows.map { row in
      let value = fixture.cell("a", row.area)?.figure.map { "\($0.value)" } ?? "-"
      return "\(row.area) \(value) \(fixture.population(row.area)?.pupils.map(String.init) ?? "-")"
    }
  }

  @Test func whatFollowsFromTheWholeIsHiddenToo() async {
    let rows = [("GM0001", "0.5", "12"), ("GM0002", "0.2", "300"), ("GM0003", "0.1", "700")]
    #expect(await shown(rows) == ["GM0001 - -", "GM0002 0.2 300", "GM0003 0.1 700"])
    #expect(await shown(rows + [("Nederland", "0.135", "1012")]) == ["GM0001 - -", "GM0002 - -", "GM0003 0.1 700", "Nederland 0.135 1012"])
    #expect(
      await shown(rows + [("Noord", "0.21", "312"), ("Zuid", "0.1", "700"), ("Nederland", "0.135", "1012")])
        == ["GM0001 - -", "GM0002 - -", "GM0003 0.1 700", "Noord 0.21 312", "Zuid 0.1 700", "Nederland 0.135 1012"])
  }

  @Test func aProvinceThatIsHiddenIsNotTheMeanOfItsMunicipalities() async {
    let rows = [
      ("GM0001", "0.5", "100"), ("GM0002", "0.2", "300"), ("GM0003", "0.1", "12"), ("Noord", "0.27", "400"), ("Zuid", "0.1", "12"),
    ]
    #expect(
      await shown(rows + [("Nederland", "0.2", "412")])
        == ["GM0001 - -", "GM0002 - -", "GM0003 - -", "Noord - -", "Zuid - -", "Nederland 0.2 412"])
  }

  @Test func whatTheSourceHidesIsNotGivenAwayByUs() async {
    let rows = [("GM0001", "x", "120"), ("GM0002", "0.2", "300"), ("GM0003", "0.1", "700"), ("Nederland", "0.13", "1120")]
    #expect(await shown(rows) == ["GM0001 - 120", "GM0002 - -", "GM0003 0.1 700", "Nederland 0.13 1120"])
  }

  @Test func reportsTheSameThingTwice() async {
    let fixture = await fixture("GM0001,2020-2021,a,1,,,\nGM0001,2020-21,a,2,,,\n")
    #expect(
      fixture.messages == [
        "Content/monitor/proef/a.csv:3: een indicator staat voor een gebied en schooljaar één keer in de tabel, en deze staat er al [monitor.dubbel]"
      ])
  }
}
