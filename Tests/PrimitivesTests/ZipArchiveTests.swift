// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@Suite struct ZipArchiveTests {
  @Test(arguments: [("", 0), ("123456789", 0xcbf4_3926), ("The quick brown fox jumps over the lazy dog", 0x414f_a339)])
  func checksums(text: String, sum: Int) {
    #expect(CRC32.of(Array(text.utf8)) == UInt32(sum))
  }

  /// Written out by hand from the specification.
  @Test func bytes() {
    var zip = ZipArchive()
    zip.add("a", Array("hi".utf8))
    let sum: Bytes = [0xac, 0x2a, 0x93, 0xd8]
    let common: Bytes = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + sum + [2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0]
    let local: Bytes = [0x50, 0x4b, 3, 4] + common + Array("ahi".utf8)
    let entry: Bytes = [0x50, 0x4b, 1, 2, 20, 0] + common + Bytes(repeating: 0, count: 14) + Array("a".utf8)
    let end: Bytes = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, UInt8(entry.count), 0, 0, 0, UInt8(local.count), 0, 0, 0, 0, 0]
    #expect(zip.finish() == local + entry + end)
  }
}
