// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Tries to find hidden counts from whole published sites.
@Suite struct SuppressionAttackTests {
  static let years = (2000..<2025).map { "\($0)-\($0 + 1)" }

  private func site(_ text: String) throws -> Site {
    let site = try Site(AttackedSite.gebieden + text)
    let run = try site.portaal()
    try #require(run.code == 0, Comment(rawValue: run.errors))
    return site
  }

  @Test(arguments: 1...4) func sumsGiveNothingAway(seed: UInt64) throws {
    var numbers = SeededCounts(seed: seed)
    let years = Self.years.map { (label: $0, schools: AttackedSite.municipalities.map { _ in numbers.municipality() }) }
    let csv = try site(AttackedSite.table("proef", years)).published("data/proef.csv")
    var secrets = 0
    for (year, schools) in years {
      var attacker = Attacker(areas: AttackedSite.areas, tables: 1)
      attacker.read(csv: csv, year: year, table: 0)
      attacker.think()
      let truth = AttackedSite.truth(schools)
      let published = csv.split(whereSeparator: \.isNewline).filter { $0.contains("\(year),aandeel") }.joined(separator: "\n")
      #expect(AttackedSite.leaks(attacker, table: 0, truth) == [], "\(published)")
      secrets += truth.count { (1...4).contains($0.group) || (1...4).contains($0.total - $0.group) || (1..<25).contains($0.total) }
    }
    #expect(secrets > 20)
  }

  /// Three datasets of the same pupils, each of whom is in one of their groups.
  @Test(arguments: 1...2) func severalDatasetsGiveNothingAway(seed: UInt64) throws {
    var numbers = SeededCounts(seed: seed)
    let years = Self.years.map { (label: $0, schools: AttackedSite.municipalities.map { _ in numbers.municipality() }) }
    let split = years.map { year in
      year.schools.map { $0.map { school in (first: school.group, second: (school.total - school.group) / 3, total: school.total) } }
    }
    let groups: [(Int, Int, Int) -> Int] = [{ first, _, _ in first }, { _, second, _ in second }, { $2 - $0 - $1 }]
    let tables = groups.map { group in
      zip(years, split).map { year, areas in
        (label: year.label, schools: areas.map { $0.map { (group: group($0.first, $0.second, $0.total), total: $0.total) } })
      }
    }
    let site = try site(tables.enumerated().map { AttackedSite.table("proef-\($0)", $1) }.joined())
    let csvs = try tables.indices.map { try site.published("data/proef-\($0).csv") }
    for (position, year) in Self.years.enumerated() {
      var attacker = Attacker(areas: AttackedSite.areas, tables: tables.count)
      attacker.tablesAreParts = true
      for (table, csv) in csvs.enumerated() { attacker.read(csv: csv, year: year, table: table) }
      attacker.think()
      for table in tables.indices {
        #expect(AttackedSite.leaks(attacker, table: table, AttackedSite.truth(tables[table][position].schools)) == [], "\(year)")
      }
    }
  }

  /// The attacker is worth its salt: what was hidden because of another, shown again, gives that other away.
  @Test func anAttackOnASeededLeakSucceeds() throws {
    let few = [(1, 30), (1, 30), (1, 30), (0, 30), (0, 30)].map { (group: $0.0, total: $0.1) }
    let some = [(9, 40), (3, 40), (8, 40), (7, 40), (6, 40)].map { (group: $0.0, total: $0.1) }
    let many = [(20, 60), (30, 60), (25, 60), (15, 60), (35, 60)].map { (group: $0.0, total: $0.1) }
    let schools = [few, some, many, many, many, many, many, many]
    let csv = try site(AttackedSite.table("proef", [("2019-2020", schools)])).published("data/proef.csv")
    let hidden = "GM0002,Bedam,gemeente,2019-2020,aandeel,procent,,,,,afgeschermd: te weinig leerlingen,5,200"
    #expect(csv.contains(hidden))
    let truth = AttackedSite.truth(schools)
    var attacker = Attacker(areas: AttackedSite.areas, tables: 1)
    attacker.read(csv: csv, year: "2019-2020", table: 0)
    attacker.think()
    #expect(AttackedSite.leaks(attacker, table: 0, truth) == [])
    let leaking = csv.replacingOccurrences(of: hidden, with: "GM0002,Bedam,gemeente,2019-2020,aandeel,procent,16.5,,,,,5,200")
    attacker.read(csv: leaking, year: "2019-2020", table: 0)
    attacker.think()
    #expect(AttackedSite.leaks(attacker, table: 0, truth) == ["Aadam: groep 3 in Interval(low: 3.0, high: 3.0)"])
  }

