// SPDX-License-Identifier: Apache-2.0

// What each school adds to the whole. The lists run along `group`, `total` and `positions`.
extension TwoGroupCounts {
  /// pᵢ = xᵢ/tᵢ: the group's share of each school.
  public var shares: [Double] { zip(group, total).map { $0 / $1 } }

  /// The part of D that each school carries (sums to 1); `nil` where D is undefined or 0.
  ///
  /// sᵢ = |xᵢ/X − yᵢ/Y| / (2D) = |xᵢT − tᵢX| / Σ |xⱼT − tⱼX|. After the School Contribution Index of the Urban Institute
  /// (datacatalog.urban.org), whose exact formula is in a report that we have not seen.
  public var sharesOfDissimilarity: [Double]? {
    guard let sum = sumOverSchools({ abs(deviation($0)) }), sum > 0 else { return nil }
    return (0..<schoolCount).map { abs(deviation($0)) / sum }
  }

  /// How distinctive each school is (0 and up, in nats): 0 where it mirrors the area; `nil` where undefined.
  ///
  /// lsᵢ = Σₖ pᵢₖ ln(pᵢₖ/Pₖ), and Σ (tᵢ/T) lsᵢ = M. Mora & Ruiz-Castillo 2011; Elbers 2021.
  public var localSegregation: [Double]? {
    undefinedReason == nil ? (0..<schoolCount).map(localTerm) : nil
  }
}
