// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `portaal check`, and what it and `portaal build` have in common.
@Suite struct CheckTests {
  /// A fiche whose text has one warning: a row with a cell too many, on line 12.
  private static let lopsided = """
    -- Content/fiches/ouderinitiatieven/scheef.md --
    ---
    titel: Scheef
    samenvatting: Een fiche met een scheve tabel.
    sector: [po]
    status: lopend
    themas: [ouderbetrokkenheid]
    bronnen: [brief-2020]
    gecontroleerd: 2026-10-01
    ---
    | jaar | scholen |
    | --- | --- |
    | 2023 | 12 | 13 |

    """
  /// A fiche with one error, on line 5.
  private static let broken = """
    -- Content/fiches/ouderinitiatieven/stuk.md --
    ---
    titel: Stuk
    samenvatting: Een fiche met een fout.
    sector: [po]
    status: loopend
    themas: [ouderbetrokkenheid]
    bronnen: [brief-2020]
    gecontroleerd: 2026-10-01
    ---
    Tekst.

    """

  @Test func aSoundSiteIsSoundAndNothingIsWritten() throws {
    let site = try Site()
    let run = try site.portaal(["check"])
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("Geen fouten in "), "\(run.output)")
    #expect(run.errors == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.root.path) == ["Content"])
  }

  @Test func findsWhatABuildFinds() throws {
    let site = try Site(Self.broken)
    let (build, check) = (try site.portaal(["build"]), try site.portaal(["check"]))
    #expect(build.code == 1 && check.code == 1)
    let findings = build.errors.components(separatedBy: "1 fout.")[0]
    #expect(findings.contains("stuk.md:5:9: fout: 'status' is idee, gepland, lopend, afgerond of gestopt, niet 'loopend' [fiche.status]"))
    #expect(check.output.hasPrefix(findings))
    #expect(check.output.contains("\n1 fout in "))
  }

  @Test func warningsStopACheckOnlyWhenAsked() throws {
    let site = try Site(Self.lopsided)
    let mild = try site.portaal(["check"])
    #expect(mild.code == 0)
    #expect(mild.output.contains("scheef.md:12: waarschuwing: "), "\(mild.output)")
    let strict = try site.portaal(["check", "--warnings-as-errors"])
    #expect(strict.code == 1)
    #expect(strict.output.contains("scheef.md:12: fout: "), "\(strict.output)")
  }

  @Test func onlyTheRulesThatAreAskedFor() throws {
    let site = try Site(Self.lopsided + Self.broken)
    let table = try site.portaal(["check", "--only", "markdown.tabel, link"])
    #expect(table.code == 0)
    #expect(table.output.contains("[markdown.tabel]") && !table.output.contains("[fiche.status]"))
    let fiche = try site.portaal(["check", "--only", "fiche"])
    #expect(fiche.code == 1)
    #expect(!fiche.output.contains("[markdown.tabel]") && fiche.output.contains("[fiche.status]"))
    #expect(try site.portaal(["check", "--only", ","]).code == 64)
  }

  @Test func githubNotesGoToStandardOutputAlone() throws {
    let site = try Site(Self.broken)
    let line =
      "::error file=Content/fiches/ouderinitiatieven/stuk.md,line=5,col=9,title=fiche.status::'status' is idee, gepland, lopend, afgerond of gestopt, niet 'loopend'%0Abedoelde u 'lopend'?%0Ahttps://proef.example/meedoen/regels/#fiche.status\n"
    for command in ["check", "build"] {
      let run = try site.portaal([command, "--format", "github"])
      #expect(run.code == 1)
      #expect(run.output == line)
    }
    let sound = try Site().portaal(["build", "--format", "github"])
    #expect(sound.code == 0)
    #expect(sound.output == "")
    #expect(sound.errors.hasPrefix("Public/ gemaakt: "))
  }

  @Test(arguments: ["json", "gitlab", "sarif"])
  func programsCanReadIt(format: String) throws {
    let run = try Site(Self.lopsided + Self.broken).portaal(["check", "--format", format])
    #expect(run.code == 1)
    _ = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    #expect(run.output.contains("\"fiche.status\"") && run.output.contains("\"markdown.tabel\""))
  }

  /// The whole way: the pages are made, and an address of the published site is missed.
  @Test func anAddressThatWouldBeLost() throws {
    let site = try Site(
      "-- sitemap.xml --\n<urlset><url><loc>https://proef.example/themas/oud/</loc></url><url><loc>https://proef.example/</loc></url></urlset>\n"
    )
    let run = try site.portaal(["check", "--published", "sitemap.xml"])
    #expect(run.code == 1)
    #expect(
      run.output.contains("Content/verhuisd.yml: fout: een adres dat gepubliceerd is, blijft werken, en '/themas/oud/' is er niet meer"))
    #expect(try site.portaal(["check", "--published", "er-niet.xml"]).code == 74)
    // What a server says instead of a sitemap must not pass for one.
    try site.write("<!DOCTYPE html><title>Niet gevonden</title>", to: "pagina.xml")
    let page = try site.portaal(["check", "--published", "pagina.xml"])
    #expect(page.code == 74)
    #expect(page.errors == "'pagina.xml' is geen sitemap: er staat geen adres in. Haal de sitemap.xml van de website opnieuw op.\n")
  }

  /// A build does not nag, but what the portal calls an error stops it.
  @Test func rulesOfTheSiteStopABuildOnlyAsErrors() throws {
    let vague = "-- Content/paginas/over.md --\n---\ntitel: Over\nsamenvatting: Over ons.\n---\nKlik [hier](over.md).\n"
    let site = try Site(vague)
    #expect(try site.portaal(["check"]).output.contains("over.md:5:6: waarschuwing: de woorden van een link"))
    let mild = try site.portaal(["build"])
    #expect(mild.code == 0 && mild.errors == "")
    try site.write(
      try String(contentsOf: site.root.appendingPathComponent("Content/portaal.yml"), encoding: .utf8)
        + "regels: { link.vage-tekst: fout }\n", to: "Content/portaal.yml")
    let strict = try site.portaal(["build"])
    #expect(strict.code == 1 && strict.errors.contains("over.md:5:6: fout: de woorden van een link"))
  }

  @Test func wrongUsageIs64() throws {
    let site = try Site()
    #expect(try site.portaal(["check", "--format", "xml"]).code == 64)
    #expect(try site.portaal(["check", "--output", "Public"]).code == 64)
  }

  @Test func aRuleThatDoesNotExistIsRefused() throws {
    let run = try Site().portaal(["check", "--only", "link.vage-text"])
    #expect(run.code == 64)
    #expect(run.errors.contains("'link.vage-text' is geen regel: bedoelde u 'link.vage-tekst'?"))
  }

  @Test func programmersReadEnglish() throws {
    let run = try Site(Self.broken).portaal(["check", "--language", "en"])
    #expect(run.code == 1)
    #expect(
      run.output.contains("stuk.md:5:9: error: 'status' must be idee, gepland, lopend, afgerond or gestopt, not 'loopend' [fiche.status]"))
    #expect(run.output.contains("^ did you mean 'lopend'?"))
    #expect(run.output.contains("1 error in "))
    #expect(try Site(Self.broken).portaal(["check", "--language", "fr"]).code == 64)
  }

  @Test func aFullDiskIs74() throws {
    let site = try Site(Self.broken)
    #expect(try site.portaal(["check"], prefix: "exec > /dev/full; ").code == 74)
  }
}

