// SPDX-License-Identifier: Apache-2.0
import Primitives
import Segregation
import Testing

@testable import Content
@testable import Monitor

@Suite struct ChangeTests {
  static let before = [("12", "60"), ("3", "150"), ("45", "90"), ("0", "25"), ("8", "200")]
  static let after = [("20", "60"), ("20", "150"), ("25", "90"), ("6", "25"), ("40", "200")]

  static func csv(_ years: [(String, [(String, String)])]) -> String {
    MonitorFixture.header + years.map { MonitorFixture.rows("GM0003", $0.1, year: $0.0) }.joined()
  }

  static func change(
    _ csv: String, _ measure: String = "D", from: Int = 0, to: Int = 1, breaks: [Dataset.Break] = []
  ) async throws -> Change? {
    let fixture = await MonitorFixture(csv, breaks: breaks)
    #expect(fixture.messages == [])
    let area = try #require(MonitorFixture.areas.find("Cedam"))
    return fixture.figures.change(try #require(fixture.figures.indicator(measure)), area, from: from, to: to)
  }

  @Test func isTheDifferenceWithTheIntervalOfTheBootstrap() async throws {
    let change = try #require(try await Self.change(Self.csv([("2019-2020", Self.before), ("2020-2021", Self.after)])))
    let counts = try [Self.before, Self.after].map { rows in
      try TwoGroupCounts(group: rows.map { Double($0.0) ?? 0 }, total: rows.map { Double($0.1) ?? 0 })
    }
    let drawn = try #require(try DissimilarityChange(from: counts[0], to: counts[1]))
    #expect(abs(change.difference - drawn.observed) < 1e-12)
    #expect(abs(change.low - drawn.interval().lowerBound) < 0.02)
    #expect(abs(change.high - drawn.interval().upperBound) < 0.02)
    #expect(change.isCertain)
  }

  @Test func theSameFigureTwiceIsNoCertainChange() async throws {
    let change = try #require(try await Self.change(Self.csv([("2019-2020", Self.before), ("2020-2021", Self.before)])))
    #expect(change.difference == 0 && change.low < 0 && change.high > 0 && !change.isCertain)
  }

  @Test(arguments: [
    ("V", 0, 1, "2019-2020"), ("aandeel", 0, 1, "2019-2020"), ("D", 1, 0, "2019-2020"), ("D", 0, 0, "2019-2020"), ("D", 0, 7, "2019-2020"),
    ("D", 0, 1, "2020-2021"),
  ])
  func isOfDInOneSeriesOnly(_ measure: String, _ from: Int, _ to: Int, _ start: String) async throws {
    let year = try #require(SchoolYear(start))
    let csv = Self.csv([("2019-2020", Self.before), ("2020-2021", Self.after)])
    #expect(try await Self.change(csv, measure, from: from, to: to, breaks: [.init(year: year, reason: "Nieuwe regels")]) == nil)
  }

  @Test func isNotSaidOfHiddenCountsOrHiddenFigures() async throws {
    let hidden = [("12", "60"), ("<5", "150"), ("45", "90"), ("0", "25"), ("8", "200")]
    let few = [("1", "60"), ("0", "150"), ("2", "90"), ("0", "25"), ("1", "200")]
    for second in [hidden, few] {
      #expect(try await Self.change(Self.csv([("2019-2020", Self.before), ("2020-2021", second)])) == nil)
    }
  }

  @Test func theFirstComparableYearIsThatAfterTheBreak() async throws {
    let csv = Self.csv([("2019-2020", Self.before), ("2020-2021", Self.after), ("2021-2022", Self.before)])
    let area = try #require(MonitorFixture.areas.find("Cedam"))
    let whole = await MonitorFixture(csv).figures
    #expect(whole.firstComparableYear(whole.mainMeasure, area, to: 2) == 0)
    let broken = await MonitorFixture(csv, breaks: [.init(year: SchoolYear(start: 2020), reason: "Nieuwe regels")]).figures
    #expect(broken.firstComparableYear(broken.mainMeasure, area, to: 2) == 1)
    #expect(broken.firstComparableYear(broken.mainMeasure, area, to: 1) == nil)
  }
}

extension Figures {
  fileprivate var mainMeasure: Int { indicator("D") ?? -1 }
}
