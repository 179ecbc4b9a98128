// SPDX-License-Identifier: Apache-2.0

/// Draws an index with given probabilities in constant time, from one random number (Walker 1977; Vose 1991).
struct AliasTable {
  /// Below this the column's own index is drawn, else its alias; as a 64-bit fraction.
  private let thresholds: [UInt64]
  private let aliases: [Int]

  /// - Parameter weights: not negative, at least one above 0; they need not add up to 1.
  init(_ weights: [Double]) {
    let count = weights.count
    let scale = Double(count) / CompensatedSum.over(count) { weights[$0] }
    var rest = weights.map { $0 * scale }
    var thresholds = Array(repeating: UInt64.max, count: count)
    var aliases = Array(0..<count)
    var poor = rest.indices.filter { rest[$0] < 1 }
    var rich = rest.indices.filter { rest[$0] >= 1 }
    while let receiver = poor.last, let giver = rich.last {
      poor.removeLast()
      thresholds[receiver] = rest[receiver] <= 0 ? 0 : UInt64(rest[receiver] * 0x1p64)
      aliases[receiver] = giver
      rest[giver] -= 1 - rest[receiver]
      guard rest[giver] < 1 else { continue }
      rich.removeLast()
      poor.append(giver)
    }
    self.thresholds = thresholds
    self.aliases = aliases
  }

  /// The high part of number × count is the column, the low part a fraction within it.
  func index(_ number: UInt64) -> Int {
    let product = number.multipliedFullWidth(by: UInt64(thresholds.count))
    let column = Int(product.high)
    return product.low < thresholds[column] ? column : aliases[column]
  }
}

/// Draws whole numbers from a distribution, through its window.
struct CountSampler {
  private let first: Int
  private let table: AliasTable

  init(_ distribution: some CountDistribution) {
    let window = ProbabilityWindow(distribution)
    first = window.first
    table = AliasTable(window.probabilities)
  }

  func draw(_ numbers: inout SeededNumbers) -> Int { first + table.index(numbers.next()) }
}
