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
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begint een fiche, partner, thema of ander bestand, met uitleg bij elke sleutel.",
    discussion: """
      Een nieuw bestand wordt pas geschreven als het door de controle komt; een bestaand bestand blijft zoals het is.

      portaal new fiche --kind ouderinitiatieven --set titel="Samen naar school" --set samenvatting="Ouders kiezen samen." \
      --set sector=po --set themas=kansengelijkheid --set bronnen=kamerbrief-2025
      """
  )

  @Argument(
    help: ArgumentHelp("fiche, partner, thema, nieuws, agenda, soort, pagina of dataset.", valueName: "soort"), transform: newKind(of:))
  var what: NewKind

  @Option(help: ArgumentHelp("De soort van een fiche: de naam van een bestand in soorten/.", valueName: "naam"))
  var kind: String?

  @Option(help: ArgumentHelp("De naam van het bestand; standaard gemaakt van de titel.", valueName: "naam"))
  var slug: String?

  @Option(help: ArgumentHelp("De waarde van een sleutel; mag vaker. Een lijst heeft komma's.", valueName: "sleutel=waarde"))
  var set: [String] = []

  @Option(help: ArgumentHelp("De map met de inhoud.", valueName: "map"))
  var content = "Content"

  @OptionGroup var reporting: LanguageOption

  func validate() throws {
    if let slug, !Slug.isValid(slug) { throw ValidationError("'\(slug)' is geen naam; bedoelde u '\(Slug.make(from: slug))'?") }
    if what != .text(.fiche), kind != nil { throw ValidationError("Alleen een fiche heeft --kind.") }
  }

  func run() async throws {
    guard case .text(let text) = what else { return try await beginDataset() }
    var new = NewText(text, today: .today)
    new.slug = slug
    for (key, value) in try pairs() {
      do { try new.set(key, value) } catch { throw ValidationError("\(error)") }
    }
    new.folder = kind ?? (text == .fiche ? ask("soort", "de map van de fiche: een bestand in soorten/") : nil)
    for key in new.missing {
      guard let value = ask(key.name, "\(key.purpose) (\(key.type))") else { continue }
      do { try new.set(key.name, value) } catch { throw ValidationError("\(error)") }
    }
    if text == .fiche, new.folder == nil { throw ValidationError("Noem met --kind de soort van de fiche.") }
    if !new.missing.isEmpty {
      throw refusal(new.missing)
    }
    try await check(new)
    do { try new.save(in: content) } catch {
      writeError(reporting.say("\(error)\n", "\(error.english)\n"))
      throw ExitCode(EX_IOERR)
    }
    let path = "\(content)/\(new.path)"
    print(
      reporting.say(
        "\(path) gemaakt. Vul de tekst aan en controleer met: portaal check",
        "\(path) made. Complete the text and check with: portaal check"))
  }

  private func refusal(_ missing: [KeyDescription]) -> ValidationError {
    ValidationError(
      reporting.say("Dit ontbreekt nog:\n", "Still missing:\n")
        + missing.map { "  --set \($0.name)=…  \($0.purpose) (\($0.type))" }.joined(separator: "\n"))
  }

  private func pairs() throws -> [(String, String)] {
    try set.map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { throw ValidationError("Schrijf --set sleutel=waarde, niet '\(pair)'.") }
      return (parts[0], parts[1])
    }
  }

  private func beginDataset() async throws {
    var values: [String: String] = [:]
    let names = NewDataset.keys.map(\.name)
    for (key, value) in try pairs() {
      guard names.contains(key) else {
        let remedy = nearMiss(to: key, in: names).map { "bedoelde u '\($0)'?" } ?? "kies uit: \(names.joined(separator: ", "))."
        throw ValidationError("Een nieuwe dataset heeft geen sleutel '\(key)': \(remedy)")
      }
      values[key] = value
    }
    for key in NewDataset(slug: slug, values: values).missing { values[key.name] = ask(key.name, "\(key.purpose) (\(key.type))") }
    let new = NewDataset(slug: slug, values: values)
    guard new.missing.isEmpty else {
      throw refusal(new.missing)
    }
    let report = await new.findings(in: content, today: .today)
    writeError(reporting.text(of: report, source: readForExcerpt))
    guard !report.hasErrors else {
      writeError(reporting.say("Er is niets geschreven.\n", "Nothing was written.\n"))
      throw ExitCode(1)
    }
    do {
      for file in new.files { try file.save(in: content) }
    } catch {
      writeError(reporting.say("\(error)\n", "\(error.english)\n"))
      throw ExitCode(EX_IOERR)
    }
    let folder = "\(content)/monitor/\(new.slug)/"
    print(
      reporting.say(
        "\(folder) gemaakt. Zet uw cijfers in de tabel en controleer met: portaal check",
        "\(folder) made. Put your figures into the table and check with: portaal check"))
  }

  private func check(_ new: NewText) async throws {
    let report = await new.findings(in: content, today: .today)
    let file = "\(content)/\(new.path)"
    writeError(reporting.text(of: report) { $0 == file ? new.bytes(asDraft: false) : readForExcerpt($0) })
    guard report.hasErrors else { return }
    writeError(reporting.say("Er is niets geschreven.\n", "Nothing was written.\n"))
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
  let remedy = nearMiss(to: argument, in: known).map { "bedoelde u '\($0)'?" } ?? "kies uit: \(known.joined(separator: ", "))."
  throw ValidationError("'\(argument)' kan niet begonnen worden: \(remedy)")
}
