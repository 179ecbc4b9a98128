// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Content
import Diagnostics
import Glibc
import Primitives
import Scaffolding
import Tables

/// `portaal import`: looks at a table and proposes a `dataset.yml`. Exits with 1 when the table cannot be read or may not be published, 64 for
/// wrong usage and 74 when the disk refuses.
struct ImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say("Bekijkt een tabel (CSV) en stelt een dataset.yml voor.", "Looks at a table (CSV) and proposes a dataset.yml."),
      discussion: """
        \(say(
          "Zonder --write schrijft dit niets: u leest het voorstel, en daarna waar het programma niet zeker van is.",
          "Without --write this writes nothing: you read the proposal, and then what the program is unsure of."))

        portaal import scholen.csv
        portaal import scholen.csv --write --slug po-ses-2019
        """
    )
  }

  @Argument(help: ArgumentHelp(say("De tabel.", "The table."), valueName: say("bestand", "file")))
  var file: String

  @Option(help: ArgumentHelp(say("De map met de inhoud.", "The folder of the content."), valueName: say("map", "folder")))
  var content = "Content"

  @Option(
    help: ArgumentHelp(
      say(
        "De naam van de dataset; standaard gemaakt van de naam van het bestand.",
        "The name of the dataset; by default made of that of the file."),
      valueName: say("naam", "name")))
  var slug: String?

  @Flag(help: .init(say("Zet het voorstel en de tabel in monitor/<naam>/.", "Put the proposal and the table into monitor/<name>/.")))
  var write = false

  @OptionGroup var reporting: LanguageOption

  func validate() throws {
    if let slug, !Slug.isValid(slug) { throw wrongName(slug) }
  }

  func run() async throws {
    let bytes: Bytes
    do { bytes = try InputFile(file).bytes() } catch {
      tell(error)
      throw ExitCode(EX_IOERR)
    }
    var report = Report()
    let table = Table.read(bytes, file: file, report: &report)
    writeError(textForPeople(report) { $0 == file ? bytes : nil })
    guard let table, !report.hasErrors else { throw ExitCode(1) }
    let proposal = DatasetProposal(table, areas: areas)
    print(proposal.text, terminator: "")
    for doubt in proposal.doubts { writeError(say("Niet zeker: \(doubt.dutch).\n", "Not sure: \(doubt.english).\n")) }
    for name in proposal.schools {
      writeError(
        say(
          "Let op: '\(name)' wijst één school aan. Vervang die kolom door een volgnummer, en zet nooit namen van scholen in de inhoud.\n",
          "Note: '\(name)' points at a single school. Replace that column by a number, and never put names of schools into the content.\n"))
    }
    if write { try save(proposal, bytes) }
  }

  private func save(_ proposal: DatasetProposal, _ bytes: Bytes) throws {
    guard proposal.schools.isEmpty else {
      writeError(say("Er is niets geschreven: deze tabel noemt scholen.\n", "Nothing was written: this table names schools.\n"))
      throw ExitCode(1)
    }
    let name = slug ?? Slug.make(from: file.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? "dataset")
    let folder = "monitor/\(name)"
    do {
      try NewFile(path: folder + "/dataset.yml", bytes: Bytes(proposal.text.utf8)).save(in: content)
      try NewFile(path: folder + "/\(name).csv", bytes: bytes).save(in: content)
    } catch {
      tell(error)
      throw ExitCode(EX_IOERR)
    }
    let place = "\(content)/\(folder)/"
    writeError(
      say(
        "\(place) gemaakt. Vul in wat er staat bij 'VUL IN', en controleer met: portaal check\n",
        "\(place) made. Fill in what says 'VUL IN', and check with: portaal check\n"))
  }

  /// Names and codes of municipalities; none where there is no content yet.
  private var areas: Set<String> {
    var report = Report()
    let path = content + "/gebieden.csv"
    guard let bytes = readForExcerpt(path), let table = Table.read(bytes, file: path, report: &report) else { return [] }
    let columns = ["code", "naam"].compactMap { table.column($0) }
    return Set((0..<table.rowCount).flatMap { row in columns.map { table.text(row: row, column: $0).lowercased() } })
  }
}
