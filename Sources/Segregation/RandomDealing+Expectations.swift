// SPDX-License-Identifier: Apache-2.0

extension RandomDealing {
  /// E₀[D]: the dissimilarity that random dealing gives on average (0–1). Above 0.10 a reader should be told.
  ///
  /// E₀[D] = Σ E|xᵢ − tᵢP| / (2TPQ), with the closed form of `Hypergeometric.meanAbsoluteDeviation`. Cf. Winship 1977.
  public var expectedDissimilarity: Double? {
    sumOverSchools { distribution(size: $0).meanAbsoluteDeviation }.map { ($0 / twiceVariance).snappedToUnitInterval }
  }

  /// The same when each pupil belongs to the group with probability P independently of the others, as Carrington & Troske (1997) deal:
  /// group totals then vary, and the expectation is a little higher.
  ///
  /// D₀ = Σ E|xᵢ − tᵢP| / (2TPQ), xᵢ ~ Bin(tᵢ, P), by De Moivre's closed form.
  public var expectedDissimilarityBinomial: Double? {
    sumOverSchools { Binomial(size: $0, share: Double(groupPupils), whole: Double(pupils)).meanAbsoluteDeviation }
      .map { ($0 / twiceVariance).snappedToUnitInterval }
  }

  /// E₀[V] = (n − 1)/(T − 1), whatever the group.
  ///
  /// Derivation: V = Σ tᵢ(pᵢ − P)²/(TPQ) and E(pᵢ − P)² = PQ(T − tᵢ)/(tᵢ(T − 1)), so each school adds (T − tᵢ)/(T(T − 1)).
  public var expectedVarianceRatio: Double? {
    guard undefinedReason == nil, pupils > 1 else { return nil }
    return Double(schoolCount - 1) / Double(pupils - 1)
  }

  /// E₀[M], in nats: the exact sum over all outcomes of each school. Roughly (n − 1)/(2T), as 2TM is about χ² with n − 1 degrees of freedom.
  public var expectedMutualInformation: Double? {
    let (x, y, t) = (Double(groupPupils), Double(otherPupils), Double(pupils))
    return sumOverSchools { size in
      let places = Double(size)
      let window = ProbabilityWindow(distribution(size: size))
      if size < Elementary.logarithms.count {
        // k ln(k/tP) + (t − k) ln((t − k)/tQ) from a table: of a few hundred pupils the two parts cancel three digits at most.
        let (ownLog, otherLog) = (Elementary.ln(places * (x / t)), Elementary.ln(places * (y / t)))
        return window.expectation { k in
          Double(k) * (Elementary.logarithms[k] - ownLog) + Double(size - k) * (Elementary.logarithms[size - k] - otherLog)
        } * t
      }
      return window.expectation { k in
        let relative = Double(k * pupils - size * groupPupils) / places
        return x * Elementary.divergenceTerm(relative / x) + y * Elementary.divergenceTerm(-relative / y)
      } * places
    }.map { ($0 / t / t).snappedToZero }
  }

  /// E₀[H] = E₀[M]/E: the entropy E does not change by dealing.
  public var expectedTheil: Double? {
    let (x, y, t) = (Double(groupPupils), Double(otherPupils), Double(pupils))
    return expectedMutualInformation.map { information in
      let entropy = Elementary.entropyTerm(part: x, rest: y, whole: t) + Elementary.entropyTerm(part: y, rest: x, whole: t)
      return (information / entropy).snappedToUnitInterval
    }
  }

  /// E₀[xPx] = P + Q E₀[V], because xPx = P + QV and P is fixed.
  public var expectedIsolation: Double? { expectedVarianceRatio.map { share + (1 - share) * $0 } }

  /// E₀[xPy] = Q (1 − E₀[V]), because xPy = 1 − xPx.
  public var expectedExposure: Double? { expectedVarianceRatio.map { (1 - share) * (1 - $0) } }

  /// E₀[yPx] = P (1 − E₀[V]), because yPx = (X/Y) xPy.
  public var expectedExposureOfOthers: Double? { expectedVarianceRatio.map { share * (1 - $0) } }

  /// E₀[yPy] = Q + P E₀[V], because yPy = 1 − yPx.
  public var expectedIsolationOfOthers: Double? { expectedVarianceRatio.map { 1 - share + share * $0 } }

  private var share: Double { Double(groupPupils) / Double(pupils) }

  /// 2TPQ = 2XY/T.
  private var twiceVariance: Double { 2 * Double(groupPupils) * Double(otherPupils) / Double(pupils) }
}
