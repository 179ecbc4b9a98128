// SPDX-License-Identifier: EUPL-1.2
import Primitives

/// Everything that a text can refer to by name, in dictionaries that are built once.
struct Names: Sendable {
  var kinds = NameTable<Kind>(noun: "soort", home: "een soort is een bestand in 'soorten'")
  var themes = NameTable<Theme>(noun: "thema", home: "een thema is een bestand in 'themas'")
  var partners = NameTable<Partner>(noun: "partner", home: "een partner is een bestand in 'partners'")
  var sources = NameTable<Source>(noun: "bron", home: "een bron is een regel met een id in 'bronnen.yml'")
  var datasets = NameTable<Dataset>(noun: "dataset", home: "een dataset is een map in 'monitor'")
  var areas = Areas(provinces: [], municipalities: []) {
    didSet { municipalities.set(areas.all[areas.municipalities].map(\.slug)) }
  }
  /// By slug, for the texts about a municipality.
  private var municipalities = NameTable<Area>(noun: "gemeente", home: "")

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
  private(set) var names: [String] = []
  private var refs: [String: Ref<Thing>] = [:]

  init(noun: String, home: String) {
    self.noun = noun
    self.home = home
  }
}

extension NameTable {
  /// The things in the order of the portal's list.
  mutating func set(_ names: [String]) {
    self.names = names
    refs = Dictionary(names.enumerated().map { ($0.element, Ref($0.offset)) }, uniquingKeysWith: { first, _ in first })
  }

  func find(_ name: String) -> Ref<Thing>? {
    refs[name]
  }

  /// What to do about a name that does not exist.
  func remedy(for name: String) -> String {
    Suggestion.remedy(for: name, among: names, else: home)
  }
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
