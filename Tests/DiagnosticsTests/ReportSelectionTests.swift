// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@Suite struct ReportSelectionTests {
  private func kept(_ selection: ReportSelection) -> [String] {
    var report = Report()
    report.error("fiche.kosten", at: Place("Content/fiches/a/x.md"), "s", remedy: "r")
    report.warning("fichebak.kosten", at: Place("Content/fiches/a"), "s", remedy: "r")
    report.advice("link.adres", at: Place("Content/fiches/b/y.md"), "s", remedy: "r")
    return selection.of(report).diagnostics.map { "\($0.severity) \($0.identifier)" }
  }

  @Test func everythingWhenNothingIsAsked() {
    #expect(kept(ReportSelection()) == ["error fiche.kosten", "warning fichebak.kosten", "advice link.adres"])
  }

  @Test(arguments: [(["fiche"], ["error fiche.kosten"]), (["link.adres", "x"], ["advice link.adres"]), (["fiche.kost"], [])])
  func rules(rules: [String], expected: [String]) {
    #expect(kept(ReportSelection(rules: rules)) == expected)
  }

  /// What is wrong with a folder concerns a change in it.
  @Test func files() {
    #expect(kept(ReportSelection(files: ["Content/fiches/a/x.md"])) == ["error fiche.kosten", "warning fichebak.kosten"])
    #expect(kept(ReportSelection(files: ["Content/fiches/a/z.md"])) == ["warning fichebak.kosten"])
    #expect(kept(ReportSelection(files: [])) == [])
  }

  @Test func warningsAsErrors() {
    #expect(kept(ReportSelection(warningsAreErrors: true)) == ["error fiche.kosten", "error fichebak.kosten", "advice link.adres"])
  }
}
