// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Glibc
import Primitives
import Testing

@testable import Content

/// Which files there may be, and where.
@Suite struct FilesTests {
  private static let misplacedFiles: [(String, String)] = [
    (
      "lees-mij.md",
      "lees-mij.md: waarschuwing: los in de map staan alleen portaal.yml, gebieden.csv, verhuisd.yml, begrippen.yml, bronnen.yml, toezeggingen.yml, regelingen.yml, afspraken.yml; 'lees-mij.md' niet [bestand.plaats] = zet een tekst in fiches/<soort>/, paginas/, nieuws/, agenda/, themas/, partners/, soorten/ of gemeenten/"
    ),
    (
      "begripen.yml",
      "begripen.yml: waarschuwing: los in de map staan alleen portaal.yml, gebieden.csv, verhuisd.yml, begrippen.yml, bronnen.yml, toezeggingen.yml, regelingen.yml, afspraken.yml; 'begripen.yml' niet [bestand.plaats] = bedoelde u 'begrippen.yml'?"
    ),
    (
      "thema/x.md",
      "thema/x.md: waarschuwing: een bestand staat in een map die het portaal kent; 'thema/' is geen map van het portaal [bestand.plaats] = bedoelde u 'themas/'?"
    ),
    (
      "themas/x.txt",
      "themas/x.txt: waarschuwing: in 'themas/' staan alleen teksten waarvan de naam op .md eindigt [bestand.plaats] = noem het 'x.md'"
    ),
    ("fiches/x.md", "fiches/x.md: fout: een tekst in 'fiches/' staat in fiches/<soort>/<naam>.md [bestand.plaats] = verplaats het bestand"),
    (
      "themas/Gelijke kansen.md",
      "themas/Gelijke kansen.md: fout: de naam van een bestand bestaat uit kleine letters, cijfers en streepjes, want hij komt in het adres; 'Gelijke kansen' niet [bestand.naam] = noem het 'gelijke-kansen'"
    ),
    (
      "nieuws/nieuw.md",
      "nieuws/nieuw.md: fout: een bestand in 'nieuws/' heet <datum>-<naam>.md [bestand.naam] = zet de dag ervoor, bijvoorbeeld '2025-09-01-nieuw.md'"
    ),
    (
      "monitor/x.csv",
      "monitor/x.csv: waarschuwing: cijfers staan in monitor/<dataset>/, met een dataset.yml en tabellen [bestand.plaats] = verplaats het bestand naar zo'n map"
    ),
    (
      "monitor/x/x.csv",
      "monitor/x: fout: een map met tabellen heeft een dataset.yml: die zegt wat de cijfers zijn [dataset.ontbreekt] = maak Content/monitor/x/dataset.yml"
    ),
    (
      "beelden/x.gif",
      "beelden/x.gif: fout: een beeld is een bestand dat op .svg, .png, .jpg, .jpeg of .webp eindigt, in kleine letters [bestand.plaats] = bewaar het beeld in zo'n vorm, of haal het bestand weg"
    ),
    (
      "beelden/Foto 1.png",
      "beelden/Foto 1.png: fout: de naam van een beeld bestaat uit kleine letters, cijfers en streepjes, want hij komt in het adres; 'Foto 1' niet [bestand.naam] = noem het 'foto-1'"
    ),
    (
      "paginas/weg.en.md",
      "paginas/weg.en.md: fout: een vertaling ligt naast haar Nederlandse origineel [vertaling.origineel] = maak Content/paginas/weg.md, of haal '.en' uit de naam"
    ),
  ]

  @Test(arguments: misplacedFiles) func misplaced(path: String, expected: String) async {
    var site = Site()
    site[path] = Bytes("---\ntitel: X\nsamenvatting: X.\n---\n".utf8)
    await expect(site, ["Content/" + expected])
  }

  @Test func unknownKindIsSaidOnce() async {
    let fiches = (fiche() + fiche(slug: "twee")).replacing("fiches/ouderinitiatieven/", with: "fiches/ouderinitiatief/")
    await expect(
      Site(fiches),
      [
        "Content/fiches/ouderinitiatief: fout: een map met fiches heet naar een soort; 'ouderinitiatief' is er niet [verwijzing.soort] = bedoelde u 'ouderinitiatieven'? een soort is een bestand: maak soorten/ouderinitiatief.md"
      ])
  }

  @Test func nothingToBuildOn() async {
    let site = Site("", withBase: false)
    let (portal, _) = await site.load()
    #expect(portal == nil)
    await expect(
      site,
      [
        "Content/gebieden.csv: fout: een portaal heeft een gebieden.csv met alle gemeenten [gebied.ontbreekt] = maak gebieden.csv met de kolommen code, naam, provincie, lon en lat",
        "Content/portaal.yml: fout: een portaal heeft een portaal.yml met titel, adres en uitgever [portaal.ontbreekt] = de map is leeg: begin met een kopie van de voorbeeldinhoud",
      ])
  }

