// SPDX-License-Identifier: Apache-2.0
import Charts
import Diagnostics
import Testing

@testable import Content
@testable import Monitor
@testable import Pages

/// Every kind of block: what is drawn, and what cannot be.
@Suite struct ChartBlockTests {
  static let country = Areas.country
  static let gelderland = Ref<Area>(1)
  static let cities = [Sample.nijmegen, Sample.doesburg, country]

  @Test(
    arguments: [
      (
        .line, cities, "D", 1,
        "Schooljaar,Nijmegen,Doesburg,Nederland,toeval Nijmegen,toeval Nederland|"
          + "2019-2020,0.35,afgeschermd,0.28,0.15,0.11|2020-2021,0.36,afgeschermd,0.28,0.15,0.11|"
          + "2021-2022,afgeschermd,afgeschermd,0.30,niet te berekenen,0.11|"
      ),
      (
        .bars, cities, "D", 1,
        "Gebied,Ongelijkheidsindex (D),bij toeval|Nijmegen,afgeschermd,niet te berekenen|"
          + "Doesburg,afgeschermd,niet te berekenen|Nederland,0.30,0.11|"
      ),
      (.bars, [country], "D", 1, "Schooljaar,Nederland,bij toeval|2019-2020,0.28,0.11|2020-2021,0.28,0.11|2021-2022,0.30,0.11|"),
      (.grouped, [Sample.nijmegen], "D", 1, "Gebied,2019-2020,2020-2021|Nijmegen,0.35,0.36|"),
      (
        .stacked, [country], "aandeel", 0,
        "Gebied,Leerlingen met een lage SES (%),Andere leerlingen (%)|Nederland,15.0,85.0|"
      ),
      (
        .stacked, [country], "aandeel", 1,
        "Schooljaar,Leerlingen met een lage SES (%),Andere leerlingen (%)|"
          + "2019-2020,15.0,85.0|2020-2021,16.0,84.0|2021-2022,17.0,83.0|"
      ),
      (
        .slope, cities, "D", 1,
        "Schooljaar,Nijmegen,Doesburg,Nederland|2020-2021,0.36,afgeschermd,0.28|"
          + "2021-2022,afgeschermd,afgeschermd,0.30|"
      ),
      (
        .dumbbell, cities, "D", 1,
        "Gebied,Bij toeval,Gemeten|Nijmegen,niet te berekenen,afgeschermd|"
          + "Doesburg,niet te berekenen,afgeschermd|Nederland,0.11,0.30|"
      ),
      (.smallMultiples, [country], "D", 1, "Gebied,2019-2020,2020-2021,2021-2022|Nederland,0.28,0.28,0.30|bij toeval,0.11,0.11,0.11|"),
      (
        .heatmap, cities, "D", 1,
        "Gebied,2019-2020,2020-2021,2021-2022|Nijmegen,0.35,0.36,afgeschermd|"
          + "Doesburg,afgeschermd,afgeschermd,afgeschermd|Nederland,0.28,0.28,0.30|"
      ),
      (
        .scatter, [], "D", 1,
        "Gemeente,Aandeel leerlingen met een lage SES (%),Ongelijkheidsindex (D),Leerlingen|Arnhem,19.0,0.33,3000|"
          + "Doesburg,afgeschermd,afgeschermd,afgeschermd|Nijmegen,afgeschermd,afgeschermd,afgeschermd|"
      ),
      (
        .map, [gelderland], "D", 1,
        "Gemeente,Leerlingen,Ongelijkheidsindex (D)|Arnhem,3000,0.33|Doesburg,afgeschermd,afgeschermd|"
          + "Nijmegen,afgeschermd,afgeschermd|"
      ),
      (.map, [], "afstand", 2, "Gemeente,afstand|Arnhem,3.0|Doesburg,4.0|Nijmegen,5.0|"),
    ] as [(ChartBlock.Kind, [Ref<Area>], String, Int, String)])
  func figuresOfAKind(kind: ChartBlock.Kind, areas: [Ref<Area>], measure: String, dataset: Int, csv: String) throws {
    let (plan, report) = try Sample.plan(with: [Sample.block(kind, areas, measure: measure, dataset: dataset)])
    #expect(report.sorted == [])
    let file = try plan.text("data/grafiek/fiches-ouders-croostwijk-1.csv")
    #expect(file.replacing("\r\n", with: "|") == csv)
    let page = try plan.text("interventies/ouders/croostwijk/index.html")
    #expect(page.contains("<svg class=\"grafiek grafiek-breed\"") && page.contains("Wat er te zien is."))
  }

