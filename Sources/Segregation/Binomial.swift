// SPDX-License-Identifier: Apache-2.0

/// How many of `size` pupils belong to the group when each does so with probability share/whole, independently.
///
/// The probability is kept as two numbers, so that its complement is exact too and the mean is known before rounding.
struct Binomial: CountDistribution {
  let size: Int
  let share: Double
  let whole: Double

  private var others: Double { whole - share }

  var support: ClosedRange<Int> { 0...size }

  var mean: Double { Double(size) * share / whole }

  var mode: Int { min(Int((Double(size + 1) * share / whole).rounded(.down)), size) }

  /// C(t, k) pᵏ qᵗ⁻ᵏ; see ``FactorialRatio``.
  func probability(_ k: Int) -> Double {
    guard support.contains(k) else { return 0 }
    if share == 0 { return k == 0 ? 1 : 0 }
    if others == 0 { return k == size ? 1 : 0 }
    let draws = Double(size)
    let deviation = Double(k) * whole - draws * share
    let exponent =
      share * Elementary.divergenceTerm(deviation / (draws * share)) + others * Elementary.divergenceTerm(-deviation / (draws * others))
    let factorials = FactorialRatio.value(size) / FactorialRatio.value(k) / FactorialRatio.value(size - k)
    return factorials * Elementary.exponential(-draws * exponent / whole)
  }

  func ratio(after k: Int) -> Double {
    Double(size - k) / Double(k + 1) * (share / others)
  }

  /// E|k − tp| = 2 v q P(v) with v = ⌊tp⌋ + 1: De Moivre 1730, see Diaconis & Zabell 1991.
  var meanAbsoluteDeviation: Double {
    let v = Int(mean.rounded(.down)) + 1
    return 2 * Double(v) * (others / whole) * probability(v)
  }
}
