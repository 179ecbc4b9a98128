// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Tables

@testable import Content
@testable import Monitor

/// A portal of three municipalities in two provinces with one dataset, of which the CSV is given.
struct MonitorFixture {
  static let areas = Areas(
    provinces: ["Noord", "Zuid"].map {
      Area(level: .province, code: $0.lowercased(), name: $0, slug: $0.lowercased(), parent: Areas.country)
    },
    municipalities: [("GM0001", "Aadam", 1), ("GM0002", "Bedam", 1), ("GM0003", "Cedam", 2)].map { code, name, province in
      Area(level: .municipality, code: code, name: name, slug: name.lowercased(), parent: Ref(province))
    },
    former: [("GM0901", "Oudeveen", 3, 2022), ("GM0902", "Westdam", 4, 2023), ("GM0903", "Oostdam", 4, 2023)].map {
      code, name, area, year in
      FormerArea(code: code, name: name, successor: Ref(area), endYear: year)
    })

  static let counts = Dataset.Form.counts(
    .init(area: "gm", year: "schooljaar", unit: "vestiging", total: "leerlingen", group: "groep"),
    group: .init(name: "groep", other: "anderen"), measures: ["D", "V", "contactkans"])

  static let values = Dataset.Form.values(
    .init(area: "gm", year: "schooljaar", indicator: "indicator", value: "waarde", lower: "onder", upper: "boven", pupils: "leerlingen"))

  var report = Report()
  var figures: Figures

  init(
    _ csv: String, form: Dataset.Form = MonitorFixture.counts, estimate: String? = nil, breaks: [Dataset.Break] = [], named: [String] = []
  ) async {
    let dataset = Dataset(
      slug: "proef", folder: "monitor/proef", files: ["monitor/proef/a.csv"], title: "Proef", summary: "", explanation: .empty,
      source: Ref(0),
      licence: "CC0-1.0", referenceDate: CalendarDate(secondsSince1970: 0), sector: .po, form: form, estimate: estimate, breaks: breaks,
      dialect: nil, place: Place("x"))
    let portal = Portal(
      settings: Settings(
        title: "", subtitle: "", address: "https://x.example", editAddress: nil, contact: "", publisherName: "", publisherAddress: nil,
        namedDatasets: named),
      kinds: [], fiches: [], partners: [], themes: [], areas: Self.areas, municipalityTexts: [:], infoPages: [], news: [], agenda: [],
      terms: [],
      sources: [], commitments: [], schemes: [], agreements: [], datasets: [dataset], moves: [], pictures: [])
    let tree = SourceTree(name: "Content", texts: ["monitor/proef/a.csv": Array(csv.utf8)])
    figures = await MonitorReader(portal: portal, tree: tree).figures(report: &report)[0]
  }

  /// What is shown for an area in the first (or given) school year.
  func cell(_ measure: String, _ area: String, year: Int = 0) -> Monitor.Cell? {
    guard let indicator = figures.indicator(measure), let area = Self.areas.find(area), figures.years.indices.contains(year) else {
      return nil
    }
    return figures.cell(indicator, area, year)
  }

  /// Between which bounds it lies.
  func bounds(_ measure: String, _ area: String, year: Int = 0) -> ClosedRange<Double>? {
    guard let indicator = figures.indicator(measure), let area = Self.areas.find(area) else { return nil }
    return figures.bounds(indicator, area, year)
  }

  func population(_ area: String, year: Int = 0) -> Population? {
    Self.areas.find(area).map { figures.population($0, year) }
  }

  var messages: [String] { report.sorted.map { "\($0.location): \($0.summary) [\($0.identifier)]" } }

  /// Rows of one municipality and year: group/total per school.
  static func rows(_ code: String, _ schools: [(String, String)], year: String = "2019-2020") -> String {
    schools.enumerated().map { "\(code),\(year),\($0 + 1),\($1.1),\($1.0)\n" }.joined()
  }

  static let header = "gm,schooljaar,vestiging,leerlingen,groep\n"
}
