// SPDX-License-Identifier: EUPL-1.2
import Segregation

/// The measures of an area of which the source hides cells: only what has certain bounds is shown.
struct MaskedMeasures {
  private let group: CountRange
  private let total: CountRange

  init(_ rows: [SchoolRow]) {
    group = CountRange(lower: rows.reduce(0) { $0 + $1.group.lower }, upper: rows.reduce(0) { $0 + $1.group.upper })
    total = CountRange(lower: rows.reduce(0) { $0 + $1.total.lower }, upper: rows.reduce(0) { $0 + $1.total.upper })
  }

  func cell(of measure: Measure) -> Cell {
    switch measure {
    case .share:
      let bounds = CountRange(lower: group.lower / total.upper, upper: min(1, group.upper / total.lower))
      return .figure(Figure(value: group.middle / total.middle, lower: bounds.lower, upper: bounds.upper))
    case .dissimilarity, .varianceRatio, .exposure, .isolation:
      return .withheld(.masked)
    }
  }
}
