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

  @Test func reportsTheSameThingTwice() async {
    let fixture = await fixture("GM0001,2020-2021,a,1,,,\nGM0001,2020-21,a,2,,,\n")
    #expect(
      fixture.messages == [
        "Content/monitor/proef/a.csv:3: een indicator staat voor een gebied en schooljaar één keer in de tabel, en deze staat er al [monitor.dubbel]"
      ])
  }
}
