// SPDX-License-Identifier: Apache-2.0
import Charts
import Diagnostics
import Foundation
import Primitives
import Testing

@testable import Content
@testable import Monitor
@testable import Pages

/// The gallery of charts, and maps from a real boundary file.
@Suite struct ExamplesTests {
  /// The folder of the project, which holds `Content`.
  private static func project() throws -> URL {
    URL(fileURLWithPath: try Sample.templatesFolder()).resolvingSymlinksInPath().deletingLastPathComponent()
  }

  /// With the content that the program comes with, no example is left out, and every kind has one.
  @Test func everyKindHasAnExample() async throws {
    var report = Report()
    let templates = SourceTree(root: try Sample.templatesFolder(), report: &report)
    let content = SourceTree(root: try Self.project().appendingPathComponent("Content").path, report: &report)
    let (portal, _) = await ContentLoader(tree: content, options: .init(today: Sample.today, templates: templates)).load()
    let examples = try #require(portal).examples
    let files = templates.files.filter { $0.path.hasPrefix("voorbeelden/") }
    #expect(examples.count == files.count)
    let kinds = Set(examples.flatMap { $0.article.body.chartBlocks.map(\.kind) })
    #expect(kinds == Set(ChartBlock.Kind.allCases))
    #expect(examples.map(\.order) == examples.map(\.order).sorted())
  }

  @Test func anExampleShowsItsChartAndItsSource() throws {
    var portal = Sample.portal(with: [])
    var block = Sample.block(.line, [Areas.country], line: 3)
    block.place = Place("Templates/voorbeelden/lijn.md", line: 3)
    var article = Sample.article("voorbeelden/lijn.md", "Lijn", "<p>Wanneer?</p>\n")
    article.body.parts.append(.block(.chart(block)))
    let lines = ["---", "---", "```grafiek", "soort: lijn", "titel: A < B", "```", "Slot."].map { Array($0.utf8) }
    portal.examples = [Example(article: article, order: 1, lines: lines)]
    let (plan, report) = try Sample.plan(portal, figures: [Sample.figures, Sample.yearFigures(), Sample.valueFigures])
    #expect(report.sorted == [])
    let page = try plan.text("meedoen/grafieken/index.html")
    #expect(page.contains("<svg class=\"grafiek grafiek-breed\""))
    #expect(page.contains("<code>```grafiek\nsoort: lijn\ntitel: A &lt; B\n```</code>"))
    #expect(plan.pages.contains { $0.path == "data/grafiek/voorbeelden-lijn-1.csv" })
  }

  /// An example of figures that this portal does not have is left out; without any there is no page.
  @Test func noPageWithoutExamples() throws {
    var portal = Sample.portal(with: [])
    var article = Sample.article("voorbeelden/lijn.md", "Lijn")
    article.body.parts.append(.block(.chart(Sample.block(.line, [Areas.country], dataset: 0))))
    portal.examples = [Example(article: article, order: 1, lines: [])]
    let (plan, report) = try Sample.plan(portal, figures: [Sample.figures, Sample.yearFigures(), Sample.valueFigures])
    #expect(report.sorted == [])
    #expect(!plan.pages.contains { $0.path.contains("grafieken") || $0.path.contains("voorbeelden") })
  }

  private static let boundaries: Bytes? = {
    let shared =
      ProcessInfo.processInfo.environment["PORTAAL_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared")
    return (try? Data(contentsOf: shared.appendingPathComponent("data/geo/gemeenten_2023_wgs84.geojson"))).map { Bytes($0) }
  }()

  @Test(.enabled(if: boundaries != nil, "the boundaries of ../shared are not here"))
  func theRealBoundaries() throws {
    let bytes = try #require(Self.boundaries)
    let codes = try MapGeometry(geoJSON: bytes, key: "code").areas.map(\.code).sorted()
    var portal = Sample.portal(with: [Sample.block(.map, [], dataset: 0)])
    portal.areas = Areas(
      provinces: [],
      municipalities: codes.map { Area(level: .municipality, code: $0, name: $0, slug: $0.lowercased(), parent: Areas.country) })
    portal.fiches[0].areas = []
    portal.partners = []
    portal.fiches[0].partners = []
    portal.boundaries = [BoundaryFile(name: "Content/kaart/gemeenten.geojson", bytes: bytes)]
    let count = portal.areas.all.count
    let cells = (0..<count).map { Monitor.Cell.figure(Figure(value: Double($0 % 97) / 100, expected: 0.1)) }
    let population = Population(schools: 9, pupils: 900, maskedSchools: 0)
    let figures = Figures(
      dataset: Ref(0), indicators: [Measure.dissimilarity.indicator], years: [SchoolYear(start: 2019)], areaCount: count,
      populations: Array(repeating: population, count: count), cells: cells)
    let (plan, report) = try Sample.plan(portal, figures: [figures])
    #expect(codes.count == 342)
    #expect(report.sorted == [])
    let svg = try plan.text("data/grafiek/fiches-ouders-croostwijk-1.svg")
    #expect((20_000..<150_000).contains(svg.utf8.count))
    #expect(try plan.text("data/grafiek/fiches-ouders-croostwijk-1.csv").split(whereSeparator: \.isNewline).count == 343)
  }
}
