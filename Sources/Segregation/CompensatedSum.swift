// SPDX-License-Identifier: Apache-2.0

/// A running sum that carries what rounding drops (Neumaier 1974), so that 100,000 small terms keep all their digits.
///
/// Example: 1 + 1e100 + 1 − 1e100 → 2, where plain addition gives 0.
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  var value: Double { sum + lost }

  mutating func add(_ term: Double) {
    let next = sum + term
    lost += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }

  static func over(_ count: Int, _ term: (Int) -> Double) -> Double {
    var sum = CompensatedSum()
    for index in 0..<count { sum.add(term(index)) }
    return sum.value
  }
}

extension Double {
  /// As ``snappedToUnitInterval``, for a measure that may exceed 1.
  var snappedToZero: Double { abs(self) <= 1e-12 ? 0 : self }

  /// An index whose value is within 10⁻¹² of 0 or 1 is exactly that: what remains is rounding.
  ///
  /// Example: 2.2e-16 → 0; 0.9999999999999998 → 1; 1e-9 stays.
  var snappedToUnitInterval: Double {
    let tolerance = 1e-12
    if abs(self) <= tolerance { return 0 }
    if abs(self - 1) <= tolerance { return 1 }
    return self
  }
}
