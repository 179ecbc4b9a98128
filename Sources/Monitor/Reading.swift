// SPDX-License-Identifier: Apache-2.0

/// What a value says to a reader, in the form that its number asks for. `{}` stands for the number as it is shown, `{groep}` for the group.
///
///     reading.sentence(number: "58", isWholeNumber: 58, group: "leerlingen met een lage SES")
///     // 58 van de 100 leerlingen met een lage SES zouden naar een andere school moeten voor een gelijke verdeling.
package struct Reading: Sendable, Equatable {
  /// `{} van de 100 {groep} zouden …`
  package var many: String
  /// `{} van de 100 {groep} zou …`: for 1, and for less than 1.
  package var one: String
  /// For exactly 0, where "0 van de 100" would read oddly.
  package var none: String
}

extension Reading {
  /// Whether it speaks of so many of a hundred.
  package var isPerHundred: Bool { many.hasPrefix("{} van de 100") }

  /// The sentence for a value from 0 to 1, told as a number of a hundred.
  ///
  /// - Parameter group: who it is about, in the plural; nil: "leerlingen uit deze groep".
  package func sentence(ofShare value: Double, group: String? = nil) -> String {
    let number = (value * 100).rounded()
    let sentence: String
    if value == 0 {
      sentence = none
    } else if number < 1 {
      sentence = Self.replacing("{}", by: one.hasPrefix("{}") ? "Minder dan 1" : "minder dan 1", in: one)
    } else {
      sentence = Self.replacing("{}", by: String(Int(number)), in: number == 1 ? one : many)
    }
    return Self.replacing("{groep}", by: group ?? "leerlingen uit deze groep", in: sentence)
  }

  private static func replacing(_ mark: String, by text: String, in sentence: String) -> String {
    var result = ""
    var rest = sentence[...]
    while let first = rest.firstIndex(of: "{") {
      result += rest[..<first]
      if rest[first...].hasPrefix(mark) {
        result += text
        rest = rest[rest.index(first, offsetBy: mark.count)...]
      } else {
        result.append("{")
        rest = rest[rest.index(after: first)...]
      }
    }
    return result + rest
  }
}
