// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// The content contract as JSON Schema (draft-07, which every editor understands), so that an editor completes and explains keys.
///
///     ["kosten": 1…5]   →   {"kosten": {"type": ["integer", "string"], "minimum": 1, "maximum": 5, …}}
///
/// Names of things in the content (themes, sources, …) are proposed from `namen.json`, and others are accepted too: a source that
/// was added a minute ago is no mistake. What is wrong is for `portaal check` to say.
package enum JSONSchema {
  /// The schema of one kind of file.
  package static func schema(of content: ContentSchema) -> JSONText {
    let head: [(String, JSONText)] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")),
      ("title", .text(sentence(content.noun))),
    ]
    let keys = object(content.keys)
    switch content.form {
    case .items: return .object(head + [("type", .text("array")), ("items", .object(keys))])
    case .head, .translation, .file, .block: return .object(head + keys)
    }
  }

  private static func object(_ keys: [KeyDescription]) -> [(String, JSONText)] {
    let required = keys.filter(\.isRequired)
    return [
      ("type", .text("object")),
      ("additionalProperties", .flag(false)),
      ("required", required.isEmpty ? .none : .list(required.map { .text($0.name) })),
      ("properties", .object(keys.map { ($0.name, property($0)) })),
    ]
  }

  private static func property(_ key: KeyDescription) -> JSONText {
    let necessity = key.isRequired ? "Verplicht." : "Mag weg."
    return .object(
      [
        ("title", .text(key.name)),
        ("description", .text("\(sentence(key.purpose)). \(sentence(key.type)). \(necessity) Bijvoorbeeld: \(key.name): \(key.example)")),
      ] + fields(of: key.shape))
  }

  /// What JSON Schema says of a value. A number may be quoted in YAML, so it may be a text.
  private static func fields(of shape: ValueShape) -> [(String, JSONText)] {
    switch shape {
    case .text(let characters):
      [("type", .list([.text("string"), .text("number")])), ("maxLength", characters.map(JSONText.number) ?? .none)]
    case .prose: [("type", .list([.text("string"), .text("number")]))]
    case .pattern(let pattern): [("type", .list([.text("string"), .text("integer")])), ("pattern", .text(pattern))]
    case .date: [("type", .text("string")), ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    case .yesOrNo: [("enum", .list([.text("ja"), .text("nee")]))]
    case .choice(let words): [("enum", .list(words.map(JSONText.text)))]
    case .integer(let range):
      [
        ("type", .list([.text("integer"), .text("string")])), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)), ("pattern", .text("^[0-9]+$")),
      ]
    case .name(let kind):
      [
        (
          "anyOf",
          .list([.object([("$ref", .text("namen.json#/definitions/\(kind.rawValue)"))]), .object([("type", .text("string"))])])
        )
      ]
    case .list(let element, let minimum):
      [
        ("type", .text("array")), ("items", .object(fields(of: element))), ("minItems", minimum > 0 ? .number(minimum) : .none),
      ]
    case .group(let keys): object(keys)
    case .either(let one, let other): [("anyOf", .list([.object(fields(of: one)), .object(fields(of: other))]))]
    case .mapping(let value): [("type", .text("object")), ("additionalProperties", .object(fields(of: value)))]
    }
  }

  /// `een fiche` → `Een fiche`
  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
