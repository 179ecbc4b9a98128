// SPDX-License-Identifier: Apache-2.0

/// Leaves out the points of a long line that nobody can see.
enum Thinning {
  /// All places of a stretch when there are at most two to a unit of width; else of each such group the first, the lowest, the highest and
  /// the last, so that no peak is lost.
  static func indices(of values: [ChartValue], in stretch: Range<Int>, width: Double) -> [Int] {
    let size = Int(Double(stretch.count) / max(width, 1))
    guard size >= 2 else { return Array(stretch) }
    var kept: [Int] = []
    for start in Swift.stride(from: stretch.lowerBound, to: stretch.upperBound, by: size) {
      let group = start..<min(start + size, stretch.upperBound)
      func number(_ index: Int) -> Double { values[index].number ?? 0 }
      let low = group.min { number($0) < number($1) } ?? start
      let high = group.max { number($0) < number($1) } ?? start
      for index in [start, min(low, high), max(low, high), group.upperBound - 1] where kept.last.map({ $0 < index }) ?? true {
        kept.append(index)
      }
    }
    return kept
  }
}
