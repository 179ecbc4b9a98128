// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Content
@testable import Monitor

/// What is hidden in one place because of another: levels of areas, and datasets about the same pupils.
@Suite struct SuppressionTests {
  /// Two provinces, the first of two municipalities and the second of one.
  static let settings = Settings(
    title: "", subtitle: "", address: "https://x.example", editAddress: nil, contact: "", publisherName: "", publisherAddress: nil)

  /// Pupils of the group and all pupils in Aadam, Bedam (Noord) and Cedam (Zuid), in five schools each.
  static func table(_ counts: [(group: Double, total: Double)], start: Int = 2019, schools: Int = 5) -> SummaryTable {
    let areas = MonitorFixture.areas
    let summaries = areas.all.indices.map { area -> AreaSummary in
      let members = areas.municipalities.filter { $0 == area || areas.all[$0].parent?.index == area || area == 0 }
      let rows = members.flatMap { member -> [SchoolRow] in
        let count = counts[member - areas.municipalities.lowerBound]
        return (0..<schools).map { school in
          let part = CountRange((count.group / Double(schools)))
          let total = CountRange(count.total / Double(schools))
          return SchoolRow(area: member, year: 0, total: total, group: part, boundsAreSums: false)
        }
      }
      return AreaSummary(rows, measures: [.share], settings: settings)
    }
    return SummaryTable(years: [SchoolYear(start: start)], summaries: summaries)
  }

  /// Per area: the share is shown, or why not; whether the number of pupils is shown.
  static func shown(_ tables: [SummaryTable]) -> [[String]] {
    var tables = tables
    Suppression(areas: MonitorFixture.areas, settings: settings).apply(to: &tables)
    return tables.map { table in
      table.summaries.enumerated().map { area, summary in
        let name = String(MonitorFixture.areas.all[area].name.prefix(1))
        guard let cell = summary.cells.first else { return name + " leeg" }
        let word = cell.figure != nil ? "toont" : cell == .withheld(.smallCell) ? "verbergt" : "zwijgt"
        return "\(name) \(word)" + (summary.hidesPupils ? " alles" : "")
      }
    }
  }

  @Test func aMunicipalityThatIsEverybodyHidesNobody() {
    // Bedam says that all of its 100 pupils belong to the group: the province minus these gives the 3 of Aadam.
    #expect(
      Self.shown([Self.table([(3, 150), (100, 100), (200, 500)])])[0] == [
        "N toont", "N toont", "Z toont", "A verbergt", "B verbergt", "C toont",
      ])
  }

  @Test func aMunicipalityWithoutTheGroupHidesNobody() {
    #expect(
      Self.shown([Self.table([(147, 150), (0, 100), (200, 500)])])[0] == [
        "N toont", "N toont", "Z toont", "A verbergt", "B verbergt", "C toont",
      ])
  }

  @Test func theNumberOfPupilsOfAVerySmallMunicipalityIsNotFoundEither() {
    #expect(
      Self.shown([Self.table([(10, 20), (50, 100), (200, 500)])])[0]
        == ["N toont", "N toont", "Z toont", "A verbergt alles", "B verbergt alles", "C toont"])
  }

  @Test func aHiddenProvinceIsNotTheSumOfItsMunicipalities() {
    // Zuid is Cedam alone; Noord must go with it, and then its municipalities too.
    #expect(
      Self.shown([Self.table([(40, 150), (50, 100), (3, 500)])])[0]
        == ["N toont", "N verbergt", "Z verbergt", "A verbergt", "B verbergt", "C verbergt"])
  }

  @Test func nothingIsHiddenForNothing() {
    #expect(
      Self.shown([Self.table([(40, 150), (50, 100), (30, 500)])])[0] == ["N toont", "N toont", "Z toont", "A toont", "B toont", "C toont"])
  }

  @Test func threeGroupsOfTheSamePupilsHideTogether() {
    // Of Aadam's 150 pupils 3 are in the first group; the second and third would give them away.
    let totals = [150.0, 100, 500]
    let groups = [[3.0, 30, 100], [70, 30, 100], [77, 40, 300]]
    let tables = groups.map { group in Self.table(zip(group, totals).map { ($0, $1) }) }
    for shown in Self.shown(tables) { #expect(shown == ["N toont", "N toont", "Z toont", "A verbergt", "B verbergt", "C toont"]) }
    // Other pupils have nothing to do with it.
    let others = Self.table(zip(groups[1], [155.0, 100, 500]).map { ($0, $1) })
    #expect(Self.shown([tables[0], others])[1] == ["N toont", "N toont", "Z toont", "A toont", "B toont", "C toont"])
    let later = Self.table(zip(groups[1], totals).map { ($0, $1) }, start: 2020)
    #expect(Self.shown([tables[0], later])[1] == ["N toont", "N toont", "Z toont", "A toont", "B toont", "C toont"])
  }

  @Test func twoGroupsOfWhichOneLiesWithinTheOtherHideTheirDifference() {
    let totals = [150.0, 100, 500]
    let tables = [[70.0, 30, 100], [72, 40, 130]].map { group in Self.table(zip(group, totals).map { ($0, $1) }) }
    for shown in Self.shown(tables) { #expect(shown == ["N toont", "N toont", "Z toont", "A verbergt", "B verbergt", "C toont"]) }
  }

  @Test func twoGroupsHideWhatTheyLeaveOver() {
    let totals = [150.0, 100, 500]
    let tables = [[70.0, 30, 100], [78, 40, 130]].map { group in Self.table(zip(group, totals).map { ($0, $1) }) }
    for shown in Self.shown(tables) { #expect(shown == ["N toont", "N toont", "Z toont", "A verbergt", "B verbergt", "C toont"]) }
  }

  @Test func tooFewSchoolsAreNoSecret() {
    #expect(
      Self.shown([Self.table([(40, 150), (50, 90), (30, 510)], schools: 3)])[0] == [
        "N toont", "N toont", "Z zwijgt", "A zwijgt", "B zwijgt", "C zwijgt",
      ])
  }
}
