// SPDX-License-Identifier: Apache-2.0

/// Round numbers for an axis: multiples of 1, 2, 2.5 or 5 × a power of ten that cover a range.
struct Ticks: Hashable {
  /// At least two, rising.
  let values: [Double]
  /// The digits after the point that the values need.
  let decimals: Int

  var lower: Double { values.first ?? 0 }
  var upper: Double { values.last ?? 1 }

  /// Ticks that cover `lower … upper` with about `count` steps, at most `count + 2`; a range without width is widened.
  ///
  ///     Ticks(covering: 0, 0.47, count: 5).values   // [0, 0.1, 0.2, 0.3, 0.4, 0.5]
  init(covering lower: Double, _ upper: Double, count: Int, isWhole: Bool = false) {
    var (lower, upper) = (min(lower, upper), max(lower, upper))
    if upper - lower <= max(upper.magnitude, lower.magnitude) * 1e-9 {
      let room = upper == 0 ? 1 : upper.magnitude * 0.1
      if lower > 0 || lower < 0 { lower -= room }
      upper += room
    }
    let step = Step(atLeast: (upper - lower) / Double(max(count, 1)), isWhole: isWhole)
    // A trifle, so that 0.3 / 0.1 = 2.9999… still counts as three steps.
    let first = (lower / step.size + 1e-9).rounded(.down)
    let last = max((upper / step.size - 1e-9).rounded(.up), first + 1)
    values = (0...Int(last - first)).map { step.multiple(first + Double($0)) }
    decimals = step.decimals
  }

  /// For a logarithmic axis over positive values: the powers of ten with 2 and 5 between them; over a wide range the powers of ten, all or
  /// at equal distances. At most about nine; with room for fewer than four steps at most five.
  ///
  ///     Ticks(logarithmicFrom: 3, to: 40)        // 2, 5, 10, 20, 50
  ///     Ticks(logarithmicFrom: 3, to: 40_000)    // 1, 10, 100, 1000, 10000, 100000
  init(logarithmicFrom lower: Double, to upper: Double, count: Int = 5) {
    let hasLittleRoom = count < 4
    let mantissas: [Double] = upper > lower * (hasLittleRoom ? 10 : 500) ? [1, 10] : [1, 2, 5, 10]
    var values: [Double] = []
    var step = Step(atLeast: max(lower, 1e-290) / 10.1, isWhole: false, mantissas: mantissas)
    while values.count < 700 {
      let value = step.size
      if value <= lower { values = [value] } else { values.append(value) }
      if value >= upper, values.count > 1 { break }
      step = Step(atLeast: value * 1.01, isWhole: false, mantissas: mantissas)
    }
    let most = hasLittleRoom ? 5 : 9
    let distance = (values.count + most - 2) / (most - 1)
    let last = values.count - 1
    self.values = values.indices.filter { $0 == 0 || $0 >= distance && (last - $0) % distance == 0 }.map { values[$0] }
    decimals = 0
  }
}

/// A step of an axis as a decimal number, so that its multiples are exact: 3 × 0.1 is 0.3, not 0.30000000000000004.
private struct Step {
  /// size = mantissa × 10^exponent.
  private var mantissa: Double
  private var exponent: Int

  init(atLeast size: Double, isWhole: Bool, mantissas: [Double] = [1, 2, 2.5, 5, 10]) {
    exponent = 0
    var scaled = size
    while scaled >= 10, exponent < 307 {
      scaled /= 10
      exponent += 1
    }
    while scaled < 1, exponent > -300 {
      scaled *= 10
      exponent -= 1
    }
    mantissa = mantissas.first { $0 >= scaled * (1 - 1e-9) } ?? 10
    if mantissa == 2.5 {
      mantissa = 25
      exponent -= 1
    }
    if mantissa == 10 {
      mantissa = 1
      exponent += 1
    }
    if isWhole, exponent < 0 { (mantissa, exponent) = (mantissa == 25 && exponent == -1 ? 5 : 1, 0) }
  }

  var size: Double { multiple(1) }

  var decimals: Int { max(0, -exponent) }

  func multiple(_ factor: Double) -> Double {
    let power = Step.power(exponent.magnitude)
    return exponent < 0 ? factor * mantissa / power : factor * mantissa * power
  }

  private static func power(_ exponent: UInt) -> Double {
    var result = 1.0
    for _ in 0..<exponent { result *= 10 }
    return result
  }
}
