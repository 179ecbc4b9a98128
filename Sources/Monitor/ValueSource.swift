// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Primitives
import Tables

/// Reads a dataset of ready values: one row for each area, school year and indicator.
struct ValueSource {
  var dataset: Dataset
  var columns: Dataset.ValueColumns
  var areas: Areas
  var settings: Settings

  func figures(of ref: Ref<Dataset>, tables: [Table], report: inout Report) -> Figures {
    var rows: [Row] = []
    rows.reserveCapacity(tables.reduce(0) { $0 + $1.rowCount })
    var found = Found()
    for table in tables { self.read(table, into: &rows, &found, report: &report) }
    let years = found.years.names.sorted()
    let names = found.indicators.names.sorted()
    let yearPosition = found.years.names.map { year in years.firstIndex(of: year) ?? 0 }
    let namePosition = found.indicators.names.map { name in names.firstIndex(of: name) ?? 0 }

    var figures = Figures(
      dataset: ref, indicators: names.map { Indicator(id: $0, name: $0, reading: nil, unit: .number, decimals: 2) }, years: years,
      areaCount: areas.all.count,
      populations: .init(repeating: Population(schools: 0, pupils: nil, maskedSchools: 0), count: areas.all.count * years.count),
      cells: .init(repeating: .withheld(.noData), count: names.count * areas.all.count * years.count))
    let complement = ValueComplement(areas: areas, minimumDenominator: settings.minimumDenominator)
    let secrets = complement.secrets(
      rows.map { row in
        .init(
          area: row.key.area, year: yearPosition[row.key.year], indicator: namePosition[row.key.indicator], pupils: row.pupils,
          isMasked: row.cell == .withheld(.masked) || row.cell == .withheld(.smallCell))
      })
    var hidesPupils = [Bool](repeating: false, count: figures.populations.count)
    for (row, isSecret) in zip(rows, secrets) {
      let (year, name) = (yearPosition[row.key.year], namePosition[row.key.indicator])
      let place = row.key.area * years.count + year
      let isHidden = isSecret && row.cell != .withheld(.masked)
      figures.cells[name * areas.all.count * years.count + place] = isHidden ? .withheld(.smallCell) : row.cell
      if let pupils = row.pupils { figures.populations[place].pupils = pupils }
      hidesPupils[place] = hidesPupils[place] || isHidden
    }
    for place in hidesPupils.indices where hidesPupils[place] { figures.populations[place].pupils = nil }
    return figures
  }

  /// By number: the year and the indicator as places in what was found.
  private struct Key {
    var area: Int
    var year: Int
    var indicator: Int
  }

  /// What the tables of a dataset have in common.
  private struct Found {
    var years = Numbering<SchoolYear>()
    var indicators = Numbering<String>()
    /// By indicator, year and area whether there was a row.
    private var isKnown: [[[Bool]]] = []

    /// False where there was one already.
    mutating func insert(_ key: Key, areas: Int) -> Bool {
      while isKnown.count <= key.indicator { isKnown.append([]) }
      while isKnown[key.indicator].count <= key.year { isKnown[key.indicator].append([Bool](repeating: false, count: areas)) }
      if isKnown[key.indicator][key.year][key.area] { return false }
      isKnown[key.indicator][key.year][key.area] = true
      return true
    }
  }

  /// Gives each name a number, in the order in which they are first met.
  private struct Numbering<Name: Hashable> {
    private(set) var names: [Name] = []
    private var numbers: [Name: Int] = [:]

    private var last: (name: Name, number: Int)?

    mutating func number(of name: Name) -> Int {
      // Most rows have the name of the row before.
      if let last, last.name == name { return last.number }
      let number = numbers[name] ?? names.count
      if number == names.count {
        numbers[name] = number
        names.append(name)
      }
      last = (name, number)
      return number
    }
  }

  private struct Row {
    var key: Key
    var cell: Monitor.Cell
    /// Nil where it is not given.
    var pupils: Int?
  }
}

extension ValueSource {
  private func read(_ table: Table, into rows: inout [Row], _ found: inout Found, report: inout Report) {
    let place = AreaYearColumns(table, area: columns.area, year: columns.year, known: areas, acceptsFormer: false, report: &report)
    let indicator = table.column(columns.indicator, report: &report)
    let value = table.column(columns.value, report: &report)
    guard let place, let indicator, let value else { return }
    let values = table.numbers(in: value, report: &report)
    let lowers = optional(columns.lower, of: table, report: &report)
    let uppers = optional(columns.upper, of: table, report: &report)
    let pupils = optional(columns.pupils, of: table, .notNegative, report: &report)
    let (names, nameOfRow) = table.categories(in: indicator)
    let indicators = names.map { found.indicators.number(of: $0) }

    var findings = Findings(file: table.file)
    for row in 0..<table.rowCount {
      guard let area = place.areas[row], let year = place.years[row] else { continue }
      let key = Key(area: area, year: found.years.number(of: year), indicator: indicators[nameOfRow[row]])
      guard found.insert(key, areas: areas.all.count) else {
        findings.error(
          "monitor.dubbel", line: table.line(ofRow: row),
          "een indicator staat voor een gebied en schooljaar één keer in de tabel, en deze staat er al",
          remedy: "haal een van de twee regels weg")
        continue
      }
      let cell = cell(values[row], lower: lowers?[row].value, upper: uppers?[row].value, pupils: pupils?[row])
      let count = pupils?[row].value.flatMap { Int(exactly: $0.rounded()) }
      rows.append(Row(key: key, cell: cell, pupils: count))
    }
    findings.write(to: &report)
  }

  /// A value that rests on too few pupils is hidden, as is what the source hides.
  private func cell(_ value: Tables.Cell, lower: Double?, upper: Double?, pupils: Tables.Cell?) -> Monitor.Cell {
    switch pupils {
    case .masked: return .withheld(.smallCell)
    case .number, .provisional, .hidden, .empty, nil: break
    }
    switch value {
    case .number(let number), .provisional(let number, _): return .figure(Figure(value: number, lower: lower, upper: upper))
    case .masked, .hidden: return .withheld(.masked)
    case .empty: return .withheld(.noData)
    }
  }

  private func optional(
    _ name: String?, of table: Table, _ rule: Table.NumberRule = .any, report: inout Report
  ) -> [Tables.Cell]? {
    name.flatMap { table.column($0, report: &report) }.map { table.numbers(in: $0, rule, report: &report) }
  }
}
