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
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Controleert de inhoud en de hele website, zonder iets te schrijven.",
    discussion: """
      portaal check --only link,fiche.kosten
      portaal check --changed-since origin/main --format github --warnings-as-errors
      """
  )

  @OptionGroup var source: SourceOptions

  @OptionGroup var reporting: ReportOptions

  @Flag(help: "Neem waarschuwingen even zwaar als fouten; adviezen blijven adviezen.")
  var warningsAsErrors = false

  @Option(
    help: ArgumentHelp(
      "Toon alleen deze regels, met een komma ertussen: een hele naam (link.adres) of het begin (link).", valueName: "regel"))
  var only: String?

  @Option(help: ArgumentHelp("Toon alleen wat staat in bestanden die volgens git veranderd zijn sinds deze versie.", valueName: "versie"))
  var changedSince: String?

  @Option(
    help: ArgumentHelp(
      "De sitemap.xml van de website zoals die nu op het web staat: vindt adressen die zouden verdwijnen.", valueName: "bestand"))
  var published: String?

  @Flag(
    help: """
      Kijk ook of links naar andere websites nog werken. Rustig: één vraag per seconde per website, en een antwoord telt een week. \
      Nodig: het programma curl.
      """)
  var external = false

  @Option(help: ArgumentHelp("Waar --external antwoorden van andere websites bewaart.", valueName: "bestand"))
  var linkCache = ".portaal-links.tsv"

  @Flag(help: ArgumentHelp("Vraag met --external ook adressen op het eigen netwerk.", visibility: .hidden))
  var allowPrivate = false

  @Flag(help: "Toon hoe lang elke stap duurt.")
  var timings = false

  func validate() throws {
    if only != nil, rules.isEmpty { throw ValidationError("Noem achter --only een regel, bijvoorbeeld link of link.adres.") }
    for name in rules where RuleBook.find(name) == nil && !RuleBook.subjects.contains(name) {
      throw ValidationError(
        "'\(name)' is geen regel: \(RuleBook.nearMiss(to: name) ?? "kies uit \(RuleBook.subjects.joined(separator: ", ")).")")
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
    let report = selection.of(found)
    if timings { writeError(result.timings.map(\.line).joined()) }
    let style = reporting.style(address: result.address, file: STDOUT_FILENO)
    var output = report.bytes(reporting.format, rules: RuleBook.all, style: style, source: readForExcerpt)
    if reporting.format == .text { output.append(report.line(of: result, reporting.language)) }
    guard writeOutput(output) else { throw ExitCode(EX_IOERR) }
    if report.hasErrors { throw ExitCode(1) }
  }

  private var rules: [String] {
    only?.split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty } ?? []
  }

  private func checkLinks(_ links: [ExternalLink]) async throws -> Report {
    writeError("\(Words(.dutch).grouped(links.count)) adressen op andere websites …\n")
    let known = readForExcerpt(linkCache) ?? []
    let checked: (report: Report, cache: Bytes)
    do {
      checked = try await ExternalCheck(allowsPrivate: allowPrivate, pause: allowPrivate ? .milliseconds(10) : .seconds(1))
        .run(links, cache: known, now: time(nil))
    } catch {
      writeError("Voor --external is het programma curl nodig, en dat is hier niet te vinden.\n")
      throw ExitCode(EX_UNAVAILABLE)
    }
    let file = open(linkCache, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if file < 0 || !FileBytes.write(checked.cache, to: file) {
      writeError("Kan '\(linkCache)' niet schrijven; de antwoorden zijn niet bewaard.\n")
    }
    if file >= 0 { close(file) }
    return checked.report
  }

  /// Nil: none was named.
  private func publishedSitemap() throws -> Bytes? {
    guard let published else { return nil }
    let bytes: Bytes
    do { bytes = try InputFile(published).bytes() } catch {
      writeError("\(error)\n")
      throw ExitCode(EX_IOERR)
    }
    if Sitemap.addresses(in: bytes).isEmpty {
      writeError("'\(published)' is geen sitemap: er staat geen adres in. Haal de sitemap.xml van de website opnieuw op.\n")
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
        writeError("'\(source.templates)' hoort niet bij de git-map van '\(source.content)': daarvan ziet u alle bevindingen.\n")
      }
    } catch {
      writeError("\(error)\n")
      throw ExitCode(EX_USAGE)
    }
    return selection
  }
}
