// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Foundation
import Primitives
import Testing

@testable import Scaffolding

/// Texts that are begun in a small content folder.
@Suite struct NewTextTests {
  private static let today = CalendarDate(secondsSince1970: 1_795_219_200)

  private static let values: [TextKind: [String: String]] = [
    .fiche: [
      "titel": "Samen naar \"school\": een begin", "samenvatting": "Ouders kiezen samen.", "sector": "po, vo", "themas": "kansen",
      "bronnen": "brief-2020", "kosten": "3",
    ],
    .partner: ["titel": "De Brug", "samenvatting": "Een school.", "soort": "school"],
    .theme: ["titel": "Taal", "samenvatting": "Over taal."],
    .news: ["titel": "Open dag", "samenvatting": "Kom kijken."],
    .agenda: ["titel": "Open dag", "samenvatting": "Kom kijken."],
    .kind: ["titel": "Proef", "samenvatting": "Een proef.", "meervoud": "Proeven"],
    .page: ["titel": "Over ons", "samenvatting": "Wie wij zijn."],
  ]

  private static func text(_ kind: TextKind, _ changes: [String: String] = [:]) throws -> NewText {
    var text = NewText(kind, today: today)
    if kind == .fiche { text.folder = "ouderinitiatieven" }
    let all = try #require(values[kind]).merging(changes) { $1 }
    for key in all.keys.sorted() { try text.set(key, all[key] ?? "") }
    return text
  }

  @Test(arguments: [
    (TextKind.fiche, "fiches/ouderinitiatieven/samen-naar-school-een-begin.md"), (.partner, "partners/de-brug.md"),
    (.theme, "themas/taal.md"),
    (.news, "nieuws/2026-11-21-open-dag.md"), (.agenda, "agenda/2026-11-21-open-dag.md"), (.kind, "soorten/proef.md"),
    (.page, "paginas/over-ons.md"),
  ])
  func isWrittenWithoutAnError(_ kind: TextKind, _ path: String) async throws {
    let folder = try Folder()
    let text = try Self.text(kind)
    #expect(text.path == path)
    #expect(text.missing.isEmpty)
    let findings = await text.findings(in: folder.content, today: Self.today)
    #expect(findings.diagnostics.isEmpty)
    try text.save(in: folder.content)
    var report = Report()
    let tree = SourceTree(root: folder.content, report: &report)
    let loaded = await ContentLoader(tree: tree, options: .init(today: Self.today, drafts: true)).load()
    #expect(loaded.report.diagnostics.isEmpty)
    #expect(throws: SaveError.self) { try text.save(in: folder.content) }
    let again = await text.findings(in: folder.content, today: Self.today)
    #expect(again.diagnostics.map(\.identifier) == ["nieuw.bestaat"])
  }

  @Test func everyKeyIsExplained() throws {
    let text = String(decoding: try Self.text(.fiche).bytes(), as: UTF8.self)
    for key in TextKind.fiche.keys where key.name != "concept" {
      #expect(text.contains("# \(key.purpose) (\(key.type))\n"))
      #expect(text.contains("\n\(key.name): ") || text.contains("\n# \(key.name): "))
    }
    #expect(text.contains("titel: \"Samen naar \\\"school\\\": een begin\"\n"))
    #expect(text.contains("sector: [\"po\", \"vo\"]\n"))
    #expect(text.contains("kosten: 3\n"))
    #expect(text.contains("concept: ja\n"))
  }

  @Test(arguments: [
    (["themas": "kanzen"], "verwijzing.thema", "bedoelde u 'kansen'? een thema is een bestand in 'themas'"),
    (["bronnen": "brief-2021"], "verwijzing.bron", "bedoelde u 'brief-2020'? een bron is een regel met een id in 'bronnen.yml'"),
  ])
  func aMisspeltReferenceIsRefused(_ changes: [String: String], _ identifier: String, _ remedy: String) async throws {
    let folder = try Folder()
    let found = try await Self.text(.fiche, changes).findings(in: folder.content, today: Self.today)
    #expect(found.hasErrors)
    #expect(found.diagnostics.map(\.identifier) == [identifier])
    #expect(found.diagnostics.map(\.remedy) == [remedy])
  }

  @Test func aMisspeltKindIsRefused() async throws {
    let folder = try Folder()
    var text = try Self.text(.fiche)
    text.folder = "ouderinitiatiefen"
    let found = await text.findings(in: folder.content, today: Self.today)
    #expect(found.diagnostics.map(\.identifier) == ["verwijzing.soort"])
    #expect(
      found.diagnostics.map(\.remedy) == ["bedoelde u 'ouderinitiatieven'? een soort is een bestand: maak soorten/ouderinitiatiefen.md"])
  }

  @Test func anUnknownKeyIsRefused() throws {
    var text = NewText(.theme, today: Self.today)
    #expect(throws: UnknownKey.self) { try text.set("titell", "x") }
    #expect(text.missing.map(\.name) == ["titel", "samenvatting"])
  }
}

/// A content folder of its own.
private final class Folder {
  let content: String
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("portaal-new-" + UUID().uuidString)
    content = root.appendingPathComponent("Content").path
    for (path, text) in Self.files {
      let file = root.appendingPathComponent("Content/" + path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit {
    do { try FileManager.default.removeItem(at: root) } catch { Issue.record("cannot remove \(root.path): \(error)") }
  }

  private static let files = [
    (
      "portaal.yml",
      "titel: Proef\nadres: https://proef.example\ncontact: redactie@proef.example\nondertitel: Proef\nuitgever: { naam: Proef, url: https://proef.example }\n"
    ),
    ("gebieden.csv", "code,naam,provincie,lon,lat\nGM0001,Aadam,Noord,5.0,52.0\n"),
    ("bronnen.yml", "- id: brief-2020\n  titel: Een brief\n  jaar: 2020\n  status: officieel\n"),
    ("soorten/ouderinitiatieven.md", "---\ntitel: Ouderinitiatief\nmeervoud: Ouderinitiatieven\nsamenvatting: Samen.\n---\nOuders.\n"),
    ("themas/kansen.md", "---\ntitel: Kansen\nsamenvatting: Kansen.\n---\nKansen.\n"),
  ]
}
