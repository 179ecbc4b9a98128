// SPDX-License-Identifier: Apache-2.0

/// Texts that are the same on every page (the words of the interface): folded into the templates when these are compiled.
///
///     Constants(root: "t", file: "Templates/teksten.yml", texts: [("lees-meer", "Lees meer")])
///
///     {{t.lees-meer}}  →  Lees meer
package struct Constants: Sendable {
  /// The first part of the name in a template: `t` in `{{t.lees-meer}}`.
  let root: String
  /// Where an editor finds the texts, for messages.
  let file: String
  let texts: [(key: String, text: String)]
  private let positions: [String: Int]

  /// The keys are what follows the root and its dot; they may have dots themselves.
  package init(root: String, file: String, texts: [(key: String, text: String)]) {
    self.root = root
    self.file = file
    self.texts = texts
    positions = Dictionary(texts.enumerated().map { ($1.key, $0) }) { first, _ in first }
  }

  package static let none = Constants(root: "", file: "", texts: [])

  func position(of key: String) -> Int? {
    positions[key]
  }
}
