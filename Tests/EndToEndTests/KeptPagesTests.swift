// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// A build keeps pages of the one before it. Whatever changed in between, the site is the one that a first build would make.
@Suite struct KeptPagesTests {
  private static let fiche = "Content/fiches/ouderinitiatieven/samen.md"

  /// The base with a second fiche that links to the first, and one text or file of every other kind.
  private static func site() throws -> Site {
    let schools: [AttackedSite.School] = [10, 20, 30, 40].map { group in (group: group, total: 50) }
    let municipalities = [schools, schools, schools]
    return try Site(more + AttackedSite.table("proef", [("2018-2019", municipalities), ("2019-2020", municipalities)]))
  }

  private static let more = """
    -- Content/fiches/ouderinitiatieven/elders.md --
    ---
    titel: Ook elders
    samenvatting: Het kan ook elders.
    sector: [po]
    status: lopend
    themas: [ouderbetrokkenheid]
    bronnen: [brief-2020]
    gecontroleerd: 2026-10-01
    start: 2019
    gemeenten: [Bedam]
    ---
    Zie [samen](samen.md#wat-kost-het).

    ```grafiek
    dataset: proef
    soort: lijn
    maat: D
    gebieden: [Aadam, Bedam]
    titel: Twee gemeenten
    beschrijving: De lijnen van twee gemeenten.
    ```
    -- Content/gemeenten/aadam.md --
    ---
    titel: Aadam
    samenvatting: Over Aadam.
    ---
    Er zijn scholen.
    -- Content/nieuws/2026-10-01-begonnen.md --
    ---
    titel: Begonnen
    samenvatting: Wij zijn begonnen.
    datum: 2026-10-01
    ---
    Hier staat het in het KVO.
    -- Content/agenda/2026-12-01-overleg.md --
    ---
    titel: Overleg
    samenvatting: Wij praten.
    datum: 2026-12-01
    ---
    Kom ook. Wij zitten dan met de ouders en de leraren van alle scholen in de buurt bij elkaar om te horen wat zij van het plan van vorig jaar vinden.
    -- Content/paginas/over.md --
    ---
    titel: Over ons
    samenvatting: Wie wij zijn.
    bijgewerkt: 2026-10-01
    ---
    Wij zijn wij.
    -- Content/paginas/over.en.md --
    ---
    titel: About us
    samenvatting: Who we are.
    bijgewerkt: 2026-10-01
    ---
    We are we.
    -- Content/begrippen.yml --
    - id: loting
      term: loting
      uitleg: Het toeval kiest.
    -- Content/beelden/school.svg --
    <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="5" height="5"/></svg>

    """

