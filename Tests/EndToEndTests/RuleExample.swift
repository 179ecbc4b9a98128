// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A little site in two forms: as an editor wrote it, with what is wrong, and mended. Each line of a file is marked as in a diff between them:
///
///     $ portaal check                                   (the command, when it is another; a second line: that of the mended site)
///     -- Content/themas/kansen.md --
///      ---                                              (in both)
///     -titel: Kansen: een begin                         (what was wrong)
///     +titel: "Kansen: een begin"                       (as it should be)
///      ---
///     -- verwacht --
///     Content/themas/kansen.md:2:14: fout: …            (what is said of the first form)
///     -- in English --
///     Content/themas/kansen.md:2:14: error: …           (the same for programmers)
///
/// A file without a line in one of the forms is absent there.
struct RuleExample {
  let file: URL
  let input: String
  let expected: String
  let expectedEnglish: String
  let command: [String]
  private let mendedCommand: [String]
  private let site: String

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("RuleExamples")
  private static let mark = "-- verwacht --\n"
  private static let englishMark = "-- in English --\n"

  init(_ name: String) throws {
    file = Self.folder.appendingPathComponent(name)
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: Self.mark)
    let outputs = parts.count > 1 ? parts[1].components(separatedBy: Self.englishMark) : []
    input = parts[0]
    expected = outputs.first ?? ""
    expectedEnglish = outputs.count > 1 ? outputs[1] : ""
    let prompt = "$ portaal "
    let lines = input.components(separatedBy: "\n")
    let commands = lines.prefix { $0.hasPrefix(prompt) }.map { $0.dropFirst(prompt.count).split(separator: " ").map(String.init) }
    command = commands.first ?? ["check"]
    mendedCommand = commands.last ?? ["check"]
    site = lines.dropFirst(commands.count).joined(separator: "\n")
  }

  /// The identifiers that a text names between brackets at the end of a line.
  static func identifiers(in text: String) -> Set<String> {
    Set(text.matches(of: /\[([a-z-]+\.[a-zA-Z0-9-]+)\]$/.anchorsMatchLineEndings()).map { String($0.1) })
  }

  /// The messages of a run on one of the forms (`-` or `+`), without the last line, which counts pages and seconds.
  func run(_ form: Character, _ more: [String] = []) throws -> (said: String, code: Int32) {
    let base = try String(contentsOf: Self.folder.appendingPathComponent("base.site"), encoding: .utf8)
    let site = try Site("", on: Site.base + base)
    if self.site.contains("-- Templates/") {
      try FileManager.default.copyItem(
        at: Site.package.appendingPathComponent("Templates"), to: site.root.appendingPathComponent("Templates"))
    }
    for file in Site.files(in: self.site) {
      let lines = file.text.components(separatedBy: "\n").dropLast().filter { $0.first == form || $0.first == " " }
      if !lines.isEmpty { try site.writeAsSaid(lines.map { $0.dropFirst() + "\n" }.joined(), to: file.path) }
    }
    let run = try site.portaal(
      (form == "-" ? command : mendedCommand) + more, prefix: input.contains("[unreadable]") ? Self.withoutPrivileges : "")
    return (Self.withoutLinesOfTexts((run.output + run.errors).replacing(/[^\n]*\n$/, with: "")), run.code)
  }

  /// The words of the site grow: on which of their lines something stands says nothing here.
  ///
  ///     Templates/teksten.yml:241:15: fout: …      →     Templates/teksten.yml:n:15: fout: …
  ///       241 | uitleg: …                          →       n | uitleg: …
  private static func withoutLinesOfTexts(_ text: String) -> String {
    var isOfTexts = false
    return text.components(separatedBy: "\n").map { line in
      if !line.hasPrefix("  ") { isOfTexts = line.hasPrefix("Templates/teksten") }
      guard isOfTexts else { return line }
      return line.replacing(/^(Templates\/teksten[a-z.]*):\d+/, with: { "\($0.1):n" }).replacing(/^ +\d+ \|/, with: "  n |")
        .replacing(/^ {4,}\|/, with: "    |")
    }.joined(separator: "\n")
  }

  /// The superuser reads every file; here without that right.
  private static let withoutPrivileges =
    "[ $(id -u) != 0 ] || exec setpriv --bounding-set=-dac_override,-dac_read_search \"$0\" \"$@\"; "

  func record(_ dutch: String, _ english: String) throws {
    try (input + Self.mark + dutch + Self.englishMark + english).write(to: file, atomically: true, encoding: .utf8)
  }
}
