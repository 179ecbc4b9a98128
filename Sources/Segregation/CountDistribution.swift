// SPDX-License-Identifier: Apache-2.0

/// A distribution over whole numbers k with one peak, given by one precise probability and the ratio of neighbours.
protocol CountDistribution {
  /// The possible values.
  var support: ClosedRange<Int> { get }
  /// A most likely value.
  var mode: Int { get }
  /// P(k).
  func probability(_ k: Int) -> Double
  /// P(k + 1) / P(k), for k and k + 1 in the support.
  func ratio(after k: Int) -> Double
}

/// The probabilities that matter: those of `first`, `first + 1`, …; what lies outside has less than 10⁻¹⁸ of the peak.
struct ProbabilityWindow {
  let first: Int
  let probabilities: [Double]

  /// Walks from the mode to both sides, so that only one probability is computed from factorials and errors stay relative.
  init(_ distribution: some CountDistribution) {
    let mode = distribution.mode
    let peak = distribution.probability(mode)
    let negligible = peak * 1e-18
    var below: [Double] = []
    var (k, p) = (mode, peak)
    while k > distribution.support.lowerBound {
      k -= 1
      p /= distribution.ratio(after: k)
      guard p > negligible else { break }
      below.append(p)
    }
    first = mode - below.count
    var all = Array(below.reversed())
    all.append(peak)
    (k, p) = (mode, peak)
    while k < distribution.support.upperBound {
      p *= distribution.ratio(after: k)
      k += 1
      guard p > negligible else { break }
      all.append(p)
    }
    probabilities = all
  }

  /// E f(k).
  func expectation(_ f: (Int) -> Double) -> Double {
    CompensatedSum.over(probabilities.count) { probabilities[$0] * f(first + $0) }
  }
}
