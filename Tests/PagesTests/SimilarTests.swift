// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Content
@testable import Monitor
@testable import Pages

/// Similar municipalities, comparisons, and municipalities that are no more.
@Suite struct SimilarTests {
  @Test(arguments: [
    // The nearest first, with the key figures that say why, and the figure of each with chance beside it.
    "Deze twee gemeenten lijken het meest op Nijmegen.",
    """
    <tr><th scope="row"><a href="/portaal/gemeenten/nijmegen/">Nijmegen</a></th><td>0,58 (0,06)</td><td>179.100</td><td>sterk</td>\
    <td>43,1%</td><td>18,5%</td><td>46%</td></tr>
    <tr><th scope="row"><a href="/portaal/gemeenten/arnhem/">Arnhem</a></th>
    """,
    """
    <tr><th scope="row"><a href="/portaal/gemeenten/doesburg/">Doesburg</a></th><td class="withheld">niet zinvol: minder dan 5 scholen</td>\
    <td>11.064</td><td>matig</td><td>41,2%</td><td class="withheld">niet bekend</td><td>25%</td></tr>
    """,
    "<a href=\"/portaal/bronnen/#bron-cbs-kerncijfers-2022\">CBS, Kerncijfers 2022</a>",
    "Van Arnhem en Doesburg staat hier nog geen interventie.",
    "<a href=\"/portaal/vergelijken/nijmegen/\">Nijmegen naast Arnhem en Doesburg</a>",
    "<a href=\"/portaal/vergelijken/?gemeenten=nijmegen,arnhem,doesburg\">",
  ])
  func similarMunicipalitiesStandOnThePage(part: String) throws {
    let text = try Sample.plan(Sample.portalWithFeatures).plan.text("gemeenten/nijmegen/index.html")
    #expect(text.contains(part.replacing("\n    ", with: "\n").replacing(/\n$/, with: "")))
  }

  @Test func whatSimilarMunicipalitiesDo() throws {
    let text = try Sample.plan(Sample.portalWithFeatures).plan.text("gemeenten/arnhem/index.html")
    let link = "<a href=\"/portaal/interventies/ouders/croostwijk/\">Samen naar de &quot;buurtschool&quot; &amp; verder</a>"
    #expect(text.contains(link))
    #expect(text.contains("Van Doesburg staat hier nog geen interventie."))
  }

  @Test func withoutKeyFiguresThereIsNoSection() throws {
    let text = try Sample.plan().plan.text("gemeenten/nijmegen/index.html")
    #expect(!text.contains("_gelijkend") && !text.contains("/vergelijken/"))
  }

  @Test func theLargestAreReady() {
    let municipalities = (0..<40).map { index in
      Area(level: .municipality, code: "GM\(1_000 + index)", name: "G\(index)", slug: "g\(index)", parent: nil)
    }
    // Every second one is twice as large.
    let features = (0..<40).map { index in
      (Ref<Area>(index + 1), AreaFeatures(inhabitants: 10_000 * (1 + index % 2) + index, urbanity: 1 + index % 5))
    }
    let comparisons = Comparisons(Areas(provinces: [], municipalities: municipalities, features: features))
    #expect(comparisons.readyMade.count == 32)
    let left = Set((1...40).map { Ref<Area>($0) }).subtracting(comparisons.readyMade)
    // The smallest of the smaller half.
    #expect(left == Set([0, 2, 4, 6, 8, 10, 12, 14].map { Ref<Area>($0 + 1) }))
    #expect(comparisons.members(of: Ref(1)).count == 4 && comparisons.members(of: Ref(1))[0] == Ref(1))
  }

  @Test(arguments: [
    (
      "nijmegen",
      "Sinds 1998 hoort Ressen bij Nijmegen. Sinds 2001 horen Bemmel en Elst bij Nijmegen. Hun scholen tellen in alle jaren mee bij Nijmegen."
    ),
    ("arnhem", "Sinds 1999 hoort Schaarsbergen bij Arnhem. Zijn scholen tellen in alle jaren mee bij Arnhem."),
    ("doesburg", nil),
  ])
  func mergersAreTold(slug: String, sentence: String?) throws {
    let text = try Sample.plan(Sample.portalWithFeatures).plan.text("gemeenten/\(slug)/index.html")
    #expect(text.firstMatch(of: /<p id="_herindeling">([^<]*)</).map { String($0.output.1) } == sentence)
  }

