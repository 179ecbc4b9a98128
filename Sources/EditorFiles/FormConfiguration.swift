// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// The forms of a content editor that works on git (Sveltia CMS, and Decap CMS, whose format it is): a collection for each folder.
package struct FormConfiguration: Sendable {
  /// Each has a folder of fiches, and so a collection.
  let kinds: [NameLists.Name]

  package init(kinds: [NameLists.Name]) {
    self.kinds = kinds
  }

  /// `config.yml`: first what the owner wrote about the git server, then the collections.
  package func file(server: Bytes) -> Bytes {
    server + Bytes("\n# Hieronder gemaakt door 'portaal schema'; niet met de hand veranderen.\n".utf8)
      + YAMLText.bytes(.object([("collections", .list(collections))]))
  }

  private var collections: [JSONText] {
    ContentSchema.all.flatMap { content -> [JSONText] in
      guard case .head(let folder) = content.form else { return [] }
      guard content.name == "fiche" else { return [collection(content, name: folder, label: folder, folder: folder)] }
      return kinds.map { collection(content, name: "fiches-\($0.name)", label: "Fiches: \($0.title)", folder: "fiches/\($0.name)") }
    }
  }

  private func collection(_ content: ContentSchema, name: String, label: String, folder: String) -> JSONText {
    let hasDay = content.keys.contains { $0.name == "datum" }
    let text: JSONText = .object([("name", .text("body")), ("label", .text("Tekst")), ("widget", .text("markdown"))])
    return .object([
      ("name", .text(name)),
      ("label", .text(label.prefix(1).uppercased() + label.dropFirst())),
      ("folder", .text("Content/\(folder)")),
      ("create", .flag(true)),
      ("extension", .text("md")),
      ("format", .text("yaml-frontmatter")),
      ("identifier_field", .text("titel")),
      ("media_folder", .text("/Content/beelden")),
      ("public_folder", .text(String(repeating: "../", count: folder.split(separator: "/").count) + "beelden")),
      ("slug", .text(hasDay ? "{{fields.datum}}-{{fields.titel}}" : "{{fields.titel}}")),
      ("fields", .list(content.keys.map(field) + [text])),
    ])
  }

  private func field(_ key: KeyDescription) -> JSONText {
    .object(
      [
        ("name", .text(key.name)), ("label", .text(key.name)), ("hint", .text("\(key.purpose) (\(key.type))")),
        ("required", .flag(key.isRequired)),
      ] + Self.widget(key.shape))
  }

  private static func widget(_ shape: ValueShape) -> [(String, JSONText)] {
    switch shape {
    case .text(let characters): [("widget", .text("string"))] + longest(characters)
    case .prose: [("widget", .text("text"))]
    case .pattern(let pattern): [("widget", .text("string")), ("pattern", .list([.text(pattern), .text("zie de uitleg")]))]
    case .date:
      [("widget", .text("datetime")), ("format", .text("YYYY-MM-DD")), ("date_format", .text("YYYY-MM-DD")), ("time_format", .flag(false))]
    case .yesOrNo: select(["ja", "nee"])
    case .choice(let words): select(words)
    case .integer(let range):
      [
        ("widget", .text("number")), ("value_type", .text("int")), ("min", .number(range.lowerBound)), ("max", .number(range.upperBound)),
      ]
    case .name(let kind): relation(kind) ?? [("widget", .text("string"))]
    case .list(let element, let minimum): list(of: element) + (minimum > 0 ? [("min", .number(minimum))] : [])
    case .group(let keys): [("widget", .text("object")), ("fields", .list(keys.map(FormConfiguration(kinds: []).field)))]
    // A form has one form for a value; the group holds all that the other can say.
    case .either(_, let group): widget(group)
    case .mapping: [("widget", .text("keyvalue"))]
    }
  }

  private static func list(of element: ValueShape) -> [(String, JSONText)] {
    switch element {
    case .choice(let words): select(words) + [("multiple", .flag(true))]
    case .group(let keys): [("widget", .text("list")), ("fields", .list(keys.map(FormConfiguration(kinds: []).field)))]
    case .name(let kind): relation(kind).map { $0 + [("multiple", .flag(true))] } ?? [("widget", .text("list"))]
    default: [("widget", .text("list"))]
    }
  }

  /// Names that are files can be chosen from a list that is always up to date; those of a register or table are typed.
  private static func relation(_ kind: ValueShape.NameKind) -> [(String, JSONText)]? {
    let folder: String
    switch kind {
    case .theme: folder = "themas"
    case .partner: folder = "partners"
    case .source, .dataset, .municipality, .area: return nil
    }
    return [
      ("widget", .text("relation")), ("collection", .text(folder)), ("value_field", .text("{{slug}}")),
      ("search_fields", .list([.text("titel")])), ("display_fields", .list([.text("titel")])),
    ]
  }

  private static func select(_ words: [String]) -> [(String, JSONText)] {
    [("widget", .text("select")), ("options", .list(words.map(JSONText.text)))]
  }

  private static func longest(_ characters: Int?) -> [(String, JSONText)] {
    characters.map { [("pattern", .list([.text("^.{0,\($0)}$"), .text("hooguit \($0) tekens")]))] } ?? []
  }
}
