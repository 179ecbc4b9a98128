// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Content
@testable import Monitor

@Suite struct CountTests {
  /// Five schools: set C of the measures' test numbers.
  static let setC = MonitorFixture.rows("GM0003", [("12", "60"), ("3", "150"), ("45", "90"), ("0", "25"), ("8", "200")])

  @Test func computesTheMeasuresOfAMunicipality() async throws {
    let fixture = await MonitorFixture(MonitorFixture.header + Self.setC)
    #expect(fixture.messages == [])
    let d = try #require(fixture.cell("D", "Cedam")?.figure)
    #expect(abs(d.value - 19725.0 / 31076) < 1e-12)
    #expect(abs((d.expected ?? 0) - 0.0960408834693047667) < 1e-12)
    let v = try #require(fixture.cell("V", "Cedam")?.figure)
    #expect(abs(v.value - 2162.0 / 7769) < 1e-12)
    #expect(abs((v.expected ?? 0) - 1.0 / 131) < 1e-12)
    let contact = try #require(fixture.cell("contactkans", "Cedam")?.figure)
    #expect(abs(contact.value - 267.0 / 425) < 1e-12)
    #expect(fixture.cell("aandeel", "Cedam")?.figure?.value == 68.0 / 525)
    #expect(fixture.population("Cedam") == Population(schools: 5, pupils: 525, maskedSchools: 0))
  }

  @Test func provinceAndCountryAreMadeOfAllSchools() async throws {
    let five = [("10", "50"), ("20", "50"), ("15", "50"), ("5", "50"), ("25", "50")]
    let fixture = await MonitorFixture(
      MonitorFixture.header + Self.setC + MonitorFixture.rows("GM0001", five) + MonitorFixture.rows("GM0002", five))
    #expect(fixture.cell("aandeel", "Noord")?.figure?.value == 150.0 / 500)
    #expect(fixture.cell("aandeel", "Nederland")?.figure?.value == 218.0 / 1025)
    #expect(fixture.population("Nederland")?.schools == 15)
    #expect(fixture.figures.publishedCount == 4 * 6)
  }

  @Test(arguments: [
    ([("5", "30")], Cell.Reason.oneSchool),
    ([("5", "30"), ("6", "30")], .tooFewSchools(2)),
    ([("0", "30"), ("0", "30"), ("0", "30"), ("0", "30"), ("0", "30")], .emptyGroup),
    ([("30", "30"), ("30", "30"), ("30", "30"), ("30", "30"), ("30", "30")], .fullGroup),
    ([("1", "30"), ("1", "30"), ("2", "30"), ("0", "30"), ("0", "30")], .smallCell),
    ([("30", "30"), ("29", "30"), ("28", "30"), ("30", "30"), ("30", "30")], .smallCell),
    ([("1", "4"), ("1", "4"), ("1", "4"), ("1", "4"), ("1", "4")], .smallCell),
  ])
  func withholdsWhatSaysNothingOrTooMuch(schools: [(String, String)], reason: Cell.Reason) async {
    let fixture = await MonitorFixture(MonitorFixture.header + MonitorFixture.rows("GM0003", schools))
    for measure in ["aandeel", "D", "V", "contactkans"] { #expect(fixture.cell(measure, "Cedam") == .withheld(reason)) }
    #expect(fixture.cell("D", "Aadam") == .withheld(.noData))
  }

  @Test func hidesTheNeighbourThatWouldGiveAHiddenMunicipalityAway() async {
    let small = [("1", "30"), ("1", "30"), ("1", "30"), ("0", "30"), ("0", "30")]
    let large = [("10", "50"), ("20", "50"), ("15", "50"), ("5", "50"), ("25", "50")]
    let fixture = await MonitorFixture(
      MonitorFixture.header + MonitorFixture.rows("GM0001", small) + MonitorFixture.rows("GM0002", large) + Self.setC)
    #expect(fixture.cell("D", "Aadam") == .withheld(.smallCell))
    #expect(fixture.cell("D", "Bedam") == .withheld(.smallCell))
    #expect(fixture.cell("D", "Noord")?.figure != nil)
  }

  @Test func keepsMaskedCellsOutOfTheMeasures() async throws {
    let fixture = await MonitorFixture(
      MonitorFixture.header + MonitorFixture.rows("GM0003", [("12", "60"), ("<5", "150"), ("45", "90"), ("0", "25"), ("8", "200")]))
    let share = try #require(fixture.cell("aandeel", "Cedam")?.figure)
    #expect(share.lower == 65.0 / 525)
    #expect(share.upper == 69.0 / 525)
    #expect(fixture.population("Cedam")?.maskedSchools == 1)
  }

  @Test func reportsEveryProblemWithItsLine() async {
    let fixture = await MonitorFixture(
      MonitorFixture.header + """
        GM0001,2019-2020,1,100,10
        GM0001,2019-2020,1,100,10
        GM0009,2019-2020,1,100,10
        Bedamm,2019-2020,1,100,10
        GM0002,2019-2021,1,100,10
        GM0002,2019-2020,2,10,11
        GM0002,2019-2020,3,10.5,1
        GM0002,2019-2020,4,-1,0

        """)
    #expect(
      fixture.messages == [
        "Content/monitor/proef/a.csv:3:18: een school staat in een schooljaar één keer in de tabel, en '1' staat er al op regel 2 [monitor.dubbel]",
        "Content/monitor/proef/a.csv:4:1: 'gm' is een gemeente die in gebieden.csv staat, niet 'GM0009' [monitor.gebied]",
        "Content/monitor/proef/a.csv:5:1: 'gm' is een gemeente die in gebieden.csv staat, niet 'Bedamm' [monitor.gebied]",
        "Content/monitor/proef/a.csv:6:8: 'schooljaar' is een schooljaar, niet '2019-2021' [tabel.schooljaar]",
        "Content/monitor/proef/a.csv:7:23: de groep is niet groter dan het totaal: 'groep' is 11 en 'leerlingen' is 10 [monitor.groep]",
        "Content/monitor/proef/a.csv:8:20: 'leerlingen' is een heel getal van nul of meer, niet '10.5' [tabel.getal]",
        "Content/monitor/proef/a.csv:9:20: 'leerlingen' is een heel getal van nul of meer, niet '-1' [tabel.getal]",
      ])
  }

