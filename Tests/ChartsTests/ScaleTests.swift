// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

@Suite struct ScaleTests {
  @Test(
    arguments: [
      (0.0, 0.47, 5, [0, 0.1, 0.2, 0.3, 0.4, 0.5]), (0, 100, 5, [0, 20, 40, 60, 80, 100]), (-3.4, 1.2, 5, [-4, -3, -2, -1, 0, 1, 2]),
      (0, 0, 2, [0, 0.5, 1]), (0, 0.9, 4, [0, 0.25, 0.5, 0.75, 1]),
    ] as [(Double, Double, Int, [Double])])
  func ticksAreRound(lower: Double, upper: Double, count: Int, expected: [Double]) {
    #expect(Ticks(covering: lower, upper, count: count).values == expected)
  }

  @Test(
    arguments: [
      (0.0, 1e-12), (1e-9, 1.0000001e-9), (5, 5), (-7, -7), (1e15, 1e15 + 3), (-1e300, 1e300), (0.1, 0.30000000000000004), (3, 3.0000001),
      (0, 7),
    ] as [(Double, Double)])
  func ticksRiseAndCover(lower: Double, upper: Double) {
    let ticks = Ticks(covering: lower, upper, count: 5)
    #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
    #expect(ticks.lower <= lower + lower.magnitude * 1e-9 && ticks.upper >= upper - upper.magnitude * 1e-9)
    #expect((2...8).contains(ticks.values.count))
  }

  @Test func wholeNumbersGetWholeTicks() {
    #expect(Ticks(covering: 0, 3, count: 5, isWhole: true).values == [0, 1, 2, 3])
    #expect(Ticks(covering: 0, 12, count: 5, isWhole: true).decimals == 0)
  }

  @Test func scalesPlaceValues() {
    let linear = LinearScale(from: 0, 10, to: 100, 0)
    #expect(linear(0) == 100 && linear(2.5) == 75 && linear(10) == 0)
    #expect(LinearScale(from: 5, 5, to: 0, 10)(5) == 5)
    let band = BandScale(count: 4, from: 0, to: 100, fill: 0.5)
    #expect(band.center(1) == 37.5 && band.lower(1) == 31.25 && band.width == 12.5)
    let point = PointScale(count: 3, from: 10, to: 30)
    #expect(point(0) == 10 && point(2) == 30 && PointScale(count: 1, from: 10, to: 30)(0) == 20)
    #expect(SqrtScale(largest: 100, radius: 10)(25) == 5)
    let log = LogScale(from: 1, 100, to: 0, 10)
    #expect((log(10) - 5).magnitude < 1e-9 && log(0) == 0)
  }
}
