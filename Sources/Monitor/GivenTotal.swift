// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Primitives

/// A row of a province or the country in a table of schools: the total of what stands beside it.
struct GivenTotal {
  var area: Int
  var year: SchoolYear
  var total: CountRange
  var group: CountRange
  var place: Place
}

extension CountSource {
  /// Totals are computed from schools. A total that the table gives as well must agree, or one of the two is wrong.
  func checkTotals(_ totals: [GivenTotal], _ rows: [SchoolRow], report: inout Report) {
    guard !totals.isEmpty else { return }
    let sums = sums(of: rows)
    for given in totals {
      let area = areas.all[given.area].name
      guard let parts = sums[SumKey(area: given.area, year: given.year)] else {
        report.error(
          "monitor.totaal", at: given.place,
          "een rij met tellingen gaat over een school in een gemeente; van \(area) in \(given.year.label) staan er geen scholen bij",
          remedy: "zet de scholen in de tabel; het totaal van \(area) berekent de site zelf")
        continue
      }
      for (name, whole, sum) in [(columns.total, given.total, parts.total), (columns.group, given.group, parts.group)] {
        // Estimates are rounded, each by itself.
        let room = dataset.estimate == nil ? 1e-9 : 0.05 * Double(parts.schools)
        guard whole.lower > sum.upper + room || whole.upper < sum.lower - room else { continue }
        report.error(
          "monitor.totaal", at: given.place,
          "een totaal is de som van zijn delen: '\(name)' van \(area) in \(given.year.label) is \(whole.dutch), "
            + "de scholen zijn samen \(sum.dutch)",
          remedy: "herstel het totaal of de scholen, of haal de rij van \(area) weg: de site rekent zelf")
      }
    }
  }
}

extension CountSource {
  private struct SumKey: Hashable {
    var area: Int
    var year: SchoolYear
  }

  private struct Sums {
    var schools = 0
    var total = CountRange(0)
    var group = CountRange(0)
  }

  /// Of every province and the country, per school year.
  private func sums(of rows: [SchoolRow]) -> [SumKey: Sums] {
    var sums: [SumKey: Sums] = [:]
    for row in rows {
      for area in [Areas.country.index, areas.all[row.area].parent?.index ?? 0] {
        var sum = sums[SumKey(area: area, year: SchoolYear(start: row.year))] ?? Sums()
        sum.schools += 1
        sum.total = CountRange(lower: sum.total.lower + row.total.lower, upper: sum.total.upper + row.total.upper)
        sum.group = CountRange(lower: sum.group.lower + row.group.lower, upper: sum.group.upper + row.group.upper)
        sums[SumKey(area: area, year: SchoolYear(start: row.year))] = sum
      }
    }
    return sums
  }
}

extension CountRange {
  /// `120`, `8.5`, `116 tot en met 124`, `12 of meer`.
  fileprivate var dutch: String {
    func text(_ count: Double) -> String { count == count.rounded() && abs(count) < 1e15 ? "\(Int(count))" : "\(count)" }
    if isExact { return text(lower) }
    return upper.isFinite ? "\(text(lower)) tot en met \(text(upper))" : "\(text(lower)) of meer"
  }
}
