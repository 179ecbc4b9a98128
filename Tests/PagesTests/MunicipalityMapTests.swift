// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Content
@testable import Pages

@Suite struct MunicipalityMapTests {
  private func map(_ dots: [(String, Double, Double, Int, Bool)]) -> String? {
    MunicipalityMap(
      dots: dots.map { MunicipalityMap.Dot(name: $0, address: "/\($0)/", longitude: $1, latitude: $2, inhabitants: $3, isMarked: $4) }
    ).svg().map { String(decoding: $0, as: UTF8.self) }
  }

  /// West is left, north is up, the margin is 12; the largest is drawn first, and what is marked last.
  @Test func dotsLieWhereTheyAre() throws {
    let svg = try #require(map([("zuid", 5, 51, 100, false), ("noord", 6, 52, 400, false), ("klein", 5, 52, 0, true)]))
    #expect(svg.hasPrefix("<svg class=\"place-map\" viewBox=\"0 0 300 473\" aria-hidden=\"true\" focusable=\"false\">"))
    let lines = svg.split(separator: "\n").map(String.init)
    #expect(lines[0].hasSuffix("<a href=\"/noord/\" tabindex=\"-1\"><title>noord</title><circle cx=\"288\" cy=\"12\" r=\"10.6\"/></a>"))
    #expect(lines[1] == "<a href=\"/zuid/\" tabindex=\"-1\"><title>zuid</title><circle cx=\"12\" cy=\"460.3\" r=\"6.6\"/></a>")
    #expect(lines[2] == "<a href=\"/klein/\" tabindex=\"-1\" class=\"on\"><title>klein</title><circle cx=\"12\" cy=\"12\" r=\"2.6\"/></a>")
  }

  @Test func withoutPlacesThereIsNoMap() {
    #expect(map([]) == nil)
    #expect(map([("een", 5, 52, 1, false)]) == nil)
  }

  /// Every link of the map stands in the page as text too.
  @Test func theListHasWhatTheMapHas() throws {
    var portal = Sample.portal
    portal.areas = Sample.areasWithPlaces
    let (plan, _) = try Sample.plan(portal)
    let page = try plan.text("gemeenten/index.html")
    for (name, isMarked) in [("arnhem", false), ("doesburg", false), ("nijmegen", true)] {
      #expect(page.contains("<a href=\"/portaal/gemeenten/\(name)/\" tabindex=\"-1\"\(isMarked ? " class=\"on\"" : "")>"))
      #expect(page.contains("<li><a href=\"/portaal/gemeenten/\(name)/\">"))
    }
    #expect(page.contains("Nijmegen</a> <span class=\"soft\">(1)</span>"))
  }
}
