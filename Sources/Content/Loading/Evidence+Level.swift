// SPDX-License-Identifier: Apache-2.0

extension Evidence {
  /// How strong the evidence is, from what was studied and how; what came out decides only whether level 4 holds.
  ///
  /// | level | words | rule |
  /// | --- | --- | --- |
  /// | 0 | onvoldoende onderzocht | no study |
  /// | 1 | beschreven | a casus or a description |
  /// | 2 | eerste aanwijzingen | a before-and-after study, or any stronger design that is not independent |
  /// | 3 | goede aanwijzingen | a comparison, quasi-experiment or experiment that is independent |
  /// | 4 | sterke aanwijzingen | two or more independent quasi-experiments or experiments, one of them Dutch, that do not contradict each other |
  ///
  /// A stronger design by the makers themselves still compares something, so it counts as a first indication, not as nothing.
  /// Level 4 wants a Dutch one among the independent (quasi-)experiments themselves: a Dutch description says nothing about an effect.
  /// They contradict when their known outcomes differ in direction: one positive, another not (mixed, none or negative).
  /// `onbekend` contradicts nothing, but at least one outcome must be known.
  ///
  ///     casus + voor-na                                              →  2
  ///     experiment, not independent                                  →  2
  ///     quasi-experiment + experiment, independent, one Dutch,
  ///       both positief                                              →  4
  ///     the same, one positief, one geen                             →  3, with contrary outcomes
  package static func level(of studies: [Study]) -> Evidence {
    Evidence(level: strength(of: studies), hasContraryOutcomes: studies.contains { $0.outcome.isContrary })
  }

  private static func strength(of studies: [Study]) -> Int {
    let strong = studies.filter { $0.isIndependent && ($0.design == .quasiExperiment || $0.design == .experiment) }
    if strong.count >= 2, strong.contains(where: \.isDutch), agree(strong.map(\.outcome)) { return 4 }
    return studies.map(level).max() ?? 0
  }

  /// What one study alone can carry.
  private static func level(of study: Study) -> Int {
    switch study.design {
    case .caseStudy, .descriptive: 1
    case .beforeAfter: 2
    case .comparison, .quasiExperiment, .experiment: study.isIndependent ? 3 : 2
    }
  }

  private static func agree(_ outcomes: [Study.Outcome]) -> Bool {
    let known = outcomes.filter { $0 != .unknown }
    return !known.isEmpty && (known.allSatisfy { $0 == .positive } || known.allSatisfy(\.isContrary))
  }
}

extension Study.Outcome {
  /// Not what the intervention hoped for.
  var isContrary: Bool {
    switch self {
    case .mixed, .none, .negative: true
    case .positive, .unknown: false
    }
  }
}
