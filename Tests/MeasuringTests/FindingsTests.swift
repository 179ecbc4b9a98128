// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Measuring

@Suite struct FindingsTests {
  @Test(arguments: [
    (
      "naam,low_ses,alle\nA,5,3\n", MeasureRequest(groups: ["low_ses"], total: "alle"),
      """
      t.csv:2:3: fout: de groep is niet groter dan het totaal: 'low_ses' is 5 en 'alle' is 3 [meten.groep]
        2 | A,5,3
          |   ^ controleer beide getallen

      """
    ),
    (
      "x;t\n1;2\n\n-1;3\n", MeasureTests.one,
      """
      t.csv:4:1: fout: 'x' is een getal van nul of meer, niet '-1' [tabel.getal]
        4 | -1;3
          | ^ controleer het aantal: het is nooit kleiner dan nul

      """
    ),
    (
      "x,t\ntwee,3\n", MeasureTests.one,
      """
      t.csv:2:1: fout: 'x' is een getal van nul of meer, niet 'twee' [tabel.getal]
        2 | twee,3
          | ^ schrijf een getal; of laat het veld leeg (kan niet voorkomen), of zet er '.' (niet bekend), 'x' (geheim) of '<5' (afgeschermd)

      """
    ),
    (
      "gemeente,lage_ses,leerlingen\nEde,1,3\n",
      MeasureRequest(groups: ["lage-sse"], total: "Leerling", by: "gemente", within: "provincie"),
      """
      t.csv:1: fout: de tabel heeft een kolom 'Leerling' [tabel.kolom]
        1 | gemeente,lage_ses,leerlingen
          | = bedoelde u 'leerlingen'? De kolommen zijn: gemeente, lage_ses, leerlingen
      t.csv:1: fout: de tabel heeft een kolom 'gemente' [tabel.kolom]
        1 | gemeente,lage_ses,leerlingen
          | = bedoelde u 'gemeente'? De kolommen zijn: gemeente, lage_ses, leerlingen
      t.csv:1: fout: de tabel heeft een kolom 'lage-sse' [tabel.kolom]
        1 | gemeente,lage_ses,leerlingen
          | = bedoelde u 'lage_ses'? De kolommen zijn: gemeente, lage_ses, leerlingen
      t.csv:1: fout: de tabel heeft een kolom 'provincie' [tabel.kolom]
        1 | gemeente,lage_ses,leerlingen
          | = De kolommen zijn: gemeente, lage_ses, leerlingen

      """
    ),
    (
      "a,b,t\n1,2,3\n1,2,4\n", MeasureRequest(groups: ["a", "b"], total: "t"),
      """
      t.csv:3:5: fout: de groepen zijn samen het totaal: 't' is 4, de groepen zijn samen 3 [meten.totaal]
        3 | 1,2,4
          |     ^ noem met --group alle groepen, of laat --total weg: dan is de som het totaal

      """
    ),
    (
      "a,b,t\n<5,2,7\n.,2,1\n", MeasureRequest(groups: ["a", "b"], total: "t"),
      """
      t.csv:2:6: fout: de groepen zijn samen het totaal: 't' is 7, de groepen zijn samen 2 tot en met 6 [meten.totaal]
        2 | <5,2,7
          |      ^ noem met --group alle groepen, of laat --total weg: dan is de som het totaal
      t.csv:3:5: fout: de groepen zijn samen het totaal: 't' is 1, de groepen zijn samen 2 of meer [meten.totaal]
        3 | .,2,1
          |     ^ noem met --group alle groepen, of laat --total weg: dan is de som het totaal

      """
    ),
    (
      "x,t\n1,2\n", MeasureRequest(groups: ["x"], total: "X"),
      """
      t.csv: fout: elke kolom met leerlingen wordt één keer genoemd; 'x' is twee keer genoemd [meten.kolom-dubbel]
        = noem bij --group en --total verschillende kolommen

      """
    ),
    (
      "x,t,g\n1,2,Ede\n1,2,\n", MeasureRequest(groups: ["x"], total: "t", by: "g"),
      """
      t.csv:3:5: fout: in elke rij is 'g' ingevuld [meten.leeg]
        3 | 1,2,
          |     ^ vul in waar deze school bij hoort, of haal de rij weg

      """
    ),
    (
      "x,t\n1,3000000000\n", MeasureTests.one,
      """
      t.csv:2:3: fout: een school heeft minder dan 2.147.483.648 leerlingen [meten.te-groot]
        2 | 1,3000000000
          |   ^ controleer 't' in deze rij

      """
    ),
    (
      "", MeasureTests.one,
      """
      t.csv: fout: een tabel begint met een rij kolomnamen; dit bestand is leeg [tabel.leeg]
        = zet de kop en de rijen erin, of haal het bestand weg

      """
    ),
  ])
  func errors(_ text: String, _ request: MeasureRequest, _ expected: String) async {
    let measured = await Measured(text, request)
    #expect(measured.findings == expected)
    #expect(measured.table == nil)
  }

  @Test func estimatesMayDifferFromTheirTotalByRounding() async {
    let request = MeasureRequest(groups: ["a", "b"], total: "t")
    #expect(await Measured("a,b,t\n1.5,2.6,4\n", request).findings.isEmpty)
    #expect(await Measured("a,b,t\n1.5,2.7,4\n", request).table == nil)
    #expect(await Measured("a,b,t\n1,2,3\n1,2,3.05\n", request).table == nil)
  }

  @Test func manyErrorsAreBounded() async {
    let text = "x,t\n" + String(repeating: "2,1\n", count: 50_000)
    let findings = await Measured(text, MeasureTests.one).findings
    #expect(findings.split(separator: "\n").count < 70)
    #expect(findings.contains("en nog 49980 van deze soort, vanaf deze regel"))
  }
}
