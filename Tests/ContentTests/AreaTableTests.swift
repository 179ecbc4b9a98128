// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Content

/// `gebieden-oud.csv` and `kenmerken.csv`, which a portal may have.
@Suite struct AreaTableTests {
  static let former = "-- gebieden-oud.csv --\noud,nieuw,naam,jaar\nGM0282,GM0268,Ubbergen,2015\nGM0265,GM0344,Arnhem,2001\n"
  static let features =
    "-- kenmerken.csv --\ncode,inwoners,stedelijkheid,lage_inkomens,hoge_inkomens,hoogopgeleid\nGM0268,179100,2,43.1,18.5,46\nGM0344,361699,1,,28.1,.\n"

  @Test func oldCodesAndNamesAreThoseOfToday() async throws {
    let (portal, report) = await Site(Self.former + fiche("gemeenten: [Ubbergen]")).load()
    #expect(!report.hasErrors)
    let areas = try #require(portal).areas
    let nijmegen = try #require(areas.find("Nijmegen"))
    #expect(areas.find("ubbergen") == nijmegen)
    #expect(areas.find("GM0282") == nijmegen)
    #expect(portal?.fiches.first?.areas == [nijmegen])
    #expect(areas.findFormer("GM0282") == 0)
    #expect(areas.findFormer("Nijmegen") == nil)
    #expect(areas.former.first == FormerArea(code: "GM0282", name: "Ubbergen", successor: nijmegen, endYear: 2015))
  }

  @Test func aNameOfTodayWinsFromAnOldOne() async throws {
    let areas = try #require(await Site(Self.former).load().portal).areas
    #expect(areas.find("Arnhem").map { areas[$0].code } == "GM0202")
    #expect(areas.findFormer("Arnhem") == nil)
    #expect(areas.find("GM0265").map { areas[$0].name } == "Utrecht")
  }

  @Test func keyFiguresBelongToTheirArea() async throws {
    let (portal, report) = await Site(Self.features).load()
    #expect(!report.hasErrors)
    let areas = try #require(portal).areas
    let (nijmegen, utrecht) = (try #require(areas.find("Nijmegen")), try #require(areas.find("Utrecht")))
    #expect(
      areas.features[nijmegen.index]
        == AreaFeatures(inhabitants: 179_100, urbanity: 2, lowIncomes: 43.1, highIncomes: 18.5, highlyEducated: 46))
    #expect(
      areas.features[utrecht.index]
        == AreaFeatures(inhabitants: 361_699, urbanity: 1, lowIncomes: nil, highIncomes: 28.1, highlyEducated: nil))
    #expect(areas.features[0] == nil)
  }

  @Test func withoutTheTablesNothingIsKnown() async throws {
    let areas = try #require(await Site().load().portal).areas
    #expect(areas.former == [])
    #expect(areas.features.count == areas.all.count && areas.features.allSatisfy { $0 == nil })
  }

  static let invalid: [(path: String, text: String, expected: [String])] = [
    (
      "gebieden-oud.csv", "oud,nieuw,naam,jaar\nGM282,Nijmegen,,15\nGM0202,GM0268,Arnhem,2015\nGM0282,GM0268,A,2015\nGM0282,GM0344,A,2015",
      [
        ":2:1: fout: 'oud' is een code zoals GM0457, niet 'GM282' [gebied.oud] = neem de oude code van het CBS over: GM en vier cijfers",
        ":2:7: fout: 'nieuw' is de code van een gemeente in gebieden.csv, niet 'Nijmegen' [gebied.nieuw] = schrijf de code van de gemeente van nu",
        ":2:16: fout: 'naam' is de naam van de gemeente van toen, niet leeg [gebied.naam] = vul de naam in",
        ":2:17: fout: 'jaar' is een jaar, zoals 2022, niet '15' [gebied.jaar] = schrijf het jaar van de herindeling",
        ":3:1: fout: 'oud' is de code van een gemeente die er niet meer is, niet 'GM0202' [gebied.oud] = haal de regel weg: 'GM0202' staat in gebieden.csv",
        ":5:1: fout: elk gebied staat er één keer; 'GM0282' staat al op regel 4 [gebied.dubbel] = haal één van de twee regels weg",
      ]
    ),
    (
      "gebieden-oud.csv", "oud,nieuw,jaar", [":1: fout: de tabel heeft een kolom 'naam' [tabel.kolom] = De kolommen zijn: oud, nieuw, jaar"]
    ),
    (
      "kenmerken.csv",
      "code,inwoners,stedelijkheid,lage_inkomens,hoge_inkomens,hoogopgeleid\nGM0001,9,2,1,1,1\nGM0268,9,6,1,1,1\nGM0344,9,2,1,1,x1\nGM0344,9,2,1,1,1",
      [
        ":2:1: fout: 'code' is de code van een gemeente in gebieden.csv, niet 'GM0001' [kenmerk.code] = neem de code over uit gebieden.csv, of haal de regel weg",
        ":3:8: fout: een gemeente heeft een aantal inwoners, en een stedelijkheid van 1 (zeer stedelijk) tot 5 (niet stedelijk) [kenmerk.getal] = neem beide getallen over van het CBS",
        ":4:16: fout: 'hoogopgeleid' is een getal van nul of meer, niet 'x1' [tabel.getal] = schrijf een getal; of laat het veld leeg (kan niet voorkomen), of zet er '.' (niet bekend), 'x' (geheim) of '<5' (afgeschermd)",
        ":5:1: fout: elke gemeente staat er één keer; 'GM0344' staat al op regel 4 [kenmerk.dubbel] = haal één van de twee regels weg",
      ]
    ),
  ]

  @Test(arguments: invalid) func problemsAreReportedWithTheirPlace(path: String, text: String, expected: [String]) async {
    var site = Site()
    site[path] = Array((text + "\n").utf8)
    #expect(await site.findings() == expected.map { "Content/" + path + $0 })
  }

  @Test func aMisspeltFileIsRecognised() async {
    let findings = await Site("-- kenmerk.csv --\ncode\n").findings()
    #expect(findings.count == 1 && findings[0].hasSuffix("= bedoelde u 'kenmerken.csv'?"))
  }
}
