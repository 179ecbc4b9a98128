// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Glibc
import Primitives
import Publishing
import SiteChecks

/// `portaal check`: everything that a build would find, and the checks over the whole site, without writing a file. Exits with 0 when there
/// is no error, 1 when there is, 64 for wrong usage and 74 when a file that the user names cannot be read or the findings not be written.
struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        "Controleert de inhoud en de hele website, zonder iets te schrijven.",
        "Checks the content and the whole site, without writing anything."),
      discussion: """
        portaal check --only link,fiche.kosten
        portaal check --changed-since origin/main --format github --warnings-as-errors
        """
    )
  }

  @OptionGroup var source: SourceOptions

  @OptionGroup var reporting: ReportOptions

  @Flag(
    help: .init(
      say("Neem waarschuwingen even zwaar als fouten; adviezen blijven adviezen.", "Take warnings for errors; advice stays advice.")))
  var warningsAsErrors = false

  @Option(
    help: ArgumentHelp(
      say(
        "Toon alleen deze regels, met een komma ertussen: een hele naam (link.adres) of het begin (link).",
        "Show these rules only, separated by commas: a whole name (link.adres) or its beginning (link)."), valueName: say("regel", "rule")))
  var only: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Toon alleen wat staat in bestanden die volgens git veranderd zijn sinds deze versie.",
        "Show only what is in files that changed since this revision of git."), valueName: say("versie", "revision")))
  var changedSince: String?

  @Option(
    help: ArgumentHelp(
      say(
        "De sitemap.xml van de website zoals die nu op het web staat: vindt adressen die zouden verdwijnen.",
        "The sitemap.xml of the site as it is on the web now: finds addresses that would disappear."), valueName: say("bestand", "file")))
  var published: String?

  @Flag(
    help: .init(
      say(
        """
        Kijk ook of links naar andere websites nog werken. Rustig: één vraag per seconde per website, en een antwoord telt een week. \
        Nodig: het programma curl.
        """,
        "Also see whether links to other sites still work: one request a second for each site, an answer counts for a week. Needs curl.")))
  var external = false

  @Option(
    help: ArgumentHelp(
      say("Waar --external antwoorden van andere websites bewaart.", "Where --external keeps the answers of other sites."),
      valueName: say("bestand", "file")))
  var linkCache = ".portaal-links.tsv"

  @Flag(
    help: ArgumentHelp(
      say("Vraag met --external ook adressen op het eigen netwerk.", "With --external ask for addresses of the own network too."),
      visibility: .hidden))
  var allowPrivate = false

  @Flag(help: .init(say("Toon hoe lang elke stap duurt.", "Show how long each step takes.")))
  var timings = false

  func validate() throws {
    if only != nil, rules.isEmpty {
      throw ValidationError(
        say("Noem achter --only een regel, bijvoorbeeld link of link.adres.", "Name a rule after --only, link or link.adres for instance."))
    }
    for name in rules where RuleBook.find(name) == nil && !RuleBook.subjects.contains(name) {
      let remedy = choice(near: RuleBook.nearMiss(to: name), of: RuleBook.subjects)
      throw ValidationError(say("'\(name)' is geen regel: \(remedy)", "'\(name)' is no rule: \(remedy)"))
    }
  }

  func run() async throws {
    let selection = try selection()
    let sitemap = try publishedSitemap()
    let options = BuildOptions(content: source.content, templates: source.templates, drafts: source.drafts, today: source.date)
    let terminal = TerminalProgress()
    let result = await Publisher(options, progress: { terminal.show($0) }).check(published: sitemap, listsExternalLinks: external)
    terminal.clear()
    var found = result.report
    if external { found.add(contentsOf: RuleBook.apply(result.rules, to: try await checkLinks(result.externalLinks))) }
    var report = selection.of(found)
    report.sort()
    if timings { writeError(result.timings.map(\.line).joined()) }
    let style = reporting.style(address: result.address, file: STDOUT_FILENO)
    var output = report.bytes(reporting.format, rules: RuleBook.all, style: style, source: readForExcerpt)
    if reporting.format == .text { output.append(report.line(of: result, reporting.language)) }
    guard writeOutput(output) else { throw ExitCode(EX_IOERR) }
    if report.hasErrors { throw ExitCode(1) }
    // The end of the program frees the model at once.
    withExtendedLifetime(result) { Glibc.exit(EXIT_SUCCESS) }
  }

  private var rules: [String] {
    only?.split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty } ?? []
  }

  private func checkLinks(_ links: [ExternalLink]) async throws -> Report {
    let count = Speech.language.grouped(links.count)
    writeError(say("\(count) adressen op andere websites …\n", "\(count) addresses of other sites …\n"))
    let known = readForExcerpt(linkCache) ?? []
    let checked: (report: Report, cache: Bytes)
    do {
      checked = try await ExternalCheck(allowsPrivate: allowPrivate, pause: allowPrivate ? .milliseconds(10) : .seconds(1))
        .run(links, cache: known, now: time(nil))
    } catch {
      writeError(
        say("Voor --external is het programma curl nodig, en dat is hier niet te vinden.\n", "--external needs curl, which is not here.\n"))
      throw ExitCode(EX_UNAVAILABLE)
    }
    let file = open(linkCache, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if file < 0 || !FileBytes.write(checked.cache, to: file) {
      writeError(
        say(
          "Kan '\(linkCache)' niet schrijven; de antwoorden zijn niet bewaard.\n",
          "Cannot write '\(linkCache)'; the answers were not kept.\n"))
    }
    if file >= 0 { close(file) }
    return checked.report
  }

  /// Nil: none was named.
  private func publishedSitemap() throws -> Bytes? {
    guard let published else { return nil }
    let bytes: Bytes
    do { bytes = try InputFile(published).bytes() } catch {
      tell(error)
      throw ExitCode(EX_IOERR)
    }
    if Sitemap.addresses(in: bytes).isEmpty {
      writeError(
        say(
          "'\(published)' is geen sitemap: er staat geen adres in. Haal de sitemap.xml van de website opnieuw op.\n",
          "'\(published)' is no sitemap: there is no address in it. Fetch the sitemap.xml of the site again.\n"))
      throw ExitCode(EX_IOERR)
    }
    return bytes
  }

  private func selection() throws -> ReportSelection {
    var selection = ReportSelection(rules: rules, warningsAreErrors: warningsAsErrors)
    guard let changedSince else { return selection }
    let (content, templates) = (GitChanges(folder: source.content), GitChanges(folder: source.templates))
    do {
      selection.files = try content.files(since: changedSince)
      if try content.isInOneRepository(with: templates) {
        selection.files? += try templates.files(since: changedSince)
      } else {
        // The revision says nothing about them.
        selection.wholeFolders = [source.templates]
        writeError(
          say(
            "'\(source.templates)' hoort niet bij de git-map van '\(source.content)': daarvan ziet u alle bevindingen.\n",
            "'\(source.templates)' is not in the repository of '\(source.content)': you see all findings of it.\n"))
      }
    } catch {
      writeError("\(error.text)\n")
      throw ExitCode(EX_USAGE)
    }
    return selection
  }
}
