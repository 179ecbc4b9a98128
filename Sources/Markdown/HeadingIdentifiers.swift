// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Gives each heading a fragment of its own: `kosten`, `kosten-2`, `kosten-3`.
/// A note can never have the same one, because its fragment has an underscore (`voetnoot_1`), which no slug has.
struct HeadingIdentifiers {
  /// Of the page and of other texts on it; shared, so that a page of many texts does not copy it for each.
  private let reserved: Set<String>
  /// The first ones as they came: nearly all texts have no more, and to hash each took longer than the rest of reading a heading.
  private var first: [(hash: UInt64, identifier: String)] = []
  private var others: Set<String> = []
  private var next: [String: Int] = [:]

  init(reserved: Set<String>) {
    self.reserved = reserved
  }

  mutating func identifier(for text: String) -> String {
    let slug = Slug.make(from: text)
    let base = slug.isEmpty ? "kop" : slug
    var identifier = base
    if take(identifier) { return identifier }
    var number = next[base] ?? 2
    repeat {
      identifier = "\(base)-\(number)"
      number += 1
    } while !take(identifier)
    next[base] = number
    return identifier
  }

  private static let fewest = 16

  private mutating func take(_ identifier: String) -> Bool {
    let hash = stableHash(identifier)
    guard !first.contains(where: { $0.hash == hash && $0.identifier == identifier }), !isReserved(identifier) else { return false }
    if first.count == Self.fewest { return others.insert(identifier).inserted }
    if first.isEmpty { first.reserveCapacity(Self.fewest) }
    first.append((hash, identifier))
    return true
  }

  /// Nearly all pages have one.
  private func isReserved(_ identifier: String) -> Bool {
    reserved.count == 1 ? reserved.first == identifier : reserved.contains(identifier)
  }
}
