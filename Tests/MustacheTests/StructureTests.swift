// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@testable import Mustache

/// Templates that do not fit together.
@Suite struct StructureTests {
  @Test(arguments: [
    (
      "a\n  {{#a}}b",
      "p.mustache:2:3: wat geopend wordt, wordt ook gesloten, en '{{#a}}' niet [sjabloon.sectie] → zet {{/a}} waar het eindigt"
    ),
    (
      "{{/a}}",
      "p.mustache:1:1: een sluittag sluit wat open is, en '{{/a}}' niet: er is niets open [sjabloon.sectie] → haal de tag weg, of zet {{#a}} ervoor"
    ),
    (
      "{{#a}}\n{{/b}}\n{{/a}}",
      "p.mustache:2:1: een sluittag sluit wat open is, en '{{/b}}' niet: '{{#a}}' op regel 1 is open [sjabloon.sectie] → bedoelde u {{/a}}?"
    ),
    (
      "{{#a}}{{#b}}{{/a}}",
      "p.mustache:1:7: wat geopend wordt, wordt ook gesloten, en '{{#b}}' niet [sjabloon.sectie] → zet {{/b}} waar het eindigt"
    ),
    ("{{$x}}", "p.mustache:1:1: wat geopend wordt, wordt ook gesloten, en '{{$x}}' niet [sjabloon.sectie] → zet {{/x}} waar het eindigt"),
    (
      "{{<kop}}",
      "p.mustache:1:1: wat geopend wordt, wordt ook gesloten, en '{{<kop}}' niet [sjabloon.sectie] → zet {{/kop}} waar het eindigt"
    ),
    ("é {{a", "p.mustache:1:3: een tag die met '{{' begint, eindigt met '}}' [sjabloon.tag] → zet '}}' achter de naam"),
    ("{{a {{b}}", "p.mustache:1:1: een tag die met '{{' begint, eindigt met '}}' [sjabloon.tag] → zet '}}' achter de naam"),
    ("{{{a}}", "p.mustache:1:1: een tag die met '{{' begint, eindigt met '}}}' [sjabloon.tag] → zet '}}}' achter de naam"),
    ("{{! a", "p.mustache:1:1: een tag die met '{{' begint, eindigt met '}}' [sjabloon.tag] → zet '}}' achter de naam"),
    ("{{# }}", "p.mustache:1:1: in een tag staat een naam, en '{{#}}' is leeg [sjabloon.tag] → zet er een naam in, of haal de tag weg"),
    (
      "{{=<%=}}",
      "p.mustache:1:1: nieuwe scheidingstekens zijn er twee, met een spatie ertussen en zonder '=' [sjabloon.tag] → schrijf bijvoorbeeld {{=<% %>=}}"
    ),
    (
      "{{<kop}}{{$inhuod}}x{{/inhuod}}{{/kop}}",
      "p.mustache:1:9: een blok vult een blok van het sjabloon 'kop', en 'inhuod' staat daar niet in [sjabloon.blok] → bedoelde u 'inhoud'?"
    ),
    (
      "{{<kop}}{{a}}{{/kop}}",
      "p.mustache:1:9: tussen '{{<kop}}' en '{{/kop}}' staan alleen blokken, en '{{a}}' is geen blok [sjabloon.blok] → zet de tag in een blok: {{$naam}}…{{/naam}}"
    ),
    (
      "{{>p}}",
      "p.mustache:1:1: een sjabloon dat zichzelf gebruikt, doet dat binnen een sectie, en 'p' komt zonder sectie weer bij zichzelf uit [sjabloon.diepte] → zet de tag in een sectie over een lijst, bijvoorbeeld {{#kinderen}}…{{/kinderen}}"
    ),
    (
      "{{^a}}{{>p}}{{/a}}",
      "p.mustache:1:7: een sjabloon dat zichzelf gebruikt, doet dat binnen een sectie, en 'p' komt zonder sectie weer bij zichzelf uit [sjabloon.diepte] → zet de tag in een sectie over een lijst, bijvoorbeeld {{#kinderen}}…{{/kinderen}}"
    ),
    (
      "{{<kop}}{{$inhoud}}{{$inhoud}}{{/inhoud}}{{/inhoud}}{{/kop}}",
      "p.mustache:1:20: sjablonen gebruiken elkaar hooguit 32 diep, en 'inhoud' hier dieper [sjabloon.diepte] → kijk of een sjabloon of blok zichzelf gebruikt, en haal dat weg"
    ),
  ])
  func refuses(template: String, problem: String) {
    let site = Site(["p": template, "kop": "<h1>{{$inhoud}}{{/inhoud}}</h1>"])
    #expect(site.library == nil)
    #expect(site.problems == [problem])
  }

