// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Content
@testable import Monitor
@testable import Pages

@Suite struct FichePageTests {
  @Test(arguments: [
    (2013, "2015-04", StartSide.before), (2014, "2015-04", .around), (2015, "2015-04", .after), (2014, "2015-08", .before),
    (2015, "2015-08-01", .around), (2013, "2015", .before), (2014, "2015", .around), (2015, "2015", .around), (2016, "2015", .after),
  ])
  func sidesOfTheStart(year: Int, start: String, side: StartSide) throws {
    #expect(SchoolYear(start: year).side(of: try #require(PartialDate(iso: start))) == side)
  }

  @Test(arguments: [
    (
      [StartSide.before, .after],
      "De cijfers gaan over de jaren vóór en na de start (april 2009). Een verschil kan ook een andere oorzaak hebben."
    ),
    ([.around, .after], "Wij hebben alleen cijfers van na de start (april 2009). Of er iets veranderde, is hiermee niet te zien."),
    ([.before], "Wij hebben alleen cijfers van vóór de start (april 2009). Of er iets veranderde, is hiermee niet te zien."),
    ([.around], "Wij hebben alleen cijfers van rond de start (april 2009). Of er iets veranderde, is hiermee niet te zien."),
  ])
  func whatCanBeCompared(sides: [StartSide], sentence: String) throws {
    var all = StartSides()
    for side in sides { all.add(side) }
    #expect(all.sentence(start: try #require(PartialDate(iso: "2009-04"))) == sentence)
  }

  /// The sample has figures of 2019-2020, 2020-2021 and, withheld for Nijmegen, 2021-2022.
  private func page(start: String?, dataset: Ref<Dataset>? = Ref(1)) throws -> (plan: SitePlan, text: String) {
    var portal = Sample.portal(with: [])
    portal.fiches[0].start = start.flatMap { PartialDate(iso: $0) }
    portal.fiches[0].datasets = dataset.map { [$0] } ?? []
    let (plan, report) = try Sample.plan(portal, figures: [Sample.figures, Sample.yearFigures(), Sample.valueFigures])
    #expect(report.sorted == [])
    return (plan, try plan.text("interventies/ouders/croostwijk/index.html"))
  }

  @Test func figuresOnBothSidesAreAChartWithFiles() throws {
    var portal = Sample.portal(with: [])
    portal.fiches[0].start = PartialDate(iso: "2020-09")
    portal.fiches[0].datasets = [Ref(1)]
    portal.fiches[0].areas = [Sample.arnhem]
    let (plan, _) = try Sample.plan(portal, figures: [Sample.figures, Sample.yearFigures(), Sample.valueFigures])
    let text = try plan.text("interventies/ouders/croostwijk/index.html")
    #expect(text.contains("<h2 id=\"_cijfers\">Cijfers van Arnhem, voor en na de start</h2>"))
    #expect(text.contains("De gekleurde kolommen (vet gedrukt), vanaf 2020-2021, zijn het jaar van de start en de jaren erna."))
    #expect(text.contains("Dit is geen bewijs van een effect"))
    // The figures are those of the area, and have one file.
    #expect(text.contains("href=\"/portaal/data/grafiek/arnhem-po-advies.csv\"") && !text.contains("arnhem-po-advies.svg"))
    let csv = try plan.text("data/grafiek/arnhem-po-advies.csv")
    #expect(csv.contains("2019-2020") && csv.contains("2021-2022"))
  }

  @Test func figuresOnOneSideAreATable() throws {
    let (_, text) = try page(start: "2009-04")
    #expect(text.contains("Wij hebben alleen cijfers van na de start (april 2009)."))
    #expect(text.contains("<th scope=\"row\">2020-2021</th><td>0,36</td><td>0,15</td><td>0,28</td><td>na de start</td>"))
  }

  @Test func anUnknownStartIsSaid() throws {
    let text = try page(start: nil).text
    #expect(text.contains("<h2 id=\"_cijfers\">Cijfers van Nijmegen</h2>") && text.contains(StartSides.unknownStart))
  }

  @Test func withoutNamedFiguresThoseOfTheSectorAreShown() throws {
    let text = try page(start: "2009-04", dataset: nil).text
    #expect(text.contains("href=\"/portaal/monitor/po-ses/\"") && text.contains("href=\"/portaal/monitor/po-advies/\""))
  }

  @Test func theSameApproachElsewhere() throws {
    var portal = Sample.portal
    portal.fiches += [
      Sample.fiche("zelfde-plek", "Ook in Nijmegen", area: Sample.nijmegen), Sample.fiche("arnhem", "In Arnhem", area: Sample.arnhem),
    ]
    let text = try Sample.plan(portal).plan.text("interventies/ouders/croostwijk/index.html")
    let section = try #require(text.firstMatch(of: /<section[^>]*"_elders"[^>]*>(?s:.*?)<\/section>/)).output
    #expect(section.contains(">In Arnhem</a>") && section.contains("· Arnhem</span>"))
    #expect(!section.contains("Ook in Nijmegen") && !section.contains("Samen kiezen"))
    // What stands there is not said again among the related ones.
    let related = try #require(text.firstMatch(of: /<section[^>]*"_verwant"[^>]*>(?s:.*?)<\/section>/)).output
    #expect(related.contains("Ook in Nijmegen") && !related.contains("In Arnhem"))
  }
}
