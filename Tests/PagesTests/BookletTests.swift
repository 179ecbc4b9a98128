// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import FoundationXML
import Primitives
import Testing

@testable import Content
@testable import Monitor
@testable import Pages

@Suite struct BookletTests {
  /// Two kinds; the fiches link to each other, to themselves and to a page that is in no booklet.
  static var portal: Portal {
    var portal = Sample.portal
    portal.kinds.append(Kind(article: Sample.article("soorten/scholen.md", "School"), plural: "Scholen"))
    var second = Sample.fiche("samen", "Samen & \"anders\"", area: Sample.nijmegen)
    second.kind = Ref(1)
    second.article.body = Body(
      parts: [
        .html(
          Array(
            """
            <h2 id="kosten">Kosten</h2><p><a href="/portaal/interventies/ouders/croostwijk/#kosten">daar</a> <a href="#kosten">hier</a>
            <a href="/portaal/interventies/ouders/samen-kiezen/">ook</a> <a href="/portaal/begrippen/">begrippen</a><br>
            <img src="/portaal/beelden/a.svg" alt="Een school"></p>
            """.utf8))
      ], headings: [])
    portal.fiches.append(second)
    portal.pictures = [Picture(path: "beelden/a.svg", width: 1, height: 1)]
    return portal
  }

  private func plan(_ portal: Portal = portal) throws -> SitePlan {
    let (plan, report) = try Sample.plan(portal)
    #expect(report.sorted == [])
    return plan
  }

