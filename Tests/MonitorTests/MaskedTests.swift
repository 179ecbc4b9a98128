// SPDX-License-Identifier: Apache-2.0
import Segregation
import Testing

@testable import Content
@testable import Monitor

@Suite struct MaskedTests {
  static let form = Dataset.Form.counts(
    .init(
      area: "gm", year: "schooljaar", unit: "vestiging", total: "leerlingen", group: "groep", groupLower: "g_van", groupUpper: "g_tot",
      totalLower: "t_van", totalUpper: "t_tot"),
    group: .init(name: "groep", other: "anderen"), measures: ["D", "V", "contactkans"])

  static let header = "gm,schooljaar,vestiging,leerlingen,groep,g_van,g_tot,t_van,t_tot\n"
  /// Five schools as DUO publishes them: sizes and groups are hidden, and lie between bounds.
  static func hidden(_ code: String) -> String {
    """
    \(code),2022-2023,1,.,.,13,16,43,49
    \(code),2022-2023,2,.,.,3,12,6,24
    \(code),2022-2023,3,.,6,,,13,16
    \(code),2022-2023,4,40,20,,,,
    \(code),2022-2023,5,<5,<5,1,4,1,4

    """
  }

  static let boxes = [
    BoxedSchool(group: 13...16, others: 30...33), BoxedSchool(group: 3...12, others: 3...12), BoxedSchool(group: 6...6, others: 7...10),
    BoxedSchool(group: 20...20, others: 20...20), BoxedSchool(group: 1...4, others: 0...0),
  ]

  @Test func hiddenSizesGiveBoundsAndNoFigure() async throws {
    let fixture = await MonitorFixture(Self.header + Self.hidden("GM0003"), form: Self.form)
    #expect(fixture.messages == [])
    #expect(fixture.cell("D", "Cedam") == .withheld(.masked))
    let expected = try #require(try BoxedDissimilarity(Self.boxes).interval)
    #expect(fixture.bounds("D", "Cedam") == expected)
    #expect(expected.upperBound - expected.lowerBound > MaskedMeasures.widestShown)
    #expect(fixture.cell("V", "Cedam") == .withheld(.masked))
    #expect(fixture.bounds("V", "Cedam") == nil)
    #expect(fixture.cell("aandeel", "Cedam")?.figure?.lower == 43.0 / (43 + 75))
    #expect(fixture.bounds("aandeel", "Cedam") == (43.0 / 118)...(58.0 / 118))
  }

  @Test func narrowBoundsStandForOneFigureBesideChance() async throws {
    let schools = [("12", "60"), ("<5", "150"), ("45", "90"), ("<5", "25"), ("8", "200")]
    let fixture = await MonitorFixture(MonitorFixture.header + MonitorFixture.rows("GM0003", schools))
    let figure = try #require(fixture.cell("D", "Cedam")?.figure)
    #expect(abs((figure.lower ?? 0) - 9625.0 / 16498) < 1e-12)
    #expect(abs((figure.upper ?? 0) - 807.0 / 1196) < 1e-12)
    #expect(figure.value == ((figure.lower ?? 0) + (figure.upper ?? 0)) / 2)
    #expect(fixture.bounds("D", "Cedam") == figure.lower.map { $0...(figure.upper ?? $0) })
    let chance = try #require(try RandomDealing(sizes: [60, 150, 90, 25, 200], groupPupils: 69).chanceDissimilarity)
    #expect(figure.expected == chance.mean)
    #expect(figure.chanceHigh == chance.interval.upperBound)
  }

  @Test func nothingIsSaidOfWhatIsWithheldForAnotherReason() async {
    let four = Self.hidden("GM0003").split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
    let fixture = await MonitorFixture(Self.header + four, form: Self.form)
    #expect(fixture.cell("D", "Cedam") == .withheld(.tooFewSchools(4)))
    for measure in ["aandeel", "D", "V", "contactkans"] { #expect(fixture.bounds(measure, "Cedam") == nil) }
    #expect(fixture.bounds("D", "Aadam") == nil)
  }

  /// Aadam is hidden, and Bedam so that Aadam does not follow from the province: its bounds would give as much away as its figures.
  @Test func boundsOfANeighbourThatMustBeHiddenAreHidden() async {
    let small = [("1", "30"), ("1", "30"), ("1", "30"), ("0", "30"), ("0", "30")]
      .enumerated().map { "GM0001,2022-2023,\($0),\($1.1),\($1.0),,,,\n" }.joined()
    let fixture = await MonitorFixture(Self.header + small + Self.hidden("GM0002") + Self.hidden("GM0003"), form: Self.form)
    #expect(fixture.cell("D", "Bedam") == .withheld(.smallCell))
    #expect(fixture.bounds("D", "Bedam") == nil)
    #expect(fixture.bounds("D", "Noord") != nil)
    #expect(fixture.bounds("D", "Cedam") != nil)
  }

  static let differences: [(total: CountRange, part: CountRange, asSums: Bool, rest: CountRange)] = [
    (.init(49), .init(16), false, .init(33)), (.init(49), .init(lower: 1, upper: 4), true, .init(lower: 45, upper: 48)),
    (.init(lower: 43, upper: 49), .init(lower: 13, upper: 16), true, .init(lower: 30, upper: 33)),
    (.init(lower: 43, upper: 49), .init(lower: 13, upper: 16), false, .init(lower: 27, upper: 36)),
    (.init(lower: 13, upper: 16), .init(6), true, .init(lower: 7, upper: 10)),
    (.init(lower: 1, upper: 4), .init(lower: 1, upper: 4), true, .init(0)),
    (.init(lower: 1, upper: 4), .init(lower: 0, upper: 4), true, .init(lower: 0, upper: 4)),
  ]

  @Test(arguments: differences)
  func whatIsLeftOfATotal(total: CountRange, part: CountRange, asSums: Bool, rest: CountRange) {
    #expect(total.minus(part, asSums: asSums) == rest)
  }

  @Test func aFigureStandsBesideTheRangeOfChance() async throws {
    let fixture = await MonitorFixture(MonitorFixture.header + CountTests.setC)
    let d = try #require(fixture.cell("D", "Cedam")?.figure)
    let dealt = try #require(
      try RandomDealing(sizes: [60, 150, 90, 25, 200], groupPupils: 68).simulatedDissimilarity()?.interval())
    #expect(abs((d.chanceLow ?? 0) - dealt.lowerBound) < 0.006)
    #expect(abs((d.chanceHigh ?? 0) - dealt.upperBound) < 0.006)
    #expect(fixture.bounds("D", "Cedam") == nil)
    let v = try #require(fixture.cell("V", "Cedam")?.figure)
    #expect(v.chanceLow == nil && v.chanceHigh == nil)
  }
}
