// SPDX-License-Identifier: Apache-2.0
import Segregation
import Testing

@testable import Content
@testable import Monitor

/// Municipalities that became part of another: Weesp of Amsterdam, or several that merged into one.
@Suite struct FormerAreaTests {
  static let own = [(12.0, 60.0), (3, 150), (45, 90)]
  static let west = [(0.0, 25.0), (8, 200), (20, 40)]
  static let east = [(30.0, 60.0), (6, 80)]

  private func rows(_ area: String, _ schools: [(Double, Double)]) -> String {
    MonitorFixture.rows(area, schools.map { (String(Int($0.0)), String(Int($0.1))) })
  }

  private func dissimilarity(_ schools: [(Double, Double)]) throws -> Double? {
    try TwoGroupCounts(group: schools.map(\.0), total: schools.map(\.1)).dissimilarity
  }

  @Test func theSchoolsOfWeespCountForAmsterdam() async throws {
    let fixture = await MonitorFixture(MonitorFixture.header + rows("GM0001", Self.own) + rows("GM0901", Self.west))
    #expect(fixture.messages == [])
    #expect(fixture.population("Aadam")?.schools == 6)
    #expect(fixture.population("Oudeveen")?.schools == 6)
    #expect(fixture.cell("D", "Aadam")?.figure?.value == (try dissimilarity(Self.own + Self.west)))
  }

  @Test func aMergerIsMeasuredOverAllItsSchools() async throws {
    let fixture = await MonitorFixture(MonitorFixture.header + rows("Westdam", Self.west) + rows("GM0903", Self.east))
    #expect(fixture.messages == [])
    #expect(fixture.population("Bedam") == Population(schools: 5, pupils: 405, maskedSchools: 0))
    #expect(fixture.cell("D", "Bedam")?.figure?.value == (try dissimilarity(Self.west + Self.east)))
    #expect(fixture.cell("D", "Noord")?.figure?.value == (try dissimilarity(Self.west + Self.east)))
  }

  @Test func aSchoolStandsOnceInItsOldMunicipality() async {
    let fixture = await MonitorFixture(MonitorFixture.header + rows("GM0902", Self.west) + rows("Westdam", [(1, 30)]))
    #expect(
      fixture.messages == [
        "Content/monitor/proef/a.csv:5:19: een school staat in een schooljaar één keer in de tabel, en '1' staat er al op regel 2 [monitor.dubbel]"
      ])
  }

  @Test func aValueOfAPartIsNoValueOfTheWhole() async {
    let csv = "gm,schooljaar,indicator,waarde,onder,boven,leerlingen\nGM0901,2020-2021,dissim,0.31,,,1200\n"
    let fixture = await MonitorFixture(csv, form: MonitorFixture.values)
    #expect(
      fixture.messages == [
        "Content/monitor/proef/a.csv:2:1: 'gm' is een gemeente die in gebieden.csv staat, niet 'GM0901' [monitor.gebied]"
      ])
    #expect(
      fixture.report.sorted.first?.remedy
        == "haal de regel weg: Oudeveen hoort sinds 2022 bij Aadam, en een waarde van een deel is er geen van het geheel")
  }
}
