// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Glibc
import Primitives

/// `portaal`: the command and its subcommands.
package struct Portaal: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "portaal",
      abstract: say(
        "Maakt van fiches (Markdown) en cijfers (CSV) een snelle, toegankelijke website.",
        "Makes a fast, accessible website of texts (Markdown) and figures (CSV)."),
      subcommands: [
        BuildCommand.self, ServeCommand.self, CheckCommand.self, MeasureCommand.self, NewCommand.self, ImportCommand.self,
        SchemaCommand.self,
      ]
    )
  }

  @OptionGroup var reporting: LanguageOption

  package init() {}
}

extension Portaal {
  /// Runs what the arguments of the program ask for, and ends the program where that cannot be done.
  package static func answer() async {
    do {
      try checkSubcommand()
      let command = try await asyncParseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch {
      let code = exitCode(for: error)
      let text = Speech.language.say(ParserWords.dutch(fullMessage(for: error)), fullMessage(for: error))
      if !text.isEmpty {
        if code.isSuccess { _ = writeOutput(Bytes((text + "\n").utf8)) } else { writeError(text + "\n") }
      }
      Glibc.exit(code.rawValue)
    }
  }

  /// The parser calls a misspelt subcommand an argument too many.
  private static func checkSubcommand() throws {
    let known = configuration.subcommands.map { $0._commandName } + ["help"]
    guard let first = CommandLine.arguments.dropFirst().first, !first.hasPrefix("-"), !known.contains(first) else { return }
    let remedy = choice(near: nearMiss(to: first, in: known), of: known)
    throw ValidationError(say("'\(first)' is geen opdracht: \(remedy)", "'\(first)' is no command: \(remedy)"))
  }
}
