// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Publishing

@Suite struct BuildRecordTests {
  private static let record = BuildRecord(
    surroundings: 1, folder: 2,
    pages: [.init(), .init(print: .max, file: FileStamp(inode: 3, size: 4, written: 5))],
    texts: [.init(print: 6, advice: 7), .init(print: 8, advice: nil), .init(print: 9, advice: 0)])

  @Test(arguments: [
    ("Public", ".Public.portaal"), ("Public/", ".Public.portaal"), ("/srv/www/site", "/srv/www/.site.portaal"),
    ("../a/b//", "../a/.b.portaal"),
  ])
  func liesBesideTheSite(output: String, expected: String) {
    #expect(BuildRecord.path(besides: output) == expected)
  }

  @Test func isReadAsItWasWritten() {
    #expect(BuildRecord.parse(Self.record.bytes) == Self.record)
    #expect(BuildRecord.parse(BuildRecord(surroundings: 0, folder: 0, pages: [], texts: []).bytes)?.pages == [])
  }

  /// Cut off, or with one bit turned, it is no record.
  @Test func brokenIsNoRecord() {
    let whole = Self.record.bytes
    for count in whole.indices { #expect(BuildRecord.parse(Bytes(whole[..<count])) == nil) }
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 1
      #expect(BuildRecord.parse(bytes) == nil)
    }
  }
}
