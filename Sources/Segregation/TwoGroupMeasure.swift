// SPDX-License-Identifier: Apache-2.0

/// The two-group measures by the symbol the literature gives them, for those who choose a measure by name.
///
/// Example: `counts[.dissimilarity]`; `TwoGroupMeasure(rawValue: "xPy")` → `.exposure`.
public enum TwoGroupMeasure: String, Sendable, CaseIterable {
  case groupShare = "P"
  case dissimilarity = "D"
  case gini = "G"
  case isolation = "xPx"
  case exposure = "xPy"
  case exposureOfOthers = "yPx"
  case isolationOfOthers = "yPy"
  case varianceRatio = "V"
  case entropy = "E"
  case mutualInformation = "M"
  case theil = "H"
  case atkinson = "A05"
  case hutchens = "Hutchens"
}

extension TwoGroupCounts {
  /// The value of one measure (Atkinson with b = ½), `nil` where undefined.
  public subscript(measure: TwoGroupMeasure) -> Double? {
    switch measure {
    case .groupShare: groupShare
    case .dissimilarity: dissimilarity
    case .gini: gini
    case .isolation: isolation
    case .exposure: exposure
    case .exposureOfOthers: exposureOfOthers
    case .isolationOfOthers: isolationOfOthers
    case .varianceRatio: varianceRatio
    case .entropy: entropy
    case .mutualInformation: mutualInformation
    case .theil: theil
    case .atkinson: atkinson(weight: 0.5)
    case .hutchens: hutchens
    }
  }
}
