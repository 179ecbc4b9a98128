// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Values to positions, in equal steps: the axis of most charts. The positions may run backwards (upwards on the page).
struct LinearScale: Hashable {
  let domain: (lower: Double, upper: Double)
  let range: (lower: Double, upper: Double)

  init(from lower: Double, _ upper: Double, to start: Double, _ end: Double) {
    domain = (lower, upper)
    range = (start, end)
  }

  func callAsFunction(_ value: Double) -> Double {
    let width = domain.upper - domain.lower
    guard width > 0 else { return (range.lower + range.upper) / 2 }
    return range.lower + (value - domain.lower) / width * (range.upper - range.lower)
  }

  static func == (a: LinearScale, b: LinearScale) -> Bool { a.domain == b.domain && a.range == b.range }

  func hash(into hasher: inout Hasher) {
    hasher.combine(domain.lower)
    hasher.combine(domain.upper)
  }
}

/// Values to positions on the axis of a chart, in equal steps or in equal ratios.
enum AxisScale {
  case linear(LinearScale)
  case logarithmic(LogScale)

  init(from lower: Double, _ upper: Double, to start: Double, _ end: Double, isLogarithmic: Bool = false) {
    self =
      isLogarithmic
      ? .logarithmic(LogScale(from: lower, upper, to: start, end)) : .linear(LinearScale(from: lower, upper, to: start, end))
  }

  func callAsFunction(_ value: Double) -> Double {
    switch self {
    case .linear(let scale): scale(value)
    case .logarithmic(let scale): scale(value)
    }
  }
}

/// Categories to strips of equal width with room between them: bars.
struct BandScale {
  let start: Double
  let step: Double
  /// The share of a strip that the bar fills.
  let fill: Double

  init(count: Int, from start: Double, to end: Double, fill: Double = 0.7) {
    self.start = start
    step = (end - start) / Double(max(count, 1))
    self.fill = fill
  }

  var width: Double { step * fill }

  func lower(_ index: Int) -> Double { center(index) - width / 2 }

  func center(_ index: Int) -> Double { start + step * (Double(index) + 0.5) }
}

/// Categories to points, the first and the last at the ends; a single one in the middle: lines.
struct PointScale {
  let start: Double
  let step: Double

  init(count: Int, from start: Double, to end: Double) {
    step = count > 1 ? (end - start) / Double(count - 1) : 0
    self.start = count > 1 ? start : (start + end) / 2
  }

  func callAsFunction(_ index: Int) -> Double { start + step * Double(index) }
}

/// Positive values to positions, in equal ratios; what lies below the range (a bound of 0) goes to its start.
struct LogScale {
  private let linear: LinearScale
  private let lowest: Double

  /// `lower` and `upper` are positive.
  init(from lower: Double, _ upper: Double, to start: Double, _ end: Double) {
    lowest = lower
    linear = LinearScale(from: log(lower), log(upper), to: start, end)
  }

  func callAsFunction(_ value: Double) -> Double { linear(log(max(value, lowest))) }
}

/// Values to radii, so that the *area* of a circle is in proportion to the value.
struct SqrtScale {
  /// The value that gets the largest radius.
  let largest: Double
  let radius: Double

  func callAsFunction(_ value: Double) -> Double {
    largest > 0 ? radius * (max(value, 0) / largest).squareRoot() : 0
  }
}
