// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

@Suite struct SeededNumbersTests {
  @Test func theKnownSequenceOfSplitMix64() {
    var zero = SeededNumbers(seed: 0)
    #expect([zero.next(), zero.next(), zero.next()] == [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F])
    var other = SeededNumbers(seed: 1_234_567)
    #expect([other.next(), other.next()] == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973])
  }

  @Test func streamsDiffer() {
    let first = (0..<1000).map { stream in
      var numbers = SeededNumbers(seed: 1, stream: stream)
      return numbers.next()
    }
    #expect(Set(first).count == 1000)
    var other = SeededNumbers(seed: 2, stream: 0)
    #expect(other.next() != first[0])
  }

  @Test func numbersBelowABoundAreEven() {
    var numbers = SeededNumbers(seed: 5)
    var counts = [0, 0, 0, 0, 0, 0, 0]
    for _ in 0..<70_000 { counts[numbers.next(below: 7)] += 1 }
    // Standard deviation of each count: 93.
    #expect(counts.allSatisfy { abs($0 - 10_000) < 370 })
  }

  @Test(arguments: [[1.0], [1, 0, 3], [0, 0, 2, 0], [5, 1, 1, 1, 0, 0.5, 20], [1e-12, 1, 1]])
  func theAliasTableDividesAllNumbersByTheWeights(_ weights: [Double]) {
    let table = AliasTable(weights)
    let steps = 1 << 20
    var counts = weights.map { _ in 0 }
    for step in 0..<steps { counts[table.index(UInt64(step) << 44)] += 1 }
    let sum = weights.reduce(0, +)
    for (count, weight) in zip(counts, weights) {
      #expect(abs(Double(count) / Double(steps) - weight / sum) <= 2 * Double(weights.count) / Double(steps))
      if weight == 0 { #expect(count == 0) }
    }
  }

  @Test func quantilesIntervalsAndPValues() {
    let values = SimulatedValues([4, 1, 3, 2])
    #expect(values.sorted == [1, 2, 3, 4])
    #expect(values.quantile(0.5) == 2.5)
    #expect(values.quantile(0) == 1)
    #expect(values.quantile(1) == 4)
    #expect(values.interval(level: 0.5) == 1.75...3.25)
    #expect(values.mean == 2.5)
    #expect(agrees(values.standardDeviation, (5.0 / 3).squareRoot()))
    #expect(values.shareAtLeast(3) == 0.6)
    #expect(values.shareAtLeast(5) == 0.2)
    #expect(values.shareAtLeast(0) == 1)
    #expect(SimulatedValues([7]).interval() == 7...7)
    #expect(SimulatedValues([7]).standardDeviation == 0)
  }
}