  /// A distribution counts its dots in classes; no name of a municipality is in it.
  @Test func distribution() throws {
    let (plan, report) = try Sample.plan(with: [Sample.block(.distribution, [Self.gelderland])])
    #expect(report.sorted == [])
    let file = try plan.text("data/grafiek/fiches-ouders-croostwijk-1.csv")
    #expect(file.hasPrefix("\"D, 0 tot 1\",Gemeenten\r\n") && file.hasSuffix("\r\nafgeschermd,2\r\n"))
    for path in ["data/grafiek/fiches-ouders-croostwijk-1.csv", "data/grafiek/fiches-ouders-croostwijk-1.svg"] {
      let text = try plan.text(path)
      #expect(!["Arnhem", "Doesburg", "Nijmegen"].contains { text.contains($0) })
    }
  }

  @Test(
    arguments: [
      (
        .slope, cities, "D", 0, "grafiek.jaren",
        "een grafiek van de soort 'helling' vergelijkt schooljaren, en dataset 'po-ses' heeft er één"
      ),
      (.line, cities, "D", 0, "grafiek.jaren", "een grafiek van de soort 'lijn' vergelijkt schooljaren, en dataset 'po-ses' heeft er één"),
      (.bars, [], "D", 1, "grafiek.gebieden", "een grafiek van de soort 'staven' zegt over welke gebieden zij gaat"),
      (
        .stacked, cities, "D", 1, "grafiek.deel",
        "een gestapelde grafiek laat delen van een geheel zien, en 'D' is geen deel van alle leerlingen"
      ),
      (
        .dumbbell, [country], "afstand", 2, "grafiek.halter",
        "een halter heeft per gebied twee cijfers: gemeten en bij toeval, of het eerste en het laatste schooljaar"
      ),
      (
        .distribution, [Sample.nijmegen], "D", 1, "grafiek.verdeling",
        "een verdeling laat de gemeenten van een provincie of van Nederland zien, en nooit de scholen van een gemeente"
      ),
      (.scatter, [], "aandeel", 1, "grafiek.spreiding", "een spreiding zet een maat af tegen het aandeel van de groep"),
      (.bars, [country], "afstnd", 2, "grafiek.maat", "'maat' is een indicator van dataset 'waarden', en 'afstnd' is er geen"),
    ] as [(ChartBlock.Kind, [Ref<Area>], String, Int, String, String)])
  func refusals(
    kind: ChartBlock.Kind, areas: [Ref<Area>], measure: String, dataset: Int, identifier: String, summary: String
  ) throws {
    let (plan, report) = try Sample.plan(with: [Sample.block(kind, areas, measure: measure, dataset: dataset)])
    #expect(report.sorted.map(\.identifier) == [identifier])
    #expect(report.sorted.first?.summary == summary)
    #expect(report.sorted.first?.location == Place("Content/fiches/ouders/croostwijk.md", line: 9))
    #expect(!plan.pages.contains { $0.path.hasPrefix("data/grafiek/fiches") })
  }

  @Test func chartWithoutAnyFigureIsAWarning() throws {
    let report = try Sample.plan(with: [Sample.block(.line, [Sample.doesburg])]).report
    #expect(report.sorted.map(\.identifier) == ["grafiek.cijfers"] && !report.hasErrors)
  }

