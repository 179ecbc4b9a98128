// SPDX-License-Identifier: Apache-2.0
import Segregation

extension Measurement {
  /// One group against all other pupils.
  mutating func measureTwoGroups(group: [Double], total: [Double]) throws(CountError) {
    let counts = try TwoGroupCounts(group: group, total: total)
    setSums(pupils: counts.pupils, groups: [counts.groupPupils])
    if let reason = counts.undefinedReason { gap = .undefined(reason) }
    for measure in TwoGroupMeasure.allCases {
      if let key = MeasureKey(rawValue: measure.rawValue) { values[key] = counts[measure] }
    }
    guard gap == nil else { return }
    do {
      let dealing = try RandomDealing(counts)
      values[.expectedDissimilarity] = dealing.expectedDissimilarity
      values[.expectedVarianceRatio] = dealing.expectedVarianceRatio
      values[.expectedInformation] = dealing.expectedMutualInformation
      values[.expectedDissimilarityBinomial] = dealing.expectedDissimilarityBinomial
      values[.adjustedDissimilarity] = corrected(.dissimilarity, by: .expectedDissimilarity)
      values[.adjustedVarianceRatio] = corrected(.varianceRatio, by: .expectedVarianceRatio)
    } catch {
      chanceGap = ChanceGap(error)
    }
  }

  private func corrected(_ measure: MeasureKey, by chance: MeasureKey) -> Double? {
    guard let value = values[measure], let expected = values[chance] else { return nil }
    return RandomDealing.corrected(value, expected: expected)
  }

  /// Several groups against each other.
  mutating func measureGroups(_ rows: [[Double]]) throws(CountError) {
    let counts = try MultigroupCounts(rows)
    // Without rows the counts do not know how many groups there are.
    if !rows.isEmpty { setSums(pupils: counts.pupils, groups: counts.groupTotals) }
    if let reason = counts.undefinedReason { gap = .undefined(reason) }
    values[.dissimilarity] = counts.dissimilarity
    values[.gini] = counts.gini
    values[.interaction] = counts.interaction
    values[.entropy] = counts.entropy
    values[.theil] = counts.theil
    values[.mutualInformation] = counts.mutualInformation
    values[.relativeDiversity] = counts.relativeDiversity
    values[.normalisedExposure] = counts.normalisedExposure
    values[.squaredVariation] = counts.squaredVariation
    guard gap == nil else { return }
    do {
      try dealGroups(counts)
    } catch {
      chanceGap = ChanceGap(error)
    }
  }

  /// What random dealing of all groups gives, exactly: each group by itself is then dealt at random among the others, and with Dₖ and Vₖ the
  /// two-group measures of group k against the rest, D = Σ PₖQₖDₖ / I, R = Σ PₖQₖVₖ / I, P = Σ PₖVₖ and C = Σ QₖVₖ / (K − 1), I = Σ PₖQₖ.
  /// E₀[Vₖ] is (n − 1)/(T − 1) for every group, so that R, P and C all have it.
  private mutating func dealGroups(_ counts: MultigroupCounts) throws(CountError) {
    var sizes: [Int] = []
    for (index, total) in counts.unitTotals.enumerated() {
      // The sum of estimates (17.69 + 82.31) may miss a whole number by what rounding leaves.
      guard abs(total - total.rounded()) < 1e-6 else { throw .notWhole(index: index, value: total) }
      sizes.append(Int(total.rounded()))
    }
    var weighted = 0.0
    var weights = 0.0
    for total in counts.groupTotals {
      let dealing = try RandomDealing(sizes: sizes, groupPupils: Int(total.rounded()))
      values[.expectedVarianceRatio] = dealing.expectedVarianceRatio ?? values[.expectedVarianceRatio]
      guard let expected = dealing.expectedDissimilarity else { continue }
      let weight = Double(dealing.groupPupils) * Double(dealing.otherPupils)
      weighted += weight * expected
      weights += weight
    }
    values[.expectedDissimilarity] = weights > 0 ? weighted / weights : nil
  }
}

extension Measurement.ChanceGap {
  fileprivate init(_ error: CountError) {
    self = error == .tooManyPupils ? .tooManyPupils : .notWhole
  }
}
