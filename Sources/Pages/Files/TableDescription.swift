// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Primitives

/// What a description says of its own table.
struct TableWords {
  /// Beside the description.
  var file: String
  var title: String
  var description: String
  var citation: String
  /// The address of the larger table that it is a part of.
  var whole: String?
  /// What a reader of the figures must know.
  var notes: [String] = []
}

/// CSV on the Web (https://www.w3.org/TR/tabular-metadata/): who counted, when, under which licence, and what each column means.
extension Site {
  func tableDescription(_ words: TableWords, of ref: Ref<Dataset>, schema: JSONText) -> JSONText {
    let dataset = portal[ref]
    return .object([
      ("@context", .list([.text("http://www.w3.org/ns/csvw"), .object([("@language", .text("nl"))])])),
      ("url", .text(words.file)),
      ("dc:title", .text(words.title)), ("dc:description", .text(words.description)),
      ("rdfs:comment", words.notes.isEmpty ? .none : .list(words.notes.map { .text($0) })),
      ("dc:license", .object([("@id", .text(Licence(dataset.licence).address))])),
      ("dc:source", .text(portal[dataset.source].address ?? portal[dataset.source].short)),
      ("dc:isPartOf", words.whole.map { .object([("@id", .text($0))]) } ?? .none),
      ("dc:publisher", .text(portal.settings.publisherName)),
      ("dc:bibliographicCitation", .text(words.citation)),
      ("dc:date", .text(dataset.referenceDate.iso)), ("dc:modified", .optional(version(of: ref)?.date.iso)), ("dc:language", .text("nl")),
      ("dialect", .object([("encoding", .text("utf-8")), ("delimiter", .text(",")), ("header", .flag(true))])),
      ("tableSchema", schema),
    ])
  }

  /// `nijmegen-po-ses-2019.csv-metadata.json` beside the figures of a chart.
  func writeMetadata(of origin: ChartOrigin, into bytes: inout Bytes) {
    guard let chart = chart(of: origin, id: "grafiek"), let ref = dataset(of: origin) else { return }
    let file = portal.address(of: origin).split(separator: "/").last.map { $0 + ".csv" } ?? ""
    let words = TableWords(
      file: file, title: chart.spec.title,
      description: chart.spec.subtitle + "." + (chart.spec.authorDescription.isEmpty ? "" : " " + chart.spec.authorDescription),
      citation: citation(ofChart: chart.spec.title, at: origin, of: ref), whole: root.absolute(portal.address(ofCSV: ref)),
      notes: chart.notes + [Self.protection])
    var main = ChartTable.CSVColumn.Role.name
    let columns = chart.table.csvColumns.enumerated().map { number, column in
      if column.role == .figure || column.role == .reference { main = column.role }
      return Self.description(of: column, number: number, main: main, in: chart)
    }
    tableDescription(words, of: ref, schema: .object([("columns", .list(columns))])).append(to: &bytes)
    bytes.append("\n")
  }

  private static let protection =
    "Waar geen cijfer kan staan, staat waarom: niet bekend, afgeschermd (te weinig leerlingen), niet te berekenen of niet zinvol."

  /// `main`: whether the bounds are those of a figure or of what it is compared with.
  private static func description(
    of column: ChartTable.CSVColumn, number: Int, main: ChartTable.CSVColumn.Role, in chart: Chart
  ) -> JSONText {
    let isName = column.role == .name
    return .object([
      ("name", .text("kolom_\(number + 1)")), ("titles", .text(column.title)),
      ("dc:description", .text(explanation(of: column.role, main, in: chart))), ("datatype", .text(isName ? "string" : "decimal")),
      ("null", isName ? .none : .list(([""] + ChartValue.absences).map { .text($0) })),
    ])
  }

  private static func explanation(of role: ChartTable.CSVColumn.Role, _ main: ChartTable.CSVColumn.Role, in chart: Chart) -> String {
    let measure = chart.spec.subtitle
    let bounded = main == .reference ? "wat 95 van de 100 lotingen geven" : "dat cijfer, ook waar de bron het cijfer zelf verbergt"
    return switch role {
    case .name: "Waar de rij over gaat."
    case .figure: "\(measure), afgerond zoals in de grafiek. Eenheid: \(chart.spec.valueTitle)."
    case .reference: "Waarmee de grafiek vergelijkt: wat loten over dezelfde scholen zou geven. \(measure)."
    case .lowerBound: "De ondergrens van \(bounded)."
    case .upperBound: "De bovengrens van \(bounded)."
    }
  }
}
