// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

/// Texts are found by their bytes, whatever others lie beside them.
struct TextTableTests {
  private static func find(_ address: String, in table: TextTable) -> Int32? {
    Bytes(address.utf8).withUnsafeBufferPointer { table.find($0) }
  }

  @Test func eachOfManyIsFoundAndNothingElse() {
    let addresses = (0..<1_000).map { "/interventies/soort/fiche-\($0)/" }
    let table = TextTable(addresses)
    for (index, address) in addresses.enumerated() {
      #expect(Self.find(address, in: table) == Int32(index))
      #expect(Self.find(String(address.dropLast()), in: table) == nil)
    }
    #expect(Self.find("", in: table) == nil)
  }

  @Test(arguments: [("/", 0), ("/over/", 1), ("/twee/", 3)] as [(String, Int32)])
  func ofTwoTheFirstCounts(address: String, index: Int32) {
    #expect(Self.find(address, in: TextTable(["/", "/over/", "/over/", "/twee/", "/"])) == index)
  }

  @Test func nothingIsFoundInNothing() { #expect(Self.find("/", in: TextTable([])) == nil) }
}
