// SPDX-License-Identifier: Apache-2.0

/// One figure, or the reason why there is none. What is absent is never drawn as 0.
public enum ChartValue: Hashable, Sendable {
  /// A figure, with its margin of uncertainty and whether it rests on so few pupils that it is greyed.
  case value(Double, interval: ClosedRange<Double>? = nil, smallBase: Bool = false)
  /// Not known: "niet bekend".
  case missing
  /// Known but hidden, because it is about too few pupils: "afgeschermd".
  case hidden
  /// Hidden, but it certainly lies between two bounds, as follows from what is published: "afgeschermd, tussen 0,20 en 0,53".
  case between(ClosedRange<Double>)
  /// Cannot be computed, e.g. an index of an area without pupils of the group: "niet te berekenen".
  case undefined
  /// Could be computed and would say nothing, e.g. an index over two schools: "niet zinvol".
  case meaningless
}

extension ChartValue {
  /// The words in the place of a figure, with the bounds of a hidden one: "afgeschermd, tussen 0,20 en 0,53".
  func absence(_ format: NumberFormat) -> String? {
    guard let range = certainRange else { return absence }
    return "afgeschermd, tussen \(format.text(range.lowerBound)) en \(format.text(range.upperBound))"
  }

  /// The figure; nil when there is none, and when it is no finite number.
  public var number: Double? {
    if case .value(let number, _, _) = self, number.isFinite { number } else { nil }
  }

  /// The margin of uncertainty; nil when it is not finite.
  public var interval: ClosedRange<Double>? {
    if case .value(_, let interval?, _) = self, interval.lowerBound.isFinite, interval.upperBound.isFinite { interval } else { nil }
  }

  /// Between which bounds a hidden figure lies; nil when they are not finite.
  public var certainRange: ClosedRange<Double>? {
    if case .between(let range) = self, range.lowerBound.isFinite, range.upperBound.isFinite { range } else { nil }
  }

  /// Whether it rests on few pupils.
  public var isSmallBase: Bool {
    if case .value(_, _, true) = self { true } else { false }
  }

  /// Why there is no figure.
  enum Reason: Int, CaseIterable {
    case unknown, hidden, incomputable, meaningless

    var words: String {
      switch self {
      case .unknown: "niet bekend"
      case .hidden: "afgeschermd"
      case .incomputable: "niet te berekenen"
      case .meaningless: "niet zinvol"
      }
    }
  }

  var reason: Reason? {
    switch self {
    case .value(let number, _, _): number.isFinite ? nil : .incomputable
    case .missing: .unknown
    case .hidden, .between: .hidden
    case .undefined: .incomputable
    case .meaningless: .meaningless
    }
  }

  /// All words that can stand in the place of a figure.
  public static let absences = [ChartValue.missing, .hidden, .undefined, .meaningless].compactMap(\.absence)

  /// The words in the place of a figure; nil when there is a figure.
  public var absence: String? { reason?.words }
}