  @Test func anOldNameLeadsToTheMunicipalityOfToday() throws {
    let (plan, report) = try Sample.plan(Sample.portalWithFeatures)
    #expect(report.sorted == [])
    let text = try plan.text("gemeenten/schaarsbergen/index.html")
    #expect(text.contains("<meta http-equiv=\"refresh\" content=\"0; url=/portaal/gemeenten/arnhem/#_herindeling\">"))
    #expect(text.contains("Sinds 1999 hoort Schaarsbergen bij Arnhem. <a href=\"/portaal/gemeenten/arnhem/#_herindeling\">"))
    #expect(try plan.text("gemeenten/index.html").contains("Schaarsbergen</a> <span class=\"soft\">(nu Arnhem)"))
    #expect(try !plan.text("sitemap.xml").contains("schaarsbergen"))
  }

  @Test(arguments: [
    "Nijmegen, schooljaar 2019-2020: 58 van de 100 leerlingen met een lage SES zouden naar een andere school moeten voor een gelijke verdeling.",
    "Van Arnhem en Doesburg is er geen cijfer.", "<td colspan=\"2\" class=\"withheld\">niet zinvol: minder dan 5 scholen</td>",
    "<a href=\"/portaal/gemeenten/nijmegen/\">Alles over Nijmegen</a>",
  ])
  func aReadyComparison(part: String) throws {
    let text = try Sample.plan(Sample.portalWithFeatures).plan.text("vergelijken/nijmegen/index.html")
    #expect(text.contains(part))
  }

  /// What the script shows is what the tables show: the same texts, and nothing that is withheld.
  @Test func theDataOfTheScript() throws {
    let text = try Sample.plan(Sample.portalWithFeatures).plan.text("data/vergelijken.json")
    #expect(
      text.contains("\"koppen\": [\"Aandeel van de groep\",\n\"Ongelijkheidsindex (D)\",\n\"Bij toeval\",\n\"Scholen\",\n\"Leerlingen\""))
    #expect(text.contains("\"nijmegen\": [[\"15,4%\",\n\"0,58\",\n\"0,06\",\n\"43\",\n\"12.137\""))
    #expect(text.contains("\"doesburg\": [[\"afgeschermd: te weinig leerlingen\",\n\"niet zinvol: minder dan 5 scholen\""))
  }
}

/// What the pages of the monitor say of a dataset and of the country.
@Suite struct MonitorPageTests {
  @Test(arguments: [
    ("monitor/po-advies/index.html", "<h2 id=\"_kwaliteit\">"), ("monitor/po-advies/index.html", "Vanaf 2020-2021: nieuwe regels"),
    // Two municipalities have a figure in the first year and one is hidden.
    (
      "monitor/po-advies/index.html",
      "<tr><th scope=\"row\">2019-2020</th><td>6</td><td>1.000</td><td>0</td><td>2</td><td>0</td><td>1</td><td>0</td></tr>"
    ),
    (
      "monitor/po-advies/index.html",
      "Schooladviezen. Bewerkt door Coalitie. Licentie: CC BY 4.0. https://example.org/portaal/monitor/po-advies/"
    ),
    ("monitor/po-ses/index.html", "In deze cijfers is geen breuk."), ("monitor/index.html", "<a href=\"/portaal/vergelijken/\">"),
    ("monitor/index.html", "<h2 id=\"_verloop\">"),
    ("monitor/index.html", "Nederland, schooljaar 2021-2022: 30 van de 100 leerlingen met een lage SES zouden"),
  ])
  func parts(path: String, part: String) throws {
    #expect(try Sample.plan(with: []).plan.text(path).contains(part), "\(path)")
  }
}
