// SPDX-License-Identifier: EUPL-1.2

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

/// All areas: the country first, then the provinces by name, then the municipalities by name.
package struct Areas: Sendable {
  package let all: [Area]
  package let provinces: Range<Int>
  package let municipalities: Range<Int>
  private let byKey: [String: Ref<Area>]

  /// Names of areas in everyday use that differ from the name of CBS.
  private static let aliases = ["den haag": "'s-gravenhage", "den bosch": "'s-hertogenbosch"]

  package init(provinces: [Area], municipalities: [Area]) {
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
    self.byKey = byKey
  }

  package static var country: Ref<Area> { Ref(0) }

  package subscript(ref: Ref<Area>) -> Area { all[ref.index] }

  /// By code or name, capitals aside: `GM0268`, `Nijmegen`, `Nederland`, `provincie Utrecht`, `Den Haag`.
  package func find(_ nameOrCode: String) -> Ref<Area>? {
    byKey[nameOrCode.lowercased()]
  }
}
