// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import EditorFiles
import Foundation
import Primitives
import Testing

/// The committed files and the contract hold together.
struct CommittedFileTests {
  private static let project: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func committed(_ path: String) -> Bytes {
    (try? Data(contentsOf: Self.project.appendingPathComponent(path))).map { Bytes($0) } ?? []
  }

  @Test(arguments: EditorFiles.fixed.map(\.path))
  func isWhatTheContractGives(path: String) throws {
    let file = try #require(EditorFiles.fixed.first { $0.path == path })
    // Not compared inside #expect, which would print every byte.
    let isSame = committed(path) == file.bytes
    #expect(isSame, "run 'portaal schema' (make schema) and commit \(path)")
  }

  @Test func theFormsHaveAllKindsOfFiches() async throws {
    var report = Report()
    let tree = SourceTree(root: Self.project.appendingPathComponent("Content").path, report: &report)
    let today = try #require(CalendarDate(iso: "2026-11-21"))
    let portal = try #require(await ContentLoader(tree: tree, options: .init(today: today)).load().portal)
    let server = committed(EditorFiles.serverSettings)
    #expect(!server.isEmpty)
    let files = EditorFiles.following(NameLists(portal), server: server)
    let forms = try #require(files.first { $0.path == "Redactie/config.yml" })
    let isSame = committed(forms.path) == forms.bytes
    #expect(isSame, "run 'portaal schema' (make schema) and commit \(forms.path)")
  }

  /// VS Code finds a schema only where the settings name it.
  @Test func everySchemaOfAYAMLFileIsInTheSettings() {
    let settings = String(decoding: committed(".vscode/settings.json"), as: UTF8.self)
    for content in ContentSchema.all {
      switch content.form {
      case .items(let file), .file(let file):
        #expect(settings.contains("\".vscode/schemas/\(content.name).json\": \"Content/\(file)\""), "\(content.name)")
      case .head, .translation, .block: continue
      }
    }
  }
}

struct JSONSchemaTests {
  private func schema(_ name: String) throws -> String {
    let content = try #require(ContentSchema.all.first { $0.name == name })
    return String(decoding: JSONSchema.schema(of: content).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("fiche", #""required": ["titel","#), ("fiche", #""enum": ["idee","#), ("fiche", #""$ref": "namen.json#/definitions/thema""#),
    ("bronnen", #""type": "array""#), ("portaal", #""additionalProperties": {"enum": ["fout","#), ("dataset", #""naam": {"title": "naam""#),
    ("afspraken", #""$ref": "namen.json#/definitions/gemeente""#), ("agenda", #""pattern": "^[0-9]{2}:[0-9]{2}$""#),
  ])
  func says(name: String, part: String) throws {
    #expect(try schema(name).contains(part))
  }

  @Test func explainsAKeyInTheWordsOfTheContract() throws {
    let text =
      "Hoe duur de aanpak is, zodat een lezer weet of die haalbaar is. Een getal van 1 tot en met 5. Mag weg. Bijvoorbeeld: kosten: 3"
    #expect(try schema("fiche").contains(text))
  }
}
