// SPDX-License-Identifier: Apache-2.0

/// A caller's own enum as the names of its views: checked by the compiler in Swift, by the vocabulary in the templates.
///
///     enum Field: Int, TemplateField {
///       case titel, laatstGewijzigd, partners, naam
///
///       static func object(_ fields: KeyValuePairs<Field, Value>) -> Value {
///         .object(Object(fields.map { (Name(position: $0.rawValue), $1) }))
///       }
///     }
///
///     Vocabulary(Field.self)                               // titel, laatst-gewijzigd, partners, naam
///     Field.object([
///       .titel: .text("Croostwijk"),
///       .laatstGewijzigd: .absent,
///       .partners: .list(names.map { Field.object([.naam: .text($0)]) }),
///     ])
///
/// The function is the caller's because the compiler does not specialise generic functions across modules of a package:
/// one written here takes 0.4 µs a value, one written there 0.1 µs.
package protocol TemplateField: CaseIterable, Sendable, RawRepresentable<Int> {
  /// How templates write it. Unless the enum says otherwise: its Swift name with hyphens, `laatstGewijzigd` → `laatst-gewijzigd`.
  var templateName: String { get }
}

extension TemplateField {
  package var templateName: String {
    var name = ""
    for letter in String(describing: self).unicodeScalars {
      if ("A"..."Z").contains(letter) {
        name += "-"
        name.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: letter) | 0x20))
      } else {
        name.unicodeScalars.append(letter)
      }
    }
    return name
  }
}
