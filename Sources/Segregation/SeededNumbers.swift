// SPDX-License-Identifier: Apache-2.0

/// Random whole numbers that are the same in every process, on every machine: SplitMix64 (Steele, Lea & Flood, OOPSLA 2014).
///
/// The n-th number is a mix of a counter, so each draw of a simulation starts its own `stream` and draws can be made in any order.
///
/// Example: seed 0, without stream → 0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, …
struct SeededNumbers {
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var counter: UInt64

  init(seed: UInt64) { counter = seed }

  init(seed: UInt64, stream: Int) {
    counter = Self.mix(seed ^ Self.mix(UInt64(bitPattern: Int64(stream)) &+ Self.step))
  }

  mutating func next() -> UInt64 {
    counter &+= Self.step
    return Self.mix(counter)
  }

  /// A number from 0 up to but not including `bound`, by multiplication (Lemire 2019); uneven by less than bound/2⁶⁴.
  mutating func next(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  private static func mix(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
