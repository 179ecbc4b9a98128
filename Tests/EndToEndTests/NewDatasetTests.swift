// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `portaal new dataset` and `portaal import --write`.
@Suite struct NewDatasetTests {
  private static let values = [
    "--set", "titel=Advies per gemeente", "--set", "samenvatting=Adviezen. Per gemeente. Van een jaar.", "--set", "bron=brief-2020",
    "--set",
    "peildatum=2025-10-01", "--set", "sector=po",
  ]

  @Test func aNewDatasetPassesTheCheck() throws {
    let site = try Site()
    let run = try site.portaal(["new", "dataset"] + Self.values)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("Content/monitor/advies-per-gemeente/ gemaakt."))
    #expect(try site.portaal(["build"]).code == 0)
    // Never over another.
    let again = try site.portaal(["new", "dataset"] + Self.values)
    #expect(again.code == 1)
    #expect(again.errors.contains("[nieuw.bestaat]"))
  }

  @Test func whatIsWrongIsNotWritten() throws {
    let site = try Site()
    let run = try site.portaal(["new", "dataset"] + Self.values.map { $0 == "bron=brief-2020" ? "bron=brief-2019" : $0 })
    #expect(run.code == 1)
    #expect(run.errors.contains("[verwijzing.bron]") && run.errors.contains("Er is niets geschreven."))
    #expect(!FileManager.default.fileExists(atPath: site.root.appendingPathComponent("Content/monitor").path))
    #expect(try site.portaal(["new", "dataset", "--set", "title=x"]).errors.contains("bedoelde u 'titel'?"))
    #expect(try site.portaal(["new", "dataset"]).errors.contains("--set peildatum=…"))
  }

  @Test func aTableIsLookedAtAndWritten() throws {
    let site = try Site("-- cijfers.csv --\ngm;jaar;school;totaal;groep\nGM0001;2019-2020;s1;210;12\nGM0002;2019-2020;s2;180;40\n")
    let run = try site.portaal(["import", "cijfers.csv"])
    #expect(run.code == 0)
    #expect(run.output.contains("vorm: tellingen"))
    #expect(try site.portaal(["import", "cijfers.csv", "--write"]).code == 0)
    let folder = site.root.appendingPathComponent("Content/monitor/cijfers")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["cijfers.csv", "dataset.yml"])
    #expect(try site.portaal(["import", "cijfers.csv", "--write"]).code == 74)
  }

  @Test func aTableThatNamesSchoolsIsNotWritten() throws {
    let site = try Site("-- cijfers.csv --\nGEMEENTENAAM,BRIN NUMMER,LEERLINGEN\nAadam,01AB,12\nBedam,02AB,14\n")
    let run = try site.portaal(["import", "cijfers.csv", "--write"])
    #expect(run.code == 1)
    #expect(run.errors.contains("'BRIN NUMMER' wijst één school aan"))
    #expect(!FileManager.default.fileExists(atPath: site.root.appendingPathComponent("Content/monitor").path))
  }
}
