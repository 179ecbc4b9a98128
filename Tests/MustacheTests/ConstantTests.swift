// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@testable import Mustache

/// Words of the interface are part of the compiled text.
@Suite struct ConstantTests {
  @Test func foldsTextsAndEscapesThem() {
    let site = Site(["p": "{{t.lees-meer}}: {{t.fiche.kosten}}, {{{t.fiche.kosten}}}"])
    #expect(site.page() == "Lees meer: Kosten &amp; baten, Kosten & baten")
  }

  @Test func saysWhichTextsNoTemplateUses() {
    #expect(Site(["p": "{{t.lees-meer}}"]).library?.unusedConstants == ["fiche.kosten", "oud"])
    #expect(Site(["p": "{{t.lees-meer}}{{>q}}", "q": "{{#a}}{{t.oud}}{{t.fiche.kosten}}{{/a}}"]).library?.unusedConstants == [])
  }

  @Test func refusesTheSameKeyTwice() {
    var report = Report()
    let twice = Constants(root: "t", file: "teksten.yml", texts: [("ja", "Ja"), ("ja", "Jawel")])
    #expect(TemplateLibrary([], vocabulary: Vocabulary([]), constants: twice, report: &report) == nil)
    #expect(report.diagnostics.map { "\($0.location): \($0.summary)" } == ["teksten.yml: een sleutel is van één tekst, en 'ja' van meer"])
  }
}