  /// What an editor does between two builds: a name, and files as `writeAsSaid` takes them.
  static let edits: [(name: String, files: String)] = [
    ("nothing", ""),
    ("body", "-- \(fiche) [append] --\nNog een alinea over loting.\n"),
    ("heading", "-- \(fiche) [append] --\n## Nog een kop\n\nTekst.\n"),
    ("footnote", "-- \(fiche) [append] --\nNog iets.[^2]\n\n[^2]: Ook dat staat daar.\n"),
    ("title", "-- \(fiche) [line titel:] --\ntitel: Een andere titel\n"),
    ("date", "-- \(fiche) [line gecontroleerd:] --\ngecontroleerd: 2026-10-02\n"),
    ("chart in a body", "-- Content/fiches/ouderinitiatieven/elders.md [line maat:] --\nmaat: V\n"),
    ("chart gone", "-- Content/fiches/ouderinitiatieven/elders.md [line gebieden:] --\ngebieden: [Cedam]\n"),
    ("a fiche added", "-- Content/fiches/ouderinitiatieven/derde.md --\n" + derde),
    ("a file removed", "-- Content/nieuws/2026-10-01-begonnen.md [gone] --\n"),
    ("kind", "-- Content/soorten/ouderinitiatieven.md [append] --\nMeer over deze soort.\n"),
    ("theme", "-- Content/themas/ouderbetrokkenheid.md [append] --\nMeer over dit thema.\n"),
    ("partner", "-- Content/partners/proefschool.md [append] --\nMeer over deze school.\n"),
    ("municipality", "-- Content/gemeenten/aadam.md [append] --\nMeer over Aadam.\n"),
    ("news", "-- Content/nieuws/2026-10-01-begonnen.md [append] --\nMeer nieuws.\n"),
    ("agenda", "-- Content/agenda/2026-12-01-overleg.md [append] --\nMeer overleg.\n"),
    ("page", "-- Content/paginas/over.md [append] --\n## Meer\n\nOver ons.\n"),
    ("translation", "-- Content/paginas/over.en.md [append] --\nMore about us.\n"),
    ("original newer", "-- Content/paginas/over.md [line bijgewerkt:] --\nbijgewerkt: 2026-10-02\n"),
    ("long sentence", "-- \(fiche) [append] --\n\(longSentence)\n"),
    ("short sentence", "-- Content/agenda/2026-12-01-overleg.md [line Kom] --\nKom ook.\n"),
    ("abbreviation explained", "-- Content/begrippen.yml [append] --\n- id: kvo\n  term: KVO\n  uitleg: Een soort overleg.\n"),
    ("term", "-- Content/begrippen.yml [append] --\n- id: buurt\n  term: buurt\n  uitleg: De straten om u heen.\n"),
    ("source", "-- Content/bronnen.yml [append] --\n" + source),
    ("settings", "-- Content/portaal.yml [line ondertitel:] --\nondertitel: Anders\n"),
    ("figures", "-- Content/monitor/proef/tabel.csv [append] --\nGM0001,2019-2020,5,60,30\n"),
    ("picture", "-- Content/beelden/school.svg [append] --\n<!-- anders -->\n"),
    ("a text too large for a booklet", "-- \(fiche) [append] --\n" + String(repeating: "Heel veel tekst.\n\n", count: 60_000)),
  ]

  private static let longSentence =
    "Wij gaan met de kinderen en hun ouders naar het museum in de stad en daarna eten wij met z'n allen een boterham in het park bij de school."

  private static let source = """
    - id: nog-een
      titel: Nog een
      jaar: 2021
      uitgever: Gemeente
      status: officieel

    """
  private static let derde = """
    ---
    titel: Een derde
    samenvatting: Nog een.
    sector: [vo]
    status: idee
    themas: [ouderbetrokkenheid]
    bronnen: [brief-2020]
    gecontroleerd: 2026-10-01
    ---
    Tekst.

    """

  @Test(arguments: edits)
  func aSecondBuildIsWhatAFirstWouldBe(name: String, files: String) throws {
    let site = try Self.site()
    let first = try site.portaal()
    #expect(first.code == 0, "\(first.errors)")
    let (before, times) = (try site.snapshot(), try Self.times(of: site))
    try Self.edit(site, files)
    let (second, clean) = (try site.portaal(), try site.portaal(["build", "--output", "Schoon"]))
    #expect(second.code == 0 && clean.code == 0, "\(second.errors)")
    let (after, wanted) = (try site.snapshot(), try site.snapshot("Schoon"))
    #expect(after == wanted, "\(Self.differences(after, wanted))")
    #expect((after != before) == !files.isEmpty)
    #expect(Self.advice(second) == Self.advice(clean) && Self.advice(first) == "2 adviezen", "\(second.output)\(clean.output)")
    let now = try Self.times(of: site)
    for (path, data) in after where before[path] == data && path != ".portaal" {
      #expect(now[path] == times[path], "\(path) was written again")
    }
  }

  @Test func anotherTemplateMakesEveryPageAgain() throws {
    let site = try Self.site()
    let templates = Site.package.appendingPathComponent("Templates")
    try FileManager.default.copyItem(at: templates, to: site.root.appendingPathComponent("Templates"))
    #expect(try site.portaal().code == 0)
    try Self.edit(site, "-- Templates/voet.mustache [append] --\n<p>Een regel erbij.</p>\n")
    #expect(try site.portaal().code == 0)
    #expect(try site.portaal(["build", "--output", "Schoon"]).code == 0)
    #expect(try site.snapshot() == site.snapshot("Schoon"))
    #expect(try site.published("over/index.html").contains("Een regel erbij."))
  }

  @Test func anotherDayAndDraftsMakeEveryPageAgain() throws {
    let site = try Self.site()
    #expect(try site.portaal().code == 0)
    for options in [["--date", "2029-01-01"], ["--date", "2029-01-01", "--drafts"]] {
      #expect(try site.portaal(["build"] + options).code == 0)
      #expect(try site.portaal(["build", "--output", "Schoon"] + options).code == 0)
      #expect(try site.snapshot() == site.snapshot("Schoon"))
    }
  }

