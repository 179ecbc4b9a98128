// SPDX-License-Identifier: Apache-2.0

/// D under random dealing without random numbers: its exact mean, and its spread and range in time proportional to the number of different
/// school sizes. For where a simulation (``RandomDealing/simulatedDissimilarity(draws:seed:)``) of every area would cost too much.
///
///     let chance = try RandomDealing(sizes: [100, 100, 100, 100], groupPupils: 100).chanceDissimilarity
///     chance?.mean         // 0.0794769451665
///     chance?.interval     // 0.020 ... 0.156; 2,000 draws give 0.027 ... 0.16
public struct ChanceDissimilarity: Sendable, Equatable {
  /// E₀[D], exact.
  public let mean: Double
  /// Within about 2 % for five schools or more.
  public let standardDeviation: Double
  /// Of the distribution; about 1/√n for n schools.
  public let skewness: Double

  /// The range that holds D in 95 of 100 deals; for five schools or more each tail is 2 to 3 %, unless D has a few possible values only
  /// or one school holds most pupils.
  ///
  /// The first terms of Cornish & Fisher (1938): mean + sd (±z + (z² − 1) skewness/6), z = 1.96.
  public var interval: ClosedRange<Double> {
    let z = 1.959963984540054
    let shift = mean + standardDeviation * (z * z - 1) * skewness / 6
    let low = min(max(shift - z * standardDeviation, 0), 1)
    return low...min(max(shift + z * standardDeviation, low), 1)
  }
}

extension RandomDealing {
  /// The range of D that chance alone leaves open; `nil` where D is undefined.
  ///
  /// D = Σ|eᵢ| / (2TPQ) with eᵢ = xᵢ − tᵢP, xᵢ hypergeometric of variance σᵢ² = tᵢPQ(T − tᵢ)/(T − 1), so that Var|eᵢ| = σᵢ² − (E|eᵢ|)² is
  /// exact. Two schools are correlated by r = −√(tᵢtⱼ / ((T − tᵢ)(T − tⱼ))); for normal deviations Cov(|eᵢ|, |eⱼ|) =
  /// (2/π)(√(1 − r²) + r asin r − 1) σᵢσⱼ ≈ (r² + r⁴/12) σᵢσⱼ/π, of which the sum over all pairs needs one pass, since r² is a product.
  /// For the skewness the |eᵢ| are taken for half normal, whose third cumulant is √(2/π)(4/π − 1) σ³, with σ² = tᵢPQ, or
  /// (T − tᵢ)PQ for a school that holds more than half of the pupils: it deviates as much as all others together.
  public var chanceDissimilarity: ChanceDissimilarity? {
    guard undefinedReason == nil, schoolCount > 1 else { return nil }
    let (x, t) = (Double(groupPupils), Double(pupils))
    let unit = x / t * (Double(otherPupils) / t)
    var (mean, own, cubes) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
    // Σ σᵢwᵢ and Σ (σᵢwᵢ)² with wᵢ = tᵢ/(T − tᵢ), of which r² is the product; the same with wᵢ² for r⁴.
    var (first, firstSquares, second, secondSquares) = (0.0, 0.0, 0.0, 0.0)
    for school in classes {
      let (count, size) = (Double(school.schools), Double(school.size))
      let deviation = distribution(size: school.size).meanAbsoluteDeviation
      let variance = size * unit * (t - size) / (t - 1)
      let spread = min(size, t - size) * unit
      let weight = size / (t - size)
      let term = variance.squareRoot() * weight
      mean.add(count * deviation)
      own.add(count * (variance - deviation * deviation))
      cubes.add(count * spread * spread.squareRoot())
      first += count * term
      firstSquares += count * term * term
      second += count * term * weight
      secondSquares += count * term * weight * term * weight
    }
    let pairs = (first * first - firstSquares + (second * second - secondSquares) / 12) / Double.pi
    let spread = max(0, own.value + pairs).squareRoot()
    let thirdCumulant = (2 / Double.pi).squareRoot() * (4 / Double.pi - 1) * cubes.value
    return ChanceDissimilarity(
      mean: (mean.value / (2 * t * unit)).snappedToUnitInterval, standardDeviation: spread / (2 * t * unit),
      skewness: spread > 0 ? thirdCumulant / (spread * spread * spread) : 0)
  }
}
