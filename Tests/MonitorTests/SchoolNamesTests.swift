// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Content
@testable import Monitor

@Suite struct SchoolNamesTests {
  @Test(arguments: [
    "brin", "BRIN_NUMMER", "brinvolgnummer", "Naam", "schoolnaam", "NAAM VESTIGING", "instelling", "instellingscode", "schoolbestuur",
    "postcode", "adres",
  ])
  func refusesAColumnThatNamesSchools(header: String) async {
    let csv = "gm,schooljaar,vestiging,leerlingen,groep,\(header)\n" + "GM0001,2019-2020,1,100,10,1\n"
    let fixture = await MonitorFixture(csv)
    #expect(
      fixture.messages == [
        "Content/monitor/proef/a.csv:1: een dataset noemt geen scholen; kolom '\(header)' is een naam of een nummer van scholen "
          + "[monitor.schoolnaam]"
      ])
    #expect(
      fixture.report.diagnostics.first?.remedy
        == "haal de kolom weg en geef de vestigingen van een gemeente een volgnummer, of zet in portaal.yml bij privacy "
        + "'schoolnamenToegestaan: [proef]' (getoond worden zij nooit)")
    #expect(await MonitorFixture(csv, named: ["proef"]).messages == [])
    #expect(await MonitorFixture(csv, named: ["andere"]).messages.count == 1)
  }

  @Test(arguments: ["gemeentenaam", "provincie", "plaatsnaam", "vestigingnr", "lage_ses", "schoolweging", "groepsnaam"])
  func acceptsOtherColumns(header: String) async {
    let fixture = await MonitorFixture("gm,schooljaar,vestiging,leerlingen,groep,\(header)\n" + "GM0001,2019-2020,1,100,10,1\n")
    #expect(fixture.messages == [])
  }

  @Test(arguments: [
    ("05AB", "een BRIN-nummer"), ("05AB00", "een BRIN-nummer"), ("31XY1", "een BRIN-nummer"), ("De Brug", "een naam"), ("Één", "een naam"),
  ])
  func refusesSchoolsThatAreNamed(unit: String, kind: String) async {
    let fixture = await MonitorFixture(MonitorFixture.header + "GM0001,2019-2020,1,100,10\nGM0001,2019-2020,\(unit),100,10\n")
    #expect(
      fixture.messages == [
        "Content/monitor/proef/a.csv:3:18: een dataset noemt geen scholen; '\(unit)' in kolom 'vestiging' is \(kind) [monitor.schoolnaam]"
      ])
  }

  @Test(arguments: ["1", "0012", "A3", "12-b", "5AB", "05ab00", "105AB"])
  func acceptsNumbers(unit: String) async {
    #expect(await MonitorFixture(MonitorFixture.header + "GM0001,2019-2020,\(unit),100,10\n").messages == [])
  }

  @Test func findsABRINInAnyColumn() async {
    let fixture = await MonitorFixture("gm,schooljaar,vestiging,leerlingen,groep,code\nGM0001,2019-2020,1,100,10,05AB00\n")
    #expect(
      fixture.messages == [
        "Content/monitor/proef/a.csv:2:27: een dataset noemt geen scholen; '05AB00' in kolom 'code' is een BRIN-nummer [monitor.schoolnaam]"
      ])
  }

  @Test func refusesThemBesideReadyValuesToo() async {
    let fixture = await MonitorFixture(
      "gm,schooljaar,indicator,waarde,onder,boven,leerlingen,brin\nGM0001,2020-2021,a,1,,,,05AB\n", form: MonitorFixture.values)
    #expect(fixture.messages.count == 1 && fixture.messages[0].contains("kolom 'brin'"))
  }
}
