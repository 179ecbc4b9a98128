// SPDX-License-Identifier: Apache-2.0

/// Whether two numbers agree to 12 digits: relative 10⁻¹², or absolute where 0 is expected.
func agrees(_ found: Double?, _ expected: Double, digits: Double = 1e-12) -> Bool {
  guard let found else { return false }
  return abs(found - expected) <= digits * (expected == 0 ? 1 : abs(expected))
}

/// Numbers from a seed for tests on many small random tables (a linear congruential generator of Knuth).
struct TestNumbers {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
