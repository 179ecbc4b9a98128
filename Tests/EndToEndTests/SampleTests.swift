// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Primitives
import Publishing
import Testing

/// A check that makes a few of many pages finds what a check of all of them finds, to the letter.
@Suite struct SampleTests {
  /// Where a template of the site is made wrong, in a branch that some pages take.
  static let mistakes: [(template: String, before: String, mistake: String)] = [
    ("fiche", "{{#niet-officieel}}", "{{#niet-officieel}}<a href=\"/nergens/\">x</a>"),
    ("fiche", "{{#verouderd}}", "{{#verouderd}}<a href=\"/nergens/\">x</a>"),
    ("fiche", "{{^onderzoeken}}", "{{^onderzoeken}}<a href=\"#niets\">x</a>"),
    ("fiche", "{{#onderzoeken}}\n", "{{#onderzoeken}}<a href=\"#niets\">x</a>\n"),
    ("fiche", "id=\"_bronnen\"", "id=\"_bron\""),
    ("fiche", "{{#partners}}", "{{#partners}}<img src=\"/weg.png\">"),
    ("paspoort", "<dt>{{t.kosten}}</dt>", "<dt><a href=\"/nergens/\">x</a></dt>"),
    ("gemeente", "{{^kaarten}}", "{{^kaarten}}<a href=\"/nergens/\">x</a>"),
    ("gemeente", "{{#partners}}", "{{#partners}}<a href=\"/nergens/\">x</a>"),
    ("boekje-hoofdstuk", "{{{tekst}}}", "{{{tekst}}}<a href=\"/nergens/\">x</a>"),
    ("voet", "<a ", "<a href=\"/nergens/\">x</a><a "),
    ("begrippen", "id=\"{{id}}\"", "data-id=\"{{id}}\""),
  ]

  /// Sixty fiches that differ in what they have.
  private static let fiches = (0..<60).map { number in
    """
    -- Content/fiches/ouderinitiatieven/f\(number).md --
    ---
    titel: Fiche \(number)
    samenvatting: Wat hier gebeurt.
    sector: [po]
    status: lopend
    themas: [ouderbetrokkenheid]
    bronnen: [\(number == 41 ? "eigen" : "brief-2020")]
    gecontroleerd: \(number == 17 ? "2020-10-01" : "2026-10-01")
    \(number % 7 == 3 ? "gemeenten: [Bedam]\npartners: [proefschool]\n" : "")\(number == 23 ? onderzoek : "")---
    Over loting.\(number == 50 ? " Zie [de eerste](/interventies/ouderinitiatieven/f0/#_bronnen)." : "")

    """
  }.joined()
  private static let onderzoek = """
    onderzoeken:
      - { bron: brief-2020, opzet: casus, uitkomst: positief, onafhankelijk: ja, nederland: ja }

    """
  private static let registers = """
    -- Content/bronnen.yml [append] --
    - id: eigen
      titel: Van onszelf
      uitgever: Wij
      status: niet-officieel
    -- Content/begrippen.yml --
    - id: loting
      term: loting
      uitleg: Het toeval kiest.

    """

  private static func found(_ site: Site, sample: Int) async throws -> [Diagnostic] {
    let today = try #require(CalendarDate(year: 2026, month: 11, day: 21))
    let options = BuildOptions(
      content: site.root.appendingPathComponent("Content").path, templates: site.root.appendingPathComponent("Templates").path,
      today: today)
    return await Publisher(options).check(sample: sample).report.sorted
  }

  private static func site(_ fiches: String = fiches) throws -> Site {
    let site = try Site(registers + fiches)
    try FileManager.default.copyItem(
      at: Site.package.appendingPathComponent("Templates"), to: site.root.appendingPathComponent("Templates"))
    return site
  }

  /// So many fiches that their lists have pages in the middle; one of them, that stands there, costs something.
  private static let many = (0..<420).map { number in
    """
    -- Content/fiches/ouderinitiatieven/f\(number).md --
    ---
    titel: Fiche \(number)
    samenvatting: Wat hier gebeurt.
    sector: [po]
    status: lopend
    themas: [ouderbetrokkenheid]
    bronnen: [brief-2020]
    gecontroleerd: 2026-10-01
    \(number % 4 == 3 ? "partners: [proefschool]\n" : "")\(number == 300 ? "kosten: 2\n" : "")---
    Over loting.

    """
  }.joined()

  /// Where the template of a list is made wrong, and which rule says so.
  static let mistakesInLists: [(template: String, before: String, mistake: String, rule: String)] = [
    ("overzichtsrij", "{{>kosten}}", "{{#kosten}}<a href=\"/nergens/\">x</a>{{/kosten}}", "pagina.link"),
    ("overzichtsrij", "{{>kosten}}", "{{#kosten}}{{bladen}}{{/kosten}}", "sjabloon.waarde"),
    ("overzichtsrij", " href=\"{{adres}}\"", "", "pagina.wees"),
    ("bladeren", "{{#volgende}}", "{{#volgende}}{{#vorige}}<a href=\"/nergens/\">x</a>{{/vorige}}", "pagina.link"),
    ("kaart", "{{waar}}", "{{waar}}{{bladen}}", "sjabloon.waarde"),
    ("partner", "{{#overzicht}}", "{{#overzicht}}<a href=\"/nergens/\">x</a>", "pagina.link"),
  ]

  @Test func aSoundSiteWithLongListsIsSound() async throws {
    let site = try Self.site(Self.many)
    let few = try await Self.found(site, sample: 0)
    #expect(!few.contains { $0.severity == .error }, "\(few.filter { $0.severity == .error })")
    #expect(try await few == Self.found(site, sample: .max))
  }

  @Test(arguments: mistakesInLists)
  func aMistakeInTheTemplateOfAListIsFound(template: String, before: String, mistake: String, rule: String) async throws {
    let site = try Self.site(Self.many)
    try Self.change(template, of: site, before, mistake)
    let few = try await Self.found(site, sample: 0)
    #expect(few.contains { $0.identifier == rule }, "\(few.prefix(3))")
    #expect(try await few == Self.found(site, sample: .max))
  }

  private static func change(_ template: String, of site: Site, _ before: String, _ after: String) throws {
    let file = site.root.appendingPathComponent("Templates/\(template).mustache")
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(before))
    try Data(text.replacingOccurrences(of: before, with: after).utf8).write(to: file)
  }

  @Test func aSoundSiteIsSound() async throws {
    let site = try Self.site()
    let few = try await Self.found(site, sample: 0)
    #expect(!few.contains { $0.severity == .error }, "\(few.filter { $0.severity == .error })")
    #expect(try await few == Self.found(site, sample: .max))
  }

  @Test(arguments: mistakes)
  func aMistakeInATemplateIsFound(template: String, before: String, mistake: String) async throws {
    let site = try Self.site()
    try Self.change(template, of: site, before, mistake)
    let few = try await Self.found(site, sample: 0)
    #expect(few.contains { $0.identifier == "pagina.link" })
    #expect(try await few == Self.found(site, sample: .max))
  }
}
