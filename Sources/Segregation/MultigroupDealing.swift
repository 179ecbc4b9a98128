// SPDX-License-Identifier: Apache-2.0

/// The multigroup measures that chance alone gives: the pupils of all groups are dealt at random over the places, the sizes of schools and
/// groups staying as they are.
///
/// Each group by itself is then dealt at random among all others (``RandomDealing``), and every measure is a sum over groups and schools of
/// what one group does in one school. The expectation of a sum is the sum of the expectations, so all of these are exact.
///
///     let dealing = try MultigroupDealing(sizes: [65, 100, 75, 60], groupPupils: [75, 80, 145])
///     dealing.expectedMutualInformation   // 0.010131998008
public struct MultigroupDealing: Sendable, Equatable {
  /// Each group with pupils against all others.
  let groups: [RandomDealing]

  /// - Parameters:
  ///   - sizes: the pupils of every school.
  ///   - groupPupils: the pupils of every group; together they fill the schools.
  /// - Throws: ``CountError`` for a negative number, or where groups and schools do not hold the same number of pupils.
  public init(sizes: [Int], groupPupils: [Int]) throws(CountError) {
    var groups: [RandomDealing] = []
    for (index, pupils) in groupPupils.enumerated() {
      guard pupils >= 0 else { throw .negative(index: index, value: Double(pupils)) }
      if pupils > 0 { groups.append(try RandomDealing(sizes: sizes, groupPupils: pupils)) }
    }
    let nobody = try RandomDealing(sizes: sizes, groupPupils: 0)
    guard groups.reduce(0, { $0 + $1.groupPupils }) == nobody.pupils else {
      throw .parameter(name: "groupPupils", allowed: "as many pupils together as the schools hold")
    }
    self.groups = groups
  }

  /// Deals the pupils of an observed table. Fractional group totals (estimates) are rounded to whole pupils that are as many together.
  ///
  /// - Throws: ``CountError/notWhole(index:value:)`` for a school whose size is not a whole number.
  public init(_ counts: MultigroupCounts) throws(CountError) {
    var sizes: [Int] = []
    for (index, total) in counts.unitTotals.enumerated() {
      // The sum of estimates (17.69 + 82.31) may miss a whole number by what rounding leaves.
      let size = total.rounded()
      guard size <= Double(RandomDealing.mostPupils) else { throw .tooManyPupils }
      guard abs(total - size) < 1e-6 else { throw .notWhole(index: index, value: total) }
      sizes.append(Int(size))
    }
    guard counts.pupils <= Double(RandomDealing.mostPupils) else { throw .tooManyPupils }
    try self.init(sizes: sizes, groupPupils: Self.whole(counts.groupTotals, together: sizes.reduce(0, +)))
  }

  /// Whole numbers near the given ones with a given sum: all rounded down, and one more for those that lose most by it.
  ///
  ///     [17.5, 82.5] together 100   // [18, 82]
  private static func whole(_ totals: [Double], together sum: Int) -> [Int] {
    let floors = totals.map { Int(($0 + 1e-9).rounded(.down)) }
    let missing = sum - floors.reduce(0, +)
    let losses = totals.indices.sorted { (Double(floors[$0]) - totals[$0], $0) < (Double(floors[$1]) - totals[$1], $1) }
    var whole = floors
    for group in losses.prefix(max(0, missing)) { whole[group] += 1 }
    return whole
  }
}

extension MultigroupDealing {
  /// Why there is nothing to expect, or `nil` where there is.
  public var undefinedReason: UndefinedReason? {
    guard let first = groups.first else { return .noPupils }
    if groups.count > 1 { return nil }
    return first.pupils == 1 ? .onePupil : .everyoneInGroup
  }

  /// E₀[D]. With Dₖ of group k against the rest, D = Σ PₖQₖDₖ / I and I = Σ PₖQₖ, which dealing does not change.
  public var expectedDissimilarity: Double? {
    guard undefinedReason == nil else { return nil }
    func weight(_ group: RandomDealing) -> Double { Double(group.groupPupils) * Double(group.otherPupils) }
    let weights = CompensatedSum.over(groups.count) { weight(groups[$0]) }
    let sum = CompensatedSum.over(groups.count) { weight(groups[$0]) * (groups[$0].expectedDissimilarity ?? 0) }
    return (sum / weights).snappedToUnitInterval
  }

  /// E₀[R] = E₀[P] = E₀[C] = (n − 1)/(T − 1). All three are weighted means of V of each group against the rest, and E₀[V] is the same for
  /// every group: R = Σ PₖQₖVₖ / I, P = Σ PₖVₖ, C = Σ QₖVₖ / (K − 1).
  public var expectedVarianceRatio: Double? {
    undefinedReason == nil ? groups.first?.expectedVarianceRatio : nil
  }

  /// E₀[M], in nats: M = Σᵢ Σₖ (nᵢₖ/T) ln(nᵢₖT / (tᵢNₖ)), each term over all outcomes of nᵢₖ ~ H(T, Nₖ, tᵢ).
  ///
  /// Roughly (n − 1)(K − 1)/(2T), as 2TM is about χ² with as many degrees of freedom.
  public var expectedMutualInformation: Double? {
    guard undefinedReason == nil else { return nil }
    return CompensatedSum.over(groups.count) { groups[$0].expectedInformationOfGroup }.snappedToZero
  }

  /// E₀[H] = E₀[M]/E: the entropy E does not change by dealing.
  public var expectedTheil: Double? {
    expectedMutualInformation.map { information in
      let entropy = CompensatedSum.over(groups.count) {
        let group = groups[$0]
        return Elementary.entropyTerm(part: Double(group.groupPupils), rest: Double(group.otherPupils), whole: Double(group.pupils))
      }
      return (information / entropy).snappedToUnitInterval
    }
  }
}

extension RandomDealing {
  /// What the group adds to E₀[M], without what the others add: Σ E[tᵢP φ(pᵢ/P − 1)] / T. The terms are never negative, so that
  /// no digits are lost; they differ from pᵢ ln(pᵢ/P) by tᵢ(pᵢ − P), which is 0 on average.
  fileprivate var expectedInformationOfGroup: Double {
    let (x, t) = (Double(groupPupils), Double(pupils))
    let sum = CompensatedSum.over(classes.count) { position in
      let school = classes[position]
      let expected = Double(school.size) * x / t
      let window = ProbabilityWindow(distribution(size: school.size))
      let mean = window.expectation { k in
        Elementary.divergenceTerm(Double(k * pupils - school.size * groupPupils) / (expected * t))
      }
      return Double(school.schools) * expected * mean
    }
    return sum / t
  }
}
