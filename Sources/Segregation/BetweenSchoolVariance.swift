// SPDX-License-Identifier: Apache-2.0

/// How much of the differences in a continuous score (income, a score of socioeconomic status, a test) lies between schools.
///
/// The counterpart of ``TwoGroupCounts/varianceRatio`` for scores: for a score of 0 or 1, `etaSquared` is V and `epsilonSquared` is V
/// corrected for chance. Built from each school's number of pupils, mean and variance, so that no pupil's score is needed.
/// Fisher 1925; Kelley 1935 (epsilon²); Shrout & Fleiss 1979 (ICC(1)).
///
///     let schools = try BetweenSchoolVariance([(3, 2, 1), (3, 3, 1), (3, 7, 1)])   // scores 1 2 3, 2 3 4, 6 7 8
///     schools.etaSquared   // 7/8
public struct BetweenSchoolVariance: Sendable, Equatable {
  /// N: pupils.
  public let pupils: Int
  /// k: schools with pupils.
  public let schoolCount: Int
  /// SSB = Σ nᵢ(mᵢ − m)².
  public let sumOfSquaresBetween: Double
  /// SSW = Σ (nᵢ − 1)sᵢ².
  public let sumOfSquaresWithin: Double
  /// n₀ = (N − Σ nᵢ²/N)/(k − 1): the size that schools would have if all were equal and weighed the same; `nil` for one school.
  private let meanSize: Double?

  /// - Parameter schools: pupils, mean score, and variance with n − 1 (0 for one pupil) of each school; schools without pupils are left out.
  /// - Throws: ``CountError`` with the index of the first school that cannot be right.
  public init(_ schools: [(pupils: Int, mean: Double, variance: Double)]) throws(CountError) {
    for (index, school) in schools.enumerated() {
      guard school.pupils >= 0 else { throw .negative(index: index, value: Double(school.pupils)) }
      guard school.mean.isFinite, school.variance.isFinite else { throw .notFinite(index: index) }
      guard school.variance >= 0 else { throw .negative(index: index, value: school.variance) }
    }
    let present = schools.filter { $0.pupils > 0 }
    let sizes = present.map { Double($0.pupils) }
    let all = CompensatedSum.over(present.count) { sizes[$0] }
    let grandMean = CompensatedSum.over(present.count) { sizes[$0] / all * present[$0].mean }
    pupils = present.reduce(0) { $0 + $1.pupils }
    schoolCount = present.count
    sumOfSquaresBetween = CompensatedSum.over(present.count) {
      let difference = present[$0].mean - grandMean
      return sizes[$0] * difference * difference
    }
    sumOfSquaresWithin = CompensatedSum.over(present.count) { (sizes[$0] - 1) * present[$0].variance }
    let squares = CompensatedSum.over(present.count) { sizes[$0] * sizes[$0] }
    meanSize = present.count > 1 ? (all - squares / all) / Double(present.count - 1) : nil
  }
}

extension BetweenSchoolVariance {
  /// eta² (0–1): the share of the variance that lies between schools; `nil` where all scores are equal.
  ///
  /// η² = SSB/(SSB + SSW). Above 0 by chance alone, more so with small schools.
  public var etaSquared: Double? {
    let all = sumOfSquaresBetween + sumOfSquaresWithin
    return all > 0 ? (sumOfSquaresBetween / all).snappedToUnitInterval : nil
  }

  /// epsilon²: eta² corrected for chance (the adjusted R²); below 0 where schools differ less than chance would make them.
  ///
  /// ε² = (SSB − (k − 1)MSW)/(SSB + SSW), MSW = SSW/(N − k).
  public var epsilonSquared: Double? {
    guard let etaSquared, let within = meanSquareWithin else { return nil }
    return etaSquared - Double(schoolCount - 1) * within / (sumOfSquaresBetween + sumOfSquaresWithin)
  }

  /// Intraclass correlation ICC(1): the correlation of the scores of two pupils of one school.
  ///
  /// ICC1 = (MSB − MSW)/(MSB + (n₀ − 1)MSW), MSB = SSB/(k − 1).
  public var intraclassCorrelation: Double? {
    guard let meanSize, let within = meanSquareWithin else { return nil }
    let between = sumOfSquaresBetween / Double(schoolCount - 1)
    let all = between + (meanSize - 1) * within
    return all > 0 ? (between - within) / all : nil
  }

  /// MSW; `nil` for one pupil a school.
  private var meanSquareWithin: Double? {
    pupils > schoolCount ? sumOfSquaresWithin / Double(pupils - schoolCount) : nil
  }
}