extension Site {
  /// Runs git in the folder of the site, as somebody whose name must not be published.
  func git(_ arguments: [String], date: String = "2026-11-20T12:00:00Z") throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-c", "user.name=Jansje Geheim", "-c", "user.email=jansje@geheim.example"] + arguments
    process.currentDirectoryURL = root
    process.environment = ["PATH": "/usr/bin:/bin", "GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": date]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}

/// `portaal check --changed-since`.
@Suite struct ChangedSinceTests {
  private static func fiche(_ slug: String) -> String {
    """
    -- Content/fiches/ouderinitiatieven/\(slug).md --
    ---
    titel: Een fiche \(slug)
    samenvatting: Een fiche met een fout.
    sector: [po]
    status: loopend
    themas: [ouderbetrokkenheid]
    bronnen: [brief-2020]
    gecontroleerd: 2026-10-01
    ---
    Tekst.

    """
  }

  @Test func onlyFilesThatGitSaysChanged() throws {
    let site = try Site(Self.fiche("oud") + Self.fiche("veranderd"))
    try site.git(["init", "-q"])
    try site.git(["add", "."])
    try site.git(["commit", "-q", "-m", "begin"])
    #expect(try site.portaal(["check", "--changed-since", "HEAD"]).code == 0)

    let file = "Content/fiches/ouderinitiatieven/veranderd.md"
    try site.write(try String(contentsOf: site.root.appendingPathComponent(file), encoding: .utf8) + "Meer.\n", to: file)
    _ = try Site(Self.fiche("nieuw"), in: site.root)
    let run = try site.portaal(["check", "--changed-since", "HEAD"])
    #expect(run.code == 1)
    // The templates of this site lie elsewhere.
    #expect(run.errors.contains("Templates' hoort niet bij de git-map van 'Content'"))
    #expect(run.output.contains("/veranderd.md:5:9: fout") && run.output.contains("/nieuw.md:5:9: fout") && !run.output.contains("/oud.md"))

    let unknown = try site.portaal(["check", "--changed-since", "bestaat-niet"])
    #expect(unknown.code == 64)
    #expect(unknown.errors.contains("git kent hier geen versie 'bestaat-niet'."))
    let option = try site.portaal(["check", "--changed-since=--output=x"])
    #expect(option.code == 64)
    #expect(!FileManager.default.fileExists(atPath: site.root.appendingPathComponent("x").path))
  }

  @Test func withoutGitItSaysSo() throws {
    let run = try Site().portaal(["check", "--changed-since", "HEAD"])
    #expect(run.code == 64)
    #expect(run.errors.contains("moet 'Content' in een map van git staan"))
  }
}
