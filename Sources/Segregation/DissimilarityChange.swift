// SPDX-License-Identifier: Apache-2.0

/// Whether D changed between two years by more than the luck of who goes where.
///
/// The registers count everybody, so this is no sampling error: the interval says what the change could have been had the same process been
/// dealt again. The two years are drawn independently. Pupils who are in both make years alike, so the interval is rather too wide than
/// too narrow.
///
///     // From 10, 20, 30, 40 to 20, 23, 27, 30 of 100 pupils in four schools:
///     let change = try DissimilarityChange(from: before, to: after)
///     change?.observed     // −0.173
///     change?.interval()   // −0.28 ... −0.017: does not hold 0, so D fell
public struct DissimilarityChange: Sendable, Equatable {
  /// D of the second year minus D of the first.
  public let observed: Double
  /// The same of the bias-corrected D_bc = 2D − E[D_b], exact (see ``BootstrapExpectation``).
  public let corrected: Double
  /// The change in each pair of drawn years. Drawing adds chance segregation to both years; where their schools and groups are of about
  /// the same size that cancels, else `corrected` is beside the middle of these.
  public let simulated: SimulatedValues

  /// - Parameters:
  ///   - first: the schools of the earlier year.
  ///   - second: those of the later year; they need not be the same ones.
  ///   - draws: pairs of drawn years. 2,000 leave the ends of a 95 % interval uncertain by about 6 % of the standard deviation.
  ///   - seed: the same seed gives the same interval.
  /// - Returns: `nil` where D is undefined in either year.
  /// - Throws: ``CountError`` for less than one draw, or too many pupils.
  public init?(from first: TwoGroupCounts, to second: TwoGroupCounts, draws: Int = 2000, seed: UInt64 = 1) throws(CountError) {
    guard draws > 0 else { throw .parameter(name: "draws", allowed: "at least 1") }
    let expectations = (try BootstrapExpectation(first), try BootstrapExpectation(second))
    guard let before = first.dissimilarity, let after = second.dissimilarity,
      let correctedBefore = expectations.0.correctedDissimilarity, let correctedAfter = expectations.1.correctedDissimilarity
    else { return nil }
    observed = after - before
    corrected = correctedAfter - correctedBefore
    var years = (Redrawing(first), Redrawing(second))
    simulated = SimulatedValues(
      (0..<draws).map { draw in
        var numbers = SeededNumbers(seed: seed, stream: draw)
        let drawnBefore = years.0.draw(&numbers)
        return years.1.draw(&numbers) - drawnBefore
      })
  }

  /// The percentile interval of the change. Example: level 0.95 → the 2.5th to the 97.5th percentile.
  public func interval(level: Double = 0.95) -> ClosedRange<Double> { simulated.interval(level: level) }
}

/// Draws the pupils of one year again, as Allen et al. 2015 do: each chooses a school with the observed shares of their own group.
struct Redrawing {
  private var group: Multinomial
  private var others: Multinomial

  init(_ counts: TwoGroupCounts) {
    group = Multinomial(counts.group)
    others = Multinomial(zip(counts.group, counts.total).map { $1 - $0 })
  }

  /// D of one drawn year.
  mutating func draw(_ numbers: inout SeededNumbers) -> Double {
    group.draw(&numbers)
    others.draw(&numbers)
    var deviation = 0
    for school in group.counts.indices { deviation += abs(group.counts[school] * others.trials - others.counts[school] * group.trials) }
    return Double(deviation) / 2 / (Double(group.trials) * Double(others.trials))
  }
}
