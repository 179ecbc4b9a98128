// SPDX-License-Identifier: Apache-2.0

/// Someone who reads all that is published and works out by sums what hidden counts can be.
///
/// What is known of a number is an interval. Every equation that holds (group + others = all pupils; the parts of an area add up to it;
/// a share is the group over all pupils; what several tables count of the same pupils) makes intervals narrower until nothing changes.
struct Attacker {
  struct Area {
    var code: String
    var name: String
    /// Position of the province, or of the country; nil for the country.
    var parent: Int?
  }

  struct Interval: Equatable {
    var low = 0.0
    var high = Double.infinity
    /// How many whole numbers it holds.
    var values: Double { high - low + 1 }
  }

  /// What is known of one area in one year of one dataset.
  struct Known {
    var group = Interval()
    var others = Interval()
    var pupils = Interval()
    /// The share as published, as a fraction, with what rounding leaves open.
    var share: ClosedRange<Double>?
  }

  let areas: [Area]
  /// One for each dataset, per area.
  var tables: [[Known]]
  /// Whether each pupil is in the group of one of the datasets exactly.
  var tablesAreParts = false

  init(areas: [Area], tables: Int) {
    self.areas = areas
    self.tables = Array(repeating: Array(repeating: Known(), count: areas.count), count: tables)
  }

  mutating func think() {
    var isChanged = true
    while isChanged {
      let before = tables.map { $0.map { [$0.group, $0.others, $0.pupils] } }
      for table in tables.indices {
        for area in areas.indices { weigh(&tables[table][area]) }
        for whole in areas.indices {
          let parts = areas.indices.filter { areas[$0].parent == whole }
          guard !parts.isEmpty else { continue }
          for count in [\Known.group, \Known.others, \Known.pupils] { addUp(&tables[table], whole, parts, count) }
        }
      }
      if tablesAreParts { for area in areas.indices { combine(area) } }
      isChanged = before != tables.map { $0.map { [$0.group, $0.others, $0.pupils] } }
    }
  }
}

extension Attacker {
  /// The published CSV of one dataset in one year.
  mutating func read(csv: String, year: String, table: Int) {
    for line in csv.split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 13, fields[3] == year, fields[4] == "aandeel", let area = areas.firstIndex(where: { $0.code == fields[0] })
      else {
        continue
      }
      learn(table: table, area: area, share: Double(fields[6]), reason: fields[10], pupils: Double(fields[12]))
    }
  }

  mutating func learn(table: Int, area: Int, share: Double?, reason: String, pupils: Double?) {
    if let pupils { tables[table][area].pupils = Interval(low: pupils, high: pupils) }
    if let share { tables[table][area].share = (max(0, share - 0.05) / 100)...(min(100, share + 0.05) / 100) }
    if reason.contains("er zijn in deze groep geen") { tables[table][area].group = Interval(low: 0, high: 0) }
    if reason.contains("alle leerlingen horen") { tables[table][area].others = Interval(low: 0, high: 0) }
  }

  private func weigh(_ known: inout Known) {
    narrow(&known.pupils, known.group.low + known.others.low, known.group.high + known.others.high)
    narrow(&known.group, known.pupils.low - known.others.high, known.pupils.high - known.others.low)
    narrow(&known.others, known.pupils.low - known.group.high, known.pupils.high - known.group.low)
    guard let share = known.share else { return }
    narrow(&known.group, share.lowerBound * known.pupils.low, share.upperBound * known.pupils.high)
    if share.lowerBound > 0 { narrow(&known.pupils, 0, known.group.high / share.lowerBound) }
    if share.upperBound > 0 { narrow(&known.pupils, known.group.low / share.upperBound, .infinity) }
  }

  private func addUp(_ table: inout [Known], _ whole: Int, _ parts: [Int], _ count: WritableKeyPath<Known, Interval>) {
    let low = parts.reduce(0) { $0 + table[$1][keyPath: count].low }
    let high = parts.reduce(0) { $0 + table[$1][keyPath: count].high }
    narrow(&table[whole][keyPath: count], low, high)
    let sum = table[whole][keyPath: count]
    for part in parts {
      let others = parts.filter { $0 != part }
      let least = others.reduce(0) { $0 + table[$1][keyPath: count].low }
      let most = others.reduce(0) { $0 + table[$1][keyPath: count].high }
      narrow(&table[part][keyPath: count], sum.low - most, sum.high - least)
    }
  }

  /// The same pupils in every table, each in one group.
  private mutating func combine(_ area: Int) {
    for table in tables.indices {
      for other in tables.indices { narrow(&tables[table][area].pupils, tables[other][area].pupils.low, tables[other][area].pupils.high) }
      let others = tables.indices.filter { $0 != table }
      let low = others.reduce(0) { $0 + tables[$1][area].group.low }
      let high = others.reduce(0) { $0 + tables[$1][area].group.high }
      narrow(&tables[table][area].others, low, high)
    }
  }

  /// Counts are whole numbers.
  private func narrow(_ interval: inout Interval, _ low: Double, _ high: Double) {
    if low.isFinite { interval.low = max(interval.low, (low - 1e-9).rounded(.up)) }
    if high.isFinite { interval.high = min(interval.high, (high + 1e-9).rounded(.down)) }
  }
}
