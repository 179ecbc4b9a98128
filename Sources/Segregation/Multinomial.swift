// SPDX-License-Identifier: Apache-2.0

/// Sends as many pupils as there are to schools again, each with the observed shares.
///
/// Independent Poisson counts are, given their sum, a multinomial of that sum; so draw them with means a little too low, and send the missing
/// pupils one by one. A draw with too many is thrown away, which depends on its sum only. The outcome is exact.
struct Multinomial {
  /// Pupils to send; a fractional sum is rounded.
  let trials: Int
  /// The outcome of the last draw.
  private(set) var counts: [Int]
  private let samplers: [CountSampler]
  /// For each school its sampler; −1 for none, where the school cannot be chosen.
  private let samplerOfSchool: [Int]
  private let schoolOfPupil: AliasTable

  /// - Parameter observed: pupils in each school; their sum is above ½.
  init(_ observed: [Double]) {
    let sum = CompensatedSum.over(observed.count) { observed[$0] }
    trials = Int(sum.rounded())
    counts = Array(repeating: 0, count: observed.count)
    schoolOfPupil = AliasTable(observed)
    let aimed = Double(trials) - 3 * Double(trials).squareRoot()
    let order = aimed > 0 ? observed.indices.filter { observed[$0] > 0 }.sorted { observed[$0] < observed[$1] } : []
    var samplers: [CountSampler] = []
    var samplerOfSchool = Array(repeating: -1, count: observed.count)
    var last = 0.0
    for school in order {
      if observed[school] != last {
        last = observed[school]
        samplers.append(CountSampler(Poisson(mean: last / sum * aimed)))
      }
      samplerOfSchool[school] = samplers.count - 1
    }
    self.samplers = samplers
    self.samplerOfSchool = samplerOfSchool
  }

  mutating func draw(_ numbers: inout SeededNumbers) {
    var drawn = drawOnce(&numbers)
    while drawn > trials { drawn = drawOnce(&numbers) }
    for _ in drawn..<trials { counts[schoolOfPupil.index(numbers.next())] += 1 }
  }

  private mutating func drawOnce(_ numbers: inout SeededNumbers) -> Int {
    var drawn = 0
    for school in counts.indices {
      let sampler = samplerOfSchool[school]
      counts[school] = sampler < 0 ? 0 : samplers[sampler].draw(&numbers)
      drawn += counts[school]
    }
    return drawn
  }
}
