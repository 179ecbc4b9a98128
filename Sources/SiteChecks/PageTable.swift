// SPDX-License-Identifier: Apache-2.0
import Glibc
import Primitives

/// The places of addresses in a list, found by their bytes: open addressing with a print of each address, that one look-up costs
/// (a dictionary hashed the hash once more, and counted a reference for each link of each page).
///
///     PageTable(["/", "/over/"]).find("/over/")   →   1
struct PageTable: Sendable {
  private let addresses: [String]
  private let prints: [UInt64]
  /// At the print of an address or behind it: its place in the list. -1: nothing.
  private let slots: [Int32]

  /// Of two equal addresses the first counts.
  init(_ addresses: [String]) {
    self.addresses = addresses
    prints = addresses.map { address in
      var address = address
      return address.withUTF8(Self.print)
    }
    var size = 16
    while size < 2 * addresses.count { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (index, print) in prints.enumerated() {
      var slot = Int(truncatingIfNeeded: print) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(index)
    }
    self.slots = slots
  }

  func find(_ address: UnsafeBufferPointer<UInt8>) -> Int32? {
    let print = Self.print(address)
    var slot = Int(truncatingIfNeeded: print) & (slots.count - 1)
    while case let index = slots[slot], index >= 0 {
      if prints[Int(index)] == print, Self.isEqual(address, addresses[Int(index)]) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func print(_ address: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var print = Fingerprint()
    print.add(UnsafeRawBufferPointer(address))
    return print.value
  }

  private static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      guard bytes.count == text.count, let a = bytes.baseAddress, let b = text.baseAddress else { return bytes.count == text.count }
      return memcmp(a, b, bytes.count) == 0
    }
  }
}
