// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@Suite struct FingerprintTests {
  private static func print(_ parts: [String]) -> UInt64 {
    var print = Fingerprint()
    for part in parts { print.add(part) }
    return print.value
  }

  @Test func everyByteAndEveryBorderCounts() {
    let texts = [
      [], [""], ["", ""], ["a"], ["b"], ["ab", "c"], ["a", "bc"], ["abc"], ["abcdefgh"], ["abcdefgi"], ["bbcdefgh"], ["abcdefgh", ""],
      ["abcdefghi"], ["abcdefgh\0"], ["abcdefgh\0\0"],
    ]
    #expect(Set(texts.map(Self.print)).count == texts.count)
    #expect(Self.print(["abc"]) == Self.print(["abc"]))
  }

  @Test func oneBitOfAThousandBytesIsSeen() {
    let whole = Bytes(repeating: 7, count: 1_001)
    var prints: Set<UInt64> = []
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 0x10
      var print = Fingerprint()
      print.add(bytes)
      prints.insert(print.value)
    }
    #expect(prints.count == whole.count)
  }
}
