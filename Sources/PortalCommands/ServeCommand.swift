// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Glibc
import Preview
import Primitives

/// `portaal serve`: shows the site while it is edited. Runs until it is stopped; exits with 69 when the address is taken or not there.
struct ServeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve",
      abstract: say(
        "Toont de website op deze computer en ververst de pagina wanneer u iets bewaart.",
        "Shows the site on this computer and reloads the page when you save something."),
      discussion: say(
        "Staat er een fout in de inhoud, dan leest u die boven de pagina en hier. Stop met Ctrl+C.",
        "An error in the content is shown above the page and here. Stop with Ctrl+C.")
    )
  }

  @Option(help: ArgumentHelp(say("De map met de inhoud.", "The folder of the content."), valueName: say("map", "folder")))
  var content = "Content"

  @Option(help: ArgumentHelp(say("De map met de sjablonen.", "The folder of the templates."), valueName: say("map", "folder")))
  var templates = "Templates"

  @Option(help: ArgumentHelp(say("De poort; 0 kiest een vrije.", "The port; 0 chooses a free one."), valueName: say("nummer", "number")))
  var port: UInt16 = 8000

  @Option(
    help: ArgumentHelp(
      say(
        "Het adres; met 0.0.0.0 kan iedereen op uw netwerk meelezen, ook in concepten.",
        "The address; with 0.0.0.0 anyone on your network can read along, drafts too."), valueName: say("adres", "address")))
  var host = "127.0.0.1"

  @Flag(help: .init(say("Toon ook concepten en fiches met een latere datum.", "Show drafts and texts of a later date too.")))
  var drafts = false

  @OptionGroup var reporting: LanguageOption

  func run() async throws {
    let options = PreviewOptions(
      content: content.withoutSlash, templates: templates.withoutSlash, drafts: drafts, today: { .today },
      text: { textForPeople($0) })
    do {
      // Before the first reading, so that no change is missed.
      let watcher = try FolderWatcher([options.content, options.templates])
      let preview = await Preview(options, told: { writeError($0.text) })
      let server = try PreviewServer(preview, host: host, port: port)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run { writeError(address($0)) } }
        group.addTask { await preview.follow(watcher) }
        // The first that fails stops the others.
        while try await group.next() != nil {}
      }
    } catch let error as PreviewServerError {
      writeError(error.text(host: host, port: port) + "\n")
      throw ExitCode(EX_UNAVAILABLE)
    } catch let error as WatchError {
      tell(error)
      throw ExitCode(EX_OSERR)
    }
  }

  private func address(_ port: UInt16) -> String {
    let name = host.contains(":") ? "[\(host)]" : host
    let address = "http://\(name):\(port)/"
    return say("De website staat op \(address). Stop met Ctrl+C.\n", "The site is at \(address). Stop with Ctrl+C.\n")
  }
}

extension PreviewNews {
  /// What the terminal says of a new edition: `Bijgewerkt in 12 ms.`
  fileprivate var text: String {
    let (seconds, attoseconds) = duration.components
    let milliseconds = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    if let problems = edition.problems {
      let shown = edition.plan == nil ? say("de fouten", "the errors") : say("de laatste goede versie", "the last good version")
      return problems + say("De website toont", "The site shows") + " \(shown) (\(milliseconds) ms).\n"
    }
    return (isWhole ? edition.remarks(Speech.language) : "")
      + (isWhole ? say("Alles klaar", "All done") : say("Pagina bijgewerkt", "Page updated")) + " in \(milliseconds) ms.\n"
  }
}

extension PreviewServerError {
  fileprivate func text(host: String, port: UInt16) -> String {
    switch self {
    case .address:
      say(
        "'\(host)' is geen adres van deze computer; kies 127.0.0.1, of 0.0.0.0 om anderen mee te laten kijken.",
        "'\(host)' is no address of this computer; choose 127.0.0.1, or 0.0.0.0 to let others look.")
    case .system(code: EADDRINUSE, _):
      say(
        "Poort \(port) is bezet; kies een andere met --port, of --port 0.",
        "Port \(port) is taken; choose another with --port, or --port 0.")
    case .system(code: EACCES, _):
      say(
        "U mag poort \(port) niet gebruiken; kies er een vanaf 1024 met --port.",
        "You may not use port \(port); choose one from 1024 with --port.")
    case .system(code: EADDRNOTAVAIL, _):
      say("'\(host)' is geen adres van deze computer.", "'\(host)' is no address of this computer.")
    case .system(_, let message):
      say("De website kan niet getoond worden: \(message).", "The site cannot be shown: \(message).")
    }
  }
}

extension String {
  fileprivate var withoutSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
