// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Content
@testable import Pages

@Suite struct FacetTests {
  /// Every fiche is in one list of its evidence, cost and status, and in one for each of its sectors.
  @Test func everyFicheIsInItsLists() throws {
    let (plan, _) = try Sample.plan()
    let facets = plan.site.facets
    for facet in [Facet.evidence, .cost, .kind, .status] {
      #expect(facets[facet].flatMap(\.fiches).sorted() == [Ref(0), Ref(1)], "\(facet)")
    }
    #expect(facets[.evidence].map(\.slug).first == "sterke-aanwijzingen")
    #expect(facets[.evidence].first { $0.slug == "eerste-aanwijzingen" }?.fiches == [Ref(0)])
    #expect(facets[.cost].first { $0.slug == "laag" }?.fiches == [Ref(0)])
    #expect(facets[.cost].last?.fiches == [Ref(1)])
  }

  /// The row says by which values the script finds it, in the words of the links of the filter.
  @Test func rowsAndLinksAgree() throws {
    let (plan, _) = try Sample.plan()
    let page = try plan.text("interventies/index.html")
    let row =
      "<tr data-bewijs=\"eerste-aanwijzingen\" data-kosten=\"laag\" data-sector=\"po\" data-soort=\"ouders\" data-thema=\"ouders\" data-status=\"lopend\" data-plaatsen=\"1\">"
    #expect(page.contains(row))
    for (facet, value, address) in [
      ("bewijs", "eerste-aanwijzingen", "bewijs/eerste-aanwijzingen/"), ("kosten", "niet-bekend", "kosten/niet-bekend/"),
      ("soort", "ouders", "ouders/"),
    ] {
      #expect(page.contains("<ul data-facet=\"\(facet)\">"))
      #expect(page.contains("<li data-waarde=\"\(value)\"><a href=\"/portaal/interventies/\(address)\">"), "\(address)")
    }
    #expect(!page.contains("kosten/hoog"), "a value that no fiche has is left out")
  }

  @Test func aLongListOfAValueHasPages() throws {
    var portal = Sample.portal
    portal.fiches = (0..<170).map { Sample.fiche("f\($0)", "Fiche \($0)", area: nil) }
    let (plan, _) = try Sample.plan(portal)
    let paths = plan.pages.map(\.path).filter { $0.hasPrefix("interventies/sector/") }
    #expect(paths == ["bladzijde-2/", "bladzijde-3/", ""].map { "interventies/sector/po/\($0)index.html" })
    #expect(try plan.text("interventies/index.html").contains("data-bladen=\"3\""))
  }

  /// An unknown cost is no cost of zero, and the list says so.
  @Test func unknownCostsAreExplained() throws {
    let (plan, _) = try Sample.plan()
    #expect(try plan.text("interventies/kosten/niet-bekend/index.html").contains("iets anders dan gratis"))
  }

  /// A visitor reads what a step of the costs is in euros: with the fiche, in its list and below the overview.
  @Test(arguments: [
    "interventies/kosten/laag/index.html", "interventies/ouders/croostwijk/index.html", "interventies/index.html",
  ])
  func stepsOfTheCostsAreInEuros(path: String) throws {
    let (plan, _) = try Sample.plan()
    #expect(try plan.text(path).contains("Tot ongeveer € 25.000 per school"))
  }

  /// Of a scale every step stands in the filter, also where there is nothing: without a list to go to.
  @Test func anEmptyStepOfAScaleIsShownWithoutALink() throws {
    let (plan, _) = try Sample.plan()
    let page = try plan.text("interventies/index.html")
    let step = "<li data-waarde=\"sterke-aanwijzingen\" class=\"none\">sterke aanwijzingen <span class=\"soft\">(0)</span></li>"
    #expect(page.contains(step))
    #expect(!page.contains("data-waarde=\"gestopt\""))
  }
}
