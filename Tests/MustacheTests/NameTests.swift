// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Mustache

/// A name that does not exist is found when the templates are compiled, wherever it is.
@Suite struct NameTests {
  @Test(arguments: [
    (
      "<h1>\n  é {{tittel}}",
      "p.mustache:2:5: elke naam in een sjabloon is bekend, en 'tittel' in '{{tittel}}' niet [sjabloon.naam] → bedoelde u 'titel'?"
    ),
    (
      "{{#partner.naamm}}{{/partner.naamm}}",
      "p.mustache:1:1: elke naam in een sjabloon is bekend, en 'naamm' in '{{#partner.naamm}}' niet [sjabloon.naam] → bedoelde u 'naam'?"
    ),
    (
      "{{^zzzzzz}}{{/zzzzzz}}",
      "p.mustache:1:1: elke naam in een sjabloon is bekend, en 'zzzzzz' in '{{^zzzzzz}}' niet [sjabloon.naam] → kies een naam die de pagina's geven, of haal de tag weg"
    ),
    (
      "{{=<% %>=}}<%& laatst-gewijzgd %>",
      "p.mustache:1:12: elke naam in een sjabloon is bekend, en 'laatst-gewijzgd' in '{{&laatst-gewijzgd}}' niet [sjabloon.naam] → bedoelde u 'laatst-gewijzigd'?"
    ),
    (
      "{{titel.}}",
      "p.mustache:1:1: een naam bestaat uit letters, cijfers, '-' en '_', met punten ertussen, en 'titel.' niet [sjabloon.naam] → schrijf bijvoorbeeld {{titel}} of {{partner.naam}}"
    ),
    (
      "{{een titel}}",
      "p.mustache:1:1: een naam bestaat uit letters, cijfers, '-' en '_', met punten ertussen, en 'een titel' niet [sjabloon.naam] → schrijf bijvoorbeeld {{titel}} of {{partner.naam}}"
    ),
    (
      "{{>kop}}",
      "p.mustache:1:1: elk sjabloon dat een ander gebruikt, bestaat, en 'kop' in '{{>kop}}' niet [sjabloon.deel] → maak het sjabloon 'kop', of haal de tag weg"
    ),
    (
      "\n{{<kaaap}}{{/kaaap}}",
      "p.mustache:2:1: elk sjabloon dat een ander gebruikt, bestaat, en 'kaaap' in '{{<kaaap}}' niet [sjabloon.deel] → bedoelde u 'kaap'?"
    ),
    (
      "{{t.lees-mer}}",
      "p.mustache:1:1: elke tekst van een sjabloon staat in Templates/teksten.yml, en 'lees-mer' niet [sjabloon.tekst] → bedoelde u 't.lees-meer'?"
    ),
    (
      "{{t.iets-anders}}",
      "p.mustache:1:1: elke tekst van een sjabloon staat in Templates/teksten.yml, en 'iets-anders' niet [sjabloon.tekst] → zet 'iets-anders' in Templates/teksten.yml"
    ),
    (
      "{{#t.oud}}{{/t.oud}}",
      "p.mustache:1:1: een vaste tekst is geen sectie, en '{{#t.oud}}' maakt er een van [sjabloon.sectie] → schrijf {{t.oud}}, of gebruik een naam die de pagina's geven"
    ),
  ])
  func refusesUnknownNames(template: String, problem: String) {
    let site = Site(["p": template, "kaap": ""])
    #expect(site.library == nil)
    #expect(site.problems == [problem])
  }

  @Test func findsAllProblemsOfAllTemplatesInOneRun() {
    let site = Site(["p": "{{x1}}{{#titel}}{{^a}}{{x2.x3}}{{/a}}{{/titel}}", "q": "{{>weg}}\n{{#a}}{{x4}}{{b {{x5}}"])
    #expect(site.library == nil)
    #expect(
      site.report.sorted.map { "\($0.location) \($0.identifier)" } == [
        "p.mustache:1:1 sjabloon.naam", "p.mustache:1:23 sjabloon.naam", "p.mustache:1:23 sjabloon.naam", "q.mustache:1:1 sjabloon.deel",
        "q.mustache:2:1 sjabloon.sectie", "q.mustache:2:7 sjabloon.naam", "q.mustache:2:13 sjabloon.tag", "q.mustache:2:17 sjabloon.naam",
      ])
  }

  @Test func refusesTheSameNameTwice() {
    let site = Site(["p": "een", "p": "twee"])
    #expect(
      site.problems == [
        "p.mustache: een naam is van één sjabloon, en 'p' is ook van p.mustache [sjabloon.dubbel] → geef een van de twee een andere naam"
      ])
  }

  @Test func makesHyphensOfSwiftNames() {
    #expect(Field.laatstGewijzigd.templateName == "laatst-gewijzigd")
    #expect(Vocabulary(Field.self).name("laatst-gewijzigd") == Name(Field.laatstGewijzigd))
    #expect(Vocabulary(Field.self).name("laatstGewijzigd") == nil)
    #expect(Vocabulary(["x", "y"]).name("y") == Name(position: 1))
  }
}
