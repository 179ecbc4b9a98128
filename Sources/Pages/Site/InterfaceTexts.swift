// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Mustache
import Primitives

/// `teksten.yml`: every word of the interface that stands in a template, as `{{t.sleutel}}`. `teksten.en.yml` has those of pages in English.
struct InterfaceTexts {
  let constants: Constants
  let texts: [(key: String, text: String)]
  private let file: String
  private var lines: [String: Int] = [:]
  /// False where the file cannot be read: then templates miss every text, and that is said once.
  let isRead: Bool

  static let path = "teksten.yml"

  init(tree: SourceTree, path: String = InterfaceTexts.path, report: inout Report) {
    file = tree.displayName(of: path)
    var texts: [(key: String, text: String)] = []
    let document = Self.document(tree: tree, path: path, report: &report)
    isRead = document != nil
    var marks = document?.notes.map(\.mark) ?? []
    for pair in document?.value?.pairs ?? [] {
      if case .scalar(let text) = pair.value.content {
        texts.append((pair.key, text))
        lines[pair.key] = pair.keyMark.line
      } else {
        marks.append(pair.keyMark)
        // So that it is not missing from every template as well.
        texts.append((pair.key, ""))
      }
    }
    for mark in marks {
      report.error(
        "teksten.vorm", at: Place(file, line: mark.line, column: mark.column), "elke regel van de teksten is 'sleutel: tekst'",
        remedy: "schrijf de tekst op dezelfde regel als de sleutel, zo nodig tussen aanhalingstekens")
    }
    self.texts = texts
    constants = Constants(root: "t", file: file, texts: texts)
  }

  func reportUnused(_ key: String, in report: inout Report) {
    report.warning(
      "teksten.ongebruikt", at: Place(file, line: lines[key]), "elke tekst staat in een sjabloon, en '\(key)' in geen enkel",
      remedy: "haal de regel weg, of gebruik haar als {{t.\(key)}}")
  }

  /// A text that a page needs and no template names.
  func reportMissing(_ key: String, in report: inout Report) {
    report.error(
      "teksten.ontbreekt", at: Place(file), "elke tekst van de bediening staat in elke taal, en '\(key)' staat niet in dit bestand",
      remedy: "schrijf de regel '\(key): …'")
  }

  func place(of key: String) -> Place { Place(file, line: lines[key]) }

  private static func document(tree: SourceTree, path: String, report: inout Report) -> YAMLDocument? {
    let file = tree.displayName(of: path)
    guard tree.files.contains(where: { $0.path == path }) else {
      report.error(
        "teksten.ontbreekt", at: Place(file), "de woorden van de site staan in '\(path)', en dat bestand is er niet",
        remedy: "zet het bestand terug in de map met sjablonen")
      return nil
    }
    guard let bytes = tree.read(path, &report) else { return nil }
    do throws(YAMLError) {
      return try YAMLDocument(String(decoding: bytes, as: UTF8.self))
    } catch {
      report.error(
        "teksten.yaml", at: Place(file, line: error.mark?.line, column: error.mark?.column), "de teksten zijn leesbare YAML",
        remedy: "zet een tekst met ': ' of '#' erin tussen aanhalingstekens")
      return nil
    }
  }
}
