// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

extension ContentLoader {
  /// The lines of `moeilijke-woorden.yml`, in their order.
  func loadHardWords(_ inventory: Inventory, _ report: inout Report) -> [HardWord] {
    guard inventory.hasHardWords, let (value, reading) = readYAML("moeilijke-woorden.yml", Self.schema, Names(), &report) else { return [] }
    var scope = reading
    defer { report.add(contentsOf: scope.report) }
    guard case .mapping(let pairs) = value.content else {
      scope.error(
        Spot(key: "vorm"), at: value.mark, "moeilijke-woorden.yml bestaat uit regels 'moeilijk: gewoon'",
        remedy: "schrijf elk woord op een eigen regel, zonder streepje ervoor")
      return []
    }
    var words: [HardWord] = []
    for pair in pairs {
      if let text = Scope.text(pair.value), !text.isEmpty {
        words.append(HardWord(word: pair.key, alternative: text))
      } else {
        scope.error(
          Spot(key: "vorm"), at: pair.keyMark, "bij elk moeilijk woord staat een gewoon woord, en bij '\(pair.key)' niet",
          remedy: "schrijf '\(pair.key): …'")
      }
    }
    return words
  }

  private static let schema = Schema("moeilijk-woord", "moeilijke-woorden.yml", [])
}
