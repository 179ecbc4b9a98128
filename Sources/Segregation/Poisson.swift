// SPDX-License-Identifier: Apache-2.0

/// A count with a given mean above 0, of pupils who come independently.
struct Poisson: CountDistribution {
  let mean: Double

  /// Up to where nothing that matters is left out.
  var support: ClosedRange<Int> { 0...Int(mean + 40 * mean.squareRoot() + 100) }

  var mode: Int { Int(mean) }

  /// e^−λ λᵏ/k! = exp(−λ φ(k/λ − 1)) / g(k); see ``FactorialRatio``.
  func probability(_ k: Int) -> Double {
    Elementary.exponential(-mean * Elementary.divergenceTerm((Double(k) - mean) / mean)) / FactorialRatio.value(k)
  }

  func ratio(after k: Int) -> Double { mean / Double(k + 1) }
}
