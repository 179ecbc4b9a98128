// SPDX-License-Identifier: Apache-2.0

/// A Dutch school year, named by the year in which it starts: 2021 is `2021-2022`.
///
/// Offices write one year in four ways: `2021-2022`, `2021/2022`, `2021/'22` and `2021-22` are the same;
/// `2021-2023` is none. (In CBS notation that would mean a period of years.)
package struct SchoolYear: Hashable, Sendable {
  package let start: Int

  package init(start: Int) {
    self.start = start
  }

  package init?(_ text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count >= 7, digits[4] == UInt8(ascii: "-") || digits[4] == UInt8(ascii: "/"),
      let first = Self.number(digits[..<4])
    else { return nil }
    var rest = digits[5...]
    if rest.first == UInt8(ascii: "'") {
      rest = rest.dropFirst()
    } else if rest.starts(with: "’".utf8) {
      rest = rest.dropFirst(3)
    }
    guard let second = Self.number(rest) else { return nil }
    let next = first + 1
    guard rest.count == 4 && second == next || rest.count == 2 && second == next % 100 else { return nil }
    start = first
  }

  /// `2021-2022`
  package var label: String {
    guard (1000..<9999).contains(start) else { return "\(start)-\(start + 1)" }
    return String(unsafeUninitializedCapacity: 9) { letters in
      letters.write(start, digits: 4, at: 0)
      letters[4] = UInt8(ascii: "-")
      letters.write(start + 1, digits: 4, at: 5)
      return 9
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    var result = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      result = result * 10 + Int(digit - 0x30)
    }
    return result
  }
}

extension SchoolYear: Comparable {
  package static func < (a: SchoolYear, b: SchoolYear) -> Bool { a.start < b.start }
}
