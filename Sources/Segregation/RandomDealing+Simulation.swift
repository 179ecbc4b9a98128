// SPDX-License-Identifier: Apache-2.0

extension RandomDealing {
  /// D of `draws` random deals: is the observed D more than chance, and within which range does chance leave it?
  ///
  /// The mean of D is known exactly (``expectedDissimilarity``), but its distribution is not, and with few schools it is far from normal;
  /// so it is drawn. Every draw is an exact multivariate hypergeometric deal, and D of each draw is exact. With 2,000 draws the ends of
  /// the 95 % range are uncertain by about 6 % of the standard deviation of D.
  ///
  ///     let dealt = try dealing.simulatedDissimilarity()
  ///     dealt?.interval(level: 0.95)      // 0.027 ... 0.16 for 100 of 400 pupils in four schools of 100
  ///     dealt?.shareAtLeast(4.0 / 15)     // 0.0005: so much segregation is not chance
  ///
  /// - Returns: `nil` where D is undefined.
  /// - Throws: ``CountError/parameter(name:allowed:)`` for less than one draw.
  public func simulatedDissimilarity(draws: Int = 2000, seed: UInt64 = 1) throws(CountError) -> SimulatedValues? {
    guard draws > 0 else { throw .parameter(name: "draws", allowed: "at least 1") }
    guard undefinedReason == nil else { return nil }
    var dealer = Dealer(self)
    return SimulatedValues(
      (0..<draws).map { draw in
        var numbers = SeededNumbers(seed: seed, stream: draw)
        return dealer.deal(&numbers)
      })
  }
}

/// Deals the smaller group over the schools. Given how many pupils it has in all, independent binomial counts of one probability are a uniform
/// deal of that many pupils; so draw them with a probability a little too low, and put the missing pupils on free places at random. A draw with
/// too many is thrown away, which depends on their number only. The outcome is exact, and costs little more than one number a school.
private struct Dealer {
  private let sizes: [Int]
  private let samplers: [CountSampler]
  private let samplerOfSchool: [Int]
  private let schoolOfPlace: AliasTable
  private let group: Int
  private let pupils: Int
  private var counts: [Int]

  init(_ dealing: RandomDealing) {
    group = min(dealing.groupPupils, dealing.otherPupils)
    pupils = dealing.pupils
    sizes = dealing.classes.flatMap { Array(repeating: $0.size, count: $0.schools) }
    counts = Array(repeating: 0, count: sizes.count)
    schoolOfPlace = AliasTable(sizes.map(Double.init))
    let (x, t) = (Double(group), Double(pupils))
    let aimed = x - 3 * (x * (1 - x / t)).squareRoot()
    samplers = aimed > 0 ? dealing.classes.map { CountSampler(Binomial(size: $0.size, share: aimed, whole: t)) } : []
    samplerOfSchool = dealing.classes.indices.flatMap { Array(repeating: $0, count: dealing.classes[$0].schools) }
  }

  /// D of one deal.
  mutating func deal(_ numbers: inout SeededNumbers) -> Double {
    var missing = group - drawTooFew(&numbers)
    while missing > 0 {
      let school = schoolOfPlace.index(numbers.next())
      guard numbers.next(below: sizes[school]) >= counts[school] else { continue }
      counts[school] += 1
      missing -= 1
    }
    var deviation = 0
    for school in sizes.indices { deviation += abs(counts[school] * pupils - sizes[school] * group) }
    return Double(deviation) / 2 / (Double(group) * Double(pupils - group))
  }

  private mutating func drawTooFew(_ numbers: inout SeededNumbers) -> Int {
    guard !samplers.isEmpty else {
      for school in counts.indices { counts[school] = 0 }
      return 0
    }
    while true {
      var drawn = 0
      for school in counts.indices {
        counts[school] = samplers[samplerOfSchool[school]].draw(&numbers)
        drawn += counts[school]
      }
      if drawn <= group { return drawn }
    }
  }
}
