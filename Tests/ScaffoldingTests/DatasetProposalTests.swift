// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Primitives
import Tables
import Testing

@testable import Scaffolding

@Suite struct DatasetProposalTests {
  private func proposal(_ text: String) throws -> DatasetProposal {
    var report = Report()
    let table = try #require(Table.read(Bytes(text.utf8), file: "proef.csv", report: &report))
    return DatasetProposal(table, areas: ["nijmegen", "arnhem", "gm0268", "gm0202"])
  }

  @Test func countsPerSchool() throws {
    let found = try proposal("gm;jaar;school;totaal;lage_ses\nGM0268;2019-2020;s1;210;<5\nGM0202;2019-2020;s2;180;40\n")
    #expect(found.schools == [])
    #expect(found.text.contains("vorm: tellingen\n"))
    #expect(found.text.contains("  gebied: \"gm\"\n  schooljaar: \"jaar\"\n"))
    #expect(found.text.contains("  eenheid: \"school\"\n  totaal: \"totaal\"\n  groep: \"lage_ses\"\n"))
    #expect(found.text.contains("leesteken: { scheiding: \";\", decimaal: \",\", tekenset: utf-8 }"))
    #expect(found.doubts.map(\.dutch) == ["in 'lage_ses' staan verborgen cijfers (<5); die blijven verborgen"])
  }

  @Test func readyValues() throws {
    let found = try proposal("gemeente,schooljaar,indicator,waarde\nNijmegen,2019-2020,vmbo,12.5\nArnhem,2019-2020,vmbo,x\n")
    #expect(found.text.contains("vorm: waarden\n"))
    #expect(found.text.contains("  indicator: \"indicator\"\n  waarde: \"waarde\"\n"))
  }

  @Test(arguments: [("BRIN NUMMER", "01AB"), ("VESTIGINGSNUMMER", "01AB00"), ("INSTELLINGSNAAM VESTIGING", "De Boom"), ("code", "27DT")])
  func schoolsArePointedOut(name: String, value: String) throws {
    let found = try proposal("gemeente,\(name),aantal\nNijmegen,\(value),12\nArnhem,\(value),14\n")
    #expect(found.schools == [name])
  }

  @Test(arguments: [
    (
      "gemeente,indicator,2019-2020,2020-2021\nNijmegen,D,1.5,2.5\n",
      "de jaren ('2019-2020', '2020-2021') staan naast elkaar; zet ze onder elkaar, met een kolom 'schooljaar' en een kolom met het cijfer"
    ),
    ("gemeente,indicator,jaar,waarde\nNijmegen,D,2019,2.5\n", "in 'jaar' staan kalenderjaren; schrijf schooljaren, zoals 2019-2020"),
    (
      "Leerlingen per gemeente\n\ngemeente;schooljaar;aantal\n",
      "de tabel heeft één kolom; haal een titel boven de kolomnamen weg, of kijk welk teken tussen de velden staat"
    ),
  ])
  func layoutsThatCannotBeRead(table: String, doubt: String) throws {
    #expect(try proposal(table).doubts.map(\.dutch).contains(doubt))
  }

  /// A table as Excel gives it: schools are numbered, a municipality has another name, and below it is a row with a total.
  @Test func numberedSchoolsAndATotal() throws {
    let found = try proposal(
      "schooljaar;gemeente;vestiging;leerlingen;groep\n2022/2023;Nijmegen;1;120;30\n2022/2023;Nijmegen;2;90;<5\n"
        + "2022/2023;Nimwegen;3;210;44\n;;;420;78\n")
    #expect(found.text.contains("vorm: tellingen\n"))
    #expect(found.text.contains("  eenheid: \"vestiging\"\n  totaal: \"leerlingen\"\n  groep: \"groep\"\n"))
    #expect(
      found.doubts.map(\.dutch) == [
        "1 cel van 'gemeente' staat zo niet in gebieden.csv, zoals 'Nimwegen'",
        "in 1 rij is 'gemeente' leeg; haal lege rijen en rijen met een totaal weg",
        "in 1 rij is 'schooljaar' leeg; haal lege rijen en rijen met een totaal weg",
        "in 'groep' staan verborgen cijfers (<5); die blijven verborgen",
      ])
  }

  @Test func doubts() throws {
    let found = try proposal("plaats,aantal,leerlingen,meisjes\nHier,12,20,-1\nDaar,3,8,4\n")
    #expect(
      found.doubts.map(\.dutch) == [
        "geen kolom lijkt die waarin de gemeente staat; vul de goede naam in bij 'kolommen'",
        "geen kolom lijkt die waarin het schooljaar staat; vul de goede naam in bij 'kolommen'",
        "welke kolom is het totaal en welke de groep? gekozen zijn 'leerlingen' en 'aantal'",
        "in 'meisjes' staat 1 keer -1; bij DUO is dat een verborgen aantal: maak er '<5' van als dat hier ook zo is",
      ])
  }

  /// The files of DUO as they come, where they are at hand.
  @Test(arguments: [
    "leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv", "gemiddelde-eindscores-bo-sbo-2018-2019.csv",
    "gemiddelde-afstand-tussen-woonadres-leerling-en-schoolvestiging-2019-2020.csv",
  ])
  func rawFilesOfDUONameSchools(name: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..").standardized
    let file = root.appendingPathComponent("shared/data/ruw/\(name)")
    guard FileManager.default.fileExists(atPath: file.path) else { return print("skipped: \(name) is not here") }
    var report = Report()
    let table = try #require(Table.read(Bytes(try Data(contentsOf: file)), file: name, report: &report))
    let found = DatasetProposal(table, areas: [])
    #expect(!found.schools.isEmpty)
    #expect(found.text.contains("leesteken: "))
  }
}
