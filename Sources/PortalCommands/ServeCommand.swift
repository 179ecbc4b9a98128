// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Glibc
import Preview
import Primitives

/// `portaal serve`: shows the site while it is edited. Runs until it is stopped; exits with 69 when the address is taken or not there.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Toont de website op deze computer en ververst de pagina wanneer u iets bewaart.",
    discussion: "Staat er een fout in de inhoud, dan leest u die boven de pagina en hier. Stop met Ctrl+C."
  )

  @Option(help: ArgumentHelp("De map met de inhoud.", valueName: "map"))
  var content = "Content"

  @Option(help: ArgumentHelp("De map met de sjablonen.", valueName: "map"))
  var templates = "Templates"

  @Option(help: ArgumentHelp("De poort; 0 kiest een vrije.", valueName: "nummer"))
  var port: UInt16 = 8000

  @Option(help: ArgumentHelp("Het adres; met 0.0.0.0 kan iedereen op uw netwerk meelezen, ook in concepten.", valueName: "adres"))
  var host = "127.0.0.1"

  @Flag(help: "Toon ook concepten en fiches met een latere datum.")
  var drafts = false

  func run() async throws {
    let options = PreviewOptions(
      content: content.withoutSlash, templates: templates.withoutSlash, drafts: drafts, today: { .today }, source: { readForExcerpt($0) })
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
      writeError("\(error)\n")
      throw ExitCode(EX_OSERR)
    }
  }

  private func address(_ port: UInt16) -> String {
    let name = host.contains(":") ? "[\(host)]" : host
    return "De website staat op http://\(name):\(port)/. Stop met Ctrl+C.\n"
  }
}

extension PreviewNews {
  /// What the terminal says of a new edition: `Bijgewerkt in 12 ms.`
  fileprivate var text: String {
    let (seconds, attoseconds) = duration.components
    let milliseconds = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    if let problems = edition.problems {
      let shown = edition.plan == nil ? "de fouten" : "de laatste goede versie"
      return problems + "De website toont \(shown) (\(milliseconds) ms).\n"
    }
    return (isWhole ? edition.remarks : "") + (isWhole ? "Alles klaar" : "Pagina bijgewerkt") + " in \(milliseconds) ms.\n"
  }
}

extension PreviewServerError {
  fileprivate func text(host: String, port: UInt16) -> String {
    switch self {
    case .address: "'\(host)' is geen adres van deze computer; kies 127.0.0.1, of 0.0.0.0 om anderen mee te laten kijken."
    case .system(code: EADDRINUSE, _): "Poort \(port) is bezet; kies een andere met --port, of --port 0."
    case .system(code: EACCES, _): "U mag poort \(port) niet gebruiken; kies er een vanaf 1024 met --port."
    case .system(code: EADDRNOTAVAIL, _): "'\(host)' is geen adres van deze computer."
    case .system(_, let message): "De website kan niet getoond worden: \(message)."
    }
  }
}

extension String {
  fileprivate var withoutSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
