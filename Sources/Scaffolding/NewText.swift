// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Primitives

/// A text that an editor begins: the values that are known, written as a file that explains every key.
///
///     var text = NewText(.theme, today: today)
///     text.set("titel", "Kansen")
///     text.path   →   themas/kansen.md
package struct NewText: Sendable {
  package let kind: TextKind
  /// The folder of a fiche: its kind.
  package var folder: String?
  /// The file name; nil: made from the title.
  package var slug: String?
  private let today: CalendarDate
  private var values: [String: String] = [:]

  /// What can be known without asking.
  package init(_ kind: TextKind, today: CalendarDate) {
    self.kind = kind
    self.today = today
    for key in ["gecontroleerd", "datum"] where kind.keys.contains(where: { $0.name == key }) { values[key] = today.iso }
    if kind == .fiche { values["status"] = "idee" }
  }

  /// Takes a value as an editor gives it, lists with commas: `themas`, `kansen, taal`. Of an unknown key the answer says which was meant.
  package mutating func set(_ key: String, _ value: String) throws(UnknownKey) {
    guard kind.keys.contains(where: { $0.name == key }) else {
      throw UnknownKey(name: key, kind: kind, suggestion: nearMiss(to: key, in: kind.keys.map(\.name)))
    }
    values[key] = value
  }

  /// The keys that must be there and have no value yet, in the order of the file.
  package var missing: [KeyDescription] { kind.keys.filter { $0.isRequired && values[$0.name] == nil } }

  /// Below the content folder.
  package var path: String {
    let date = values["datum"].flatMap { CalendarDate(iso: $0) } ?? today
    return kind.path(slug: slug ?? Slug.make(from: values["titel"] ?? ""), folder: folder, date: date)
  }
}

/// A key that this kind of text does not have.
package struct UnknownKey: SpokenError {
  let name: String
  let kind: TextKind
  let suggestion: String?

  package var description: String {
    let remedy = suggestion.map { "bedoelde u '\($0)'?" } ?? "kies uit: \(kind.keys.map(\.name).joined(separator: ", "))."
    return "Een bestand van de soort '\(kind.rawValue)' heeft geen sleutel '\(name)': \(remedy)"
  }

  package var english: String {
    let remedy = suggestion.map { "did you mean '\($0)'?" } ?? "choose from: \(kind.keys.map(\.name).joined(separator: ", "))."
    return "A file of the kind '\(kind.rawValue)' has no key '\(name)': \(remedy)"
  }
}

extension NewText {
  /// The bytes of the file: keys with values, then those that may be added, then a beginning of the text.
  package func bytes(asDraft: Bool = true) -> Bytes {
    var lines = ["---"]
    for key in kind.keys {
      guard let value = values[key.name] else { continue }
      lines += [comment(key), "\(key.name): \(written(value, key))"]
    }
    if kind == .fiche, values["concept"] == nil {
      lines += ["# Een concept staat nog niet op de site. Haal deze regel weg als de fiche af is.", "concept: \(asDraft ? "ja" : "nee")"]
    }
    let others = kind.keys.filter { values[$0.name] == nil && $0.name != "concept" }
    if !others.isEmpty { lines.append("# Dit mag erbij; haal '# ' voor de sleutel weg en vul uw eigen waarde in.") }
    for key in others { lines += [comment(key), "# \(key.name): \(key.example)"] }
    lines += ["---", beginning, ""]
    return Bytes(lines.joined(separator: "\n").utf8)
  }

  /// `# hoe ver de aanpak is (idee, gepland, lopend, afgerond of gestopt)`
  private func comment(_ key: KeyDescription) -> String { "# \(key.purpose) (\(key.type))" }

  /// A value in the form of its key: `[a, b]`, `"tekst"` or as it is.
  private func written(_ value: String, _ key: KeyDescription) -> String {
    if key.example.hasPrefix("[") {
      if value.hasPrefix("[") { return value }
      return "[" + value.split(separator: ",").map { quoted($0.drop { $0 == " " }) }.joined(separator: ", ") + "]"
    }
    return key.example.hasPrefix("\"") || key.example.contains(" ") ? quoted(value[...]) : plain(value)
  }

  private func plain(_ value: String) -> String {
    let isSimple = value.utf8.allSatisfy { $0 >= 0x80 || $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D || $0 == 0x2E }
    return isSimple && value.first != "-" ? value : quoted(value[...])
  }

  /// Safe in YAML whatever the editor typed.
  private func quoted(_ value: Substring) -> String {
    var result = "\""
    for character in value.unicodeScalars {
      switch character {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n", "\r", "\t": result += " "
      default: result.unicodeScalars.append(character)
      }
    }
    return result + "\""
  }

  private var beginning: String {
    switch kind {
    case .fiche:
      "## Wat is het?\n\nSchrijf hier wat er gebeurt, voor wie en door wie.\n\n## Wat is er nodig?\n\nSchrijf hier wat het vraagt."
    case .partner: "Schrijf hier wie u bent en wat u doet."
    case .theme, .kind: "Schrijf hier waar dit over gaat."
    case .news: "Schrijf hier het nieuws."
    case .agenda: "Schrijf hier wat er te doen is en voor wie."
    case .page: "Schrijf hier de tekst."
    }
  }
}