  @Test func aCommitChangesThePageOfItsText() throws {
    let site = try Self.site()
    #expect(try site.portaal().code == 0)
    try site.git(["init", "-q"])
    try site.git(["add", "Content"])
    try site.git(["commit", "-q", "-m", "begin"])
    #expect(try site.portaal().code == 0)
    #expect(try site.portaal(["build", "--output", "Schoon"]).code == 0)
    #expect(try site.snapshot() == site.snapshot("Schoon"))
    #expect(try site.published("over/index.html").contains("Laatst gewijzigd"))
  }

  /// A page whose file was changed by somebody so that nothing shows it, to see which pages are made.
  @Test func onlyPagesThatCanHaveChangedAreMade() throws {
    let site = try Self.site()
    let (own, other, list) = (
      "interventies/ouderinitiatieven/samen/index.html", "interventies/ouderinitiatieven/elders/index.html", "interventies/index.html"
    )
    // What was written just before its record is not trusted, and a small site is made in a moment: the second record is later.
    for _ in 1...2 {
      #expect(try site.portaal().code == 0)
      usleep(50_000)
    }
    for path in [own, other, list] { try Self.spoil(path, of: site) }
    try Self.edit(site, "-- \(Self.fiche) [append] --\nNog een alinea.\n")
    #expect(try site.portaal().code == 0)
    #expect(try !site.published(own).contains("</BODY>"))
    #expect(try site.published(other).contains("</BODY>"))
    #expect(try site.published(list).contains("</BODY>"))
    try Self.edit(site, "-- \(Self.fiche) [line titel:] --\ntitel: Een andere titel\n")
    #expect(try site.portaal().code == 0)
    for path in [own, other, list] { #expect(try !site.published(path).contains("</BODY>")) }
  }

  @Test func aPageThatSomebodyChangedIsMadeAgain() throws {
    let site = try Self.site()
    #expect(try site.portaal().code == 0)
    let before = try site.snapshot()
    try site.write("Van mij.\n", to: "Public/over/index.html")
    try site.remove("Public/monitor/index.html")
    #expect(try site.portaal().code == 0)
    #expect(try site.snapshot() == before)
  }

  @Test(arguments: ["", "x", String(repeating: "x", count: 4_096)])
  func aBrokenRecordIsNoRecord(record: String) throws {
    let site = try Self.site()
    #expect(try site.portaal().code == 0)
    let before = try site.snapshot()
    try site.write(record, to: ".Public.portaal")
    try Self.edit(site, "-- \(Self.fiche) [append] --\nNog een alinea.\n")
    #expect(try site.portaal().code == 0)
    #expect(try site.snapshot() != before)
  }
}

extension KeptPagesTests {
  private static func edit(_ site: Site, _ files: String) throws {
    for (head, text) in Site.files(in: files) { try site.writeAsSaid(text, to: head) }
  }

  private static func times(of site: Site) throws -> [String: Date] {
    var times: [String: Date] = [:]
    for path in try site.snapshot().keys {
      let file = site.root.appendingPathComponent("Public/" + path).path
      times[path] = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
    }
    return times
  }

  /// How much advice a build says that there is: `2 adviezen`.
  private static func advice(_ run: Site.Run) -> String {
    run.output.split(separator: ".").compactMap { $0.split(separator: " over de taal").first }.last { $0.contains("advie") }
      .map { String($0.drop { $0 == " " }) } ?? ""
  }

  private static func differences(_ one: [String: Data], _ other: [String: Data]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }

  /// Other words of the same length, with the old time of change.
  private static func spoil(_ path: String, of site: Site) throws {
    let file = site.root.appendingPathComponent("Public/" + path)
    var status = stat()
    #expect(stat(file.path, &status) == 0)
    let text = try String(contentsOf: file, encoding: .utf8)
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: Data(text.replacingOccurrences(of: "</body>", with: "</BODY>").utf8))
    try handle.close()
    var times = [status.st_atim, status.st_mtim]
    #expect(utimensat(AT_FDCWD, file.path, &times, 0) == 0)
  }
}
