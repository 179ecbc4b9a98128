// SPDX-License-Identifier: EUPL-1.2

/// A caller's own enum as the names of its views: checked by the compiler in Swift, by the vocabulary in the templates.
///
///     enum Field: Int, TemplateField { case titel, laatstGewijzigd, partners, naam }
///
///     Vocabulary(Field.self)                               // titel, laatst-gewijzigd, partners, naam
///     Field.object([
///       .titel: .text("Croostwijk"),
///       .laatstGewijzigd: .absent,
///       .partners: .list(names.map { Field.object([.naam: .text($0)]) }),
///     ])
package protocol TemplateField: CaseIterable, Sendable, RawRepresentable<Int> {
  /// How templates write it. Unless the enum says otherwise: its Swift name with hyphens, `laatstGewijzigd` → `laatst-gewijzigd`.
  var templateName: String { get }
}

extension TemplateField {
  package var templateName: String {
    var name = ""
    for letter in String(describing: self) {
      if letter.isUppercase { name += "-" }
      name += letter.lowercased()
    }
    return name
  }

  /// An object with these values; the type is known, so that a key is written `.titel`.
  @inlinable package static func object(_ fields: KeyValuePairs<Self, Value>) -> Value {
    var object = Object(minimumCapacity: fields.count)
    for (field, value) in fields { object[Name(field)] = value }
    return .object(object)
  }
}
