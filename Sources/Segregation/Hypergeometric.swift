// SPDX-License-Identifier: Apache-2.0

/// How many of the X group pupils land in a school of t places when all T pupils are dealt at random.
struct Hypergeometric: CountDistribution {
  /// T.
  let pupils: Int
  /// X.
  let group: Int
  /// t.
  let size: Int

  var support: ClosedRange<Int> { max(0, size - (pupils - group))...min(size, group) }

  var mode: Int { min(max((size + 1) * (group + 1) / (pupils + 2), support.lowerBound), support.upperBound) }

  /// P(k) = C(X, k) C(T − X, t − k) / C(T, t), by the four cells of the 2 × 2 table (group or not, in this school or not):
  /// each cell differs from its expected size by the same δ = (kT − tX)/T, and the power parts of Stirling's formula are
  /// exp(−Σ e φ(±δ/e)) over the expected sizes e.
  func probability(_ k: Int) -> Double {
    guard support.contains(k) else { return 0 }
    // With one possible outcome an expected cell is 0, and its divergence 0/0.
    guard support.count > 1 else { return 1 }
    let (others, elsewhere) = (pupils - group, pupils - size)
    let whole = Double(pupils)
    let deviation = Double(k * pupils - size * group) / whole
    func divergence(_ row: Int, _ column: Int, _ sign: Double) -> Double {
      let expected = Double(row) * Double(column) / whole
      return expected * Elementary.divergenceTerm(sign * deviation / expected)
    }
    let exponent =
      divergence(group, size, 1) + divergence(others, size, -1) + divergence(group, elsewhere, -1) + divergence(others, elsewhere, 1)
    let inside = FactorialRatio.value(group) / FactorialRatio.value(k) / FactorialRatio.value(group - k)
    let outside = FactorialRatio.value(others) / FactorialRatio.value(size - k) / FactorialRatio.value(others - size + k)
    let margins = FactorialRatio.value(size) * (FactorialRatio.value(elsewhere) / FactorialRatio.value(pupils))
    return inside * outside * margins * Elementary.exponential(-exponent)
  }

  func ratio(after k: Int) -> Double {
    let numerator = Double(group - k) * Double(size - k)
    return numerator / (Double(k + 1) * Double(pupils - group - size + k + 1))
  }

  /// E|k − tX/T| in closed form: 2 v (T − X − t + v) P(v) / T with v = ⌊tX/T⌋ + 1.
  ///
  /// Derivation (that of De Moivre for the binomial; Ramasubban 1958, Johnson, Kotz & Kemp 1992 ch. 6): with
  /// h(k) = k (T − X − t + k) P(k) / T one finds h(k) − h(k + 1) = (k − tX/T) P(k), so the sum over k ≥ v is h(v); the terms below
  /// the mean add as much again.
  var meanAbsoluteDeviation: Double {
    let v = size * group / pupils + 1
    return 2 * Double(v) * Double(pupils - group - size + v) * probability(v) / Double(pupils)
  }
}
