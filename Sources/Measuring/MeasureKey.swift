// SPDX-License-Identifier: Apache-2.0

/// A figure of the output, by the name it has in JSON and CSV, in the order in which it is written.
enum MeasureKey: String, CaseIterable, Sendable {
  case dissimilarity = "D"
  /// What D can be where counts are hidden.
  case leastDissimilarity = "D_low"
  case greatestDissimilarity = "D_high"
  case gini = "G"
  case isolation = "xPx"
  case exposure = "xPy"
  case exposureOfOthers = "yPx"
  case isolationOfOthers = "yPy"
  case varianceRatio = "V"
  case interaction = "I"
  case entropy = "E"
  case theil = "H"
  case mutualInformation = "M"
  case relativeDiversity = "R"
  case normalisedExposure = "NormExp"
  case squaredVariation = "C"
  case atkinson = "A05"
  case hutchens = "Hutchens"
  /// What random dealing gives. With several groups EV0 is that of R, NormExp and C.
  case expectedDissimilarity = "ED0"
  case expectedVarianceRatio = "EV0"
  case expectedInformation = "EM0"
  /// As Carrington & Troske deal.
  case expectedDissimilarityBinomial = "ED0_binom"
  /// Corrected for chance: by ED0, by EV0.
  case adjustedDissimilarity = "D_adj_hyper"
  case adjustedVarianceRatio = "V_adj"
  case informationBetween = "M_between"
  case informationWithin = "M_within"
  case theilBetween = "H_between"
  case theilWithin = "H_within"
}

extension MeasureKey {
  /// Those that a table has, in order.
  static func keys(severalGroups: Bool, bounds: Bool, decomposed: Bool) -> [MeasureKey] {
    let measures: [MeasureKey] =
      severalGroups
      ? [
        .dissimilarity, .gini, .interaction, .entropy, .theil, .mutualInformation, .relativeDiversity, .normalisedExposure,
        .squaredVariation, .expectedDissimilarity, .expectedVarianceRatio, .expectedInformation,
      ]
      : [.dissimilarity] + (bounds ? [.leastDissimilarity, .greatestDissimilarity] : []) + [
        .gini, .isolation, .exposure, .exposureOfOthers, .isolationOfOthers, .varianceRatio, .entropy, .theil, .mutualInformation,
        .atkinson, .hutchens, .expectedDissimilarity, .expectedVarianceRatio, .expectedInformation, .expectedDissimilarityBinomial,
        .adjustedDissimilarity, .adjustedVarianceRatio,
      ]
    return measures + (decomposed ? [.informationBetween, .informationWithin, .theilBetween, .theilWithin] : [])
  }
}

/// The figures of one area; what was not computed is nil.
struct MeasureValues: Sendable, Equatable {
  /// Looked up only, never gone through.
  private var numbers: [MeasureKey: Double] = [:]

  subscript(key: MeasureKey) -> Double? {
    get { numbers[key] }
    set { numbers[key] = newValue?.isFinite == true ? newValue : nil }
  }
}
