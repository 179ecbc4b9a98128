// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

extension ValueType where Value == Ref<Source> {
  static var source: ValueType { reference("de id van een bron", example: "kamerbrief-2025", .source, \.sources) }
}

extension ValueType where Value == Ref<Theme> {
  static var theme: ValueType { reference("de naam van een thema", example: "kansengelijkheid", .theme, \.themes) }
}

extension ValueType where Value == Ref<Partner> {
  static var partner: ValueType { reference("de naam van een partner", example: "stichting-voorbeeld", .partner, \.partners) }
}

extension ValueType where Value == Ref<Dataset> {
  static var dataset: ValueType { reference("de naam van een dataset", example: "po-ses-2019", .dataset, \.datasets) }
}

extension ValueType where Value == Ref<Area> {
  /// A municipality, by its name or code.
  static var municipality: ValueType {
    area("een gemeente: een naam of GM-code", example: "Nijmegen", .municipality) { $0 == .municipality }
  }

  /// A municipality, a province or the country.
  static var anyArea: ValueType {
    area("een gebied: een gemeente, 'provincie …' of Nederland", example: "Nijmegen", .area) { _ in true }
  }

  private static func area(
    _ description: String, example: String, _ kind: ValueShape.NameKind, accepts: @escaping @Sendable (Area.Level) -> Bool
  ) -> ValueType {
    let remedy = "kies een naam of code uit 'gebieden.csv'"
    return ValueType(description, remedy: remedy, example: example, shape: .name(kind)) { value, spot, scope in
      guard let name = Scope.text(value) else {
        scope.reject(value, spot, description, remedy: remedy)
        return nil
      }
      guard scope.names.knowsAreas else { return nil }
      if let ref = scope.names.areas.find(name), accepts(scope.names.areas[ref].level) { return ref }
      let names = scope.names.areas.all.filter { accepts($0.level) }.map(\.name)
      let everyday = Areas.everydayNames.filter { scope.names.areas.find($0).map { accepts(scope.names.areas[$0].level) } ?? false }
      scope.report.error(
        "verwijzing.gebied", at: scope.source.place(value.mark),
        "\(spot.words) is \(description), en '\(Scope.shortened(name))' is er geen",
        remedy: Suggestion.remedy(for: name, among: names + everyday, else: remedy))
      return nil
    }
  }
}

extension ValueType {
  /// The name of something that exists elsewhere in the content.
  private static func reference<Thing>(
    _ description: String, example: String, _ kind: ValueShape.NameKind, _ table: @escaping @Sendable (Names) -> NameTable<Thing>
  ) -> ValueType where Value == Ref<Thing> {
    ValueType(description, remedy: "kies een naam die bestaat", example: example, shape: .name(kind)) { value, spot, scope in
      guard let name = Scope.text(value) else {
        scope.reject(value, spot, description, remedy: "schrijf alleen de naam")
        return nil
      }
      let table = table(scope.names)
      if let ref = table.find(name) { return ref }
      guard table.isKnown else { return nil }
      scope.report.error(
        "verwijzing.\(table.noun)", at: scope.source.place(value.mark),
        "een \(table.noun) waarnaar verwezen wordt, bestaat; '\(Scope.shortened(name))' is er niet", remedy: table.remedy(for: name))
      return nil
    }
  }
}
