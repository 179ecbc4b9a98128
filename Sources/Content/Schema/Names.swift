// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Everything that a text can refer to by name, in dictionaries that are built once.
///
/// A class, so that each text that is read holds one reference to it and not fifteen: counting those, on all cores at once,
/// took 5 % of the time to load a portal.
final class Names: Sendable {
  let kinds: NameTable<Kind>
  let themes: NameTable<Theme>
  let partners: NameTable<Partner>
  let sources: NameTable<Source>
  let datasets: NameTable<Dataset>
  let areas: Areas
  /// By slug, for the texts about a municipality.
  private let municipalities: NameTable<Area>

  /// False where the file with the areas cannot be read: then no reference to one is wrong for certain.
  let knowsAreas: Bool

  /// Each list in the order of the portal's list.
  init(
    kinds: [String] = [], themes: [String] = [], partners: [String] = [], sources: [String] = [], datasets: [String] = [],
    areas: Areas = Areas(provinces: [], municipalities: []), knowsSources: Bool = true, knowsAreas: Bool = true,
    unreadable: Set<String> = []
  ) {
    self.kinds = NameTable(kinds, noun: "soort", home: "een soort is een bestand in 'soorten'", isKnown: !unreadable.contains("soorten"))
    self.themes = NameTable(themes, noun: "thema", home: "een thema is een bestand in 'themas'", isKnown: !unreadable.contains("themas"))
    self.partners = NameTable(
      partners, noun: "partner", home: "een partner is een bestand in 'partners'", isKnown: !unreadable.contains("partners"))
    self.sources = NameTable(sources, noun: "bron", home: "een bron is een regel met een id in 'bronnen.yml'", isKnown: knowsSources)
    self.datasets = NameTable(
      datasets, noun: "dataset", home: "een dataset is een map in 'monitor'", isKnown: !unreadable.contains("monitor"))
    self.areas = areas
    self.knowsAreas = knowsAreas
    municipalities = NameTable(areas.all[areas.municipalities].map(\.slug), noun: "gemeente", home: "")
  }

  func municipality(slug: String) -> Ref<Area>? {
    municipalities.find(slug).map { Ref($0.index + areas.municipalities.lowerBound) }
  }
}

/// The names of one kind of thing and their places in the list of the portal.
struct NameTable<Thing>: Sendable {
  /// `thema`
  let noun: String
  /// `een thema is een bestand in 'themas'`
  let home: String
  let names: [String]
  /// False where the file with the names cannot be read: then no reference is wrong for certain.
  let isKnown: Bool
  private let refs: [String: Ref<Thing>]

  init(_ names: [String], noun: String, home: String, isKnown: Bool = true) {
    self.isKnown = isKnown
    self.noun = noun
    self.home = home
    self.names = names
    refs = Dictionary(names.enumerated().map { ($0.element, Ref($0.offset)) }, uniquingKeysWith: { first, _ in first })
  }
}

extension NameTable {
  func find(_ name: String) -> Ref<Thing>? {
    refs[name]
  }

  /// What to do about a name that does not exist.
  func remedy(for name: String) -> String {
    let remedy = Suggestion.remedy(for: name, among: names, else: home)
    guard remedy == home, (1...Self.mostShown).contains(names.count) else { return remedy }
    return "kies uit: \(names.joined(separator: ", "))"
  }

  /// More names than this are no choice but a list to search.
  private static var mostShown: Int { 20 }
}

/// The sentence that helps with a wrong name.
enum Suggestion {
  /// `bedoelde u 'kansen'? een thema is een bestand in 'themas'`
  static func remedy(for name: String, among names: [String], else home: String) -> String {
    // Comparing with very many names takes too long for a hint.
    guard names.count <= 20_000, name.utf8.count <= 200, let near = nearMiss(to: name, in: names) else { return home }
    return "bedoelde u '\(near)'? \(home)"
  }
}
