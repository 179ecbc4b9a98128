// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// A dataset whose explanation is not HTML yet.
struct LoadedDataset: Sendable {
  var dataset: Dataset
  /// The tables of the folder; the dataset gets them when it is known how to read them.
  var tables: [String]
  var explanation: Bytes = []
  /// The line of `dataset.yml` on which the explanation starts.
  var explanationLine = 1

  /// With its explanation written, and what was found in it.
  func explained(_ context: TextContext) -> (dataset: Dataset, text: WrittenText) {
    let text = TextWriter.write(explanation[...], path: dataset.folder + "/dataset.yml", firstLine: explanationLine, context)
    var dataset = dataset
    dataset.explanation = text.body
    return (dataset, text)
  }
}

extension ContentLoader {
  /// In the order of the names; a dataset.yml that cannot be read gives an empty dataset, so that the order holds.
  func loadDatasets(_ inventory: Inventory, _ names: Names, _ report: inout Report) -> [LoadedDataset] {
    inventory.datasets.map { folder in
      let path = folder.path + "/dataset.yml"
      var loaded = LoadedDataset(dataset: .standIn(folder, file: tree.displayName(of: path)), tables: folder.tables)
      guard folder.hasSettings else { return loaded }
      let errors = report.count(.error)
      guard let (value, reading) = readYAML(path, DatasetKeys.schema, names, &report) else {
        if report.count(.error) == errors {
          report.error(
            "dataset.vorm", at: Place(tree.displayName(of: path)), "dataset.yml is niet leeg",
            remedy: "schrijf titel, samenvatting, bron en vorm")
        }
        return loaded
      }
      var scope = reading
      if let keys = MappingReader(value, &scope) { loaded.read(keys, &scope) }
      report.add(contentsOf: scope.report)
      return loaded
    }
  }
}

extension Dataset {
  fileprivate static func standIn(_ folder: Inventory.DatasetFolder, file: String) -> Dataset {
    Dataset(
      slug: folder.slug, folder: folder.path, files: [], title: folder.slug, summary: "", explanation: .empty, source: Ref(0),
      licence: "", referenceDate: CalendarDate(secondsSince1970: 0), sector: .po,
      form: .values(ValueColumns(area: "", year: "", indicator: "", value: "")), estimate: nil, breaks: [], dialect: nil, place: Place(file)
    )
  }
}

extension LoadedDataset {
  fileprivate mutating func read(_ keys: MappingReader, _ scope: inout Scope) {
    dataset.title = keys.read(DatasetKeys.title, &scope) ?? dataset.title
    readSummary(keys, &scope)
    if let text = keys.read(DatasetKeys.explanation, &scope) {
      let mark = keys.mark(of: DatasetKeys.explanation.name)
      // A text behind `|` starts on the next line.
      let first = scope.source.bytes(ofLine: mark.line).dropFirst(mark.column - 1).first
      explanationLine = mark.line + (first == UInt8(ascii: "|") || first == UInt8(ascii: ">") ? 1 : 0)
      explanation = Bytes(text.utf8)
    }
    if let source = keys.read(DatasetKeys.source, &scope) { dataset.source = source }
    dataset.licence = keys.read(DatasetKeys.licence, &scope)?.rawValue ?? ""
    if let date = keys.read(DatasetKeys.referenceDate, &scope) { dataset.referenceDate = date }
    if let sector = keys.read(DatasetKeys.sector, &scope) { dataset.sector = sector }
    dataset.estimate = keys.read(DatasetKeys.estimate, &scope)
    dataset.breaks = (keys.read(DatasetKeys.breaks, &scope) ?? []).sorted { $0.year < $1.year }
    dataset.dialect = keys.read(DatasetKeys.dialect, &scope)
    readForm(keys, &scope)
  }

