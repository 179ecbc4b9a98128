// SPDX-License-Identifier: Apache-2.0

// The six multigroup indices of Reardon & Firebaugh 2002, and mutual information. With two groups D, G, H, M, R and P are those of
// ``TwoGroupCounts``. Only H (and M) obey the transfer principle and split into parts between and within larger units.
extension MultigroupCounts {
  /// Simpson's interaction index I (0 – 1 − 1/K): the chance that two pupils drawn from the area are of different groups.
  ///
  /// I = Σ Pₖ(1 − Pₖ). Simpson 1949; Lieberson 1969.
  public var interaction: Double? {
    sumOverGroups { groupTotals[$0] / pupils * ((pupils - groupTotals[$0]) / pupils) }
  }

  /// Entropy E (0 – ln K), in nats: how mixed the area is, whatever its schools.
  ///
  /// E = −Σ Pₖ ln Pₖ.
  public var entropy: Double? {
    sumOverGroups { Elementary.entropyTerm(part: groupTotals[$0], rest: pupils - groupTotals[$0], whole: pupils) }
  }

  /// Dissimilarity D (0–1): the share of pupils that would have to move for an even spread, as a part of the most it could be.
  ///
  /// D = Σᵢ Σₖ tᵢ|pᵢₖ − Pₖ| / (2TI). Sakoda 1981; Morgan 1975.
  public var dissimilarity: Double? {
    guard let interaction, let sum = sumOverCells({ abs(deviation($0, $1)) }) else { return nil }
    return (sum / pupils / pupils / (2 * interaction)).snappedToUnitInterval
  }

  /// Gini G (0–1): the mean difference in shares between two pupils' units, over all groups, as a part of the most it could be.
  ///
  /// G = Σₖ Σᵢ Σⱼ tᵢtⱼ|pᵢₖ − pⱼₖ| / (2T²I), by sorting each group on pᵢₖ. Reardon 1998.
  public var gini: Double? {
    guard let interaction else { return nil }
    var sum = CompensatedSum()
    for group in 0..<groupCount where groupTotals[group] > 0 { sum.add(orderedDifferences(of: group)) }
    return (sum.value / pupils / pupils / interaction).snappedToUnitInterval
  }

  /// Mutual information M (0 – min(ln K, ln n)), in nats: by how much knowing the unit lessens the uncertainty about the group.
  ///
  /// M = Σᵢ (tᵢ/T) Σₖ pᵢₖ ln(pᵢₖ/Pₖ) = Σᵢₖ tᵢPₖ φ(pᵢₖ/Pₖ − 1) / T. Theil 1971; Mora & Ruiz-Castillo 2011.
  public var mutualInformation: Double? {
    sumOverCells { unit, group in
      let relative = deviation(unit, group) / unitTotals[unit] / groupTotals[group]
      return unitTotals[unit] / pupils * (groupTotals[group] / pupils) * Elementary.divergenceTerm(relative)
    }.map(\.snappedToZero)
  }

  /// Theil's information index H (0–1): M as a share of the most it could be; the same for every base of the logarithm.
  ///
  /// H = M/E. Theil & Finizza 1971.
  public var theil: Double? {
    guard let mutualInformation, let entropy else { return nil }
    return (mutualInformation / entropy).snappedToUnitInterval
  }

  /// Relative diversity R (0–1): one minus the chance of a school fellow of another group, relative to that chance in the whole area.
  ///
  /// R = Σᵢ Σₖ tᵢ(pᵢₖ − Pₖ)² / (TI). Carlson 1992; Goodman & Kruskal 1954 (τ).
  public var relativeDiversity: Double? {
    guard let interaction, let sum = sumOverCells(squaredDifference) else { return nil }
    return (sum / interaction).snappedToUnitInterval
  }

  /// Normalised exposure P (0–1): the mean over the pupils of all groups of how isolated their group is, with 0 for an even spread.
  ///
  /// P = Σₖ Σᵢ tᵢ(pᵢₖ − Pₖ)² / (T(1 − Pₖ)). James 1986.
  public var normalisedExposure: Double? {
    sumOverCells { squaredDifference($0, $1) * pupils / (pupils - groupTotals[$1]) }.map(\.snappedToUnitInterval)
  }

  /// Squared coefficient of variation C (0–1): the variance of each group's shares relative to its size; sensitive to small groups.
  ///
  /// C = Σᵢ Σₖ tᵢ(pᵢₖ − Pₖ)² / (T(K − 1)Pₖ); 2TM is about (K − 1)TC for small segregation. Reardon & Firebaugh 2002.
  public var squaredVariation: Double? {
    sumOverCells { squaredDifference($0, $1) * pupils / groupTotals[$1] }
      .map { ($0 / Double(populatedGroupCount - 1)).snappedToUnitInterval }
  }

  /// Local segregation of each row (0 and up, in nats; 0 for a row without pupils); `nil` where undefined.
  ///
  /// lsᵢ = Σₖ pᵢₖ ln(pᵢₖ/Pₖ), and Σ (tᵢ/T) lsᵢ = M.
  public var localSegregation: [Double]? {
    guard undefinedReason == nil else { return nil }
    return (0..<unitCount).map { unit in
      guard unitTotals[unit] > 0 else { return 0 }
      return CompensatedSum.over(groupCount) { group in
        guard groupTotals[group] > 0 else { return 0 }
        let relative = deviation(unit, group) / unitTotals[unit] / groupTotals[group]
        return groupTotals[group] / pupils * Elementary.divergenceTerm(relative)
      }
    }
  }
}

extension MultigroupCounts {
  /// tᵢ(pᵢₖ − Pₖ)²/T.
  private func squaredDifference(_ unit: Int, _ group: Int) -> Double {
    let deviation = deviation(unit, group)
    return deviation / unitTotals[unit] * deviation / pupils / pupils / pupils
  }

  private func sumOverGroups(_ term: (Int) -> Double) -> Double? {
    undefinedReason == nil ? CompensatedSum.over(groupCount, term) : nil
  }

  /// ½ Σᵢ Σⱼ |nᵢₖtⱼ − nⱼₖtᵢ|, in one pass over the units in order of their share.
  private func orderedDifferences(of group: Int) -> Double {
    let populated = (0..<unitCount).filter { unitTotals[$0] > 0 }
    let shares = unitTotals.indices.map { unitTotals[$0] > 0 ? cells[$0 * groupCount + group] / unitTotals[$0] : 0 }
    var before = (group: CompensatedSum(), total: CompensatedSum())
    var sum = CompensatedSum()
    for unit in populated.sorted(by: { (shares[$0], $0) < (shares[$1], $1) }) {
      let count = cells[unit * groupCount + group]
      sum.add(count * before.total.value - unitTotals[unit] * before.group.value)
      before.group.add(count)
      before.total.add(unitTotals[unit])
    }
    return sum.value
  }
}
