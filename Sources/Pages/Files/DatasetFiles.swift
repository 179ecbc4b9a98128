// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor
import Primitives

/// The figures of a dataset as open data: CSV with decimal points, and its description (CSV on the Web, W3C).
extension Site {
  /// One row for each area, school year and indicator of which anything is known, rounded as on the page: more digits would let a reader
  /// compute small counts back.
  func writeCSV(of ref: Ref<Dataset>, into bytes: inout Bytes) {
    bytes.append(DatasetColumn.allCases.map(\.rawValue).joined(separator: ",") + "\r\n")
    guard let figures = figures[ref.index] else { return }
    let measures = figures.years.map { year in
      figures.indicators.map { Bytes(("," + year.label + "," + Self.field($0.id) + "," + $0.unit.word).utf8) }
    }
    // About as long as a row is.
    bytes.reserveCapacity(bytes.count + figures.cells.count { $0 != .withheld(.noData) } * 96)
    for index in portal.areas.all.indices {
      let area = portal.areas.all[index]
      let code = area.level == .province ? "PV-" + area.slug : area.code
      let name = Bytes((Self.field(code) + "," + Self.field(area.name) + "," + area.level.word).utf8)
      for year in figures.years.indices {
        let population = figures.population(Ref(index), year)
        for indicator in figures.indicators.indices {
          let cell = figures.cell(indicator, Ref(index), year)
          guard cell != .withheld(.noData) else { continue }
          bytes.append(contentsOf: name)
          bytes.append(contentsOf: measures[year][indicator])
          Self.append(
            cell, bounds: figures.bounds(indicator, Ref(index), year), figures.indicators[indicator].format, to: &bytes)
          bytes.append(UInt8(ascii: ","))
          bytes.append(decimal: population.schools)
          bytes.append(UInt8(ascii: ","))
          if let pupils = population.pupils { bytes.append(decimal: pupils) }
          bytes.append("\r\n")
        }
      }
    }
  }

  /// Value, chance, bounds and reason, each after a comma.
  private static func append(_ cell: Cell, bounds: ClosedRange<Double>?, _ format: NumberFormat, to bytes: inout Bytes) {
    let figure = cell.figure
    append(figure?.value, format, to: &bytes)
    append(figure?.expected, format, to: &bytes)
    append(bounds?.lowerBound, format, to: &bytes)
    append(bounds?.upperBound, format, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    if case .withheld(let reason) = cell { bytes.append(field(Words.reason(reason))) }
  }

  private static func append(_ value: Double?, _ format: NumberFormat, to bytes: inout Bytes) {
    bytes.append(UInt8(ascii: ","))
    if let value { format.append(plain: value, to: &bytes) }
  }

  /// A text as a CSV field: quoted where needed (RFC 4180), harmless in a spreadsheet.
  private static func field(_ text: String) -> String {
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    guard isFormula || text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    return "\"" + (isFormula ? "'" : "") + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  /// `x.csv-metadata.json` beside `x.csv` (https://www.w3.org/TR/tabular-metadata/).
  func writeMetadata(of ref: Ref<Dataset>, into bytes: inout Bytes) {
    let dataset = portal[ref]
    let words = TableWords(
      file: dataset.slug + ".csv", title: dataset.title, description: description(of: dataset), citation: citation(of: ref))
    write(words, of: ref, into: &bytes) { json in
      json.field("columns") { $0.list(DatasetColumn.allCases, Self.write) }
      json.field("primaryKey", list: DatasetColumn.allCases.filter(\.isKey).map(\.rawValue))
    }
  }

  private static func write(_ json: inout JSONWriter, _ column: DatasetColumn) {
    json.object { json in
      json.field("name", column.rawValue)
      json.field("titles") { $0.object { $0.field("nl", column.rawValue) } }
      json.field("dc:description") {
        $0.object { json in
          json.field("@value", column.explanation)
          json.field("@language", "nl")
        }
      }
      json.field("datatype", column.datatype)
      json.field("required", column.isRequired)
      json.field("null", column.isRequired ? nil : "")
    }
  }

  /// The summary, with the warning that belongs to it.
  func description(of dataset: Dataset) -> String {
    dataset.summary + (dataset.estimate.map { " Deze cijfers zijn een schatting: \($0)" } ?? "")
  }
}

extension Area.Level {
  fileprivate var word: String {
    switch self {
    case .country: "land"
    case .province: "provincie"
    case .municipality: "gemeente"
    }
  }
}

extension Indicator.Unit {
  fileprivate var word: String {
    switch self {
    case .index: "index"
    case .share: "procent"
    case .number: "aantal"
    }
  }
}
