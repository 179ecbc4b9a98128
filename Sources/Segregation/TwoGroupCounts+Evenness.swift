// SPDX-License-Identifier: Apache-2.0

// Evenness: how far the schools are from all having the same share of the group.
extension TwoGroupCounts {
  /// Dissimilarity index D (0–1): the share of the group that would have to change school for an even spread,
  /// if the others stayed (Dutch: *ongelijkheidsindex*).
  ///
  /// D = ½ Σ |xᵢ/X − yᵢ/Y| = Σ |xᵢT − tᵢX| / (2XY). Duncan & Duncan 1955.
  public var dissimilarity: Double? {
    sumOverSchools { abs(deviation($0)) }.map { ($0 / (2 * groupPupils * otherPupils)).snappedToUnitInterval }
  }

  /// Gini index G (D ≤ G ≤ 1): the mean difference in group share between two pupils' schools, as a part of the most it could be.
  ///
  /// G = Σᵢ Σⱼ tᵢtⱼ |pᵢ − pⱼ| / (2T²PQ). Computed by sorting on pᵢ: Σⱼ (xⱼ Σ_{i<j} tᵢ − tⱼ Σ_{i<j} xᵢ) / (XY).
  /// Formula as in Massey & Denton 1988.
  public var gini: Double? {
    guard undefinedReason == nil else { return nil }
    let shares = (0..<schoolCount).map { group[$0] / total[$0] }
    let order = (0..<schoolCount).sorted { (shares[$0], $0) < (shares[$1], $1) }
    var before = (group: CompensatedSum(), total: CompensatedSum())
    var sum = CompensatedSum()
    for school in order {
      sum.add(group[school] * before.total.value - total[school] * before.group.value)
      before.group.add(group[school])
      before.total.add(total[school])
    }
    return (sum.value / (groupPupils * otherPupils)).snappedToUnitInterval
  }

  /// Variance ratio V (0–1), also called eta², normalised exposure and separation index: the share of the variance of group membership
  /// that lies between schools; equally, the difference in group share between the schools of an average group pupil and of an average other.
  ///
  /// V = Σ tᵢ(pᵢ − P)² / (TPQ) = (xPx − P)/(1 − P) = xPx − yPx = Σ (xᵢT − tᵢX)²/tᵢ / (TXY). Bell 1954; James & Taeuber 1985.
  public var varianceRatio: Double? {
    sumOverSchools { deviation($0) / total[$0] * deviation($0) }
      .map { ($0 / pupils / groupPupils / otherPupils).snappedToUnitInterval }
  }

  /// Square root index (0–1): how much of the overlap of the two distributions over the schools is missing.
  ///
  /// R = 1 − Σ √(xᵢ/X · yᵢ/Y), computed as ½ Σ (√(xᵢ/X) − √(yᵢ/Y))², which does not cancel. Hutchens 2001, 2004.
  public var hutchens: Double? {
    let product = groupPupils * otherPupils
    return sumOverSchools { school in
      let roots = (group[school] / groupPupils).squareRoot() + ((total[school] - group[school]) / otherPupils).squareRoot()
      let difference = deviation(school) / product / roots
      return difference * difference
    }.map { ($0 / 2).snappedToUnitInterval }
  }

  /// Atkinson index (0–1), with `weight` b between 0 and 1: above ½ it weighs the schools with a large share of the group more.
  ///
  /// A = 1 − (P/Q) |Σ (1 − pᵢ)^(1−b) pᵢ^b tᵢ / (PT)|^(1/(1−b)) = 1 − (Σ (yᵢ/Y)^(1−b) (xᵢ/X)^b)^(1/(1−b)).
  /// At b = ½ it is symmetric in the groups and equals 1 − (1 − R)², R being ``hutchens``. Massey & Denton 1988.
  ///
  /// - Returns: `nil` where undefined, also where `weight` is not between 0 and 1.
  public func atkinson(weight: Double) -> Double? {
    guard weight > 0, weight < 1 else { return nil }
    return sumOverSchools { school in
      let others = (total[school] - group[school]) / otherPupils
      let own = group[school] / groupPupils
      // The gap between the weighted arithmetic and geometric means; these gaps add up to one minus the sum of the formula.
      return (1 - weight) * others + weight * own - Elementary.power(others, 1 - weight) * Elementary.power(own, weight)
    }.map { gap in
      (-Elementary.expMinusOne(Elementary.logOnePlus(-min(gap, 1)) / (1 - weight))).snappedToUnitInterval
    }
  }
}
