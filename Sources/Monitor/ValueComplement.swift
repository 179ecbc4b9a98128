// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// Which ready values must be hidden because they rest on too few pupils, and which because they would give such a value away.
///
/// A value of a whole is the mean of its parts by their pupils. Who knows the whole and all parts but one, knows that one too. So at least two
/// parts are hidden, which have together as many pupils as a value must rest on; what is added is the smallest part.
///
///     country 1,000 pupils, municipalities 12, 300, 688   // 12 is hidden, and 300 with it
struct ValueComplement {
  var areas: Areas
  var minimumDenominator: Int

  struct Value: Equatable {
    var area: Int
    /// Places in the sorted lists of years and indicators.
    var year: Int
    var indicator: Int
    /// Nil where it is not known: such a value is as its source gives it.
    var pupils: Int?
    /// Whether the source hides it.
    var isMasked = false
  }

  /// In the order of the values.
  func secrets(_ values: [Value]) -> [Bool] {
    var secrets = values.map { $0.isMasked || ($0.pupils ?? minimumDenominator) < minimumDenominator }
    guard secrets.contains(true) else { return secrets }
    for rows in series(values) {
      var rowOfArea = [Int?](repeating: nil, count: areas.all.count)
      for row in rows { rowOfArea[values[row].area] = row }
      // From the bottom: what a province hides, the country must not give away.
      for whole in Array(areas.provinces) + [Areas.country.index] where rowOfArea[whole] != nil {
        let isEnough = hide(parts(of: whole, rowOfArea).filter { values[$0].pupils != nil }, values, &secrets)
        if let row = rowOfArea[whole], !isEnough { secrets[row] = true }
      }
      for province in areas.provinces {
        // A province that is hidden is not the mean of its municipalities either.
        guard let row = rowOfArea[province], secrets[row] else { continue }
        for part in parts(of: province, rowOfArea) { secrets[part] = true }
      }
    }
    return secrets
  }

  /// The rows of each indicator and year.
  private func series(_ values: [Value]) -> [[Int]] {
    let order = values.indices.sorted { (values[$0].indicator, values[$0].year, $0) < (values[$1].indicator, values[$1].year, $1) }
    var series: [[Int]] = []
    for row in order {
      if let last = series.last?.first, values[last].indicator == values[row].indicator, values[last].year == values[row].year {
        series[series.count - 1].append(row)
      } else {
        series.append([row])
      }
    }
    return series
  }

  /// The rows of the parts of an area; of a country without provinces these are the municipalities.
  private func parts(of whole: Int, _ rowOfArea: [Int?]) -> [Int] {
    let parts = areas.all.indices.filter { areas.all[$0].parent?.index == whole }.compactMap { rowOfArea[$0] }
    return parts.isEmpty && whole == Areas.country.index ? areas.municipalities.compactMap { rowOfArea[$0] } : parts
  }

  /// False where all parts together are not enough, so that the whole must be hidden too.
  private func hide(_ parts: [Int], _ values: [Value], _ secrets: inout [Bool]) -> Bool {
    var hidden = parts.filter { secrets[$0] }
    guard !hidden.isEmpty else { return true }
    func pupils(_ row: Int) -> Int { values[row].pupils ?? 0 }
    func isEnough() -> Bool { hidden.count > 1 && hidden.reduce(0) { $0 + pupils($1) } >= minimumDenominator }
    for row in parts.filter({ !secrets[$0] }).sorted(by: { (pupils($0), $0) < (pupils($1), $1) }) {
      guard !isEnough() else { return true }
      hidden.append(row)
      secrets[row] = true
    }
    return isEnough()
  }
}
