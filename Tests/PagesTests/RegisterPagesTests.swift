// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Content
@testable import Pages

@Suite struct RegisterPagesTests {
  private func text(_ path: String, _ change: (inout Portal) -> Void) throws -> String {
    var portal = Sample.portal
    change(&portal)
    let (plan, report) = try Sample.plan(portal)
    #expect(report.sorted == [])
    return try plan.text(path)
  }

  private func commitment(_ id: String, due: String?, _ status: Commitment.Status) -> Commitment {
    Commitment(
      id: id, title: "Belofte \(id)", who: "de minister", made: nil, source: nil, due: due.flatMap { CalendarDate(iso: $0) },
      status: status,
      outcome: nil)
  }

  @Test func commitmentsStandOnALineOfTime() throws {
    let text = try text("beleid/toezeggingen/index.html") {
      $0.commitments = [
        commitment("nooit", due: nil, .open), commitment("straks", due: "2026-11-21", .open),
        commitment("gedaan", due: "2024-05-01", .kept), commitment("laat", due: "2024-09-30", .running),
      ]
    }
    let places = ["jaar-2024", "gedaan", "laat", "straks-2026", "straks", "zonder-datum", "nooit"].map { id in
      text.firstRange(of: "id=\"" + (id.contains("-") ? "_" : "") + id + "\"")?.lowerBound
    }
    #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(text.contains("<h2 id=\"_straks-2026\">Na vandaag, 21 november 2026: beloofd voor 2026</h2>"))
    #expect(text.contains("4 toezeggingen: 1 nagekomen, 1 in uitvoering en 2 open. Op 21 november 2026 is er 1 te laat."))
    #expect(text.contains("<li id=\"laat\" class=\"late\">") && text.contains("2 jaar en 1 maand te laat</span>"))
    #expect(text.matches(of: /class="late"/).count == 1)
  }

  @Test(arguments: [
    (0, "minder dan een maand te laat"), (1, "1 maand te laat"), (12, "1 jaar te laat"), (62, "5 jaar en 2 maanden te laat"),
  ])
  func lateness(months: Int, words: String) {
    #expect(Words.late(months: months) == words)
  }

