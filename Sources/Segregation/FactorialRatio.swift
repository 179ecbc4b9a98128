// SPDX-License-Identifier: Apache-2.0

/// What Stirling's power (n/e)ⁿ leaves of n!: g(n) = n! / (n/e)ⁿ = √(2πn) e^s(n), and g(0) = 1.
///
/// A probability built from factorials splits into a product of g, numbers of ordinary size, and an exponential of divergences that is
/// small near the mean. So nothing overflows and no digits are lost at 10⁷ pupils, where differences of `lgamma` keep only eight.
/// Loader 2000 (see ``Elementary/divergenceTerm(_:)``). Relative error of g below 5e-16.
enum FactorialRatio {
  static func value(_ n: Int) -> Double {
    guard n > 0 else { return 1 }
    let size = Double(n)
    return (2 * Double.pi * size).squareRoot() * Elementary.exponential(stirlingError(n))
  }

  /// s(n) = ln n! − ln(√(2πn) (n/e)ⁿ): from a table to 15, from Stirling's series after (what follows is below 2e-16).
  static func stirlingError(_ n: Int) -> Double {
    guard n >= table.count else { return table[n] }
    let inverse = 1 / Double(n)
    let square = inverse * inverse
    return inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))))
  }

  private static let table: [Double] = [
    0, 0.08106146679532725822, 0.041340695955409294094, 0.027677925684998339149, 0.020790672103765093112, 0.016644691189821192163,
    0.013876128823070747999, 0.011896709945891770095, 0.010411265261972096497, 0.0092554621827127329177, 0.0083305634333628712565,
    0.007573675487951840795, 0.0069428401072095298657, 0.0064089941880042070684, 0.0059513701127588477356, 0.005554733551962801371,
  ]
}
