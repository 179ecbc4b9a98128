// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// Snippets for VS Code, which needs no extension for them: it proposes whole files, blocks and single keys in a Markdown text.
///
///     kosten   →   kosten: ${1:3}
package enum Snippets {
  package static var file: JSONText {
    var result: [(String, JSONText)] = []
    for content in ContentSchema.all {
      switch content.form {
      case .head(let folder):
        result.append(whole(content, folder: folder))
        result += content.keys.map { key(of: content, $0) }
      case .block(let word): result.append(block(content, word: word))
      case .items, .file, .translation: continue
      }
    }
    return .object(result)
  }

  private static func whole(_ content: ContentSchema, folder: String) -> (String, JSONText) {
    let keys = content.keys.filter(\.isRequired).enumerated().map { line($0.element, stop: $0.offset + 1) }
    return snippet(
      "nieuw: \(content.name)", prefix: "nieuw-\(content.name)", "Een bestand in Content/\(folder)/ met alle verplichte sleutels.",
      ["---"] + keys + ["---", "$0"])
  }

  private static func block(_ content: ContentSchema, word: String) -> (String, JSONText) {
    let keys = content.keys.enumerated().map { line($0.element, stop: $0.offset + 1) }
    return snippet("blok: \(word)", prefix: "blok-\(word)", "Een blok met \(content.noun).", ["```\(word)"] + keys + ["```", "$0"])
  }

  private static func key(of content: ContentSchema, _ key: KeyDescription) -> (String, JSONText) {
    snippet("\(content.name): \(key.name)", prefix: key.name, "Bij \(content.noun): \(key.purpose) (\(key.type)).", [line(key, stop: 1)])
  }

  private static func snippet(_ name: String, prefix: String, _ description: String, _ body: [String]) -> (String, JSONText) {
    (
      name,
      .object([
        ("scope", .text("markdown")), ("prefix", .text(prefix)), ("description", .text(description)),
        ("body", .list(body.map(JSONText.text))),
      ])
    )
  }

  private static func line(_ key: KeyDescription, stop: Int) -> String {
    switch key.shape {
    case .choice(let words): "\(key.name): \(choice(words, stop))"
    case .yesOrNo: "\(key.name): \(choice(["ja", "nee"], stop))"
    case .list(.choice(let words), _): "\(key.name): [\(choice(words, stop))]"
    case .integer(let range) where range.count <= 10: "\(key.name): \(choice(range.map(String.init), stop))"
    case .date: "\(key.name): ${\(stop):$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}"
    default: "\(key.name): ${\(stop):\(escaped(key.example, "\\$}"))}"
    }
  }

  private static func choice(_ words: [String], _ stop: Int) -> String {
    "${\(stop)|\(words.map { escaped($0, "\\,|") }.joined(separator: ","))|}"
  }

  /// A backslash before each of these signs.
  private static func escaped(_ text: String, _ signs: String) -> String {
    String(text.flatMap { signs.contains($0) ? ["\\", $0] : [$0] })
  }
}