  /// A fifth school without pupils does not make four schools meaningful.
  @Test func schoolsWithoutPupilsDoNotCount() async {
    let four = [("12", "60"), ("3", "150"), ("45", "90"), ("8", "200")]
    let fixture = await MonitorFixture(MonitorFixture.header + MonitorFixture.rows("GM0003", four + [("0", "0")]))
    #expect(fixture.cell("D", "Cedam") == .withheld(.tooFewSchools(4)))
    #expect(fixture.population("Cedam") == Population(schools: 4, pupils: 500, maskedSchools: 0))
    #expect(fixture.messages == ["Content/monitor/proef/a.csv:6:20: een school zonder leerlingen telt niet mee [monitor.leeg]"])
    let five = await MonitorFixture(MonitorFixture.header + Self.setC + "GM0003,2019-2020,99,0,0\n")
    #expect(abs((five.cell("D", "Cedam")?.figure?.value ?? 0) - 19725.0 / 31076) < 1e-12)
  }

  @Test func estimatesMayCountPartsOfPupils() async {
    let csv =
      MonitorFixture.header + MonitorFixture.rows("GM0003", [("12.5", "60"), ("3.25", "150"), ("45", "90"), ("0", "25"), ("8", "200")])
    let estimate = await MonitorFixture(csv, estimate: "Een schatting.")
    #expect(estimate.messages == [])
    #expect(estimate.cell("aandeel", "Cedam")?.figure?.value == 68.75 / 525)
    let counted = await MonitorFixture(csv)
    #expect(counted.messages.count == 2)
  }

  @Test func saysWhatCannotBeComputed() async {
    let fixture = await MonitorFixture(
      MonitorFixture.header + MonitorFixture.rows("GM0003", (1...5).map { ("\($0)", "2000000000") }))
    #expect(
      fixture.messages.first
        == "x: elk aantal is een getal waarmee gerekend kan worden; dat van Cedam in 2019-2020 is dat niet: het zijn te veel leerlingen "
        + "[monitor.aantal]")
    #expect(fixture.messages.count == 3 && fixture.figures.publishedCount == 0)
  }

  @Test func namesTheColumnThatIsMissing() async {
    let fixture = await MonitorFixture("gm,schooljaar,vestiging,leerling,groep\nGM0001,2019-2020,1,100,10\n")
    #expect(fixture.messages == ["Content/monitor/proef/a.csv:1: de tabel heeft een kolom 'leerlingen' [tabel.kolom]"])
  }
}
