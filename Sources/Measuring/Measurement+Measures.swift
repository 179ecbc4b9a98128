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
      let dealing = try MultigroupDealing(counts)
      values[.expectedDissimilarity] = dealing.expectedDissimilarity
      values[.expectedVarianceRatio] = dealing.expectedVarianceRatio
      values[.expectedInformation] = dealing.expectedMutualInformation
    } catch {
      chanceGap = ChanceGap(error)
    }
  }
}

extension Measurement.ChanceGap {
  fileprivate init(_ error: CountError) {
    self = error == .tooManyPupils ? .tooManyPupils : .notWhole
  }
}
