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
  /// `writeSchema` tells what each column is.
  func write(_ words: TableWords, of ref: Ref<Dataset>, into bytes: inout Bytes, schema writeSchema: (inout JSONWriter) -> Void) {
    let edition = editions[ref.index]
    var json = JSONWriter(appendingTo: bytes)
    // The writer has the only reference now, so that nothing is copied.
    bytes = []
    json.object { json in
      json.field("@context", json: Self.tableContext)
      json.field("url", words.file)
      json.field("dc:title", words.title)
      json.field("dc:description", words.description)
      if !words.notes.isEmpty { json.field("rdfs:comment", list: words.notes) }
      json.fields(json: edition.licence)
      if let whole = words.whole { json.field("dc:isPartOf") { $0.object { $0.field("@id", whole) } } }
      json.fields(json: edition.publisher)
      json.field("dc:bibliographicCitation", words.citation)
      json.fields(json: edition.dates)
      json.field("tableSchema") { $0.object(writeSchema) }
    }
    bytes = json.bytes
    bytes.append("\n")
  }

  private static let tableContext = JSONText.list([.text("http://www.w3.org/ns/csvw"), .object([("@language", .text("nl"))])]).bytes

  /// `nijmegen-po-ses-2019.csv-metadata.json` beside the figures of a chart.
  func writeMetadata(of origin: ChartOrigin, into bytes: inout Bytes) {
    guard let chart = fileChart(of: origin), let ref = dataset(of: origin) else { return }
    let spec = chart.spec
    let path = portal.address(of: origin)
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...]
    let words = TableWords(
      file: name + ".csv", title: spec.title,
      description: spec.subtitle + "." + (spec.authorDescription.isEmpty ? "" : " " + spec.authorDescription),
      citation: citation(ofChart: spec.title, at: origin, of: ref), whole: root.absolute(portal.address(ofCSV: ref)),
      notes: chart.notes + [Self.protection])
    write(words, of: ref, into: &bytes) { json in
      json.field("columns") { json in
        var main = ChartTable.CSVColumn.Role.name
        json.list(ChartTable.csvColumns(chart.tableHeader).enumerated()) { json, column in
          if column.element.role == .figure || column.element.role == .reference { main = column.element.role }
          Self.write(column.element, number: column.offset, main: main, of: spec, to: &json)
        }
      }
    }
  }

  private static let protection =
    "Waar geen cijfer kan staan, staat waarom: niet bekend, afgeschermd (te weinig leerlingen), niet te berekenen of niet zinvol."

  /// `main`: whether the bounds are those of a figure or of what it is compared with.
  private static func write(
    _ column: ChartTable.CSVColumn, number: Int, main: ChartTable.CSVColumn.Role, of spec: ChartSpec, to json: inout JSONWriter
  ) {
    let isName = column.role == .name
    json.object { json in
      json.field("name", "kolom_" + String(number + 1))
      json.field("titles", column.title)
      json.field("dc:description", explanation(of: column.role, main, in: spec))
      json.field("datatype", isName ? "string" : "decimal")
      if !isName { json.field("null", json: absences) }
    }
  }

  private static let absences = JSONText.list(([""] + ChartValue.absences).map { .text($0) }).bytes

  private static func explanation(of role: ChartTable.CSVColumn.Role, _ main: ChartTable.CSVColumn.Role, in spec: ChartSpec) -> String {
    let measure = spec.subtitle
    let bounded = main == .reference ? "wat 95 van de 100 lotingen geven" : "dat cijfer, ook waar de bron het cijfer zelf verbergt"
    return switch role {
    case .name: "Waar de rij over gaat."
    case .figure: String(measure, ", afgerond zoals in de grafiek. Eenheid: ", spec.valueTitle, ".")
    case .reference: String("Waarmee de grafiek vergelijkt: wat loten over dezelfde scholen zou geven. ", measure, ".")
    case .lowerBound: "De ondergrens van \(bounded)."
    case .upperBound: "De bovengrens van \(bounded)."
    }
  }
}
