// SPDX-License-Identifier: Apache-2.0

/// The outcomes of a seeded simulation, in order: the same on every machine.
public struct SimulatedValues: Sendable, Equatable {
  /// Ascending; never empty.
  public let sorted: [Double]

  init(_ values: [Double]) { sorted = values.sorted() }

  /// Their mean.
  public var mean: Double { CompensatedSum.over(sorted.count) { sorted[$0] } / Double(sorted.count) }

  /// Their standard deviation, with n − 1; 0 for one value.
  public var standardDeviation: Double {
    guard sorted.count > 1 else { return 0 }
    let mean = mean
    return (CompensatedSum.over(sorted.count) { (sorted[$0] - mean) * (sorted[$0] - mean) } / Double(sorted.count - 1)).squareRoot()
  }

  /// The value below which the part `share` of the outcomes lies, interpolated (definition 7 of Hyndman & Fan 1996, as in R and NumPy).
  ///
  /// Example: of 1, 2, 3, 4 and 0.5 → 2.5.
  public func quantile(_ share: Double) -> Double {
    let place = min(max(share, 0), 1) * Double(sorted.count - 1)
    let below = Int(place)
    guard below + 1 < sorted.count else { return sorted[below] }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }

  /// The middle part `level` of the outcomes. Example: 0.95 → from the 2.5th to the 97.5th percentile.
  public func interval(level: Double = 0.95) -> ClosedRange<Double> {
    let tail = (1 - min(max(level, 0), 1)) / 2
    return quantile(tail)...quantile(1 - tail)
  }

  /// How often chance did at least as much: (1 + outcomes ≥ value)/(1 + outcomes), the p-value of a simulated test
  /// (Davison & Hinkley 1997, 4.2); never 0.
  public func shareAtLeast(_ value: Double) -> Double {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value - 1e-12 { low = middle + 1 } else { high = middle }
    }
    return Double(1 + sorted.count - low) / Double(1 + sorted.count)
  }
}