  @Test func addresses() throws {
    let paths = try plan().pages.map(\.path).filter { $0.hasPrefix("boekje/") }
    #expect(
      paths == [
        "boekje/boekje.epub", "boekje/gemeente-nijmegen/index.html", "boekje/gemeente-nijmegen/kopregels.css", "boekje/index.html",
        "boekje/kopregels.css", "boekje/soort-ouders/index.html", "boekje/soort-ouders/kopregels.css", "boekje/soort-scholen/index.html",
        "boekje/soort-scholen/kopregels.css", "boekje/thema-ouders/index.html", "boekje/thema-ouders/kopregels.css",
      ])
  }

  @Test(arguments: ["boekje/index.html", "boekje/thema-ouders/index.html", "boekje/soort-ouders/index.html"])
  func idsAreUniqueAndLinksArrive(path: String) throws {
    let text = try plan().text(path)
    let ids = text.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count && ids.count > 10)
    let targets = text.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }
    #expect(Set(targets).subtracting(ids) == [] && targets.count > 3)
    let levels = text.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
    #expect(levels.filter { $0 == 1 }.count == 1 && zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(levels)")
  }

  @Test func linksBetweenFichesStayInside() throws {
    let text = try plan().text("boekje/index.html")
    #expect(text.contains("<a href=\"#_ouders_croostwijk_kosten\">daar</a> <a href=\"#_scholen_samen_kosten\">hier</a>"))
    #expect(text.contains("<a href=\"#_ouders_samen-kiezen__begin\">ook</a> <a href=\"/portaal/begrippen/\">"))
    // In the booklet of the other kind that fiche is not, so the link leads to its page.
    #expect(
      try plan().text("boekje/soort-scholen/index.html").contains("<a href=\"/portaal/interventies/ouders/croostwijk/#kosten\">daar</a>"))
  }

  /// A word and a source stand at the end once, however many chapters use them.
  @Test func wordsAndSourcesStandAtTheEndOnce() throws {
    var portal = Self.portal
    for index in portal.fiches.indices {
      portal.fiches[index].article.body.terms = [Ref(0)]
      portal.fiches[index].article.body.parts.append(
        .html(Array("<p><a href=\"/portaal/begrippen/#\(portal.terms[0].id)\">woord</a></p>".utf8)))
    }
    let text = try plan(portal).text("boekje/index.html")
    #expect(text.matches(of: /<h2>(Begrippen|Bronnen)<\/h2>/).map { String($0.output.1) } == ["Begrippen", "Bronnen"])
    #expect(text.matches(of: /<dt id="_begrip_/).count == 1)
    #expect(text.matches(of: /<a href="#_begrip_[^"]*">woord</).count == portal.fiches.count)
    let listed = text.matches(of: /<li id="(bron-[^"]*)"/).map { String($0.output.1) }
    #expect(Set(listed).count == listed.count && listed.first == "bron-" + portal.sources[portal.fiches[0].sources[0].index].id)
    #expect(text.matches(of: /<p id="[^"]*__bronnen">[^<]*<a href="#bron-[^"]*">1<\/a>/).count >= 1)
  }

  @Test func everyFicheHasAPageHead() throws {
    let heads = try plan().text("boekje/gemeente-nijmegen/kopregels.css")
    #expect(
      heads == """
        @page{@top-left{content:"Kennisportaal"}}
        @page :first{@top-left{content:""}@bottom-right{content:""}}
        @page f0{@top-right{content:"Samen naar de \\22 buurtschool\\22  & verder"}}#_ouders_croostwijk__begin{page:f0}
        @page f2{@top-right{content:"Samen & \\22 anders\\22 "}}#_scholen_samen__begin{page:f2}

        """)
  }

  @Test func aBookletThatIsTooLargeSaysSo() throws {
    var portal = Self.portal
    portal.fiches[2].article.body.parts.append(.html(Bytes(repeating: 0x20, count: BookletShelf.largestText)))
    let plan = try plan(portal)
    let paths = plan.pages.map(\.path)
    #expect(paths.contains("boekje/index.html") && paths.contains("boekje/soort-ouders/index.html"))
    #expect(!paths.contains("boekje/boekje.epub") && !paths.contains("boekje/soort-scholen/index.html"))
    let text = try plan.text("boekje/index.html")
    #expect(text.contains("Dit zijn te veel interventies voor één document.") && text.contains("/boekje/soort-ouders/"))
    #expect(!text.contains("class=\"chapter\"") && !text.contains("boekje.epub"))
  }

  @Test func listsLinkToTheirBooklet() throws {
    for (path, booklet) in [
      ("themas/ouders", "thema-ouders"), ("gemeenten/nijmegen", "gemeente-nijmegen"), ("interventies/ouders", "soort-ouders"),
    ] {
      #expect(try plan().text(path + "/index.html").contains("href=\"/portaal/boekje/\(booklet)/\""), "\(path)")
    }
    #expect(!(try plan().text("gemeenten/doesburg/index.html").contains("/boekje/gemeente")))
  }

  /// The files of a stored archive, read by their headers.
  static func files(_ zip: Bytes) -> [(name: String, text: String)] {
    func number(_ place: Int, _ count: Int) -> Int { (0..<count).reduce(0) { $0 | Int(zip[place + $1]) << (8 * $1) } }
    var files: [(String, String)] = []
    var place = 0
    while number(place, 4) == 0x0403_4b50 {
      let (size, length) = (number(place + 18, 4), number(place + 26, 2))
      let start = place + 30 + length
      files.append((String(decoding: zip[place + 30..<start], as: UTF8.self), String(decoding: zip[start..<start + size], as: UTF8.self)))
      place = start + size
    }
    return files
  }

  @Test func theEPUBIsWellFormed() throws {
    var report = Report()
    let plan = SitePlan.make(
      portal: Self.portal, figures: [Sample.figures], templates: try Sample.templates(&report), today: Sample.today,
      picture: { $0 == "beelden/a.svg" ? Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8) : nil }, report: &report)
    var bytes: Bytes = []
    try plan.render(try #require(plan.pages.first { $0.path == "boekje/boekje.epub" }), into: &bytes)
    let files = Self.files(bytes)
    #expect(
      files.map(\.name) == [
        "mimetype", "META-INF/container.xml", "EPUB/boekje.opf", "EPUB/inhoud.xhtml", "EPUB/stijl.css", "EPUB/omslag.xhtml",
        "EPUB/ouders_croostwijk.xhtml", "EPUB/ouders_samen-kiezen.xhtml", "EPUB/scholen_samen.xhtml", "EPUB/achterin.xhtml",
        "EPUB/beelden/a.svg",
      ])
    #expect(bytes.starts(with: Array("PK".utf8)) && Array(bytes[38..<58]) == Array("application/epub+zip".utf8))
    for (name, text) in files where !name.hasSuffix(".css") && name != "mimetype" {
      let parser = XMLParser(data: Data(text.utf8))
      #expect(parser.parse(), "\(name): \(parser.parserError.map(String.init(describing:)) ?? "")")
    }
    let chapter = try #require(files.first { $0.name == "EPUB/scholen_samen.xhtml" }).text
    #expect(chapter.contains("<a href=\"ouders_croostwijk.xhtml#kosten\">daar</a> <a href=\"#kosten\">hier</a>"))
    #expect(chapter.contains("<a href=\"https://example.org/portaal/begrippen/\">") && chapter.contains("<img src=\"beelden/a.svg\""))
  }
}
