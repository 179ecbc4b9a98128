// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Segregation

/// Expected probabilities are from 60-digit arithmetic.
@Suite struct DistributionTests {
  static let hypergeometric: [(pupils: Int, group: Int, size: Int, k: Int, probability: Double)] = [
    (525, 68, 60, 7, 0.15917253241000004638),
    (10_000_000, 2_500_000, 1000, 250, 0.029125562198118585013),
    (10_000_000, 2_500_000, 1000, 330, 2.8794174829859165674e-9),
    (10_000_000, 3, 100, 1, 0.000029999406002851200867),
    (10_000_000, 9_999_990, 5_000_000, 4_999_995, 0.24609387304696113288),
    (2_000_000_000, 123_456_789, 30_000, 1900, 0.004878831360995315401),
    (4, 2, 4, 2, 1),
    (4, 2, 3, 0, 0),
  ]

  @Test(arguments: hypergeometric)
  func hypergeometricProbability(_ pupils: Int, _ group: Int, _ size: Int, _ k: Int, _ probability: Double) {
    #expect(agrees(Hypergeometric(pupils: pupils, group: group, size: size).probability(k), probability, digits: 2e-14))
  }

  static let binomial: [(size: Int, share: Double, whole: Double, k: Int, probability: Double)] = [
    (30, 1, 4, 7, 0.16623567405949519343),
    (1_000_000, 1, 10_000_000, 1, 0.090483750399552259223),
    (10_000_000, 1, 4, 2_500_100, 0.00029056648208556231857),
    (12_000, 68, 525, 1600, 0.0049802683464593732545),
    (5, 0, 3, 0, 1),
    (5, 3, 3, 5, 1),
    (5, 3, 3, 4, 0),
  ]

  @Test(arguments: binomial)
  func binomialProbability(_ size: Int, _ share: Double, _ whole: Double, _ k: Int, _ probability: Double) {
    #expect(agrees(Binomial(size: size, share: share, whole: whole).probability(k), probability, digits: 2e-14))
  }

  /// Pupils, group and size of tables small and large, lopsided and degenerate.
  static let tables: [(Int, Int, Int)] = [
    (2, 1, 1), (4, 2, 1), (10, 5, 5), (10, 9, 5), (10, 1, 10), (100, 10, 10), (400, 100, 100), (525, 68, 25), (525, 68, 200),
    (525, 457, 60),
    (5000, 17, 400), (100_000, 30_000, 2000), (100_000, 3, 50_000), (10_000_000, 2_500_000, 1500),
  ]

  @Test(arguments: tables)
  func meanAbsoluteDeviationEqualsItsFullSum(_ pupils: Int, _ group: Int, _ size: Int) {
    let distribution = Hypergeometric(pupils: pupils, group: group, size: size)
    let mean = Double(group) * Double(size) / Double(pupils)
    let sum = CompensatedSum.over(distribution.support.count) { offset in
      let k = distribution.support.lowerBound + offset
      return abs(Double(k) - mean) * distribution.probability(k)
    }
    #expect(agrees(distribution.meanAbsoluteDeviation, sum))

    let binomial = Binomial(size: size, share: Double(group), whole: Double(pupils))
    let binomialSum = CompensatedSum.over(size + 1) { abs(Double($0) - binomial.mean) * binomial.probability($0) }
    #expect(agrees(binomial.meanAbsoluteDeviation, binomialSum))
  }

  @Test(arguments: tables)
  func theWindowHoldsAllMass(_ pupils: Int, _ group: Int, _ size: Int) {
    let distribution = Hypergeometric(pupils: pupils, group: group, size: size)
    let window = ProbabilityWindow(distribution)
    #expect(agrees(window.expectation { _ in 1 }, 1, digits: 1e-13))
    #expect(agrees(window.expectation { Double($0) }, Double(group) * Double(size) / Double(pupils)))
    for (offset, probability) in window.probabilities.enumerated() {
      #expect(agrees(probability, distribution.probability(window.first + offset), digits: 1e-11))
    }
    let binomial = ProbabilityWindow(Binomial(size: size, share: Double(group), whole: Double(pupils)))
    #expect(agrees(binomial.expectation { _ in 1 }, 1, digits: 1e-13))
  }

  static let pairs: [(Int, Double, Double, Int, Double, Double)] = [
    (1, 1, 2, 1, 1, 3), (10, 3, 10, 20, 2, 20), (10, 0, 10, 7, 7, 7), (12, 5, 12, 30, 0, 30), (100, 40, 100, 300, 60, 300),
    (68, 45, 68, 457, 45, 457),
  ]

  @Test(arguments: pairs)
  func meanDifferenceOfTwoBinomialsEqualsItsDoubleSum(_ x: Int, _ a: Double, _ wa: Double, _ y: Int, _ b: Double, _ wb: Double) {
    let (first, second) = (Binomial(size: x, share: a, whole: wa), Binomial(size: y, share: b, whole: wb))
    let sum = CompensatedSum.over((x + 1) * (y + 1)) { index in
      let (i, j) = (index / (y + 1), index % (y + 1))
      return first.probability(i) * second.probability(j) * abs(Double(i) / Double(x) - Double(j) / Double(y))
    }
    #expect(agrees(BootstrapExpectation.meanDifference(first, second), sum))
  }

  @Test func factorialsOfSmallNumbers() {
    var factorial = 1.0
    for n in 1...20 {
      factorial *= Double(n)
      let power = Elementary.power(Double(n), Double(n)) * Elementary.exponential(-Double(n))
      #expect(agrees(FactorialRatio.value(n) * power, factorial, digits: 1e-14))
    }
  }

  @Test(arguments: [
    (15, 0.005554733551962801371), (16, 0.00520765591960964044), (17, 0.00490139594843473786), (100, 0.000833330555634914683),
  ])
  func stirlingErrorFromTableAndSeries(_ n: Int, _ error: Double) {
    #expect(abs(FactorialRatio.stirlingError(n) - error) < 2e-16)
  }

  @Test(arguments: [(100, 37, 100, 37), (100, 0, 30, 0), (100, 100, 30, 30), (1_000_003, 999, 1_000_003, 999)])
  func oneOutcomeIsCertain(_ pupils: Int, _ group: Int, _ size: Int, _ k: Int) {
    let distribution = Hypergeometric(pupils: pupils, group: group, size: size)
    #expect(distribution.probability(k) == 1)
    #expect(ProbabilityWindow(distribution).probabilities == [1])
    #expect(distribution.meanAbsoluteDeviation == 0)
  }

  static let divergences: [(u: Double, value: Double)] = [
    (0, 0), (-1, 1), (1, 0.386294361119890618835), (-0.5, 0.153426409720027345292), (0.0999, 0.00483167131236920658),
    (0.1001, 0.00485073334805458868), (-0.0999, 0.00516500541174035222), (-0.03, 0.000454568739832710425),
    (1e-9, 4.99999999833333396e-19), (-1e-6, 5.00000166666749955e-13),
  ]

  @Test(arguments: divergences)
  func divergenceKeepsItsDigitsNear0(_ u: Double, _ value: Double) {
    #expect(agrees(Elementary.divergenceTerm(u), value, digits: 4e-15))
  }
}
