// SPDX-License-Identifier: Apache-2.0
import Foundation
import Primitives
import Testing

@testable import Content
@testable import Monitor
@testable import Pages

@Suite struct PartsTests {
  @Test(arguments: [(0, 0), (46, 46), (100, 100)])
  func aHundredDots(filled: Int, expected: Int) {
    let paths = String(decoding: HundredDots.svg(filled), as: UTF8.self).components(separatedBy: "<path ").dropFirst()
    let first = paths.first { $0.hasPrefix("class=\"a\"") } ?? ""
    let second = paths.first { $0.hasPrefix("class=\"b\"") } ?? ""
    #expect(first.components(of: "M") == expected)
    #expect(second.components(of: "M") == 100 - expected)
  }

  @Test func relatedFichesShareMost() {
    var portal = Sample.portal
    portal.themes.append(Theme(article: Sample.article("themas/ander.md", "Ander")))
    portal.kinds.append(Kind(article: Sample.article("soorten/ander.md", "Ander"), plural: "Andere"))
    portal.fiches = ["d", "c", "b", "a"].map { Sample.fiche($0, $0, area: nil) }
    portal.fiches[1].areas = [Sample.nijmegen]
    portal.fiches[0].areas = [Sample.nijmegen]
    portal.fiches[3].kind = Ref(1)
    portal.fiches[3].themes = [Ref(1)]
    // c shares municipality, kind and theme with d; b kind and theme; a nothing, so it is no candidate at all.
    let related = RelatedFiches(portal: portal, index: SiteIndex(portal)).of(Ref(0), count: 3)
    #expect(related.map { portal[$0].article.slug } == ["c", "b"])
  }

  @Test func relatedFichesOfALargePortalStayNear() {
    var portal = Sample.portal
    portal.fiches = (0..<2_000).map { Sample.fiche("f\($0)", "F", area: nil) }
    let related = RelatedFiches(portal: portal, index: SiteIndex(portal)).of(Ref(1_000), count: 3)
    #expect(related.count == 3 && Set(related).count == 3 && !related.contains(Ref(1_000)))
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1.000"), (1_396_457, "1.396.457")])
  func numbers(number: Int, text: String) {
    #expect(Words.grouped(number) == text)
  }

  @Test(
    arguments: [
      ("2009", nil, "sinds 2009"), ("2009-04", "2011", "van april 2009 tot 2011"), (nil, "2011-02-03", "tot 3 februari 2011"),
      (nil, nil, nil),
    ] as [(String?, String?, String?)])
  func periods(start: String?, end: String?, words: String?) {
    #expect(Words.period(start.flatMap { PartialDate(iso: $0) }, end.flatMap { PartialDate(iso: $0) }) == words)
  }

  @Test(arguments: [
    (Cell.Reason.noData, "geen gegevens"), (.tooFewSchools(3), "niet zinvol: minder dan 5 scholen"),
    (.oneSchool, "niet zinvol: één school"),
    (.emptyGroup, "niet te berekenen: er zijn in deze groep geen leerlingen"), (.masked, "afgeschermd door de bron"),
  ])
  func reasons(reason: Cell.Reason, words: String) {
    #expect(Words.reason(reason) == words)
  }

  @Test(arguments: [
    (
      Measure.dissimilarity, 0.583,
      "58 van de 100 leerlingen uit deze groep zouden naar een andere school moeten voor een gelijke verdeling.", 58
    ),
    (.share, 0.154, "15 van de 100 leerlingen horen bij deze groep.", 15),
  ])
  func sentences(measure: Measure, value: Double, sentence: String, dots: Int) {
    #expect(measure.indicator.sentence(value) == sentence)
    #expect(measure.indicator.perHundred(value) == dots)
  }

  @Test(arguments: [
    (Commitment.Status.open, "2023-01-01", true), (.open, "2026-11-21", false), (.kept, "2023-01-01", false),
    (.running, "2026-11-20", true),
  ])
  func lateCommitments(status: Commitment.Status, due: String, isLate: Bool) {
    let commitment = Commitment(id: "x", title: "x", who: "x", due: Sample.date(due), status: status)
    #expect(Site.isLate(commitment, Sample.today) == isLate)
  }

  @Test(arguments: [("2024-11-20", true), ("2024-11-21", false), ("2026-11-21", false)])
  func staleFiches(checked: String, isStale: Bool) {
    #expect(Site.isStale(Sample.date(checked), Sample.today) == isStale)
  }

  @Test func jsonIsEscaped() {
    var bytes: Bytes = []
    JSONText.object([("a", .text("\"\\\n<\u{1}é")), ("b", .none), ("c", .list([.number(1), .flag(true)]))]).append(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "{\"a\": \"\\\"\\\\\\n\\u003c\\u0001é\",\n\"c\": [1,\ntrue]}")
  }

  @Test func allJSONIsValid() throws {
    let (plan, _) = try Sample.plan()
    for path in ["feed.json", "data/catalog.jsonld", "data/po-ses.csv-metadata.json"] {
      #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: Data(try plan.text(path).utf8)) }
    }
  }

  /// Who follows the agenda does so before there is a meeting, and keeps the address after the last one.
  @Test func theCalendarIsThereWithoutAMeeting() throws {
    let text = try Sample.plan().0.text("agenda.ics")
    #expect(!text.contains("BEGIN:VEVENT") && text.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\n"))
    #expect(text.hasSuffix("END:VTIMEZONE\r\nEND:VCALENDAR\r\n"))
  }

  @Test func theCalendarFoldsLongLines() throws {
    var portal = Sample.portal
    let long = String(repeating: "é", count: 60) + "; einde"
    portal.agenda = [
      AgendaItem(
        article: Sample.article("agenda/dag.md", long), date: Sample.date("2027-01-05"), begin: "9:30", end: "12:00",
        venue: "Zaal 1, Utrecht",
        registration: nil)
    ]
    let (plan, _) = try Sample.plan(portal)
    let text = try plan.text("agenda.ics")
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(text.replacingOccurrences(of: "\r\n ", with: "").contains("SUMMARY:" + String(repeating: "é", count: 60) + "\\; einde"))
    #expect(lines.contains("DTSTART;TZID=Europe/Amsterdam:20270105T093000") && lines.contains("LOCATION:Zaal 1\\, Utrecht"))
  }
}
