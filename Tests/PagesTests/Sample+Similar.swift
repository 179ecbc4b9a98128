// SPDX-License-Identifier: Apache-2.0
@testable import Content
@testable import Monitor
@testable import Pages

/// The portal of `Sample` with key figures, and with a municipality that became part of another.
extension Sample {
  static let areasWithFeatures = Areas(
    provinces: [Area(level: .province, code: "gelderland", name: "Gelderland", slug: "gelderland", parent: Areas.country)],
    municipalities: Array(areas.all[areas.municipalities]),
    former: [
      FormerArea(code: "GM0008", name: "Elst", successor: nijmegen, endYear: 2001),
      FormerArea(code: "GM0009", name: "Bemmel", successor: nijmegen, endYear: 2001),
      FormerArea(code: "GM0007", name: "Ressen", successor: nijmegen, endYear: 1998),
      FormerArea(code: "GM0006", name: "Schaarsbergen", successor: arnhem, endYear: 1999),
    ],
    features: [
      (arnhem, AreaFeatures(inhabitants: 163_888, urbanity: 2, lowIncomes: 45.1, highIncomes: 17, highlyEducated: 39)),
      (doesburg, AreaFeatures(inhabitants: 11_064, urbanity: 3, lowIncomes: 41.2, highIncomes: nil, highlyEducated: 25)),
      (nijmegen, AreaFeatures(inhabitants: 179_100, urbanity: 2, lowIncomes: 43.1, highIncomes: 18.5, highlyEducated: 46)),
    ])

  static var portalWithFeatures: Portal {
    var portal = portal
    portal.areas = areasWithFeatures
    portal.sources.append(
      Source(
        id: "cbs-kerncijfers-2022", title: "Kerncijfers 2022", authors: nil, year: 2022, publisher: "CBS", address: nil, reference: nil,
        status: .official))
    return portal
  }
}
