// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

@testable import Content
@testable import Monitor
@testable import Pages

/// The portal of `Sample` with a second dataset of three school years, a break between the first two, and municipalities that lie somewhere.
extension Sample {
  /// Where the figure of Doesburg is withheld in every year; `secret` puts it back, to see that a test would find it.
  static func yearFigures(secret: Double? = nil) -> Figures {
    let areas = areasWithPlaces.all
    let values: [(area: Int, d: [Double?])] = [
      (0, [0.28, 0.28, 0.3]), (1, [0.25, 0.26, 0.27]), (2, [0.31, 0.32, 0.33]), (3, [nil, nil, nil]), (4, [0.35, 0.36, nil]),
    ]
    var index: [Monitor.Cell] = []
    var share: [Monitor.Cell] = []
    var populations: [Population] = []
    for (area, d) in values {
      for (year, value) in d.enumerated() {
        let isSecret = area == doesburg.index
        if let value = value ?? (isSecret ? secret : nil) {
          index.append(.figure(Figure(value: value, expected: 0.11 + Double(area) / 100)))
          share.append(.figure(Figure(value: isSecret ? value : 0.15 + Double(area + year) / 100)))
        } else {
          index.append(.withheld(isSecret ? .smallCell : .masked))
          share.append(.withheld(isSecret ? .smallCell : .masked))
        }
        populations.append(Population(schools: 6, pupils: isSecret && secret == nil ? nil : 1_000 * (area + 1), maskedSchools: 0))
      }
    }
    return Figures(
      dataset: Ref(1), indicators: [Measure.share.indicator, Measure.dissimilarity.indicator],
      years: [SchoolYear(start: 2019), SchoolYear(start: 2020), SchoolYear(start: 2021)], areaCount: areas.count, populations: populations,
      cells: share + index)
  }

  static let areasWithPlaces = Areas(
    provinces: [Area(level: .province, code: "gelderland", name: "Gelderland", slug: "gelderland", parent: Areas.country)],
    municipalities: [("Arnhem", 5.9, 52.0), ("Doesburg", 6.1, 52.0), ("Nijmegen", 5.8, 51.8)].enumerated().map { index, place in
      Area(
        level: .municipality, code: "GM000\(index)", name: place.0, slug: place.0.lowercased(), parent: Ref(1), longitude: place.1,
        latitude: place.2)
    })

  static var yearDataset: Dataset {
    var dataset = dataset
    dataset.slug = "po-advies"
    dataset.folder = "monitor/po-advies"
    dataset.title = "Schooladviezen"
    dataset.estimate = nil
    dataset.breaks = [Dataset.Break(year: SchoolYear(start: 2020), reason: "nieuwe regels")]
    return dataset
  }

  /// A dataset of values, which knows no chance, no pupils and no group.
  static var valueDataset: Dataset {
    var dataset = dataset
    dataset.slug = "waarden"
    dataset.folder = "monitor/waarden"
    dataset.title = "Waarden"
    dataset.form = .values(.init(area: "gm", year: "jaar", indicator: "naam", value: "waarde"))
    return dataset
  }

  static var valueFigures: Figures {
    var figures = yearFigures()
    figures.dataset = Ref(2)
    figures.indicators = [Indicator(id: "afstand", name: "afstand", reading: nil, unit: .number, decimals: 1)]
    figures.years = [SchoolYear(start: 2019)]
    figures.populations = Array(repeating: Population(schools: 0, pupils: nil, maskedSchools: 0), count: 5)
    figures.cells = (0..<5).map { .figure(Figure(value: Double($0) + 1)) }
    return figures
  }

  static func block(
    _ kind: ChartBlock.Kind, _ areas: [Ref<Area>], measure: String = "D", dataset: Int = 1, line: Int = 9, scale: ChartBlock.Scale? = nil
  ) -> ChartBlock {
    ChartBlock(
      kind: kind, dataset: Ref(dataset), measure: measure, areas: areas, title: "Boodschap", description: "Wat er te zien is.",
      scale: scale, place: Place("Content/fiches/ouders/croostwijk.md", line: line))
  }

  /// The portal with these blocks in its first fiche.
  static func portal(with blocks: [ChartBlock]) -> Portal {
    var portal = portal
    portal.areas = areasWithPlaces
    portal.datasets = [dataset, yearDataset, valueDataset]
    portal.fiches[0].article.body.parts = blocks.map { .block(.chart($0)) }
    return portal
  }

  static func plan(with blocks: [ChartBlock], secret: Double? = nil) throws -> (plan: SitePlan, report: Report) {
    try plan(portal(with: blocks), figures: [figures, yearFigures(secret: secret), valueFigures])
  }
}
