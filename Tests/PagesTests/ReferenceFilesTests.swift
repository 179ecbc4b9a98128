// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives
import Testing

@testable import Pages

/// What programs for references read, and what the files of a chart say of its columns.
@Suite struct ReferenceFilesTests {
  private static let fiche = "interventies/ouders/croostwijk/croostwijk."

  @Test(arguments: [
    ("ris", "TY  - ELEC\r\nAU  - Coalitie\r\nTI  - Samen naar de \"buurtschool\" & verder\r\n", "\r\nER  - \r\n"),
    ("bib", "@misc{ouders-croostwijk-2024,\n  author = {{Coalitie}},\n  title = {{Samen naar de \"buurtschool\" \\& verder}},\n", "\n}\n"),
  ])
  func fiche(format: String, start: String, end: String) throws {
    let text = try Sample.plan(with: []).plan.text(Self.fiche + format)
    #expect(text.hasPrefix(start))
    #expect(text.hasSuffix(end))
    #expect(text.contains("https://example.org/portaal/interventies/ouders/croostwijk/"))
  }

  @Test func datasetNamesWhoCounted() throws {
    let text = try Sample.plan(with: []).plan.text("data/po-ses.ris")
    #expect(text.hasPrefix("TY  - DATA\r\nAU  - Ministerie van OCW\r\n"))
    #expect(text.contains("\r\nN1  - Bewerkt door Coalitie. Licentie: CC BY 4.0\r\n"))
  }

  /// Each column of the CSV of a chart, with what its bounds are the bounds of.
  @Test func columnsOfAChart() throws {
    let plan = try Sample.plan(with: []).plan
    let header = try plan.text("data/grafiek/nijmegen-po-ses.csv").split(separator: "\r\n").first.map(String.init) ?? ""
    let text = try plan.text("data/grafiek/nijmegen-po-ses.csv-metadata.json")
    for title in header.split(separator: ",") { #expect(text.contains("\"titles\": \"\(title)\"")) }
    #expect(text.contains("\"url\": \"nijmegen-po-ses.csv\""))
    #expect(text.contains("\"dc:isPartOf\": {\"@id\": \"https://example.org/portaal/data/po-ses.csv\"}"))
    #expect(text.contains("Licentie: CC BY 4.0. https://example.org/portaal/data/grafiek/nijmegen-po-ses.svg\""))
    #expect(text.contains("Waar de rij over gaat.") && text.contains("\"afgeschermd\""))
  }
}
