// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Gives each heading a fragment of its own: `kosten`, `kosten-2`, `kosten-3`.
/// A note can never have the same one, because its fragment has an underscore (`voetnoot_1`), which no slug has.
struct HeadingIdentifiers {
  private var used: Set<String>
  private var next: [String: Int] = [:]

  init(reserved: [String]) {
    used = Set(reserved)
  }

  mutating func identifier(for text: String) -> String {
    let slug = Slug.make(from: text)
    let base = slug.isEmpty ? "kop" : slug
    var identifier = base
    if used.insert(identifier).inserted { return identifier }
    var number = next[base] ?? 2
    repeat {
      identifier = "\(base)-\(number)"
      number += 1
    } while !used.insert(identifier).inserted
    next[base] = number
    return identifier
  }
}
