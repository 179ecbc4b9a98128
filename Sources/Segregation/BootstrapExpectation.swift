// SPDX-License-Identifier: Apache-2.0

/// The mean D of the bootstrap of Allen, Burgess, Davidson & Windmeijer, exactly instead of by drawing.
///
/// They draw the X group pupils and the Y others again, each pupil choosing a school with the observed shares xᵢ/X and yᵢ/Y, and take how far
/// the drawn D lies above the observed D as an estimate of how far the observed D lies above that of the underlying process.
/// Econometrics Journal 18 (2015), 40–66.
///
///     let bootstrap = try BootstrapExpectation(counts)
///     bootstrap.dissimilarity            // E[D_b] = 0.270853983722 for x = 10, 20, 30, 40 of 100
///     bootstrap.correctedDissimilarity   // 2D − E[D_b] = 0.262479349611
public struct BootstrapExpectation: Sendable, Equatable {
  /// E[D_b] = ½ Σ E|Aᵢ/X − Bᵢ/Y|, Aᵢ ~ Bin(X, xᵢ/X), Bᵢ ~ Bin(Y, yᵢ/Y); `nil` where D is undefined.
  public let dissimilarity: Double?
  /// D_bc = 2D − E[D_b]; below 0 where the observed D is less than its own bias. `nil` where D is undefined.
  public let correctedDissimilarity: Double?

  /// Fractional totals X and Y are rounded to whole pupils, the shares stay as they are.
  ///
  /// - Throws: ``CountError/tooManyPupils`` above 2,147,483,647.
  public init(_ counts: TwoGroupCounts) throws(CountError) {
    guard counts.pupils <= Double(RandomDealing.mostPupils) else { throw .tooManyPupils }
    let totals = (group: Int(counts.groupPupils.rounded()), others: Int(counts.otherPupils.rounded()))
    guard totals.group > 0, totals.others > 0, let observed = counts.dissimilarity else {
      dissimilarity = nil
      correctedDissimilarity = nil
      return
    }
    let sum = CompensatedSum.over(counts.schoolCount) { school in
      let x = counts.group[school]
      return Self.meanDifference(
        Binomial(size: totals.group, share: x, whole: counts.groupPupils),
        Binomial(size: totals.others, share: counts.total[school] - x, whole: counts.otherPupils))
    }
    let mean = (sum / 2).snappedToUnitInterval
    dissimilarity = mean
    correctedDissimilarity = 2 * observed - mean
  }

  /// E|A/X − B/Y|, in time linear in the spread of A and B.
  ///
  /// For a given A = a, with c = aY/X, m = ⌊c⌋ and δ = c − E B: E|c − B| = 2(δ F(m) + (m + 1) q P(m + 1)) − δ, the partial mean of B being
  /// closed in form as in De Moivre's formula. F(m) is kept up while a goes up.
  static func meanDifference(_ a: Binomial, _ b: Binomial) -> Double {
    let (drawn, other) = (ProbabilityWindow(a), ProbabilityWindow(b))
    let scale = Double(b.size) / Double(a.size)
    let complement = (b.whole - b.share) / b.whole
    var cumulative = CompensatedSum()
    var next = 0
    let mean = drawn.expectation { value in
      let c = Double(value) * scale
      let m = value * b.size / a.size
      while next < other.probabilities.count, other.first + next <= m {
        cumulative.add(other.probabilities[next])
        next += 1
      }
      let distance = c - b.mean
      let inside = next < other.probabilities.count && other.first + next == m + 1 ? other.probabilities[next] : 0
      return 2 * (distance * cumulative.value + Double(m + 1) * complement * inside) - distance
    }
    return mean / Double(b.size)
  }
}
