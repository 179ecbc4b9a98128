// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The elementary functions of the C library, at one place, so that the formulas need no platform conditions.
///
/// `lgamma` is absent on purpose: it writes the global `signgam`, and near 10⁷ pupils its differences keep eight digits only.
enum Elementary {
  /// ln x.
  static func ln(_ x: Double) -> Double { log(x) }
  /// ln k for k = 0, 1, 2, …, with 0 for k = 0, since 0 ln 0 = 0.
  static let logarithms: [Double] = [0] + (1...512).map { ln(Double($0)) }
  /// eˣ.
  static func exponential(_ x: Double) -> Double { exp(x) }
  /// ln(1 + x), also precise where x is tiny.
  static func logOnePlus(_ x: Double) -> Double { log1p(x) }
  /// eˣ − 1, also precise where x is tiny.
  static func expMinusOne(_ x: Double) -> Double { expm1(x) }
  /// xʸ.
  static func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
  /// erf x = 2/√π ∫₀ˣ e^(−t²) dt.
  static func errorFunction(_ x: Double) -> Double { erf(x) }

  /// −p ln p of the share p = part/whole, also precise where the part is nearly the whole; 0 ln 0 = 0.
  static func entropyTerm(part: Double, rest: Double, whole: Double) -> Double {
    guard part > 0 else { return 0 }
    let logarithm = part > rest ? logOnePlus(-rest / whole) : ln(part / whole)
    return -(part / whole) * logarithm
  }

  /// φ(u) = (1 + u) ln(1 + u) − u, for u ≥ −1: what one cell adds to a relative entropy when it is (1 + u) times its expected size.
  ///
  /// It is never negative, so sums of it lose no digits: Σ p ln(p/P) = Σ P φ(p/P − 1), because Σ (p − P) = 0.
  /// Near 0 the two terms cancel; there the series of Loader (*Fast and Accurate Computation of Binomial Probabilities*, 2000) is used.
  static func divergenceTerm(_ u: Double) -> Double {
    guard u > -1 else { return 1 }
    guard abs(u) < 0.1 else { return (1 + u) * logOnePlus(u) - u }
    let v = u / (2 + u)
    let square = v * v
    var power = 2 * (1 + u) * v
    var sum = u * v
    for odd in stride(from: 3.0, through: 21.0, by: 2.0) {
      power *= square
      let next = sum + power / odd
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
