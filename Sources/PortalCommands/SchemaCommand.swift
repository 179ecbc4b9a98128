// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Content
import Diagnostics
import EditorFiles
import Glibc
import Primitives

/// `portaal schema`: writes what helps editors outside the program: JSON Schemas and snippets for VS Code, forms for a content editor.
/// Exits with 0 when all files are written, 1 when the content has errors and 74 when the disk refuses.
struct SchemaCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: say(
        "Schrijft de hulp voor VS Code (.vscode/) en voor een redactie-omgeving (Redactie/).",
        "Writes the help for VS Code (.vscode/) and for a content editor (Redactie/)."),
      discussion: say(
        """
        De bestanden volgen uit dezelfde regels als de controle. Draai dit opnieuw na een nieuwe sleutel, soort, bron of partner.
        In Redactie/server.yml staat op welke git-server de inhoud ligt; dat bestand blijft zoals het is.
        """,
        """
        The files follow from the same rules as the check. Run this again after a new key, kind, source or partner.
        Redactie/server.yml says on which git server the content is; that file stays as it is.
        """)
    )
  }

  @OptionGroup var source: SourceOptions

  @Option(
    help: ArgumentHelp(
      say("De map waarin .vscode/ en Redactie/ komen.", "The folder for .vscode/ and Redactie/."), valueName: say("map", "folder")))
  var output = "."

  @OptionGroup var reporting: LanguageOption

  func run() async throws {
    var report = Report()
    let tree = SourceTree(root: source.content, report: &report)
    let loaded = await ContentLoader(tree: tree, options: .init(today: source.date, drafts: true)).load()
    report.add(contentsOf: loaded.report)
    guard let portal = loaded.portal, !report.hasErrors else {
      writeError(textForPeople(report))
      throw ExitCode(1)
    }
    do {
      let server = try InputFile("\(output)/\(EditorFiles.serverSettings)").bytes()
      for file in EditorFiles.fixed + EditorFiles.following(NameLists(portal), server: server) {
        try OutputFile("\(output)/\(file.path)").write(file.bytes)
        print("\(output)/\(file.path)")
      }
    } catch {
      tell(error)
      throw ExitCode(EX_IOERR)
    }
  }
}