  @Test func warnsOfTextThatAppearsNowhere() {
    let site = Site(["p": "{{<kop}}\n  weg\n{{$x}}2{{/x}}{{/kop}}", "kop": "1{{$x}}{{/x}}"])
    #expect(
      site.problems == [
        "p.mustache:2:3: tekst tussen '{{<kop}}' en '{{/kop}}' staat in een blok; deze tekst verschijnt nergens [sjabloon.blok] → zet de tekst in een blok: {{$naam}}…{{/naam}}, of haal haar weg"
      ])
    #expect(site.page() == "12")
  }

  @Test func refusesOtherEncodings() {
    var report = Report()
    let source = TemplateSource(name: "p", file: "p.mustache", bytes: Array("a\nb".utf8) + [0xE9])
    #expect(TemplateLibrary([source], vocabulary: Vocabulary([]), report: &report) == nil)
    #expect(
      report.diagnostics.map { "\($0.location) \($0.summary)" } == [
        "p.mustache:2:2 een sjabloon is een tekstbestand in UTF-8, en hier staan andere tekens"
      ])
  }

  @Test func refusesNestingThatNoPageNeeds() {
    let deep = String(repeating: "{{#a}}", count: 50_000) + String(repeating: "{{/a}}", count: 50_000)
    let site = Site(["p": deep])
    #expect(site.library == nil)
    #expect(
      site.problems == [
        "p.mustache:1:193: secties staan hooguit 32 diep in elkaar, en '{{#a}}' staat dieper [sjabloon.diepte] → maak van het binnenste deel een eigen sjabloon"
      ])
  }

  @Test func refusesTemplatesThatDoubleWithoutEnd() {
    let names = ["p"] + (0..<24).map { "n\($0)" }
    let sources = zip(names, names.dropFirst() + ["leeg"]).map { name, next in
      TemplateSource(name: name, file: "\(name).mustache", bytes: Array("{{>\(next)}} {{>\(next)}}".utf8))
    }
    var report = Report()
    let empty = TemplateSource(name: "leeg", file: "leeg.mustache", bytes: [])
    #expect(TemplateLibrary(sources + [empty], vocabulary: Vocabulary([]), report: &report) == nil)
    #expect(report.diagnostics.map(\.summary) == ["een sjabloon met alles wat het gebruikt blijft binnen de perken, en 'p' niet"])
  }

  @Test func stopsAtDataThatGoTooDeep() {
    let site = Site(["p": "{{naam}}{{#kinderen}}{{>p}}{{/kinderen}}"])
    var tree = Field.object([.naam: .text("x"), .kinderen: .absent])
    for _ in 0..<200 { tree = Field.object([.naam: .text("x"), .kinderen: .list([tree])]) }
    #expect(site.page(tree) == String(repeating: "x", count: 201))
    for _ in 0..<200 { tree = Field.object([.naam: .text("x"), .kinderen: .list([tree])]) }
    #expect(site.page(tree).hasPrefix("p.mustache:1:"))
    #expect(site.page(tree).hasSuffix("[sjabloon.diepte] → kijk of de gegevens zichzelf bevatten"))
  }
}
