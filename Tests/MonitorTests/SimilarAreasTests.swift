// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Content
@testable import Monitor

@Suite struct SimilarAreasTests {
  /// Municipalities A, B, C, … with these key figures.
  static func areas(_ features: [AreaFeatures?]) -> Areas {
    let municipalities = features.indices.map { index in
      let name = String(UnicodeScalar(UInt8(65 + index)))
      return Area(level: .municipality, code: "GM000\(index)", name: name, slug: name.lowercased(), parent: Areas.country)
    }
    return Areas(
      provinces: [], municipalities: municipalities,
      features: features.enumerated().compactMap { index, features in features.map { (Ref(index + 1), $0) } })
  }

  static func place(_ inhabitants: Int, _ urbanity: Int, low: Double? = 40, high: Double? = 20, educated: Double? = 30) -> AreaFeatures {
    AreaFeatures(inhabitants: inhabitants, urbanity: urbanity, lowIncomes: low, highIncomes: high, highlyEducated: educated)
  }

  private func names(_ areas: Areas, _ name: String, count: Int = 10) -> String {
    areas.find(name).map { ref in SimilarAreas(areas, count: count).nearest(to: ref).map { areas[$0].name }.joined() } ?? "?"
  }

  @Test func theNearestComeFirst() {
    let areas = Self.areas([
      Self.place(10_000, 5), Self.place(900_000, 1), Self.place(20_000, 5), Self.place(400_000, 1), Self.place(60_000, 3),
    ])
    #expect(names(areas, "A") == "CEDB")
    #expect(names(areas, "B") == "DECA")
    #expect(names(areas, "A", count: 2) == "CE")
  }

  @Test func sizeCountsByItsRatio() {
    let areas = Self.areas([Self.place(1000, 3), Self.place(10_000, 3), Self.place(100_000, 3), Self.place(50_000, 3)])
    #expect(names(areas, "B") == "DAC")
  }

  @Test func equalDistancesGoByName() {
    let areas = Self.areas([Self.place(1000, 1), Self.place(1000, 2), Self.place(1000, 3), Self.place(1000, 2), Self.place(1000, 1)])
    #expect(names(areas, "B") == "DACE")
    #expect(names(areas, "B", count: 1) == "D")
    #expect(names(areas, "C") == "BDAE")
  }

  @Test func whatIsNotKnownIsTheMean() {
    let areas = Self.areas([
      Self.place(1000, 3, educated: 10), Self.place(1000, 3, educated: nil), Self.place(1000, 3, educated: 50),
      Self.place(1000, 3, educated: 28), nil,
    ])
    #expect(names(areas, "B") == "DAC")
    #expect(names(areas, "E") == "")
    #expect(SimilarAreas(areas).nearest(to: Areas.country) == [])
  }

  @Test func oneMunicipalityHasNone() {
    #expect(names(Self.areas([Self.place(1000, 3)]), "A") == "")
  }
}
