// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Content
import Diagnostics
import Glibc
import Primitives
import Scaffolding

/// `portaal new`: begins a text. Asks on a terminal for what is missing. Exits with 0 when the file is written, 1 when it would not pass the
/// check, 64 for wrong usage and 74 when the disk refuses.
struct NewCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: say(
        "Begint een fiche, partner, thema of ander bestand, met uitleg bij elke sleutel.",
        "Begins a fiche, partner, thema or other file, with each key explained."),
      discussion: """
        \(say(
          "Een nieuw bestand wordt pas geschreven als het door de controle komt; een bestaand bestand blijft zoals het is.",
          "A new file is written once it passes the check; a file that exists stays as it is."))

        portaal new fiche --kind ouderinitiatieven --set titel="Samen naar school" --set samenvatting="Ouders kiezen samen." \
        --set sector=po --set themas=kansengelijkheid --set bronnen=kamerbrief-2025
        """
    )
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "fiche, partner, thema, nieuws, agenda, soort, pagina of dataset.",
        "fiche, partner, thema, nieuws, agenda, soort, pagina or dataset."),
      valueName: say("soort", "kind")), transform: newKind(of:))
  var what: NewKind

  @Option(
    help: ArgumentHelp(
      say("De soort van een fiche: de naam van een bestand in soorten/.", "The kind of a fiche: the name of a file in soorten/."),
      valueName: say("naam", "name")))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      say("De naam van het bestand; standaard gemaakt van de titel.", "The name of the file; by default made of the title."),
      valueName: say("naam", "name")))
  var slug: String?

  @Option(
    help: ArgumentHelp(
      say("De waarde van een sleutel; mag vaker. Een lijst heeft komma's.", "The value of a key; may be repeated. A list has commas."),
      valueName: say("sleutel=waarde", "key=value")))
  var set: [String] = []

  @Option(help: ArgumentHelp(say("De map met de inhoud.", "The folder of the content."), valueName: say("map", "folder")))
  var content = "Content"

  @OptionGroup var reporting: LanguageOption

  func validate() throws {
    if let slug, !Slug.isValid(slug) { throw wrongName(slug) }
    if what != .text(.fiche), kind != nil { throw ValidationError(say("Alleen een fiche heeft --kind.", "Only a fiche has --kind.")) }
  }

  func run() async throws {
    guard case .text(let text) = what else { return try await beginDataset() }
    var new = NewText(text, today: .today)
    new.slug = slug
    for (key, value) in try pairs() {
      do { try new.set(key, value) } catch { throw ValidationError(spoken(error)) }
    }
    new.folder =
      kind
      ?? (text == .fiche
        ? ask("soort", say("de map van de fiche: een bestand in soorten/", "the folder of the fiche: a file in soorten/")) : nil)
    for key in new.missing {
      guard let value = ask(key.name, "\(key.purpose) (\(key.type))") else { continue }
      do { try new.set(key.name, value) } catch { throw ValidationError(spoken(error)) }
    }
    if text == .fiche, new.folder == nil {
      throw ValidationError(say("Noem met --kind de soort van de fiche.", "Name the kind of the fiche with --kind."))
    }
    if !new.missing.isEmpty {
      throw refusal(new.missing)
    }
    try await check(new)
    do { try new.save(in: content) } catch {
      tell(error)
      throw ExitCode(EX_IOERR)
    }
    let path = "\(content)/\(new.path)"
    print(
      say(
        "\(path) gemaakt. Vul de tekst aan en controleer met: portaal check",
        "\(path) made. Complete the text and check with: portaal check"))
  }

  private func refusal(_ missing: [KeyDescription]) -> ValidationError {
    ValidationError(
      say("Dit ontbreekt nog:\n", "Still missing:\n")
        + missing.map { "  --set \($0.name)=…  \($0.purpose) (\($0.type))" }.joined(separator: "\n"))
  }

  private func pairs() throws -> [(String, String)] {
    try set.map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else {
        throw ValidationError(
          say("Schrijf --set sleutel=waarde, niet '\(pair)'.", "Write --set key=value, not '\(pair)'."))
      }
      return (parts[0], parts[1])
    }
  }

  private func beginDataset() async throws {
    var values: [String: String] = [:]
    let names = NewDataset.keys.map(\.name)
    for (key, value) in try pairs() {
      guard names.contains(key) else {
        let remedy = choice(near: nearMiss(to: key, in: names), of: names)
        throw ValidationError(
          say("Een nieuwe dataset heeft geen sleutel '\(key)': \(remedy)", "A new dataset has no key '\(key)': \(remedy)"))
      }
      values[key] = value
    }
    for key in NewDataset(slug: slug, values: values).missing { values[key.name] = ask(key.name, "\(key.purpose) (\(key.type))") }
    let new = NewDataset(slug: slug, values: values)
    guard new.missing.isEmpty else {
      throw refusal(new.missing)
    }
    let report = await new.findings(in: content, today: .today)
    writeError(textForPeople(report))
    guard !report.hasErrors else {
      writeError(say("Er is niets geschreven.\n", "Nothing was written.\n"))
      throw ExitCode(1)
    }
    do {
      for file in new.files { try file.save(in: content) }
    } catch {
      tell(error)
      throw ExitCode(EX_IOERR)
    }
    let folder = "\(content)/monitor/\(new.slug)/"
    print(
      say(
        "\(folder) gemaakt. Zet uw cijfers in de tabel en controleer met: portaal check",
        "\(folder) made. Put your figures into the table and check with: portaal check"))
  }

  private func check(_ new: NewText) async throws {
    let report = await new.findings(in: content, today: .today)
    let file = "\(content)/\(new.path)"
    writeError(textForPeople(report) { $0 == file ? new.bytes(asDraft: false) : readForExcerpt($0) })
    guard report.hasErrors else { return }
    writeError(say("Er is niets geschreven.\n", "Nothing was written.\n"))
    throw ExitCode(1)
  }

  /// The answer of who sits at the terminal; nil where nobody does, or nothing was typed.
  private func ask(_ name: String, _ purpose: String) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    writeError("\(name) – \(purpose): ")
    guard let line = readLine(), line.contains(where: { $0 != " " }) else { return nil }
    return line
  }
}

/// What can be begun.
enum NewKind: Equatable {
  case text(TextKind)
  case dataset
}

private func newKind(of argument: String) throws -> NewKind {
  if argument == "dataset" { return .dataset }
  if let kind = TextKind(rawValue: argument) { return .text(kind) }
  let known = TextKind.allCases.map(\.rawValue) + ["dataset"]
  let remedy = choice(near: nearMiss(to: argument, in: known), of: known)
  throw ValidationError(say("'\(argument)' kan niet begonnen worden: \(remedy)", "'\(argument)' cannot be begun: \(remedy)"))
}
