// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

/// What must hold for every table of several groups, on seeded random ones.
@Suite struct MultigroupPropertyTests {
  static func rows(_ seed: Int, groups: Int? = nil) -> [[Double]] {
    var numbers = TestNumbers(seed: UInt64(300 + seed))
    for _ in 0..<10 { _ = numbers.next(2) }
    let (units, width) = (2 + numbers.next(20), groups ?? 2 + numbers.next(5))
    return [Array(repeating: 1, count: width)] + (0..<units).map { _ in (0..<width).map { _ in Double(numbers.next(60)) } }
  }

  @Test(arguments: 0..<100)
  func measuresKeepTheirBounds(_ seed: Int) throws {
    let counts = try MultigroupCounts(Self.rows(seed))
    let unitInterval = (0 - 1e-12)...(1 + 1e-12)
    for value in [
      counts.dissimilarity, counts.gini, counts.theil, counts.relativeDiversity, counts.normalisedExposure, counts.squaredVariation,
    ] {
      #expect(unitInterval.contains(try #require(value)))
    }
    #expect(try #require(counts.dissimilarity) <= (try #require(counts.gini)) + 1e-12)
    let (m, e, i) = (try #require(counts.mutualInformation), try #require(counts.entropy), try #require(counts.interaction))
    #expect(0 <= m && m <= e + 1e-12 && e <= Elementary.ln(Double(counts.populatedGroupCount)) + 1e-12)
    #expect(m <= Elementary.ln(Double(counts.populatedUnitCount)) + 1e-12)
    #expect(0 < i && i <= 1 - 1 / Double(counts.populatedGroupCount) + 1e-12)
  }

  /// Telling less (schools added up, groups added up) cannot tell more about the group.
  @Test(arguments: 0..<60)
  func addingUpNeverRaisesInformation(_ seed: Int) throws {
    let rows = Self.rows(seed, groups: 4)
    let counts = try MultigroupCounts(rows)
    let m = try #require(counts.mutualInformation)
    let fewerSchools = try counts.aggregated(to: rows.indices.map { $0 / 2 })
    #expect(try #require(fewerSchools.mutualInformation) <= m + 1e-12)
    let fewerGroups = try MultigroupCounts(rows.map { [$0[0] + $0[1], $0[2], $0[3]] })
    #expect(try #require(fewerGroups.mutualInformation) <= m + 1e-12)
  }

  @Test(arguments: 0..<60)
  func mergingSchoolsOfEqualMixChangesNothing(_ seed: Int) throws {
    let rows = Self.rows(seed)
    let apart = try MultigroupCounts(rows + rows.map { $0.map { 3 * $0 } })
    let merged = try MultigroupCounts(rows.map { $0.map { 4 * $0 } })
    let pairs = [
      (apart.dissimilarity, merged.dissimilarity), (apart.gini, merged.gini), (apart.theil, merged.theil),
      (apart.mutualInformation, merged.mutualInformation), (apart.relativeDiversity, merged.relativeDiversity),
      (apart.normalisedExposure, merged.normalisedExposure), (apart.squaredVariation, merged.squaredVariation),
    ]
    for (one, other) in pairs { #expect(agrees(one, try #require(other), digits: 1e-11)) }
  }

  /// Schools within municipalities within provinces: the parts of three levels add up, in either order of splitting.
  @Test(arguments: 0..<60)
  func threeLevelsAddUp(_ seed: Int) throws {
    let rows = Self.rows(seed)
    let municipalities = rows.indices.map { $0 / 2 }
    let provinces = rows.indices.map { $0 / 6 }
    let schools = try MultigroupCounts(rows)
    let towns = try schools.aggregated(to: municipalities)
    let withinTowns = try #require(try InformationDecomposition(schools, larger: municipalities).within)
    let upper = try InformationDecomposition(towns, larger: (0..<towns.unitCount).map { $0 / 3 })
    let (between, middle) = (try #require(upper.between), try #require(upper.within))
    #expect(agrees(between.information + middle.information + withinTowns.information, try #require(schools.mutualInformation)))
    #expect(agrees(between.theil + middle.theil + withinTowns.theil, try #require(schools.theil)))
    let whole = try InformationDecomposition(schools, larger: provinces)
    #expect(agrees(whole.within?.information, middle.information + withinTowns.information, digits: 1e-11))
  }
}
