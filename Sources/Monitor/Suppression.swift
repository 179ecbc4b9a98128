// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// The summaries of one dataset of counts: per area and year, area × years + year.
struct SummaryTable: Sendable {
  var years: [SchoolYear]
  var summaries: [AreaSummary]

  func position(_ area: Int, _ year: Int) -> Int { area * years.count + year }
}

/// Hides what would give a hidden number away: in a dataset by subtraction between country, provinces and municipalities, and between
/// datasets about the same pupils, of which each counts another group.
struct Suppression {
  let areas: Areas
  let complement: ComplementarySuppression

  init(areas: Areas, settings: Settings) {
    self.areas = areas
    complement = ComplementarySuppression(
      threshold: Double(settings.smallCellThreshold), minimumDenominator: Double(settings.minimumDenominator))
  }

  /// Each step hides more, so that this ends.
  func apply(to tables: inout [SummaryTable]) {
    var isChanged = true
    while isChanged {
      isChanged = false
      for table in tables.indices {
        for year in tables[table].years.indices where hideBySubtraction(&tables[table], year) { isChanged = true }
      }
      for pair in samePupils(tables) where hideInBoth(&tables, pair) { isChanged = true }
    }
  }
}

// Within a dataset.
extension Suppression {
  private func hideBySubtraction(_ table: inout SummaryTable, _ year: Int) -> Bool {
    var isChanged = false
    for whole in Array(areas.provinces) + [Areas.country.index] {
      let position = table.position(whole, year)
      let parts = areas.all.indices.filter { areas.all[$0].parent?.index == whole }.map { table.position($0, year) }
        .filter { !table.summaries[$0].cells.isEmpty }
      if table.summaries[position].isSecret {
        // Its parts would add up to it.
        for part in parts where table.summaries[part].hide(withPupils: table.summaries[position].hidesPupils) { isChanged = true }
      }
      if !table.summaries[position].cells.isEmpty, hideComplement(&table.summaries, of: position, parts) { isChanged = true }
    }
    return isChanged
  }

  private func hideComplement(_ summaries: inout [AreaSummary], of whole: Int, _ parts: [Int]) -> Bool {
    // Of a whole that says nothing for want of schools only the number of pupils is known.
    let knowsGroup = !summaries[whole].isHidden
    guard knowsGroup || summaries[whole].totalIsExact && !summaries[whole].hidesPupils else { return false }
    let additions = complement.additions(
      to: parts.map { part in
        let summary = summaries[part]
        return .init(
          group: knowsGroup ? summary.group : 0, other: knowsGroup ? summary.total - summary.group : summary.total,
          isHidden: knowsGroup ? summary.isHidden : summary.hidesPupils, hidesSize: summary.hidesPupils,
          isSome: knowsGroup && summary.cells.first == .withheld(.smallCell), isProtected: summary.isProtected)
      })
    for part in additions.parts { summaries[parts[part]].hide(withPupils: !knowsGroup) }
    for part in additions.sizes { summaries[parts[part]].hidesPupils = true }
    guard additions.hidesWhole else { return !additions.parts.isEmpty || !additions.sizes.isEmpty }
    summaries[whole].isProtected = true
    summaries[whole].hide(withPupils: true)
    return true
  }
}

// Between datasets.
extension Suppression {
  private struct Pair {
    var tables: (Int, Int)
    var years: (Int, Int)
  }

  /// Pairs of datasets and years that count the same pupils: as many schools and pupils in the country, and in every municipality.
  private func samePupils(_ tables: [SummaryTable]) -> [Pair] {
    var pairs: [Pair] = []
    for first in tables.indices {
      for second in tables.indices where first < second {
        for (year, label) in tables[first].years.enumerated() {
          guard let other = tables[second].years.firstIndex(of: label) else { continue }
          let pair = Pair(tables: (first, second), years: (year, other))
          let isSame = areas.all.indices.allSatisfy { area in
            let (a, b) = summaries(tables, pair, area)
            return a.schools == b.schools && a.total == b.total && a.totalIsExact && b.totalIsExact
          }
          if isSame { pairs.append(pair) }
        }
      }
    }
    return pairs
  }

  private func summaries(_ tables: [SummaryTable], _ pair: Pair, _ area: Int) -> (AreaSummary, AreaSummary) {
    let (first, second) = (tables[pair.tables.0], tables[pair.tables.1])
    return (first.summaries[first.position(area, pair.years.0)], second.summaries[second.position(area, pair.years.1)])
  }

  /// What is secret in one is hidden in the other: with a third group of the same pupils it would follow. So is what two groups leave over
  /// where one lies within the other, or both beside each other.
  private func hideInBoth(_ tables: inout [SummaryTable], _ pair: Pair) -> Bool {
    let all = areas.municipalities.map { summaries(tables, pair, $0) }
    let isWithin = all.allSatisfy { $0.group <= $1.group }
    let isAround = all.allSatisfy { $0.group >= $1.group }
    let isBeside = all.allSatisfy { $0.group + $1.group <= $0.total }
    var isChanged = false
    for area in areas.all.indices {
      let (a, b) = summaries(tables, pair, area)
      guard !a.cells.isEmpty else { continue }
      let gap = abs(a.group - b.group)
      let leavesOver = (isWithin || isAround) && complement.isSmall(gap) || isBeside && complement.isSmall(a.total - a.group - b.group)
      let isProtected = a.isProtected || b.isProtected || leavesOver
      guard a.isSecret || b.isSecret || leavesOver else { continue }
      let hidesPupils = a.hidesPupils || b.hidesPupils
      for (table, year) in [(pair.tables.0, pair.years.0), (pair.tables.1, pair.years.1)] {
        let position = tables[table].position(area, year)
        if isProtected, !tables[table].summaries[position].isProtected {
          tables[table].summaries[position].isProtected = true
          isChanged = true
        }
        isChanged = tables[table].summaries[position].hide(withPupils: hidesPupils) || isChanged
      }
    }
    return isChanged
  }
}
