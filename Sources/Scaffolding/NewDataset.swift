// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// The beginning of a dataset: what is known of it, and a table with a head and no rows yet.
package struct NewDataset: Sendable {
  package let slug: String
  private let values: [String: String]

  /// Values by the keys of `dataset.yml`; a missing one comes back in `missing`.
  package init(slug: String?, values: [String: String]) {
    self.values = values
    self.slug = slug ?? Slug.make(from: values["titel"] ?? "")
  }

  /// What must be given.
  package static let required = ["titel", "samenvatting", "bron", "peildatum", "sector"]

  package static var keys: [KeyDescription] {
    Schema.all.first { $0.subject == "dataset" }?.keys.filter { key in required.contains(key.name) || key.name == "licentie" } ?? []
  }

  package var missing: [KeyDescription] { Self.keys.filter { $0.isRequired && $0.name != "licentie" && values[$0.name] == nil } }

  package var files: [NewFile] {
    let folder = "monitor/\(slug)"
    return [
      NewFile(path: folder + "/dataset.yml", bytes: Bytes(settings.utf8)),
      NewFile(path: folder + "/\(slug).csv", bytes: Bytes("gebied,schooljaar,indicator,waarde\n".utf8)),
    ]
  }

  private var settings: String {
    var lines: [String] = []
    for key in Self.keys {
      let value = values[key.name] ?? (key.name == "licentie" ? "CC-BY-4.0" : "")
      let isPlain = ["bron", "peildatum", "sector", "licentie"].contains(key.name)
      lines += ["# \(key.purpose) (\(key.type))", "\(key.name): \(isPlain ? value : Self.quoted(value))"]
    }
    lines += [
      "# kant-en-klare waarden per gebied; bij aantallen per school: vorm: tellingen", "vorm: waarden",
      "# hoe de kolommen in de tabel heten", "kolommen: { gebied: gebied, schooljaar: schooljaar, indicator: indicator, waarde: waarde }",
      "# Dit mag erbij; haal '# ' weg en vul uw eigen tekst in.", "# schatting: \"waarom de cijfers een schatting zijn\"",
      "# breuken: [ { schooljaar: 2023-2024, reden: \"waarom de cijfers vanaf dan anders zijn\" } ]", "",
    ]
    return lines.joined(separator: "\n")
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : $0.isNewline ? " " : String($0) }.joined() + "\""
  }
}