  private mutating func readSummary(_ keys: MappingReader, _ scope: inout Scope) {
    guard let summary = keys.read(DatasetKeys.summary, &scope) else { return }
    dataset.summary = summary
    let ends = zip(summary.utf8, Array(summary.utf8.dropFirst()) + [0x20]).count { ".!?".utf8.contains($0) && $1 == 0x20 }
    guard ends < 3 else { return }
    scope.report.warning(
      "dataset.samenvatting", at: scope.source.place(keys.mark(of: DatasetKeys.summary.name)),
      "de samenvatting van een dataset telt drie zinnen of meer, want catalogi van open data vragen dat",
      remedy: "schrijf wat er geteld is, door wie, waar en wanneer")
  }

  private mutating func readForm(_ keys: MappingReader, _ scope: inout Scope) {
    let form = keys.read(DatasetKeys.form, &scope)
    let columns = keys.read(DatasetKeys.columns, &scope)
    let group = keys.read(DatasetKeys.group, &scope)
    let measures = keys.read(DatasetKeys.measures, &scope)
    guard let form, let columns else { return }
    switch form {
    case .counts:
      for (key, isThere) in [(DatasetKeys.group.description, group != nil), (DatasetKeys.measures.description, measures != nil)]
      where !isThere && !keys.has(key.name) {
        scope.report.error(
          "dataset.\(key.name)", at: scope.source.line(keys.mark),
          "een dataset met tellingen heeft de sleutel '\(key.name)': \(key.purpose)",
          remedy: "schrijf '\(key.name): \(key.example)'")
      }
      guard let columns = Dataset.CountColumns.read(columns, &scope) else { return }
      dataset.files = tables
      dataset.form = .counts(columns, group: group ?? .init(name: "", other: ""), measures: measures ?? [])
    case .values:
      for name in [DatasetKeys.group.name, DatasetKeys.measures.name] where keys.has(name) {
        scope.report.error(
          "dataset.\(name)", at: scope.source.place(keys.mark(of: name)), "'\(name)' hoort bij 'vorm: tellingen', niet bij 'vorm: waarden'",
          remedy: "haal '\(name)' weg")
      }
      guard let columns = Dataset.ValueColumns.read(columns, &scope) else { return }
      dataset.files = tables
      dataset.form = .values(columns)
    }
  }
}

extension Dataset.CountColumns {
  fileprivate static func read(_ value: YAMLValue, _ scope: inout Scope) -> Dataset.CountColumns? {
    scope.reading(value, CountColumnKeys.schema) { keys, scope in
      let area = keys.read(CountColumnKeys.area, &scope)
      let year = keys.read(CountColumnKeys.year, &scope)
      let unit = keys.read(CountColumnKeys.unit, &scope)
      let total = keys.read(CountColumnKeys.total, &scope)
      let group = keys.read(CountColumnKeys.group, &scope)
      let bounds = [CountColumnKeys.groupLower, CountColumnKeys.groupUpper, CountColumnKeys.totalLower, CountColumnKeys.totalUpper]
        .map { keys.read($0, &scope) }
      guard let area, let year, let unit, let total, let group else { return nil }
      return Dataset.CountColumns(
        area: area, year: year, unit: unit, total: total, group: group, groupLower: bounds[0], groupUpper: bounds[1],
        totalLower: bounds[2], totalUpper: bounds[3])
    }
  }
}

extension Dataset.ValueColumns {
  fileprivate static func read(_ value: YAMLValue, _ scope: inout Scope) -> Dataset.ValueColumns? {
    scope.reading(value, ValueColumnKeys.schema) { keys, scope in
      let area = keys.read(CountColumnKeys.area, &scope)
      let year = keys.read(CountColumnKeys.year, &scope)
      let indicator = keys.read(ValueColumnKeys.indicator, &scope)
      let figure = keys.read(ValueColumnKeys.value, &scope)
      let lower = keys.read(ValueColumnKeys.lower, &scope)
      let upper = keys.read(ValueColumnKeys.upper, &scope)
      let pupils = keys.read(ValueColumnKeys.pupils, &scope)
      guard let area, let year, let indicator, let figure else { return nil }
      return Dataset.ValueColumns(
        area: area, year: year, indicator: indicator, value: figure, lower: lower, upper: upper, pupils: pupils)
    }
  }
}
