// SPDX-License-Identifier: Apache-2.0

/// A grey dashed line (in bars: a mark across each bar) to compare with, e.g. what chance alone gives. The interval of a value, e.g. what 95
/// of 100 random deals give, is a band around the line; in bars a box around the mark.
public struct ChartReference: Hashable, Sendable {
  public var name: String
  /// One value for each category.
  public var values: [ChartValue]
  /// Whether it is one value for all categories.
  public var isConstant: Bool

  /// A value for each category.
  public init(_ name: String, _ values: [ChartValue]) {
    self.name = name
    self.values = values
    isConstant = false
  }

  /// One value for all categories.
  public init(_ name: String, constant: Double) {
    self.name = name
    values = [.value(constant)]
    isConstant = true
  }

  func value(at index: Int) -> ChartValue {
    if isConstant { return values.first ?? .missing }
    return index < values.count ? values[index] : .missing
  }
}
