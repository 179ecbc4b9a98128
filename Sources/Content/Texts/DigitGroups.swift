// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Digits in groups as people write numbers: `06-12345678`, `(020) 123 45 67`, `+31 6 1234 5678`.
struct DigitGroups {
  private struct Group {
    var digits: Bytes
    var end: Int
  }

  private let bytes: Bytes
  private let isInternational: Bool
  private var groups: [Group] = []

  /// Reads from a digit or a plus on; no more groups than the longest telephone number has.
  init(_ bytes: Bytes, from start: Int) {
    self.bytes = bytes
    isInternational = bytes[start] == UInt8(ascii: "+")
    var index = isInternational ? start + 1 : start
    while groups.count < 7 {
      let first = index
      while index < bytes.count, bytes[index].isDigit { index += 1 }
      guard index > first else { return }
      groups.append(Group(digits: Bytes(bytes[first..<index]), end: index))
      let separator = index
      while index < bytes.count, index - separator < 2, " -()".utf8.contains(bytes[index]) { index += 1 }
      guard index > separator else { return }
    }
  }

  /// Where the first group ends.
  var firstEnd: Int { groups.first?.end ?? 0 }

  /// Nothing of a longer number or word follows.
  private func isEnd(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    let isFollowed = index + 1 < bytes.count && bytes[index + 1].isInWord
    return !bytes[index].isInWord && !"/_=%@".utf8.contains(bytes[index]) && !(isFollowed && ".,-".utf8.contains(bytes[index]))
  }
}

extension DigitGroups {
  /// The end of a burgerservicenummer: nine digits together, or as `1234.56.782`.
  var citizenNumberEnd: Int? {
    guard !isInternational, let first = groups.first else { return nil }
    if first.digits.count == 9 { return isEnd(first.end) && Self.passesElevenTest(first.digits) ? first.end : nil }
    let end = first.end + 7
    guard first.digits.count == 4, end <= bytes.count, bytes[first.end] == UInt8(ascii: "."), bytes[first.end + 3] == UInt8(ascii: ".")
    else {
      return nil
    }
    let digits = first.digits + bytes[(first.end + 1)..<(first.end + 3)] + bytes[(first.end + 4)..<end]
    return digits.allSatisfy(\.isDigit) && isEnd(end) && Self.passesElevenTest(digits) ? end : nil
  }

  /// The check of a burgerservicenummer: 9, 8 … 2 times the first eight digits, less the last, is a multiple of eleven.
  /// Source: Logisch Ontwerp BSN (RvIG), "elfproef".
  static func passesElevenTest(_ digits: Bytes) -> Bool {
    guard digits.count == 9, digits.contains(where: { $0 != UInt8(ascii: "0") }) else { return false }
    var sum = 0
    for (position, digit) in digits.enumerated() { sum += (position < 8 ? 9 - position : -1) * Int(digit - UInt8(ascii: "0")) }
    return sum.isMultiple(of: 11)
  }

  /// The end of a Dutch telephone number. Numbers that belong to nobody in person (0800, 0900, 085, 088, 14 …) are none.
  var phoneEnd: Int? {
    var digits: Bytes = []
    var sizes: [Int] = []
    for group in groups {
      digits += group.digits
      sizes.append(group.digits.count)
      let national = Self.national(digits, isInternational: isInternational)
      guard national.count <= 10 else { return nil }
      guard national.count == 10, isEnd(group.end) else { continue }
      return Self.isSubscriber(national, groups: national == digits ? sizes : nil) ? group.end : nil
    }
    return nil
  }

  /// `31612345678`, `310612345678` and `0031612345678` → `0612345678`
  private static func national(_ digits: Bytes, isInternational: Bool) -> Bytes {
    let prefix = isInternational ? 2 : digits.starts(with: "0031".utf8) ? 4 : 0
    guard prefix > 0 else { return digits }
    guard prefix == 4 || digits.starts(with: "31".utf8) else { return Bytes(repeating: 0, count: 11) }
    let rest = digits.dropFirst(prefix)
    return Bytes(rest.first == UInt8(ascii: "0") ? rest : UInt8(ascii: "0") + rest)
  }

  /// By the numbering plan (Nummerplan telefoon- en ISDN-diensten): 06 with eight digits, area codes of three or four digits. `groups` are
  /// the sizes in which it is written, where these say whether it is a number at all: `06-02-2023 14` is a date.
  private static func isSubscriber(_ number: Bytes, groups: [Int]?) -> Bool {
    let code = String(decoding: number.prefix(3), as: UTF8.self)
    let area = number.starts(with: "06".utf8) ? 2 : threeDigitAreas.contains(code) ? 3 : 4
    guard number[0] == UInt8(ascii: "0"), area < 4 || (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(number[1]) else { return false }
    guard let groups, groups.count > 1 else { return true }
    return groups[0] == area && groups.dropFirst().allSatisfy { $0 >= 2 } && groups != [2, 2, 4, 2]
  }

  private static let threeDigitAreas: Set<String> = [
    "010", "013", "015", "020", "023", "024", "026", "030", "033", "035", "036", "038", "040", "043", "045", "046", "050", "053", "055",
    "058", "070", "071", "072", "073", "074", "075", "076", "077", "078", "079",
  ]
}

private func + (byte: UInt8, rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> { [byte] + Bytes(rest) }
