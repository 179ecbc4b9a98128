// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

@Suite struct InformationDecompositionTests {
  /// Cells N1·S1, N1·S2, N2·S1, N2·S2, N2·S3.
  static let cells: [[Double]] = [[30, 30], [10, 50], [10, 10], [0, 20], [50, 40]]
  static let neighbourhoods = [0, 0, 1, 1, 1]
  static let schools = [0, 1, 0, 1, 2]

  @Test func theWorkedExample() throws {
    let cells = try MultigroupCounts(Self.cells)
    let split = try InformationDecomposition(cells, larger: Self.neighbourhoods)
    #expect(abs(try #require(split.total).information - 0.095763711527) < 5e-13)
    #expect(abs(try #require(split.between).information - 0.008588314698) < 5e-13)
    #expect(abs(try #require(split.within).information - 0.087175396829) < 5e-13)
    #expect(split.units.map(\.pupils) == [120, 130])
    let schools = try cells.aggregated(to: Self.schools)
    #expect(abs(try #require(schools.mutualInformation) - 0.083331950053) < 5e-13)
    #expect(agrees(schools.dissimilarity, 11 / 30))
    #expect(agrees(schools.relativeDiversity, 65 / 432))
    let neighbourhoods = try cells.aggregated(to: Self.neighbourhoods)
    #expect(agrees(neighbourhoods.dissimilarity, 2 / 15))
    #expect(agrees(neighbourhoods.relativeDiversity, 2 / 117))
  }

  @Test func partsAddUpToTheLastDigits() throws {
    var numbers = TestNumbers(seed: 7)
    for _ in 0..<50 {
      let rows = (0..<12).map { _ in (0..<3).map { _ in Double(numbers.next(40)) } }
      let larger = (0..<12).map { _ in numbers.next(4) }
      let split = try InformationDecomposition(MultigroupCounts(rows), larger: larger)
      let (total, between, within) = (try #require(split.total), try #require(split.between), try #require(split.within))
      #expect(agrees(total.information, between.information + within.information, digits: 1e-13))
      #expect(agrees(total.theil, between.theil + within.theil, digits: 1e-13))
      // The same for H by its own weights T_b E_b / (T E).
      let entropy = total.information / total.theil
      let weighted = split.units.reduce(0) { $0 + $1.share * $1.entropy / entropy * ($1.theil ?? 0) }
      #expect(agrees(within.theil, weighted))
    }
  }

  @Test func aLargerUnitWithOneGroupOrNobodyAddsNothing() throws {
    let split = try InformationDecomposition(MultigroupCounts([[5, 0], [7, 0], [3, 9]]), larger: [0, 0, 2])
    #expect(split.units.map(\.theil) == [nil, nil, 0])
    #expect(split.units.map(\.information) == [0, 0, 0])
    #expect(split.within?.information == 0)
    #expect(agrees(split.total?.information, try #require(split.between?.information)))
  }

  @Test func undefinedAndImpossible() throws {
    let split = try InformationDecomposition(MultigroupCounts([[5, 0], [7, 0]]), larger: [0, 1])
    #expect(split.total == nil && split.between == nil && split.within == nil)
    #expect(try InformationDecomposition(MultigroupCounts([]), larger: []).units.isEmpty)
    let cells = try MultigroupCounts(Self.cells)
    #expect(throws: CountError.lengthMismatch(expected: 5, found: 2, index: 2)) { try InformationDecomposition(cells, larger: [0, 1]) }
    #expect(throws: CountError.negative(index: 4, value: -1)) { try InformationDecomposition(cells, larger: [0, 0, 1, 1, -1]) }
  }
}
