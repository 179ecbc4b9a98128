// SPDX-License-Identifier: Apache-2.0

/// Keeps a hidden count from being found by subtraction: total minus the shown parts gives away one hidden part.
///
/// The parts (municipalities) of a shown whole (province) are hidden until those that are hidden are at least two and hold together
/// at least `threshold` pupils of either group; what is added is the smallest part each time, so that the least is lost.
///
///     parts 30, 3, 80 pupils of the group with threshold 5: 3 is hidden, and so 30 must be too (whole − 80 − 30 would give 3)
struct ComplementarySuppression {
  struct Part: Equatable {
    /// Pupils in the group and outside it.
    var group: Double
    var other: Double
    var isHidden: Bool
  }

  var threshold: Double

  /// The positions of parts that must be hidden too.
  func additions(to parts: [Part]) -> [Int] {
    var hidden = parts.filter(\.isHidden)
    guard !hidden.isEmpty else { return [] }
    let shown = parts.indices.filter { !parts[$0].isHidden }
      .sorted { (parts[$0].group + parts[$0].other, $0) < (parts[$1].group + parts[$1].other, $1) }
    var added: [Int] = []
    for position in shown {
      guard hidden.count < 2 || isSmall(hidden.reduce(0) { $0 + $1.group }) || isSmall(hidden.reduce(0) { $0 + $1.other }) else { break }
      hidden.append(parts[position])
      added.append(position)
    }
    return added
  }

  /// A count that may not be shown: from 1 up to the threshold. Estimates can lie between 0 and 1 too.
  func isSmall(_ count: Double) -> Bool {
    count > 0 && count < threshold
  }
}
