// SPDX-License-Identifier: Apache-2.0

extension ChartSpec {
  /// Whether a kind of chart can have a logarithmic axis: those in which a place, not a length, is the value.
  var kindAllowsLogarithm: Bool { [.line, .smallMultiples, .dumbbell].contains(kind) }

  /// Whether the axis is logarithmic: it is asked for and no value stands in the way.
  var usesLogarithm: Bool {
    scale == .logarithmic && kindAllowsLogarithm
      && (series.map(\.values) + references.map(\.values)).joined().allSatisfy { ($0.number ?? 1) > 0 }
  }
}
