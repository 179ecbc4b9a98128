// SPDX-License-Identifier: Apache-2.0

/// The columns of the open data of a dataset, in order.
enum DatasetColumn: String, CaseIterable {
  case code = "gebied_code"
  case name = "gebied"
  case level = "niveau"
  case year = "schooljaar"
  case indicator
  case unit = "eenheid"
  case value = "waarde"
  case expected = "toeval"
  case lower = "ondergrens"
  case upper = "bovengrens"
  case reason = "reden"
  case schools = "scholen"
  case pupils = "leerlingen"

  var explanation: String {
    switch self {
    case .code: "CBS-code van de gemeente, de naam van de provincie of NL"
    case .name: "naam van het gebied"
    case .level: "land, provincie of gemeente"
    case .year: "schooljaar"
    case .indicator: "de maat"
    case .unit: "index (0 tot 1), procent of aantal"
    case .value: "de waarde, afgerond zoals op de site; leeg als er een reden staat"
    case .expected: "de waarde die toeval alleen al zou geven"
    case .lower: "ondergrens van de waarde, ook waar de bron de waarde zelf verbergt"
    case .upper: "bovengrens van de waarde, ook waar de bron de waarde zelf verbergt"
    case .reason: "waarom er geen waarde is"
    case .schools: "aantal scholen"
    case .pupils: "aantal leerlingen; leeg als het niet bekend of afgeschermd is"
    }
  }

  /// The datatype of CSVW (https://www.w3.org/TR/tabular-metadata/#datatypes).
  var datatype: String {
    switch self {
    case .value, .expected, .lower, .upper: "decimal"
    case .schools, .pupils: "integer"
    default: "string"
    }
  }

  /// Whether every row has it.
  var isRequired: Bool {
    switch self {
    case .code, .name, .level, .year, .indicator, .unit, .schools: true
    default: false
    }
  }

  var isKey: Bool { self == .code || self == .year || self == .indicator }
}
