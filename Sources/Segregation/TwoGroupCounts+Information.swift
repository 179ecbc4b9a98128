// SPDX-License-Identifier: Apache-2.0

// Information: how much knowing the school tells about the group. Theil & Finizza 1971; Mora & Ruiz-Castillo 2011.
extension TwoGroupCounts {
  /// Entropy E (0–ln 2) of the whole population, in nats: how mixed the area is, whatever its schools.
  ///
  /// E = −P ln P − Q ln Q.
  public var entropy: Double? {
    guard undefinedReason == nil else { return nil }
    return Elementary.entropyTerm(part: groupPupils, rest: otherPupils, whole: pupils)
      + Elementary.entropyTerm(part: otherPupils, rest: groupPupils, whole: pupils)
  }

  /// Mutual information M (0–E), in nats: by how much knowing the school lessens the uncertainty about the group.
  /// It is the measure that splits exactly into parts between and within larger units (see ``InformationDecomposition``).
  ///
  /// M = Σ (tᵢ/T) Σₖ pᵢₖ ln(pᵢₖ/Pₖ) = Σ (tᵢ/T) ``localSegregation``ᵢ.
  public var mutualInformation: Double? {
    sumOverSchools { total[$0] * localTerm($0) }.map { ($0 / pupils).snappedToZero }
  }

  /// Theil's information index H (0–1): M as a share of the most it could be.
  ///
  /// H = Σ tᵢ(E − Eᵢ)/(TE) = M/E; the same for every base of the logarithm. Theil & Finizza 1971.
  public var theil: Double? {
    guard let mutualInformation, let entropy else { return nil }
    return (mutualInformation / entropy).snappedToUnitInterval
  }

  /// Σₖ pᵢₖ ln(pᵢₖ/Pₖ) = P φ(pᵢ/P − 1) + Q φ(qᵢ/Q − 1); see ``Elementary/divergenceTerm(_:)``.
  func localTerm(_ school: Int) -> Double {
    let relative = deviation(school) / total[school]
    return
      (groupPupils * Elementary.divergenceTerm(relative / groupPupils)
      + otherPupils * Elementary.divergenceTerm(-relative / otherPupils)) / pupils
  }
}
