// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

/// What must hold for every table, on seeded random ones: many schools or few, empty schools, large and tiny groups, fractional counts.
@Suite struct PropertyTests {
  /// A random table; `digits` makes the counts fractional.
  static func table(_ seed: Int) throws -> TwoGroupCounts {
    var numbers = TestNumbers(seed: UInt64(9000 + seed))
    for _ in 0..<10 { _ = numbers.next(2) }
    let (schools, largest, share) = (2 + numbers.next(40), 1 + numbers.next(600), 1 + numbers.next(9))
    let unit = seed % 3 == 0 ? 0.25 : 1
    var (group, total) = ([unit, 0], [2 * unit, unit])
    for _ in 0..<schools {
      let size = numbers.next(largest + 1)
      let part = numbers.next(10) < share ? numbers.next(size + 1) : [0, size][numbers.next(2)]
      group.append(Double(part) * unit)
      total.append(Double(size) * unit)
    }
    return try TwoGroupCounts(group: group, total: total)
  }

  static let evenness: [TwoGroupMeasure] = [.dissimilarity, .gini, .varianceRatio, .theil, .mutualInformation, .hutchens, .atkinson]

  @Test(arguments: 0..<200)
  func measuresKeepTheirOrderAndBounds(_ seed: Int) throws {
    let counts = try Self.table(seed)
    let (d, g, v) = (try #require(counts.dissimilarity), try #require(counts.gini), try #require(counts.varianceRatio))
    let rounding = 1e-12
    #expect(0 <= v && v <= d + rounding && d <= g + rounding && g <= 1)
    let (h, r, a) = (try #require(counts.theil), try #require(counts.hutchens), try #require(counts.atkinson(weight: 0.5)))
    #expect(0 <= h && h <= 1 && 0 <= r && r <= d + rounding && a <= 1)
    #expect(agrees(a, 1 - (1 - r) * (1 - r), digits: 1e-11))
    let (m, e) = (try #require(counts.mutualInformation), try #require(counts.entropy))
    #expect(0 <= m && m <= e + rounding && e <= 0.6931471805599454)
    let (p, isolation) = (try #require(counts.groupShare), try #require(counts.isolation))
    #expect(p <= isolation + rounding && isolation <= 1)
    #expect(agrees(counts.exposure, 1 - isolation, digits: 1e-11))
    #expect(agrees(v, (isolation - p) / (1 - p), digits: 1e-9))
  }

  /// A merged school has the share that both had, so nobody is spread differently.
  @Test(arguments: 0..<60)
  func mergingSchoolsOfEqualShareChangesNothing(_ seed: Int) throws {
    let counts = try Self.table(seed)
    var numbers = TestNumbers(seed: UInt64(seed))
    let factors = counts.group.map { _ in Double(1 + numbers.next(4)) }
    // Every school beside another one of its own share and another size; merged they are (1 + factor) times the school.
    let apart = try TwoGroupCounts(
      group: counts.group + zip(counts.group, factors).map { $0 * $1 }, total: counts.total + zip(counts.total, factors).map { $0 * $1 })
    let merged = try TwoGroupCounts(
      group: zip(counts.group, factors).map { $0 * (1 + $1) }, total: zip(counts.total, factors).map { $0 * (1 + $1) })
    for measure in TwoGroupMeasure.allCases {
      #expect(agrees(apart[measure], try #require(merged[measure]), digits: 1e-11), "\(measure)")
    }
  }

  /// D, G and Hutchens look at shares of each group only; V and H do change.
  @Test(arguments: 0..<60)
  func aLargerGroupWithTheSameSpreadHasTheSameDissimilarity(_ seed: Int) throws {
    let counts = try Self.table(seed)
    let grown = try TwoGroupCounts(
      group: counts.group.map { 3 * $0 }, total: zip(counts.group, counts.total).map { $1 + 2 * $0 })
    for measure in [TwoGroupMeasure.dissimilarity, .gini, .hutchens, .atkinson] {
      #expect(agrees(grown[measure], try #require(counts[measure]), digits: 1e-11), "\(measure)")
    }
    let larger = try TwoGroupCounts(group: counts.group.map { 5 * $0 }, total: counts.total.map { 5 * $0 })
    for measure in TwoGroupMeasure.allCases {
      #expect(agrees(larger[measure], try #require(counts[measure]), digits: 1e-11), "\(measure)")
    }
  }

  @Test(arguments: 0..<60)
  func theOrderOfSchoolsAndTheGroupThatIsMeasuredDoNotMatter(_ seed: Int) throws {
    let counts = try Self.table(seed)
    let reversed = try TwoGroupCounts(group: counts.group.reversed(), total: counts.total.reversed())
    for measure in Self.evenness {
      let value = try #require(counts[measure])
      #expect(agrees(counts.complement[measure], value, digits: 1e-11), "complement: \(measure)")
      #expect(agrees(reversed[measure], value, digits: 1e-11), "reversed: \(measure)")
    }
    let dealing = try RandomDealing(sizes: counts.total.map { Int($0) }, groupPupils: Int(counts.groupPupils))
    let others = try RandomDealing(sizes: counts.total.map { Int($0) }, groupPupils: dealing.otherPupils)
    guard dealing.undefinedReason == nil else { return }
    #expect(agrees(others.expectedDissimilarity, try #require(dealing.expectedDissimilarity), digits: 1e-11))
    #expect(agrees(others.expectedMutualInformation, try #require(dealing.expectedMutualInformation), digits: 1e-10))
  }

  /// A pupil of the group who goes from a school with a smaller share to one with a larger share makes the spread less even.
  @Test(arguments: 0..<60)
  func anExchangeTowardsSeparationRaisesVAndH(_ seed: Int) throws {
    let counts = try Self.table(seed)
    let shares = counts.shares
    let order = shares.indices.sorted { (shares[$0], $0) < (shares[$1], $1) }
    guard let poor = order.first(where: { counts.group[$0] >= 1 && shares[$0] < 1 }),
      let rich = order.last(where: { counts.total[$0] - counts.group[$0] >= 1 && shares[$0] > shares[poor] })
    else { return }
    var group = counts.group
    group[poor] -= 1
    group[rich] += 1
    let after = try TwoGroupCounts(group: group, total: counts.total)
    #expect(try #require(after.varianceRatio) > (try #require(counts.varianceRatio)))
    #expect(try #require(after.theil) > (try #require(counts.theil)))
    #expect(try #require(after.dissimilarity) >= (try #require(counts.dissimilarity)) - 1e-12)
  }
}
