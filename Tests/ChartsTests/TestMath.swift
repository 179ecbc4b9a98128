// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What the tests need of the C library.
enum TestMath {
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
  static func logarithm(_ value: Double) -> Double { log10(value) }
}