  @Test func datesOfNewsAreChecked() async {
    let site = Site("-- nieuws/2025-08-01-nieuw.md --\n---\ntitel: N\nsamenvatting: S.\ndatum: 2025-08-02\n---\nX\n")
    await expect(
      site,
      [
        "Content/nieuws/2025-08-01-nieuw.md:4:8: fout: 'datum' is de dag in de bestandsnaam (2025-08-01), niet 2025-08-02 [nieuws.datum] = verander de datum of de naam van het bestand"
      ])
  }

  @Test func agendaIsSortedAndChecked() async throws {
    let item = { (day: String, begin: String, end: String) in
      "-- agenda/\(day)-\(begin.prefix(2)).md --\n---\ntitel: A\nsamenvatting: S.\ndatum: \(day)\nbegin: \(begin)\neinde: \(end)\naanmelden: a@b.example\n---\n"
    }
    let site = Site(item("2025-10-02", "09:00", "10:00") + item("2025-10-01", "14:30", "13:00") + item("2025-10-01", "08:15", "24:00"))
    await expect(
      site,
      [
        "Content/agenda/2025-10-01-08.md:6:8: fout: 'einde' is een tijd zoals 14:30, niet '24:00' [agenda.einde] = schrijf uren en minuten met twee cijfers",
        "Content/agenda/2025-10-01-14.md:6:8: fout: een bijeenkomst eindigt later dan zij begint (14:30) [agenda.einde] = kijk beide tijden na",
      ])
    #expect(await site.load().portal?.agenda.map { $0.begin ?? "" } == ["08:15", "14:30", "09:00"])
  }

  @Test func ownAddressesOfThePortalAreTaken() async {
    await expect(
      Site(page("X", slug: "monitor")),
      [
        "Content/paginas/monitor.md: fout: een pagina heeft een eigen adres; '/monitor/' is al van het portaal zelf [pagina.adres] = geef het bestand een andere naam, bijvoorbeeld 'over-monitor.md'"
      ])
  }

  @Test func municipalityTextsFollowTheAreas() async throws {
    let text = "---\ntitel: N\nsamenvatting: S.\n---\nX\n"
    let site = Site("-- gemeenten/nijmegen.md --\n\(text)-- gemeenten/nijmeegen.md --\n\(text)")
    await expect(
      site,
      [
        "Content/gemeenten/nijmeegen.md: fout: een tekst over een gemeente heet naar de gemeente; 'nijmeegen' is er geen [gemeentetekst.naam] = bedoelde u 'nijmegen'? kies een naam uit 'gebieden.csv', in kleine letters met streepjes"
      ])
    let portal = try #require(await site.load().portal)
    #expect(portal.municipalityTexts.keys.map { portal[$0].name } == ["Nijmegen"])
  }

  @Test func translationsLieBesideTheOriginal() async throws {
    let site = Site(page("X") + "-- paginas/over.en.md --\n---\ntitel: About\nsamenvatting: About this.\n---\n[Terug](over.md)\n")
    await expect(site, [])
    let portal = try #require(await site.load().portal)
    #expect(portal.translations.map { "\($0.language.rawValue) \($0.original) \($0.article.title)" } == ["en paginas/over.md About"])
  }
}

/// The walk over a folder on disk.
@Suite struct FolderWalkTests {
  @Test func listsSortedAndRefusesWhatIsNoFile() throws {
    var template = Array("/tmp/inhoud-XXXXXX".utf8CString)
    let root = try #require(template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } })
    func write(_ path: String, _ text: String) {
      guard let file = fopen(root + "/" + path, "w") else { return }
      fputs(text, file)
      fclose(file)
    }
    mkdir(root + "/themas", 0o755)
    for path in ["themas/b.md", "themas/a-b.md", "themas/a.md", "portaal.yml", ".verborgen", "themas/a.md~", "themas/.a.md.swp"] {
      write(path, "x")
    }
    symlink("/etc/passwd", root + "/themas/c.md")
    mkfifo(root + "/themas/d.md", 0o644)
    write("themas/groot.md", "")
    truncate(root + "/themas/groot.md", 6_000_000)
    var report = Report()
    let tree = SourceTree(root: root + "/", report: &report)
    #expect(tree.files.map(\.path) == ["portaal.yml", "themas/a-b.md", "themas/a.md", "themas/b.md"])
    #expect(
      report.sorted.map { "\($0.location.file.dropFirst(root.count)) \($0.summary) [\($0.identifier)]" } == [
        "/themas/c.md de inhoud bestaat uit echte bestanden, niet uit symbolische koppelingen [bestand.koppeling]",
        "/themas/d.md de inhoud bestaat uit gewone bestanden en mappen [bestand.soort]",
        "/themas/groot.md een bestand van deze soort is hooguit 5 MB groot, niet 6,0 MB [bestand.te-groot]",
      ])
    #expect(tree.read("themas/a.md", &report) == Bytes("x".utf8))
    unlink(root + "/themas/a.md")
    #expect(tree.read("themas/a.md", &report) == nil)
    #expect(report.diagnostics.last?.summary == "een bestand van de inhoud kan gelezen worden: het bestaat niet")
  }

  @Test func noFolder() {
    var report = Report()
    #expect(SourceTree(root: "/bestaat/niet", report: &report).files.isEmpty)
    #expect(report.diagnostics.map(\.identifier) == ["inhoud.map"])
  }
}