  /// Whatever the hidden numbers are, every published byte is the same, and so no page, chart, description, table, download, catalogue or
  /// search text can tell one from another: Aadam has 1, 2, 3 or 4 of the pupils that it and Bedam have together.
  @Test func nothingPublishedDependsOnWhatIsHidden() throws {
    func schools(_ groups: [Int], _ total: Int) -> [AttackedSite.School] { groups.map { (group: $0, total: total) } }
    let many = schools([20, 30, 25, 15, 35], 60)
    // Eedam has 18 or 19 pupils in all, which Gedam makes up for.
    let odd = schools([1], 2) + schools([2], 3)
    let worlds = (1...4).map { ones -> [[AttackedSite.School]] in
      let own = (0..<5).map { $0 < ones ? 1 : 0 }
      let rest = (0..<3).map { $0 < 4 - ones ? 1 : 0 } + [10, 12]
      let tiny = schools([1, 2, 1, 0], 4) + [odd[ones % 2]]
      return [schools(own, 30), schools(rest, 30), many, many, tiny, many + many, many + [odd[1 - ones % 2]], many]
    }
    let sums = worlds.map { AttackedSite.truth($0)[4].group }
    #expect(sums == [1, 2, 3, 4])
    let sites = try worlds.map { try site(AttackedSite.table("proef", [("2018-2019", $0), ("2019-2020", $0)])).snapshot() }
    #expect(sites[0].count > 40)
    for other in sites.dropFirst() {
      #expect(other.keys.sorted() == sites[0].keys.sorted())
      for path in sites[0].keys.sorted() where other[path] != sites[0][path] { Issue.record("\(path) tells hidden numbers apart") }
    }
  }

  /// Where portaal.yml allows names in a table, no file names a school all the same; without it there is no site.
  @Test func schoolsAreNeverNamed() throws {
    let names = ["De Brug", "Het Anker", "Sint Jozef", "De Regenboog", "Wereldwijs"]
    let rows = names.enumerated().map { "GM0001,2019-2020,05XQ0\($0),\(40 + $0),\(5 + 3 * $0),\($1)\n" }.joined()
    let table = "-- Content/monitor/proef/tabel.csv --\ngm,schooljaar,vestiging,leerlingen,groep,schoolnaam\n" + rows
    let refused = try Site(AttackedSite.gebieden + AttackedSite.settings(of: "proef") + table).portaal()
    #expect(refused.code == 1 && refused.errors.contains("[monitor.schoolnaam]"))
    let settings = try #require(Site.base.split(separator: "-- Content/gebieden.csv --").first)
      .replacingOccurrences(of: "minimumNoemer: 25 }", with: "minimumNoemer: 25, schoolnamenToegestaan: [proef] }")
    let site = try site(settings + AttackedSite.settings(of: "proef") + table)
    #expect(try site.published("data/proef.csv").contains("Aadam"))
    for (path, bytes) in try site.snapshot() {
      let text = String(decoding: bytes, as: UTF8.self)
      for name in names + ["05XQ"] where text.contains(name) { Issue.record("\(path) names \(name)") }
    }
  }
}
