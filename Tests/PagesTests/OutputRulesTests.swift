// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Content
@testable import Monitor
@testable import Pages

/// What holds for every byte that is published.
@Suite struct OutputRulesTests {
  /// Scripts from files of our own, one on every page but a booklet, that a page can do without.
  @Test func noOtherScriptsAndStylesInPages() throws {
    let (plan, _) = try Sample.plan()
    for (path, whole) in try plan.everything() where path.hasSuffix(".html") || path.hasSuffix(".svg") {
      let own = /<script src="\/portaal\/assets\/portaal\.[0-9a-f]{10}\.js" data-uitleg="[^"<]+" defer><\/script>/
      #expect(whole.matches(of: own).count == (path.hasSuffix(".html") && !path.hasPrefix("boekje/") ? 1 : 0), "\(path)")
      let text = whole.replacing(own, with: "").replacing(
        /<script src="\/portaal\/assets\/[a-z]+\.[0-9a-f]{10}\.js" defer><\/script>/, with: "")
      for forbidden in [" style=", "<style", "<script", "javascript:", "\"data:", "'data:", "@import"] {
        #expect(!text.contains(forbidden), "\(path) has \(forbidden)")
      }
      #expect(text.firstMatch(of: /\son[a-z]+=/) == nil, "\(path) has an event handler")
    }
  }

  @Test func everyPageHasItsFrame() throws {
    let (plan, _) = try Sample.plan()
    var titles: [String] = []
    for page in plan.pages where page.isHTML {
      let text = try plan.text(page.path)
      #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">"), "\(page.path)")
      #expect(text.components(of: "<h1") == 1, "\(page.path) has one h1")
      #expect(text.components(of: "<main id=\"inhoud\"") == 1, "\(page.path) has one main")
      #expect(text.contains("<a class=\"skip\" href=\"#inhoud\">"), "\(page.path)")
      #expect(text.contains("mailto:redactie@example.org"), "\(page.path)")
      #expect(text.firstMatch(of: /<meta name="description" content="[^"]{10,}">/) != nil, "\(page.path)")
      #expect(!text.contains("href=\"\"") && !text.contains("<td></td>"), "\(page.path)")
      titles.append(text.firstMatch(of: /<title>([^<]+)<\/title>/).map { String($0.output.1) } ?? "")
    }
    #expect(Set(titles).count == titles.count)
    #expect(titles.allSatisfy { $0.hasSuffix(" - Kennisportaal") || $0 == "Kennisportaal" })
  }

  @Test func everyAddressHasTheBasePath() throws {
    let (plan, _) = try Sample.plan()
    for page in plan.pages where page.isHTML {
      for match in try plan.text(page.path).matches(of: /(?:href|src)="(\/[^"]*)"/) {
        #expect(match.output.1.hasPrefix("/portaal/"), "\(page.path): \(match.output.1)")
      }
    }
  }

  @Test func everyInternalLinkLeadsSomewhere() throws {
    let (plan, _) = try Sample.plan()
    let known = Set(plan.pages.map(\.path) + plan.files.map(\.path))
    for page in plan.pages where page.isHTML {
      for match in try plan.text(page.path).matches(of: /href="\/portaal(\/[^"#]*)/) {
        #expect(known.contains(PlannedPage.path(of: String(match.output.1))), "\(page.path): \(match.output.1)")
      }
    }
  }

  @Test func sameBytesTwice() throws {
    let first = try Sample.plan().plan.everything()
    let second = try Sample.plan().plan.everything()
    #expect(first.map(\.path) == second.map(\.path))
    #expect(first.map(\.text) == second.map(\.text))
  }

  /// Doesburg has a reason where a figure would be; a zero or an empty cell would say something else.
  @Test func withheldFiguresAreWords() throws {
    let (plan, _) = try Sample.plan()
    let page = try plan.text("gemeenten/doesburg/index.html")
    #expect(page.contains("<td class=\"withheld\">afgeschermd: te weinig leerlingen</td>"))
    #expect(page.contains("niet zinvol: minder dan 5 scholen"))
    #expect(page.contains("4 scholen. Het aantal leerlingen is afgeschermd. Bij 1 school verbergt de bron een getal."))
    #expect(!page.contains("class=\"hundred\""))
    let rows = try plan.text("data/po-ses.csv").split(whereSeparator: \.isNewline).filter { $0.contains("Doesburg") }
    #expect(
      rows == [
        "GM0001,Doesburg,gemeente,2019-2020,aandeel,procent,,,,,afgeschermd: te weinig leerlingen,4,",
        "GM0001,Doesburg,gemeente,2019-2020,D,index,,,,,niet zinvol: minder dan 5 scholen,4,",
      ])
    let chart = try plan.text("data/grafiek/fiches-ouders-croostwijk-1.csv")
    #expect(
      chart
        == "Gebied,Ongelijkheidsindex (D),bij toeval\r\nNijmegen,0.58,0.06\r\nDoesburg,niet zinvol,niet zinvol\r\nNederland,0.46,0.07\r\n"
    )
  }

  /// A value that was once known and then withheld must be nowhere: here it is put back to see that the test would find it.
  @Test(arguments: [true, false])
  func aWithheldValueIsInNoFile(isWithheld: Bool) throws {
    var figures = Sample.figures
    let place = Sample.areas.all.count + Sample.doesburg.index
    if !isWithheld { figures.cells[place] = .figure(Figure(value: 0.7731, expected: 0.2219)) }
    let (plan, _) = try Sample.plan(figures: [figures])
    let leaks = try plan.everything().filter { $0.text.contains("0,77") || $0.text.contains("0.77") || $0.text.contains("77 van de 100") }
    #expect(leaks.isEmpty == isWithheld)
  }
}
