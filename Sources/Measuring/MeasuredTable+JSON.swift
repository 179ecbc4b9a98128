// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

extension MeasuredTable {
  /// An object, or with a column of areas a list of objects, one field a line.
  ///
  ///     {⏎  "groepen": ["lage_ses"],⏎  "n": 4,⏎  …⏎  "D": 0.26666666666666666,⏎  …⏎  "opmerkingen": []⏎}⏎
  func json(_ language: ReportStyle.Language) -> Bytes {
    let keys = keys
    let objects = measurements.map { Self.object(fields(of: $0, keys, language), indent: by == nil ? "" : "  ") }
    let text = by == nil ? objects.joined() : objects.isEmpty ? "[]" : "[\n  \(objects.joined(separator: ",\n  "))\n]"
    return Bytes("\(text)\n".utf8)
  }

  private func fields(of measurement: Measurement, _ keys: [MeasureKey], _ language: ReportStyle.Language) -> [(
    name: String, value: String
  )] {
    var fields = by == nil ? [] : [(name: "gebied", value: quoted(measurement.area ?? ""))]
    fields.append(("groepen", list(groups.map(quoted))))
    fields.append(("n", String(measurement.schools)))
    fields.append(("scholen_zonder_leerlingen", String(measurement.emptySchools)))
    fields.append(("scholen_afgeschermd", String(measurement.maskedSchools)))
    fields.append(("T", number(measurement.pupils)))
    let (sums, shares) = (measurement.groupPupils.map(number), measurement.groupShares.map(number))
    fields.append(("X", severalGroups ? list(sums) : sums.joined()))
    fields.append(("P", severalGroups ? list(shares) : shares.joined()))
    fields += keys.map { ($0.rawValue, number(measurement.values[$0])) }
    fields.append(("opmerkingen", list(notes(on: measurement, language).map(quoted))))
    return fields
  }

  private static func object(_ fields: [(name: String, value: String)], indent: String) -> String {
    "{\n" + fields.map { "\(indent)  \"\($0.name)\": \($0.value)" }.joined(separator: ",\n") + "\n\(indent)}"
  }
}

private func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

/// The shortest digits that read back as the same number.
private func number(_ number: Double?) -> String {
  guard let number else { return "null" }
  let text = number == 0 ? "0" : number.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// RFC 8259, section 7.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\0"..."\u{1F}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u00" + (digits.count < 2 ? "0" : "") + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
