// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Testing

@testable import Content
@testable import Pages

/// Pages in other languages: their frame, the way to and from them, and what they must have.
@Suite struct TranslationPageTests {
  private static func portal(_ languages: [Language] = [.english, .arabic]) -> Portal {
    var portal = Sample.portal
    for language in languages {
      let code = language.rawValue
      var fiche = Translation(
        language: language, original: "fiches/ouders/croostwijk.md",
        article: Sample.article("fiches/ouders/croostwijk.\(code).md", "Together \(code)"))
      fiche.updated = Sample.date("2024-01-03")
      fiche.originalUpdated = Sample.date("2024-11-20")
      portal.translations += [
        Translation(
          language: language, original: "paginas/over.md", article: Sample.article("paginas/over.\(code).md", "About \(code)")), fiche,
      ]
    }
    return portal
  }

  private static func page(_ address: String, _ portal: Portal = portal()) throws -> String {
    let (plan, report) = try Sample.plan(portal)
    #expect(report.sorted == [])
    return try plan.text(PlannedPage.path(of: address))
  }

  @Test(arguments: [
    ("/en/over/", "<html lang=\"en\">", "Skip to content"), ("/ar/over/", "<html lang=\"ar\" dir=\"rtl\">", "انتقل إلى المحتوى"),
    ("/over/", "<html lang=\"nl\">", "Ga naar de inhoud"), ("/en/", "<html lang=\"en\">", "Information in English"),
  ])
  func frame(address: String, html: String, words: String) throws {
    let page = try Self.page(address)
    #expect(page.contains(html) && page.contains(words), "\(page)")
  }

  @Test(arguments: ["/over/", "/en/over/", "/ar/over/"]) func everyVersionNamesAllVersions(address: String) throws {
    let page = try Self.page(address)
    let site = "https://example.org/portaal"
    for (code, path) in [("nl", "/over/"), ("en", "/en/over/"), ("ar", "/ar/over/"), ("x-default", "/over/")] {
      #expect(page.contains("<link rel=\"alternate\" hreflang=\"\(code)\" href=\"\(site)\(path)\">"))
    }
    #expect(page.parts(behind: "<a href=\"/portaal\(address)\" lang=").contains { $0.prefix(60).contains("aria-current=\"page\">") })
    #expect(page.contains("lang=\"ar\" hreflang=\"ar\""))
  }

  @Test func aPageWithoutTranslationsLeadsToWhatThereIs() throws {
    let page = try Self.page("/themas/")
    #expect(page.contains("<a href=\"/portaal/en/\" lang=\"en\" hreflang=\"en\">English</a>"))
    #expect(!page.contains("rel=\"alternate\" hreflang"))
    #expect(!(try Self.page("/themas/", Sample.portal)).contains("hreflang"))
  }

  @Test func aTranslatedFicheSaysWhatIsKnownInItsOwnNotation() throws {
    let page = try Self.page("/en/interventies/ouders/croostwijk/")
    for words in [
      "<dt>Evidence</dt><dd>first indications, with mixed results</dd>", "<span lang=\"nl\">Nijmegen</span>",
      "<time datetime=\"2024-11-20\">20 November 2024</time>", "has changed since this translation was made", "3 January 2024",
      "<ul class=\"rows\" lang=\"nl\" dir=\"ltr\">", "href=\"/portaal/interventies/ouders/croostwijk/\" hreflang=\"nl\"",
    ] {
      #expect(page.contains(words), "\(words) in \(page)")
    }
    #expect(try Self.page("/ar/interventies/ouders/croostwijk/").contains("20 نوفمبر 2024"))
  }

  /// Of a text that was changed after it was read nobody knows whether it is good.
  @Test(arguments: [
    (nil as String?, nil as String?, true), ("2024-01-03", "2024-01-03", false), ("2024-02-01", "2024-01-03", true),
    (nil, "2024-01-03", false),
  ])
  func aTranslationSaysThatNobodyReadItYet(updated: String?, proofread: String?, isSaid: Bool) throws {
    var portal = Self.portal([.english])
    for index in portal.translations.indices {
      portal.translations[index].updated = updated.map(Sample.date)
      portal.translations[index].proofread = proofread.map(Sample.date)
    }
    for address in ["/en/over/", "/en/"] {
      #expect(try Self.page(address, portal).contains("A native speaker has not yet checked this translation") == isSaid)
    }
  }

  @Test func theSitemapNamesTheVersions() throws {
    let sitemap = try Self.page("/sitemap.xml")
    #expect(sitemap.contains("xmlns:xhtml=\"http://www.w3.org/1999/xhtml\""))
    let entry = try #require(sitemap.split(separator: "\n").first { $0.contains("<loc>https://example.org/portaal/ar/over/</loc>") })
    #expect(entry.parts(behind: "<xhtml:link rel=\"alternate\" hreflang=\"").count == 3)
    #expect(!(try Self.page("/sitemap.xml", Sample.portal)).contains("xhtml"))
  }

