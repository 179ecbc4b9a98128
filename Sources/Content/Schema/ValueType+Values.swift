// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

extension ValueType where Value == CalendarDate {
  /// A day: `2025-09-01`.
  static var date: ValueType {
    let (description, remedy) = ("een datum zoals 2025-09-01", "schrijf jaar-maand-dag, en kijk of die dag bestaat")
    return ValueType(description, remedy: remedy, example: "2025-09-01", shape: .date) { value, spot, scope in
      let text = Scope.text(value)
      if let date = text.flatMap({ CalendarDate(iso: $0) }) { return date }
      let meant = text.flatMap { CalendarDate(dutch: $0) }
      scope.reject(value, spot, description, remedy: meant.map { "bedoelde u '\($0.iso)'?" } ?? remedy)
      return nil
    }
  }
}

extension ValueType where Value == PartialDate {
  /// A year, a month or a day.
  static var partialDate: ValueType {
    let (description, remedy) = ("een jaar, maand of dag zoals 2009, 2009-04 of 2009-04-01", "laat weg wat u niet weet")
    return ValueType(description, remedy: remedy, example: "2009-04", shape: .pattern("^[0-9]{4}(-[0-9]{2}){0,2}$")) { value, spot, scope in
      let text = Scope.text(value)
      if let date = text.flatMap({ PartialDate(iso: $0) }) { return date }
      // `april 2009` is 1 april 2009 without its day.
      let meant = text.flatMap { text in
        CalendarDate(dutch: text)?.iso ?? CalendarDate(dutch: "1 " + text).map { String($0.iso.prefix(7)) }
      }
      scope.reject(value, spot, description, remedy: meant.map { "bedoelde u '\($0)'?" } ?? remedy)
      return nil
    }
  }
}

extension ValueType where Value == SchoolYear {
  /// `2023-2024` and the other ways in which offices write it.
  static var schoolYear: ValueType {
    scalar("een schooljaar zoals 2023-2024", remedy: "schrijf twee jaren na elkaar", example: "2023-2024", shape: .pattern("^[0-9]{4}.")) {
      SchoolYear($0)
    }
  }
}

extension ValueType where Value == Bool {
  /// `ja` or `nee`.
  static var yesOrNo: ValueType {
    scalar("ja of nee", remedy: "schrijf ja of nee", example: "ja", shape: .yesOrNo) { $0 == "ja" ? true : $0 == "nee" ? false : nil }
  }
}

extension ValueType where Value == Int {
  /// A whole number between two bounds.
  static func integer(_ range: ClosedRange<Int>, remedy: String = "schrijf een heel getal, zonder punten of spaties") -> ValueType {
    scalar(
      "een getal van \(range.lowerBound) tot en met \(range.upperBound)", remedy: remedy, example: String(range.lowerBound),
      shape: .integer(range)
    ) { text in
      guard text.utf8.count <= 10, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else { return nil }
      return range.contains(number) ? number : nil
    }
  }

  /// The year of a publication or a plan.
  static var year: ValueType { integer(1800...2200, remedy: "schrijf het jaar in vier cijfers") }
}

extension ValueType where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the words of the contract.
  static func choice(_ type: Value.Type = Value.self) -> ValueType {
    let words = Value.allCases.map(\.rawValue)
    let list = words.dutchList("of")
    let remedy = words.count > 1 ? "kies één van deze woorden" : "schrijf \(list), of haal de regel weg"
    return ValueType(list, remedy: remedy, example: words.first ?? "", shape: .choice(words)) { value, spot, scope in
      let text = Scope.text(value)
      if let text, let choice = Value(rawValue: text) { return choice }
      // Also in capitals, or between the curly quotation marks of a word processor.
      let plain = text.map {
        String(String.UnicodeScalarView($0.lowercased().unicodeScalars.filter { !("\u{2018}"..."\u{201F}").contains($0) }))
      }
      let near = plain.flatMap { words.contains($0) ? $0 : nearMiss(to: $0, in: words) }
      scope.reject(value, spot, list, remedy: near.map { "bedoelde u '\($0)'?" } ?? remedy)
      return nil
    }
  }
}

extension ValueType {
  /// A value that one text gives.
  static func scalar(
    _ description: String, remedy: String, example: String, shape: ValueShape = .text(characters: nil),
    _ parse: @escaping @Sendable (String) -> Value?
  ) -> ValueType {
    ValueType(description, remedy: remedy, example: example, shape: shape) { value, spot, scope in
      if let text = Scope.text(value), let result = parse(text) { return result }
      scope.reject(value, spot, description, remedy: remedy)
      return nil
    }
  }

  /// A list of values; what is wrong with one of them does not lose the others. Doubles are warned of.
  static func list<Element: Sendable>(of element: ValueType<Element>, called name: String, atLeast minimum: Int = 0) -> ValueType
  where Value == [Element] {
    let description = minimum > 0 ? "een lijst van \(minimum) of meer \(name)" : "een lijst van \(name)"
    let remedy = "schrijf [\(element.example)], of elk deel op een eigen regel met '- ' ervoor"
    return ValueType(
      description, remedy: remedy, example: "[\(element.example)]", shape: .list(element.shape, atLeast: minimum)
    ) { value, spot, scope in
      guard case .list(let items) = value.content, items.count >= minimum else {
        var single = Scope.text(value).map(Scope.shortened) ?? ""
        if case .choice(let words) = element.shape, !words.contains(single) { single = "" }
        let inside = single.isEmpty ? element.example : single
        scope.reject(value, spot, description, remedy: "schrijf [\(inside)], of elk deel op een eigen regel met '- ' ervoor")
        return nil
      }
      let item = Spot(key: spot.key, isItem: true)
      warnOfDoubles(in: items, spot, &scope)
      return items.compactMap { element.read($0, item, &scope) }
    }
  }

  private static func warnOfDoubles(in items: [YAMLValue], _ spot: Spot, _ scope: inout Scope) {
    var seen: Set<String> = []
    for (index, item) in items.enumerated() {
      guard let text = Scope.text(item) else { continue }
      // Of the few that nearly all lists have, each is compared with those before it.
      let isDouble = items.count <= 8 ? items[..<index].contains { Scope.text($0) == text } : !seen.insert(text).inserted
      guard isDouble else { continue }
      scope.report.warning(
        "\(scope.schema.subject).\(spot.key)", at: scope.source.place(item.mark), "elk deel van '\(spot.key)' staat er één keer",
        remedy: "haal de tweede '\(Scope.shortened(text))' weg")
    }
  }

  /// A group of keys with its own schema; the problems of its keys are named after that schema.
  static func group(_ schema: Schema, example: String, _ build: @escaping @Sendable (MappingReader, inout Scope) -> Value?) -> ValueType {
    let description = "een groep { \(schema.keys.map(\.name).joined(separator: ", ")) }"
    let remedy = "schrijf bijvoorbeeld \(example)"
    return ValueType(description, remedy: remedy, example: example, shape: .group(schema.keys)) { value, spot, scope in
      guard case .mapping = value.content else {
        scope.reject(value, spot, description, remedy: remedy)
        return nil
      }
      return scope.reading(value, schema, build)
    }
  }
}
