// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Content
@testable import Monitor

@Suite struct GivenTotalTests {
  static let schools = MonitorFixture.header + CountTests.setC

  @Test func aTotalThatAgreesIsNotCountedTwice() async {
    let fixture = await MonitorFixture(Self.schools + "Zuid,2019-2020,totaal,525,68\nNederland,2019-2020,totaal,525,68\n", named: ["proef"])
    #expect(fixture.messages == [])
    #expect(fixture.population("Nederland") == Population(schools: 5, pupils: 525, maskedSchools: 0))
  }

  @Test(arguments: [
    ("Zuid,2019-2020,0,526,68", "'leerlingen' van Zuid in 2019-2020 is 526, de scholen zijn samen 525"),
    ("Nederland,2019-2020,0,525,60", "'groep' van Nederland in 2019-2020 is 60, de scholen zijn samen 68"),
  ])
  func aTotalThatDiffersIsAnError(row: String, found: String) async {
    let fixture = await MonitorFixture(Self.schools + row + "\n")
    let column = row.hasPrefix("Zuid") ? 18 : 23
    #expect(
      fixture.messages == [
        "Content/monitor/proef/a.csv:7:\(column): een totaal is de som van zijn delen: \(found) [monitor.totaal]"
      ])
  }

  @Test func aTotalOfHiddenCountsLiesBetweenBounds() async {
    let hidden =
      MonitorFixture.header + MonitorFixture.rows("GM0003", [("12", "60"), ("<5", "150"), ("45", "90"), ("0", "25"), ("8", "200")])
    #expect(await MonitorFixture(hidden + "Zuid,2019-2020,0,525,69\n").messages == [])
    #expect(
      await MonitorFixture(hidden + "Zuid,2019-2020,0,525,70\n").messages == [
        "Content/monitor/proef/a.csv:7:18: een totaal is de som van zijn delen: 'groep' van Zuid in 2019-2020 is 70, "
          + "de scholen zijn samen 65 tot en met 69 [monitor.totaal]"
      ])
  }

  @Test func aTotalWithoutSchoolsIsAnError() async {
    #expect(
      await MonitorFixture(Self.schools + "Noord,2019-2020,0,525,68\n").messages == [
        "Content/monitor/proef/a.csv:7:19: een rij met tellingen gaat over een school in een gemeente; van Noord in 2019-2020 staan er geen "
          + "scholen bij [monitor.totaal]"
      ])
  }
}
