// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Glibc
import Primitives
import Publishing
import SiteChecks

/// `portaal build`: checks the content and publishes the site. Exits with 0 when it was published, 1 when the content has
/// errors, 64 for wrong usage and 74 when the disk refuses.
struct BuildCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build",
      abstract: say("Controleert de inhoud en bouwt de website.", "Checks the content and builds the site."),
      discussion: say(
        "Staat er een fout in de inhoud, dan blijft de website zoals die was en leest u hier wat u kunt doen.",
        "Where the content has an error, the site stays as it was and you read here what to do.")
    )
  }

  @OptionGroup var source: SourceOptions

  @Option(
    help: ArgumentHelp(
      say(
        "De map voor de website. Een map die portaal niet zelf maakte, wordt niet vervangen.",
        "The folder for the site. A folder that portaal did not make is not replaced."), valueName: say("map", "folder")))
  var output = "Public"

  @Option(
    help: ArgumentHelp(
      say(
        "Maak alleen dit deel, bijvoorbeeld 3/8; alle delen bij elkaar in één map zijn de hele website.",
        "Make this part only, 3/8 for instance; all parts together in one folder are the whole site."),
      valueName: say("deel/aantal", "part/number")),
    transform: part(of:))
  var part: BuildPart = .whole

  @Option(
    help: ArgumentHelp(
      say(
        "Een opdracht die de map van de nieuwe website krijgt voordat die gepubliceerd wordt. Mislukt zij, dan blijft de oude website.",
        "A command that gets the folder of the new site before it is published. Where it fails, the old site stays."),
      valueName: say("opdracht", "command")))
  var after: String?

  @OptionGroup var reporting: ReportOptions

  @Flag(help: .init(say("Toon hoe lang elke stap duurt.", "Show how long each step takes.")))
  var timings = false

  func validate() throws {
    // The next reading of the content would find the site among it.
    for folder in [source.content, source.templates] where Self.parts(output).starts(with: Self.parts(folder)) {
      throw ValidationError(
        say(
          "De website kan niet in de map '\(folder)' komen. Kies met --output een andere map.",
          "The site cannot be put into the folder '\(folder)'. Choose another with --output."))
    }
  }

  /// `./Content//Public/` → Content, Public
  private static func parts(_ path: String) -> [Substring] {
    (path.hasPrefix("/") ? ["/"] : []) + path.split(separator: "/").filter { $0 != "." }
  }

  func run() async throws {
    let options = BuildOptions(
      content: source.content, templates: source.templates, output: output, drafts: source.drafts, today: source.date, part: part,
      after: after)
    let terminal = TerminalProgress()
    let result: BuildResult
    do {
      result = try await Publisher(options, progress: { terminal.show($0) }).build()
    } catch {
      terminal.clear()
      tell(error)
      throw ExitCode(error.exitCode)
    }
    terminal.clear()
    // What a program reads goes to standard output, alone; what people read while it works goes to standard error.
    let isForPeople = reporting.format == .text
    let style = reporting.style(address: result.address, file: isForPeople ? STDERR_FILENO : STDOUT_FILENO)
    let findings = result.report.bytes(reporting.format, rules: RuleBook.all, style: style, source: readForExcerpt)
    guard isForPeople ? writeError(findings) : writeOutput(findings) else { throw ExitCode(EX_IOERR) }
    if timings { writeError(result.timings.map(\.line).joined()) }
    guard let summary = result.summary else {
      writeError(result.report.verdict(output: output, reporting.language))
      throw ExitCode(1)
    }
    let line = summary.line(warnings: result.report.count(.warning), to: output, reporting.language) + "\n"
    if isForPeople { print(line, terminator: "") } else { writeError(line) }
    // The end of the program frees the model at once.
    withExtendedLifetime(result) { Glibc.exit(EXIT_SUCCESS) }
  }
}

private func part(of argument: String) throws -> BuildPart {
  guard let part = BuildPart(argument) else {
    throw ValidationError(say("'\(argument)' is geen deel, zoals 3/8.", "'\(argument)' is no part, such as 3/8."))
  }
  return part
}

extension PublishingError {
  /// Of `sysexits.h`: the output cannot be made.
  fileprivate var exitCode: Int32 {
    switch self {
    case .disk: EX_IOERR
    case .notOurs: EX_CANTCREAT
    case .afterCommand: EX_SOFTWARE
    }
  }
}