  @Test func schemesThatAreOpenComeFirst() throws {
    let text = try text("beleid/regelingen/index.html") {
      $0.schemes = [
        Scheme(id: "dicht", title: "Dicht", amount: nil, period: nil, audience: nil, status: .closed, address: nil, source: nil),
        Scheme(
          id: "open", title: "Open", amount: "€ 5 miljoen", period: "2026 tot 2028", audience: "scholen", status: .open,
          address: "https://example.org/", source: Ref(0)),
      ]
    }
    let (open, closed) = (text.firstRange(of: "id=\"_open\""), text.firstRange(of: "id=\"_gesloten\""))
    #expect(try #require(open).lowerBound < #require(closed).lowerBound)
    for part in ["€ 5 miljoen", "2026 tot 2028", "scholen", "https://example.org/", "/bronnen/#bron-brief"] { #expect(text.contains(part)) }
    #expect(!text.contains("_aangekondigd"))
  }

  private static let days: [(Scheme.Status, opens: String?, closes: String?, String, String)] = [
    (.open, nil, "2026-11-20", "gesloten", "tot en met 20 november 2026"),
    (.open, nil, "2026-11-21", "open", "tot en met 21 november 2026"),
    (.announced, "2026-11-21", nil, "open", "vanaf 21 november 2026"),
    (.announced, "2026-11-22", "2026-12-31", "aangekondigd", "van 22 november 2026 tot en met 31 december 2026"),
    (.open, "2027-01-01", nil, "aangekondigd", "vanaf 1 januari 2027"), (.closed, "2026-01-01", nil, "gesloten", "vanaf 1 januari 2026"),
  ]

  /// The sample is built on 21 November 2026.
  @Test(arguments: days)
  func aSchemeIsOpenByTheDayOfTheBuild(written: Scheme.Status, opens: String?, closes: String?, shown: String, days: String) throws {
    let text = try text("beleid/regelingen/index.html") {
      $0.schemes = [
        Scheme(
          id: "geld", title: "Geld", amount: nil, period: nil, audience: nil, status: written, address: nil, source: nil,
          opens: opens.map(Sample.date), closes: closes.map(Sample.date))
      ]
    }
    #expect(text.contains("<h2 id=\"_\(shown)\">") && text.contains("<dd>\(days)</dd>"), "\(text)")
    #expect(text.contains("Dan rekenen wij met 21 november 2026."))
  }

  private func agreement(baseline: String?, target: String?, state: String?) -> Agreement {
    Agreement(
      id: "mengen", area: Sample.nijmegen, goal: "Scholen worden gemengder", measure: "Ongelijkheidsindex", baseline: baseline,
      target: target, year: 2028, state: state, source: Ref(0))
  }

  @Test func agreementsHaveAChartOfTheirNumbers() throws {
    let text = try text("beleid/afspraken/index.html") {
      $0.agreements = [agreement(baseline: "0,58 (2019)", target: "0,45", state: "0,52 in het laatste schooljaar")]
    }
    #expect(text.contains("<h2 id=\"_nijmegen\">Nijmegen") && text.contains("<figure class=\"figure goal\">"))
    for value in ["0,58", "0,52", "0,45"] { #expect(text.matches(of: try Regex(">\(value)</text>")).count == 2, "\(value)") }
  }

  @Test func agreementsAlsoStandWithTheirMunicipality() throws {
    let text = try text("gemeenten/nijmegen/index.html") { $0.agreements = [agreement(baseline: "60%", target: "50%", state: nil)] }
    #expect(text.contains("<li id=\"mengen\"><h3>Scholen worden gemengder</h3>") && text.contains("60%</text>"))
  }

  @Test func anEmptyRegisterSaysWhy() throws {
    let text = try text("beleid/afspraken/index.html") { _ in }
    #expect(text.contains("Er is nog geen enkele afspraak geregistreerd.") && !text.contains("<ul class=\"rows\">"))
  }

  @Test(arguments: [
    ("0,35", 0.35, 2, false), ("18,5% (2019)", 0.185, 1, true), ("40 procent van de scholen", 0.4, 0, true),
    ("1.200 leerlingen", 1_200, 0, false), ("12 procentpunt", 12, 0, false),
  ])
  func numbersInAgreements(text: String, value: Double, decimals: Int, isPercent: Bool) throws {
    let number = try #require(GoalNumber(text))
    #expect(abs(number.value - value) < 1e-9 && number.decimals == decimals && number.isPercent == isPercent)
  }

  @Test(arguments: ["", "ongeveer 30%", "van 30 naar 20%", "tussen 3 en 5", "3,", "1.20", "geen"])
  func noNumberInAgreements(text: String) {
    #expect(GoalNumber(text) == nil)
  }

  @Test func differentUnitsAreNotDrawnTogether() {
    #expect(GoalChart(agreement(baseline: "30%", target: "0,45", state: nil)) == nil)
    #expect(GoalChart(agreement(baseline: nil, target: "0,45", state: "0,5")) == nil)
  }

  @Test func themesAreCommunities() throws {
    let text = try text("themas/ouders/index.html") { _ in }
    #expect(text.contains("<a href=\"/portaal/partners/nijmegen/\">Gemeente Nijmegen</a>"))
    #expect(text.contains("Gemeente · lid van de coalitie · 1 interventie in dit thema"))
    #expect(text.contains("2 interventies in 1 gemeente. Naar 1 daarvan is onderzoek bekend."))
    #expect(try self.text("themas/index.html") { _ in }.contains("2 interventies, 1 partner"))
  }

  @Test func sourcesStandUnderTheirStatus() throws {
    let text = try text("bronnen/index.html") { _ in }
    #expect(text.contains("<h2 id=\"_officieel\">Officieel stuk <span class=\"soft\">(1)</span></h2>"))
    #expect(text.contains("<h2 id=\"_niet-officieel\">") && !text.contains("<h2 id=\"_pers\">"))
  }

  @Test func theAgendaTellsWhatIsToCome() throws {
    func item(_ slug: String, _ date: String) -> AgendaItem {
      AgendaItem(
        article: Sample.article("agenda/\(slug).md", slug), date: Sample.date(date), begin: nil, end: nil, venue: "Utrecht",
        registration: nil)
    }
    let text = try text("agenda/index.html") {
      $0.agenda = [
        item("lang-geleden", "2025-01-01"), item("gisteren", "2026-11-20"), item("vandaag", "2026-11-21"), item("later", "2027-01-01"),
      ]
    }
    let order = text.matches(of: /agenda\/[0-9-]+-([a-z-]+)\/"/).map { String($0.output.1) }
    #expect(order == ["vandaag", "later", "gisteren", "lang-geleden"])
    #expect(!text.contains("Er staan nu geen bijeenkomsten"))
    let past = try self.text("agenda/index.html") { $0.agenda = [item("gisteren", "2026-11-20")] }
    #expect(past.contains("Er staan nu geen bijeenkomsten in de agenda.") && past.contains("id=\"_geweest\""))
    let empty = try self.text("agenda/index.html") { _ in }
    #expect(empty.contains("Er staan nu geen bijeenkomsten in de agenda.") && empty.contains("/agenda.ics\""))
  }
}
