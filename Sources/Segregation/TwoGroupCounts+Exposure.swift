// SPDX-License-Identifier: Apache-2.0

// Exposure: whom a pupil meets. Both indices depend on the size of the group, not only on its spread. Bell 1954; Lieberson 1981.
extension TwoGroupCounts {
  /// Isolation xPx (P–1): the mean share of the own group in the school of a pupil of the group
  /// (Dutch: *kans op een schoolgenoot uit de eigen groep*).
  ///
  /// xPx = Σ (xᵢ/X)(xᵢ/tᵢ).
  public var isolation: Double? {
    mean(of: own, among: own, whole: groupPupils)
  }

  /// Exposure xPy (0–Q): the mean share of others in the school of a pupil of the group (Dutch: *contactkans*); 1 − xPx.
  ///
  /// xPy = Σ (xᵢ/X)(yᵢ/tᵢ).
  public var exposure: Double? {
    mean(of: others, among: own, whole: groupPupils)
  }

  /// Exposure the other way, yPx (0–P): the mean share of the group in the school of a pupil outside it; yPx = (X/Y) xPy.
  ///
  /// yPx = Σ (yᵢ/Y)(xᵢ/tᵢ).
  public var exposureOfOthers: Double? {
    mean(of: own, among: others, whole: otherPupils)
  }

  /// Isolation of the others, yPy (Q–1): the mean share of others in the school of a pupil outside the group.
  ///
  /// yPy = Σ (yᵢ/Y)(yᵢ/tᵢ).
  public var isolationOfOthers: Double? {
    mean(of: others, among: others, whole: otherPupils)
  }

  /// Σ aᵢ (bᵢ/tᵢ) / whole: the mean share bᵢ/tᵢ in the schools of `whole` pupils spread as aᵢ.
  private func mean(of b: (Int) -> Double, among a: (Int) -> Double, whole: Double) -> Double? {
    sumOverSchools { a($0) / total[$0] * b($0) }.map { ($0 / whole).snappedToUnitInterval }
  }

  private func own(_ school: Int) -> Double { group[school] }

  private func others(_ school: Int) -> Double { total[school] - group[school] }
}
