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

  @Option(help: ReportFormat.help, transform: ReportFormat.parse)
  var format: ReportFormat = .text

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

  @Flag(help: "Toon hoe lang elke stap duurt.")
  var timings = false

  func validate() throws {
    if only != nil, rules.isEmpty { throw ValidationError("Noem achter --only een regel, bijvoorbeeld link of link.adres.") }
  }

  func run() async throws {
    let selection = try selection()
    let sitemap = try publishedSitemap()
    let options = BuildOptions(content: source.content, templates: source.templates, drafts: source.drafts, today: source.date)
    let terminal = TerminalProgress()
    let result = await Publisher(options, progress: { terminal.show($0) }).check(published: sitemap)
    terminal.clear()
    let report = selection.of(result.report)
    if timings { writeError(result.timings.map(\.line).joined()) }
    var output = report.bytes(format, rules: SiteRules.all, source: readForExcerpt)
    if format == .text { output.append(report.line(of: result)) }
    guard writeOutput(output) else { throw ExitCode(EX_IOERR) }
    if report.hasErrors { throw ExitCode(1) }
  }

  private var rules: [String] {
    only?.split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty } ?? []
  }

  /// Nil: none was named.
  private func publishedSitemap() throws -> Bytes? {
    guard let published else { return nil }
    do {
      return try InputFile(published).bytes()
    } catch {
      writeError("\(error)\n")
      throw ExitCode(EX_IOERR)
    }
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
