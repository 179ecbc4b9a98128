// SPDX-License-Identifier: Apache-2.0

extension RandomDealing {
  /// What remains of an index after chance, on a scale where 0 is what random dealing gives and 1 is complete separation.
  ///
  /// (I − I₀)/(1 − I₀). Negative: more even than chance. For V this is unbiased (the adjusted R² of regression, epsilon²).
  ///
  /// Example: D = 0 with E₀[D] = 0.367 → −0.580.
  /// - Returns: `nil` where chance alone already gives 1 (one pupil a school).
  public static func corrected(_ index: Double, expected: Double) -> Double? {
    expected < 1 ? (index - expected) / (1 - expected) : nil
  }

  /// Carrington & Troske's systematic dissimilarity (−1–1): as ``corrected(_:expected:)`` where D ≥ D₀, and (D − D₀)/D₀ below, so that −1 is
  /// completely even. They take ``expectedDissimilarityBinomial`` for D₀. JBES 15 (1997), 402–409.
  public static func systematic(_ index: Double, expected: Double) -> Double? {
    guard index < expected else { return corrected(index, expected: expected) }
    return expected > 0 ? (index - expected) / expected : nil
  }
}