  @Test func feedsAreDutch() throws {
    #expect(!(try Self.page("/feed.atom")).contains("About"))
  }

  @Test func chartsInATranslationAreMarkedAsDutch() throws {
    var portal = Self.portal([.arabic])
    portal.translations[0].article.body = Sample.fullFiche.article.body
    let page = try Self.page("/ar/over/", portal)
    #expect(page.contains("<div lang=\"nl\" dir=\"ltr\">\n<figure"), "\(page)")
  }
}

/// The words of the interface in other languages.
@Suite struct LanguageTextTests {
  private func findings(_ change: (inout [String: [UInt8]]) -> Void) throws -> [String] {
    var files = try TemplatesTests.realFiles()
    change(&files)
    var report = Report()
    _ = SiteTemplates(tree: SourceTree(name: "Templates", texts: files), report: &report)
    return report.sorted.map { "\($0.location): \($0.summary) [\($0.identifier)] = \($0.remedy)" }
  }

  private func without(_ key: String, in file: String) throws -> [String] {
    try findings { files in
      let lines = files[file, default: []].split(separator: 0x0A).filter { !$0.starts(with: (key + ":").utf8) }
      files[file] = Array(lines.joined(separator: [0x0A]))
    }
  }

  @Test func aMissingTextIsAnError() throws {
    let found = try without("talen", in: "teksten.tr.yml")
    #expect(
      found.count == 1
        && found[0].hasSuffix(
          "elke tekst van een sjabloon staat in Templates/teksten.tr.yml, en 'talen' niet [sjabloon.tekst] = zet 'talen' in Templates/teksten.tr.yml"
        ),
      "\(found)")
    #expect(
      try without("thuis-titel", in: "teksten.pl.yml") == [
        "Templates/teksten.pl.yml: elke tekst van de bediening staat in elke taal, en 'thuis-titel' staat niet in dit bestand [teksten.ontbreekt] = schrijf de regel 'thuis-titel: …'"
      ])
  }

  @Test func twelveMonths() throws {
    let found = try findings {
      $0["teksten.uk.yml", default: []] = Array(
        String(decoding: $0["teksten.uk.yml"] ?? [], as: UTF8.self).replacing(" грудня", with: "").utf8)
    }
    #expect(
      found == [
        "Templates/teksten.uk.yml:6: 'maanden' zijn twaalf namen met spaties ertussen, en dit zijn er 11 [teksten.maanden] = schrijf de namen zoals zij in een datum staan, van januari tot en met december"
      ])
  }

  @Test func anUnknownLanguage() throws {
    #expect(
      try findings { $0["teksten.fr.yml"] = Array("a: b\n".utf8) } == [
        "Templates/teksten.fr.yml: een bestand met teksten heet naar een taal die het portaal kent, en 'fr' is er geen [teksten.taal] = kies uit: teksten.en.yml, teksten.tr.yml, teksten.ar.yml, teksten.uk.yml, teksten.pl.yml"
      ])
  }

  @Test func everyLanguageHasTheSameTexts() throws {
    let files = try TemplatesTests.realFiles()
    func keys(_ file: String) -> [String] {
      String(decoding: files[file] ?? [], as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
        .compactMap { $0.split(separator: ":").first.map(String.init) }
    }
    for language in Language.allCases { #expect(keys("teksten.\(language.rawValue).yml") == keys("teksten.en.yml")) }
  }

  @Test func aTranslationWithoutTextsInItsLanguage() throws {
    var files = try TemplatesTests.realFiles()
    files["teksten.pl.yml"] = nil
    var report = Report()
    let templates = try #require(SiteTemplates(tree: SourceTree(name: "Templates", texts: files), report: &report))
    var portal = Sample.portal
    var article = Sample.article("paginas/over.pl.md", "O portalu")
    article.titlePlace = Place("Content/paginas/over.pl.md", line: 2, column: 8)
    portal.translations = [Translation(language: .polish, original: "paginas/over.md", article: article)]
    _ = SitePlan.make(portal: portal, figures: [], templates: templates, today: Sample.today, report: &report)
    #expect(
      report.sorted.map { "\($0.location): \($0.summary) [\($0.identifier)] = \($0.remedy)" } == [
        "Content/paginas/over.pl.md:2:8: een vertaling staat op een bladzijde met woorden in dezelfde taal, en bij de sjablonen is geen 'teksten.pl.yml' dat goed is [vertaling.teksten] = maak 'teksten.pl.yml' met dezelfde sleutels als 'teksten.en.yml'"
      ])
  }
}

extension StringProtocol {
  /// What follows each occurrence of a text.
  fileprivate func parts(behind separator: String) -> [SubSequence] {
    ranges(of: separator).map { self[$0.upperBound...] }
  }
}