  /// Withheld figures are in no chart of any kind: not in the drawing, its description, its table or its CSV. With the value put back the
  /// test finds it, so that it would find a leak.
  @Test(arguments: ChartBlock.Kind.allCases, [true, false])
  func noKindLeaks(kind: ChartBlock.Kind, isWithheld: Bool) throws {
    let areas = kind.showsMunicipalities ? [] : [Sample.doesburg, Sample.nijmegen]
    let block = Sample.block(kind, areas, measure: kind == .stacked ? "aandeel" : "D")
    let (plan, report) = try Sample.plan(with: [block], secret: isWithheld ? nil : 0.7731)
    #expect(!report.hasErrors)
    let texts = try plan.everything().filter {
      $0.path.contains("croostwijk") || $0.path.contains("po-advies") || $0.path.contains("doesburg")
    }
    // In a drawing 77.3 can be a place; a figure is written with a comma there.
    let leaks = texts.filter { path, text in
      ["0,77", "0.77", "77,3"].contains { text.contains($0) } || path.hasSuffix(".csv") && text.contains("77.3")
    }
    #expect(leaks.isEmpty == isWithheld)
    if !isWithheld, kind != .distribution { #expect(leaks.contains { $0.path == "data/grafiek/fiches-ouders-croostwijk-1.csv" }) }
  }

  @Test(arguments: [(99, true), (100, false)])
  func aFigureOfFewPupilsIsMarked(pupils: Int, isMarked: Bool) throws {
    var figures = Sample.yearFigures()
    for place in figures.populations.indices where figures.populations[place].pupils != nil { figures.populations[place].pupils = pupils }
    let (plan, _) = try Sample.plan(
      Sample.portal(with: [Sample.block(.bars, [Self.country])]), figures: [Sample.figures, figures, Sample.valueFigures])
    #expect(try plan.text("data/grafiek/fiches-ouders-croostwijk-1.svg").contains("weinig leerlingen") == isMarked)
  }

  private static let masked = figures { figures in
    figures.boundsOfMasked = Array(repeating: nil, count: figures.cells.count)
    let nijmegen = (figures.areaCount + Sample.nijmegen.index) * 3 + 2
    figures.boundsOfMasked[nijmegen] = 0.31...0.38
    figures.boundsOfMasked[nijmegen - figures.areaCount * 3] = 0.1...0.4
    // What is small is hidden, whatever is known.
    figures.boundsOfMasked[(figures.areaCount + Sample.doesburg.index) * 3 + 2] = 0.7...0.77
  }

  private static func figures(_ change: (inout Figures) -> Void) -> Figures {
    var figures = Sample.yearFigures()
    change(&figures)
    return figures
  }

  private func plan(_ block: ChartBlock, _ figures: Figures) throws -> SitePlan {
    let (plan, report) = try Sample.plan(Sample.portal(with: [block]), figures: [Sample.figures, figures, Sample.valueFigures])
    #expect(report.sorted == [])
    return plan
  }

  /// Certain bounds that are near each other are drawn; those far apart are words; those of a small cell are nowhere.
  @Test func certainBoundsOfMaskedFigures() throws {
    let near = try plan(Sample.block(.bars, [Sample.nijmegen, Sample.doesburg, Self.country]), Self.masked)
    let rows = try near.text("data/grafiek/fiches-ouders-croostwijk-1.csv").split(separator: "\r\n")
    #expect(
      rows == [
        "Gebied,Ongelijkheidsindex (D),Ongelijkheidsindex (D) ondergrens,Ongelijkheidsindex (D) bovengrens,bij toeval",
        "Nijmegen,afgeschermd,0.31,0.38,niet te berekenen", "Doesburg,afgeschermd,,,niet te berekenen", "Nederland,0.30,,,0.11",
      ])
    #expect(try near.text("data/grafiek/fiches-ouders-croostwijk-1.svg").contains("afgeschermd, tussen 0,31 en 0,38"))
    let far = try plan(Sample.block(.line, [Sample.nijmegen, Self.country], measure: "aandeel"), Self.masked)
    let svg = try far.text("data/grafiek/fiches-ouders-croostwijk-1.svg")
    #expect(svg.contains("te ver uit elkaar om te tekenen: Nijmegen 2021-2022 (10,0% tot 40,0%).") && !svg.contains("<pattern"))
  }

