// SPDX-License-Identifier: Apache-2.0
import Primitives
import Tables

extension ValueType where Value == String {
  /// The name of a column as the header of the table writes it.
  static var column: ValueType {
    checked("de naam van een kolom", remedy: "neem de naam over uit de eerste regel van de tabel", example: "leerlingen") { !$0.isEmpty }
  }

  /// A measure that is computed from counts.
  static var measure: ValueType {
    let list = Dataset.measureNames.joined(separator: ", ")
    return ValueType("een maat: \(list)", remedy: "kies één van deze maten", example: "D", shape: .choice(Dataset.measureNames)) {
      value, spot, scope in
      if let text = Scope.text(value), Dataset.measureNames.contains(text) { return text }
      let near = Scope.text(value).flatMap { nearMiss(to: $0, in: Dataset.measureNames) }
      scope.reject(value, spot, "een maat: \(list)", remedy: near.map { "bedoelde u '\($0)'?" } ?? "kies één van deze maten")
      return nil
    }
  }
}

extension ValueType where Value == YAMLValue {
  /// A group whose keys depend on another key; the caller reads it with the right schema.
  static var rawGroup: ValueType {
    let example = "{ gebied: gm, schooljaar: schooljaar, … }"
    let remedy = "schrijf bijvoorbeeld \(example)"
    let shape = ValueShape.either(.group(CountColumnKeys.schema.keys), .group(ValueColumnKeys.schema.keys))
    return ValueType("een groep van kolomnamen", remedy: remedy, example: example, shape: shape) { value, spot, scope in
      if case .mapping = value.content { return value }
      scope.reject(value, spot, "een groep van kolomnamen", remedy: remedy)
      return nil
    }
  }
}

extension ValueType where Value == Dataset.GroupNames {
  static var groupNames: ValueType {
    group(GroupKeys.schema, example: "{ naam: leerlingen met een lage SES, ander: andere leerlingen }") { keys, scope in
      let name = keys.read(GroupKeys.name, &scope)
      let other = keys.read(GroupKeys.other, &scope)
      guard let name, let other else { return nil }
      return Dataset.GroupNames(name: name, other: other)
    }
  }
}

extension ValueType where Value == Dataset.Break {
  static var seriesBreak: ValueType {
    group(BreakKeys.schema, example: "{ schooljaar: 2023-2024, reden: \"…\" }") { keys, scope in
      let year = keys.read(BreakKeys.year, &scope)
      let reason = keys.read(BreakKeys.reason, &scope)
      guard let year, let reason else { return nil }
      return Dataset.Break(year: year, reason: reason)
    }
  }
}

extension ValueType where Value == Dialect {
  static var dialect: ValueType {
    group(DialectKeys.schema, example: "{ scheiding: \";\", decimaal: \",\", tekenset: windows-1252 }") { keys, scope in
      Dialect(
        separator: keys.read(DialectKeys.separator, &scope), decimalMark: keys.read(DialectKeys.decimal, &scope),
        encoding: keys.read(DialectKeys.encoding, &scope))
    }
  }
}

extension ValueType where Value == Dialect.Separator {
  static var separator: ValueType {
    scalar("';', ',', '|' of tab", remedy: "zet het teken tussen aanhalingstekens: \";\"", example: "\";\"") { Dialect.Separator($0) }
  }
}

extension ValueType where Value == Dialect.DecimalMark {
  static var decimalMark: ValueType {
    scalar("',' of '.'", remedy: "zet het teken tussen aanhalingstekens: \",\"", example: "\",\"") { Dialect.DecimalMark($0) }
  }
}

extension ValueType where Value == Dialect.Encoding {
  static var encoding: ValueType {
    scalar(
      "utf-8, windows-1252 of gemengd", remedy: "laat de sleutel weg als u het niet weet", example: "windows-1252",
      shape: .choice(["utf-8", "windows-1252", "gemengd"])
    ) {
      Dialect.Encoding($0)
    }
  }
}
