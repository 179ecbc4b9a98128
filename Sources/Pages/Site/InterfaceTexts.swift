// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Mustache
import Primitives
import Yams

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
    let pairs = Self.pairs(tree: tree, path: path, report: &report)
    isRead = pairs != nil
    for (key, value) in pairs ?? [] {
      guard let name = key.scalar?.string, let text = value.scalar?.string else {
        report.error(
          "teksten.vorm", at: Place(file, line: key.mark?.line, column: key.mark?.column), "elke regel van de teksten is 'sleutel: tekst'",
          remedy: "schrijf de tekst op dezelfde regel als de sleutel, zo nodig tussen aanhalingstekens")
        // So that it is not missing from every template as well.
        if let name = key.scalar?.string { texts.append((name, "")) }
        continue
      }
      texts.append((name, text))
      lines[name] = key.mark?.line
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

  private static func place(of error: any Error, in file: String) -> Place {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      Place(file, line: mark.line, column: mark.column)
    default: Place(file)
    }
  }

  private static func pairs(tree: SourceTree, path: String, report: inout Report) -> [(key: Node, value: Node)]? {
    let file = tree.displayName(of: path)
    guard tree.files.contains(where: { $0.path == path }) else {
      report.error(
        "teksten.ontbreekt", at: Place(file), "de woorden van de site staan in '\(path)', en dat bestand is er niet",
        remedy: "zet het bestand terug in de map met sjablonen")
      return nil
    }
    guard let bytes = tree.read(path, &report) else { return nil }
    do {
      let root = try Parser(yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic, encoding: .utf8).singleRoot()
      return root?.mapping?.map { ($0.key, $0.value) } ?? []
    } catch {
      report.error(
        "teksten.yaml", at: place(of: error, in: file), "de teksten zijn leesbare YAML",
        remedy: "zet een tekst met ': ' of '#' erin tussen aanhalingstekens")
      return nil
    }
  }
}