  @Test func theRangeOfChanceStandsBesideTheFigure() throws {
    let figures = Self.figures { figures in
      for place in figures.cells.indices {
        guard var figure = figures.cells[place].figure, let expected = figure.expected else { continue }
        (figure.chanceLow, figure.chanceHigh) = (expected - 0.05, 0.29)
        figures.cells[place] = .figure(figure)
      }
    }
    let bars = try plan(Sample.block(.bars, [Self.country, Ref(2)]), figures)
    let rows = try bars.text("data/grafiek/fiches-ouders-croostwijk-1.csv").split(separator: "\r\n")
    #expect(rows[0].hasSuffix("bij toeval,bij toeval ondergrens,bij toeval bovengrens") && rows[1] == "Nederland,0.30,0.11,0.06,0.29")
    let years = try plan(Sample.block(.bars, [Self.country]), figures)
    #expect(
      try years.text("data/grafiek/fiches-ouders-croostwijk-1.svg").contains("Niet duidelijk groter dan bij toeval: 2019-2020; 2020-2021."))
  }

  @Test(arguments: [(ChartBlock.Kind.line, nil), (.bars, "grafiek.schaal"), (.heatmap, "grafiek.schaal")] as [(ChartBlock.Kind, String?)])
  func aLogarithmicAxisIsAskedForInTheBlock(kind: ChartBlock.Kind, problem: String?) throws {
    let (plan, report) = try Sample.plan(with: [Sample.block(kind, [Self.country, Sample.nijmegen], scale: .logarithmic)])
    #expect(report.sorted.map(\.identifier) == [problem].compactMap { $0 })
    guard problem == nil else { return }
    #expect(try plan.text("data/grafiek/fiches-ouders-croostwijk-1.svg").contains("(logaritmische as)"))
  }

  /// A hand-made map: two squares; the third municipality is not on it.
  @Test func boundariesMakeAChoropleth() throws {
    func square(_ code: String, _ x: Double) -> String {
      let corners = "[[\(x),51.8],[\(x + 0.1),51.8],[\(x + 0.1),51.9],[\(x),51.9],[\(x),51.8]]"
      return "{'type':'Feature','properties':{'statcode':'\(code)'},'geometry':{'type':'Polygon','coordinates':[\(corners)]}}"
    }
    let json = "{'type':'FeatureCollection','features':[\(square("GM0000", 5.9)),\(square("GM0001", 6.1))]}".replacing("'", with: "\"")
    var portal = Sample.portal(with: [Sample.block(.map, [])])
    portal.boundaries = [BoundaryFile(name: "Content/kaart/grenzen.geojson", bytes: Array(json.utf8))]
    let (plan, report) = try Sample.plan(portal, figures: [Sample.figures, Sample.yearFigures(), Sample.valueFigures])
    #expect(report.sorted.map(\.summary) == ["gebied 'Nijmegen' (GM0002) staat niet in het kaartbestand"])
    let svg = try plan.text("data/grafiek/fiches-ouders-croostwijk-1.svg")
    #expect(svg.contains("fill-rule=\"evenodd\"") && svg.contains("pattern") && !svg.contains("<circle"))
    #expect(
      try plan.text("data/grafiek/fiches-ouders-croostwijk-1.csv")
        == "Gemeente,Ongelijkheidsindex (D)\r\nArnhem,0.33\r\nDoesburg,afgeschermd\r\nNijmegen,afgeschermd\r\n")
  }

  @Test func brokenBoundariesAreAnError() throws {
    var portal = Sample.portal
    portal.boundaries = [BoundaryFile(name: "Content/kaart/grenzen.geojson", bytes: Array("{\"features\":[]}".utf8))]
    let found = try Sample.plan(portal).report.sorted
    #expect(found.map(\.identifier) == ["kaart.grenzen"])
    #expect(found.first?.location == Place("Content/kaart/grenzen.geojson"))
  }
}
