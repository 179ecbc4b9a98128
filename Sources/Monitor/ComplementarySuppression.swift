// SPDX-License-Identifier: Apache-2.0

/// Keeps a hidden count from being found by subtraction: total minus the shown parts gives away one hidden part.
///
/// A reader who knows a whole (a province) and its shown parts (municipalities) knows what the hidden parts hold together, and that no part
/// holds more than all its pupils. What follows for one part is an interval. Parts are added to the hidden ones, the smallest first so that
/// the least is lost, until the interval of every protected part is at least as wide as the threshold, for the group and for the others.
///
///     parts 30, 3, 80 pupils of the group with threshold 5: 3 is hidden, and so 30 must be too (whole − 80 − 30 would give 3)
struct ComplementarySuppression {
  struct Part: Equatable {
    /// Pupils in the group and outside it.
    var group: Double
    var other: Double
    /// Whether a reader knows nothing of the group but what follows from the whole. A part without group pupils, which says so, is not hidden.
    var isHidden: Bool
    /// Whether the number of all pupils is hidden.
    var hidesSize = false
    /// Whether a reader knows that there is one at least: what is hidden for being small is not 0, which would be said.
    var isSome = false
    /// Whether what is hidden must stay so. What says nothing for want of schools is hidden, but no secret.
    var isProtected = true

    var size: Double { group + other }
  }

  /// What must be hidden as well.
  struct Additions: Equatable {
    /// Positions of parts that are hidden altogether, and of those that are hidden already and now lose their number of pupils too.
    var parts: [Int] = []
    var sizes: [Int] = []
    /// Whether even that is not enough, so that the whole itself must be hidden: it has one part.
    var hidesWhole = false
  }

  var threshold: Double
  /// Fewer pupils than this are a number that is hidden.
  var minimumDenominator: Double

  func additions(to given: [Part]) -> Additions {
    var parts = given
    var additions = Additions()
    // By size, so that the least is lost.
    let order = parts.indices.sorted { (parts[$0].size, $0) < (parts[$1].size, $1) }
    while let failure = failure(of: parts) {
      let withSize = order.first { parts[$0].isHidden && !parts[$0].hidesSize }
      let shown = order.first { !parts[$0].isHidden }
      if let part = failure == .size ? withSize ?? shown : shown ?? withSize {
        if parts[part].isHidden {
          parts[part].hidesSize = true
          additions.sizes.append(part)
        } else {
          // A number of pupils is only hidden where it must be.
          parts[part].isHidden = true
          parts[part].isSome = true
          parts[part].isProtected = false
          additions.parts.append(part)
        }
      } else {
        additions.hidesWhole = true
        return additions
      }
    }
    return additions
  }

  /// A count that may not be shown: from 1 up to the threshold. Estimates can lie between 0 and 1 too.
  func isSmall(_ count: Double) -> Bool {
    count > 0 && count < threshold
  }
}

extension ComplementarySuppression {
  private enum Failure {
    /// More parts must be hidden; or, if it can, more numbers of pupils.
    case group, size
  }

  /// Why something that is protected can be found; nil where nothing can.
  private func failure(of parts: [Part]) -> Failure? {
    let unsized = parts.filter(\.hidesSize)
    let hiddenPupils = unsized.reduce(0) { $0 + $1.size }
    if unsized.contains(where: { $0.isProtected && $0.size < minimumDenominator }), unsized.count < 2 || hiddenPupils < minimumDenominator {
      return .size
    }
    // A part that says that its group is empty says so too where its size is hidden.
    let unknown = [
      (parts.filter { $0.isHidden || $0.hidesSize && $0.group > 0 }, \Part.group),
      (parts.filter { $0.isHidden || $0.hidesSize && $0.other > 0 }, \Part.other),
    ]
    if unknown.contains(where: { holdsLittle($0, $1) }) { return .group }
    return unknown.contains { isNarrow($0, $1, hiddenPupils) } ? .size : nil
  }

  /// Whether one part is alone with its secret, or all together hold no more than a small count, or hardly more than the one that each has.
  ///
  /// - Parameter unknown: the parts of which this count is not known.
  private func holdsLittle(_ unknown: [Part], _ count: KeyPath<Part, Double>) -> Bool {
    let sum = unknown.reduce(0) { $0 + $1[keyPath: count] }
    let least = unknown.reduce(0) { $0 + self.least($1, count) }
    return unknown.contains(where: \.isProtected) && sum > 0
      && (unknown.count < 2 || sum < threshold || unknown.contains { $0.isProtected && sum - least < room($0) })
  }

  /// Whether the sizes of the parts leave a secret less room than the threshold.
  private func isNarrow(_ unknown: [Part], _ count: KeyPath<Part, Double>, _ hiddenPupils: Double) -> Bool {
    let sum = unknown.reduce(0) { $0 + $1[keyPath: count] }
    func most(_ part: Part) -> Double { min(sum, part.hidesSize ? hiddenPupils : part.size) }
    let (leastOfAll, mostOfAll) = unknown.reduce((0, 0)) { ($0.0 + least($1, count), $0.1 + most($1)) }
    return sum > 0
      && unknown.contains { part in
        let low = max(least(part, count), sum - (mostOfAll - most(part)))
        let high = min(most(part), sum - (leastOfAll - least(part, count)))
        return part.isProtected && high - low < room(part)
      }
  }

  private func least(_ part: Part, _ count: KeyPath<Part, Double>) -> Double {
    part.isSome ? min(1, part[keyPath: count]) : 0
  }

  /// How far apart the least and the greatest value of a secret must be: 0 … 5, or 1 … 5 of what is not 0.
  private func room(_ part: Part) -> Double {
    part.isSome ? threshold - 1 : threshold
  }
}
