// SPDX-License-Identifier: Apache-2.0
import Primitives

/// What makes a finding the same finding in the next run, so that a CI can tell old from new: the rule, the file and the summary, not
/// the line, because a line added above moves all others. Equal ones in a file are told apart by their number.
struct Fingerprints {
  private var seen: [UInt64: Int] = [:]

  /// Sixteen hexadecimal digits: `9c1185a5c5e9fc54`
  mutating func next(_ diagnostic: Diagnostic) -> String {
    var hash = FNV1a()
    hash.add(diagnostic.identifier)
    hash.add(diagnostic.location.file)
    hash.add(diagnostic.summary)
    let number = seen[hash.value, default: 0]
    seen[hash.value] = number + 1
    if number > 0 { hash.add(String(number)) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// FNV-1a of 64 bits (Fowler, Noll and Vo; IETF draft-eastlake-fnv): the same on every machine, as Swift's own hash is not.
private struct FNV1a {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The text and an end, so that "a", "bc" differs from "ab", "c".
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
