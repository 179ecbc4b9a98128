// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Primitives
import Testing

@testable import Preview

/// A small sound site in a folder of its own, with a preview server on a free port of this computer.
final class TestSite: Sendable {
  let root: URL
  let preview: Preview
  let port: UInt16
  private let watcher: FolderWatcher
  private let tasks: [Task<Void, Never>]

  static let fiche = "Content/fiches/ouderinitiatieven/samen.md"
  static let page = "/interventies/ouderinitiatieven/samen/"

  init(_ changes: [String: String] = [:], address: String = "https://proef.example") async throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("portaal-preview-" + UUID().uuidString)
    self.root = root
    var files = Self.files
    files["Content/portaal.yml"]?.replace("https://proef.example\n", with: address + "\n")
    for (path, text) in files.merging(changes, uniquingKeysWith: { $1 }) { try Self.write(text, to: path, below: root) }
    let content = root.path + "/Content"
    let today = try #require(CalendarDate(iso: "2026-11-21"))
    watcher = try FolderWatcher([content, Self.templates])
    let preview = await Preview(
      PreviewOptions(
        content: content, templates: Self.templates, today: { today },
        text: { TextFormat { FileManager.default.contents(atPath: $0).map { [UInt8]($0) } }.text(of: $0) }))
    self.preview = preview
    let server = try PreviewServer(preview, port: 0)
    let follower = Task { [watcher] in await preview.follow(watcher) }
    let (ports, opened) = AsyncStream.makeStream(of: UInt16.self)
    let runner = Task {
      do { try await server.run { opened.yield($0) } } catch { Issue.record("the server stopped: \(error)") }
      opened.finish()
    }
    tasks = [follower, runner]
    port = try #require(await ports.first { _ in true })
  }

  deinit {
    for task in tasks { task.cancel() }
    watcher.stop()
    do { try FileManager.default.removeItem(at: root) } catch { Issue.record("cannot remove \(root.path): \(error)") }
  }

  func write(_ text: String, to path: String) throws { try Self.write(text, to: path, below: root) }

  func read(_ path: String) throws -> String { try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) }

  func edit(_ path: String, _ old: String, _ new: String) throws {
    try write(read(path).replacingOccurrences(of: old, with: new), to: path)
  }

  /// Written in place, as most editors do.
  private static func write(_ text: String, to path: String, below root: URL) throws {
    let file = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private static let templates: String = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
      folder.deleteLastPathComponent()
    }
    return folder.appendingPathComponent("Templates").path
  }()

  private static let files = [
    "Content/portaal.yml": """
    titel: Proefportaal
    ondertitel: Een klein portaal om mee te proberen
    adres: https://proef.example
    contact: redactie@proef.example
    uitgever: { naam: Proefcoalitie, url: https://proef.example }

    """,
    "Content/gebieden.csv": "code,naam,provincie,lon,lat\nGM0001,Aadam,Noord,5.0,52.0\n",
    "Content/bronnen.yml": "- id: brief-2020\n  titel: Een brief\n  jaar: 2020\n  status: officieel\n",
    "Content/soorten/ouderinitiatieven.md":
      "---\ntitel: Ouderinitiatief\nmeervoud: Ouderinitiatieven\nsamenvatting: Ouders kiezen samen.\n---\nOuders.\n",
    "Content/themas/ouderbetrokkenheid.md": "---\ntitel: Ouderbetrokkenheid\nsamenvatting: Ouders doen mee.\n---\nSamen.\n",
    "Content/beelden/stip.svg": #"<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle cx="4" cy="4" r="4"/></svg>"#,
    fiche: """
    ---
    titel: Samen naar de buurtschool
    samenvatting: Ouders uit een buurt kiezen samen een school.
    sector: [po]
    status: lopend
    themas: [ouderbetrokkenheid]
    bronnen: [brief-2020]
    gecontroleerd: 2026-10-01
    ---
    ## Hoe werkt het?

    Ouders praten met elkaar.

    """,
  ]
}
