// SPDX-License-Identifier: Apache-2.0

extension BoxedTable {
  /// An upper bound of D over all counts in the boxes, at most about `tolerance` above the greatest D.
  ///
  /// D is the greatest x(A)/X − y(A)/Y over sets A of schools. For a given A it is greatest with b and c in A, a and d outside it; call
  /// those parts P(A) = b(A)/(b(A) + a(Aᶜ)) and Q(A) = c(A)/(c(A) + d(Aᶜ)). P > p and Q ≤ q say, without fractions,
  ///
  ///     (1 − p) b(A) − p a(Aᶜ) > 0   and   q d(Aᶜ) − (1 − q) c(A) ≥ 0,
  ///
  /// so that no A has P > p and Q ≤ q if for some κ > 0
  ///
  ///     Φ = Σ max((1 − p) bᵢ − κ(1 − q) cᵢ, κ q dᵢ − p aᵢ) ≤ 0.
  ///
  /// With p = q + δ each term is the greater of two numbers that are linear in q, so Φ is convex in q: if Φ ≤ 0 at both ends of an interval
  /// of q with one κ, no A with its Q in that interval has P − Q > δ. The scan cuts 0…1 into such intervals (fractional linear programming
  /// relaxed by Lagrange; each set A that it meets gives a D that is reached, which tells when to stop). The relaxation may put part of one
  /// school in A, which matters where there are few: with ten schools or fewer every A is tried, and the bound is the greatest D itself.
  func maximum(tolerance: Double) -> Double {
    guard boxes.count > 10 else { return maximumByTrial() }
    var scan = MaximumScan(boxes: boxes, tolerance: tolerance)
    return scan.run(ratio: mostGroup / mostOthers)
  }

  private func maximumByTrial() -> Double {
    (0..<(1 << boxes.count)).reduce(0) { greatest, set in
      var sums = Sums()
      for (position, box) in boxes.enumerated() { sums.add(box, isInside: set >> position & 1 == 1) }
      return max(greatest, sums.difference ?? 0)
    }
  }
}

/// b and c of the schools in a set A, a and d of the others.
private struct Sums {
  var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)

  mutating func add(_ box: BoxedTable.Box, isInside: Bool) {
    b += isInside ? box.b : 0
    c += isInside ? box.c : 0
    a += isInside ? 0 : box.a
    d += isInside ? 0 : box.d
  }

  /// P − Q, a D that is reached; `nil` where a group is empty.
  var difference: Double? {
    a + b > 0 && c + d > 0 ? b / (a + b) - c / (c + d) : nil
  }
}

/// The certificates for the intervals of q, and the greatest D met so far.
private struct MaximumScan {
  typealias Box = BoxedTable.Box

  /// Part of 0…1, with a κ to begin with.
  private struct Interval {
    var low: Double
    var high: Double
    var kappa: Double
  }

  /// The bound δ for one q and κ, and the sign of its slope in κ.
  private struct Certificate {
    var difference: Double
    var rises: Bool
  }

  let boxes: [Box]
  let tolerance: Double
  /// The greatest D of a table that was met.
  private var reached = 0.0
  /// The greatest bound of an interval that was accepted.
  private var bound = 0.0
  /// An interval is not cut further than this; then its bound is accepted as it is.
  private let narrowest = 1.0 / 256

  init(boxes: [Box], tolerance: Double) {
    self.boxes = boxes
    self.tolerance = tolerance
  }

  mutating func run(ratio: Double) -> Double {
    let kappa = climb(from: ratio)
    var open = (0..<8).map { Interval(low: Double($0) / 8, high: Double($0 + 1) / 8, kappa: kappa) }
    while let interval = open.popLast() {
      let (difference, kappa) = certify(interval)
      if difference <= target || interval.high - interval.low <= narrowest {
        bound = max(bound, difference)
      } else {
        let middle = (interval.low + interval.high) / 2
        open.append(Interval(low: interval.low, high: middle, kappa: kappa))
        open.append(Interval(low: middle, high: interval.high, kappa: kappa))
      }
    }
    return max(bound, reached)
  }

  /// Goes from a set A to the one that is best by the slopes of P and Q there, to begin with a D that is reached and is large; returns
  /// the κ of the last: X/Y.
  private mutating func climb(from ratio: Double) -> Double {
    var (p, q, kappa) = (0.5, 0.5, ratio)
    for _ in 0..<12 {
      let sums = sums(p, q, kappa)
      guard let difference = sums.difference, difference > reached else { break }
      reached = difference
      (p, q) = (sums.b / (sums.a + sums.b), sums.c / (sums.c + sums.d))
      kappa = (sums.a + sums.b) / (sums.c + sums.d)
    }
    return kappa
  }

  private var target: Double { max(reached + tolerance, bound) }

  /// The least bound found for an interval of q by a search over κ, which stops as soon as the bound is good enough.
  private mutating func certify(_ interval: Interval) -> (difference: Double, kappa: Double) {
    var best = (difference: Double.infinity, kappa: interval.kappa)
    var (low, high) = (0.0, Double.infinity)
    var kappa = interval.kappa
    for _ in 0..<12 {
      let ends = (certificate(interval.low, kappa), certificate(interval.high, kappa))
      let worst = ends.0.difference > ends.1.difference ? ends.0 : ends.1
      if worst.difference < best.difference { best = (worst.difference, kappa) }
      guard best.difference > target else { break }
      if worst.rises { high = kappa } else { low = kappa }
      kappa = high.isInfinite ? 2 * low : low == 0 ? high / 2 : (low * high).squareRoot()
    }
    return best
  }

  /// The least δ with Φ ≤ 0, by Newton's method: Φ is convex and falls with p, so that the steps rise to the root and end at it.
  private mutating func certificate(_ q: Double, _ kappa: Double) -> Certificate {
    var p = q
    var slope = 0.0
    for _ in 0..<50 {
      let sums = sums(p, q, kappa)
      slope = q * sums.d - (1 - q) * sums.c
      guard sums.a + sums.b > 0 else { break }
      reached = max(reached, sums.difference ?? 0)
      let next = (sums.b + kappa * slope) / (sums.a + sums.b)
      guard next > p + 1e-10 else { break }
      p = next
    }
    return Certificate(difference: p - q + 1e-9, rises: slope > 0)
  }

  /// A is where the first of the two numbers of Φ is the greater.
  private func sums(_ p: Double, _ q: Double, _ kappa: Double) -> Sums {
    let (ofB, ofC, ofD) = (1 - p, kappa * (1 - q), kappa * q)
    var sums = Sums()
    for box in boxes { sums.add(box, isInside: ofB * box.b - ofC * box.c > ofD * box.d - p * box.a) }
    return sums
  }
}
