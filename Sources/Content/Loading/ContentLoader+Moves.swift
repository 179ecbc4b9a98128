// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

extension ContentLoader {
  /// The lines of `verhuisd.yml` and the `oude-adressen` of published fiches, sorted by old address.
  func loadMoves(_ inventory: Inventory, articles: [SharedArticle], _ report: inout Report) -> [Move] {
    var moves = inventory.hasMoves ? moves(of: "verhuisd.yml", &report) : []
    for article in articles where !article.loaded.isLeftOut && !article.loaded.oldAddresses.isEmpty {
      let address = Addresses.address(of: article.loaded.file)
      moves += article.loaded.oldAddresses.map { Move(from: $0.path, to: address, place: $0.place) }
    }
    guard !moves.isEmpty else { return [] }
    return Self.withoutConflicts(moves, taken: Self.takenAddresses(articles), &report)
  }

  private func moves(of path: String, _ report: inout Report) -> [Move] {
    guard let (value, reading) = readYAML(path, Self.movesSchema, Names(), &report) else { return [] }
    var scope = reading
    defer { report.add(contentsOf: scope.report) }
    if value.isEmpty { return [] }
    guard case .mapping(let pairs) = value.content else {
      scope.report.error(
        "verhuisd.vorm", at: scope.source.place(value.mark), "verhuisd.yml bestaat uit regels '/oud/: /nieuw/' of '/oud/: weg'",
        remedy: "schrijf elk oud adres op een eigen regel, zonder streepje ervoor")
      return []
    }
    return pairs.compactMap { pair in
      let from = ValueType<String>.sitePath.read(YAMLValue(content: .scalar(pair.key), mark: pair.keyMark), Spot(key: "oud"), &scope)
      guard let from else { return nil }
      let place = scope.source.place(pair.keyMark)
      if Scope.text(pair.value) == "weg" { return Move(from: from, to: nil, place: place) }
      return Self.newAddress.read(pair.value, Spot(key: "nieuw"), &scope).map { Move(from: from, to: $0, place: place) }
    }
  }

  private static let movesSchema = Schema("verhuisd", "verhuisd.yml", [])

  private static let newAddress = ValueType<String>.checked(
    "een adres op deze site dat met / begint, of het woord weg", remedy: "schrijf bijvoorbeeld /interventies/nieuw/, of weg",
    example: "/interventies/nieuw/"
  ) { text in
    let path = text.split(separator: "#", maxSplits: 1).first.map(String.init) ?? text
    return WebAddress.isSitePath(path)
  }

  private static func takenAddresses(_ articles: [SharedArticle]) -> Set<String> {
    Set(articles.lazy.filter { !$0.loaded.isLeftOut }.map { Addresses.address(of: $0.loaded.file) })
  }

  /// An old address leads to one place, and not to itself; and what still exists did not move.
  private static func withoutConflicts(_ moves: [Move], taken: Set<String>, _ report: inout Report) -> [Move] {
    var seen: [String: Move] = [:]
    var result: [Move] = []
    for move in moves.sorted(by: { ($0.from, $0.place) < ($1.from, $1.place) }) {
      if let first = seen[move.from] {
        if first.to != move.to {
          report.error(
            "verhuisd.dubbel", at: move.place, "een oud adres gaat naar één plaats; '\(move.from)' staat ook in \(first.place)",
            remedy: "haal één van de twee weg")
        }
        continue
      }
      seen[move.from] = move
      if taken.contains(move.from) {
        report.error(
          "verhuisd.bestaat", at: move.place, "een oud adres is niet meer in gebruik; op '\(move.from)' staat nog een bladzijde",
          remedy: "haal deze regel weg, of geef het bestand dat er nu staat een andere naam")
      } else {
        result.append(move)
      }
    }
    return result.filter { move in
      guard let to = move.to, let next = seen[to] else { return true }
      report.error(
        "verhuisd.keten", at: move.place, "een oud adres wijst meteen naar de laatste plaats; '\(to)' is zelf verhuisd (\(next.place))",
        remedy: next.to.map { "schrijf '\($0)'" } ?? "schrijf 'weg'")
      return false
    }
  }
}
