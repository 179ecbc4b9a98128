// SPDX-License-Identifier: Apache-2.0

/// The country, a province or a municipality.
package struct Area: Sendable {
  package enum Level: Int, Sendable, CaseIterable {
    case country, province, municipality
  }

  package var level: Level
  /// `NL`, the slug of the province, or the CBS code `GM0268`.
  package var code: String
  package var name: String
  package var slug: String
  /// The province of a municipality; the country of a province.
  package var parent: Ref<Area>?
  /// Centroid in degrees (WGS84), for municipalities.
  package var longitude: Double?
  package var latitude: Double?
}

/// A municipality that became part of another: `GM0457`, Weesp, of Amsterdam since 2022.
package struct FormerArea: Sendable, Equatable {
  package var code: String
  package var name: String
  package var successor: Ref<Area>
  /// The first calendar year (or part of it) without it.
  package var endYear: Int
}

/// Key figures of CBS by which municipalities can be compared.
package struct AreaFeatures: Sendable, Equatable {
  package var inhabitants: Int
  /// From 1 (very urban) to 5 (not urban), as CBS counts.
  package var urbanity: Int
  /// Percentages of households or people.
  package var lowIncomes: Double?
  package var highIncomes: Double?
  package var highlyEducated: Double?
}

/// All areas: the country first, then the provinces by name, then the municipalities by name.
package struct Areas: Sendable {
  package let all: [Area]
  package let provinces: Range<Int>
  package let municipalities: Range<Int>
  /// Municipalities that are no more, in the order of their table.
  package let former: [FormerArea]
  /// What sort of place an area is: one entry for each of `all`; nil where it is not known.
  package let features: [AreaFeatures?]
  private let byKey: [String: Ref<Area>]
  private let formerByKey: [String: Int]

  /// Names of areas in everyday use that differ from the name of CBS.
  package static let everydayNames = ["Den Haag", "Den Bosch"]
  private static let aliases = ["den haag": "'s-gravenhage", "den bosch": "'s-hertogenbosch"]

  package init(provinces: [Area], municipalities: [Area], former: [FormerArea] = [], features: [(area: Ref<Area>, AreaFeatures)] = []) {
    let country = Area(level: .country, code: "NL", name: "Nederland", slug: "nederland", parent: nil, longitude: nil, latitude: nil)
    let all = [country] + provinces + municipalities
    self.all = all
    self.provinces = 1..<(1 + provinces.count)
    self.municipalities = (1 + provinces.count)..<all.count
    var byKey: [String: Ref<Area>] = [:]
    // Later levels win: "Utrecht" and "Groningen" without more are the municipalities.
    for (index, area) in all.enumerated() {
      byKey[area.name.lowercased()] = Ref(index)
      byKey[area.code.lowercased()] = Ref(index)
    }
    for (index, area) in all.enumerated() where area.level == .province { byKey["provincie " + area.name.lowercased()] = Ref(index) }
    for (everyday, official) in Self.aliases {
      if let ref = byKey[official] { byKey[everyday] = ref }
    }
    // What is called so today wins from what was called so once.
    var formerByKey: [String: Int] = [:]
    for (index, area) in former.enumerated() {
      for key in [area.code.lowercased(), area.name.lowercased()] where byKey[key] == nil { formerByKey[key] = index }
    }
    self.byKey = byKey
    self.former = former
    self.formerByKey = formerByKey
    var featuresOfArea = [AreaFeatures?](repeating: nil, count: all.count)
    for (area, features) in features { featuresOfArea[area.index] = features }
    self.features = featuresOfArea
  }

  /// The same areas, with what other tables say of them.
  func with(former: [FormerArea], features: [(area: Ref<Area>, AreaFeatures)]) -> Areas {
    Areas(
      provinces: Array(all[provinces]), municipalities: Array(all[municipalities]), former: former, features: features)
  }

  package static var country: Ref<Area> { Ref(0) }

  package subscript(ref: Ref<Area>) -> Area { all[ref.index] }

  /// By code or name, capitals aside: `GM0268`, `Nijmegen`, `Nederland`, `provincie Utrecht`, `Den Haag`. Of a municipality that is no more
  /// this is the one that it became part of: `Weesp` and `GM0457` → Amsterdam.
  package func find(_ nameOrCode: String) -> Ref<Area>? {
    let key = nameOrCode.lowercased()
    return byKey[key] ?? formerByKey[key].map { former[$0].successor }
  }

  /// Position in `former` of a municipality that is no more, by its code or name: `Weesp`.
  package func findFormer(_ nameOrCode: String) -> Int? {
    formerByKey[nameOrCode.lowercased()]
  }
}
