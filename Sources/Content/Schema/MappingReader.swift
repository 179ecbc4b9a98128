// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// Reads the keys of one mapping by their schema; what is wrong is reported, and reading goes on.
struct MappingReader {
  private let pairs: [YAMLPair]
  let mark: YAMLMark
  /// Keys that an unknown key was probably meant to be: they are not reported as missing as well.
  private let misspelt: [String]

  /// Nil, and reported, where the value is no mapping. Unknown keys are reported at once.
  init?(_ value: YAMLValue, _ scope: inout Scope) {
    guard case .mapping(let pairs) = value.content else {
      scope.report.error(
        "\(scope.schema.subject).vorm", at: scope.source.place(value.mark), "\(scope.schema.noun) bestaat uit regels 'sleutel: waarde'",
        remedy: "begin met '\(scope.schema.keys.first?.name ?? "titel"): …'")
      return nil
    }
    self.pairs = pairs
    mark = value.mark
    // By position: a pair has some references to count.
    misspelt = pairs.indices.compactMap { scope.schema.contains(pairs[$0].key) ? nil : Self.reportUnknown(pairs[$0], &scope) }
  }

  /// The value of a key. A missing or empty key is an error only where it is required, and then says what it is for.
  func read<Value>(_ key: Key<Value>, _ scope: inout Scope) -> Value? {
    guard let index = pairs.indices.first(where: { pairs[$0].isNamed(key.name) }), !pairs[index].value.isEmpty else {
      if key.isRequired, !misspelt.contains(key.name) { reportMissing(key.description, &scope) }
      return nil
    }
    return key.type.read(pairs[index].value, Spot(key: key.name), &scope)
  }

  func has(_ name: String) -> Bool {
    pairs.indices.contains { pairs[$0].isNamed(name) && !pairs[$0].value.isEmpty }
  }

  /// Where the value of a key stands, or else the mapping.
  func mark(of name: String) -> YAMLMark {
    pairs.indices.first { pairs[$0].isNamed(name) }.map { pairs[$0].value.mark } ?? mark
  }
}

extension MappingReader {
  private func reportMissing(_ key: KeyDescription, _ scope: inout Scope) {
    let pair = pairs.first { $0.key == key.name }
    scope.report.error(
      "\(scope.schema.subject).\(key.name)", at: pair.map { scope.source.place($0.keyMark) } ?? scope.source.line(mark),
      pair == nil ? "\(scope.schema.noun) heeft de sleutel '\(key.name)': \(key.purpose)" : "'\(key.name)' is niet leeg: \(key.purpose)",
      remedy: "schrijf \(key.type), bijvoorbeeld '\(key.name): \(key.example)'")
  }

  /// The key that was probably meant.
  private static func reportUnknown(_ pair: YAMLPair, _ scope: inout Scope) -> String? {
    let schema = scope.schema
    let names = schema.keys.map(\.name)
    if schema.keptByOriginal.contains(pair.key) {
      scope.report.error(
        "vertaling.sleutel", at: scope.source.place(pair.keyMark),
        "'\(pair.key)' staat in het Nederlandse origineel, en geldt ook voor de vertaling", remedy: "haal de regel weg")
      return nil
    }
    let meant = nearMiss(to: pair.key, in: names)
    scope.report.error(
      "\(schema.subject).onbekende-sleutel", at: scope.source.place(pair.keyMark),
      "\(schema.noun) heeft geen sleutel '\(Scope.shortened(pair.key))'",
      remedy: meant.map { "bedoelde u '\($0)'?" } ?? "haal de sleutel weg, of kies uit: \(names.joined(separator: ", "))")
    return meant
  }
}
