// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Diagnostics
import Glibc
import Primitives
import Publishing

/// `portaal build`: checks the content and publishes the site. Exits with 0 when it was published, 1 when the content has
/// errors, 64 for wrong usage and 74 when the disk refuses.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Controleert de inhoud en bouwt de website.",
    discussion: "Staat er een fout in de inhoud, dan blijft de website zoals die was en leest u hier wat u kunt doen."
  )

  @Option(help: ArgumentHelp("De map met de inhoud.", valueName: "map"))
  var content = "Content"

  @Option(help: ArgumentHelp("De map met de sjablonen.", valueName: "map"))
  var templates = "Templates"

  @Option(help: ArgumentHelp("De map voor de website. Een map die portaal niet zelf maakte, wordt niet vervangen.", valueName: "map"))
  var output = "Public"

  @Flag(help: "Bouw ook concepten en fiches met een latere datum.")
  var drafts = false

  @Option(
    help: ArgumentHelp("De dag waarop de website gemaakt is (standaard: SOURCE_DATE_EPOCH of vandaag).", valueName: "jjjj-mm-dd"),
    transform: date(of:))
  var date: CalendarDate = .today

  @Flag(help: "Toon hoe lang elke stap duurt.")
  var timings = false

  func run() async throws {
    let options = BuildOptions(content: content, templates: templates, output: output, drafts: drafts, today: date)
    let terminal = TerminalProgress()
    let result: BuildResult
    do {
      result = try await Publisher(options, progress: { terminal.show($0) }).build()
    } catch {
      terminal.clear()
      writeError("\(error)\n")
      throw ExitCode(error.exitCode)
    }
    terminal.clear()
    writeError(TextFormat(source: readForExcerpt).text(of: result.report))
    if timings { writeError(result.timings.map(\.line).joined()) }
    guard let summary = result.summary else {
      writeError(result.report.verdict(output: output))
      throw ExitCode(1)
    }
    print(summary.line(warnings: result.report.count(.warning), to: output))
  }
}

extension PublishingError {
  /// Of `sysexits.h`: the output cannot be made.
  fileprivate var exitCode: Int32 {
    switch self {
    case .disk: EX_IOERR
    case .notOurs: EX_CANTCREAT
    }
  }
}

private func date(of argument: String) throws -> CalendarDate {
  guard let date = CalendarDate(iso: argument) else { throw ValidationError("'\(argument)' is geen datum, zoals 2026-11-21.") }
  return date
}

extension CalendarDate {
  /// The clock enters here and nowhere else.
  static var today: CalendarDate {
    if let epoch = getenv("SOURCE_DATE_EPOCH"), let seconds = Int(String(cString: epoch)) {
      return CalendarDate(secondsSince1970: seconds)
    }
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return CalendarDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CalendarDate(secondsSince1970: now)
  }
}
