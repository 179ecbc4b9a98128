// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The places of texts in a list, found by their bytes: open addressing with a print of each text, and all bytes in one piece of memory, so
/// that a link costs one look-up, no text and no reference to count (3 % of the time of a check with dictionaries).
///
///     TextTable(["/", "/over/"]).find("/over/")   →   1
package struct TextTable: Sendable {
  private var bytes: Bytes = []
  /// Where in `bytes` each text ends.
  private var ends: [Int] = []
  private var prints: [UInt64] = []
  /// At the print of a text or behind it: its place in the list. -1: nothing.
  private var slots: [Int32]

  /// Of two equal texts the first counts.
  package init(_ texts: [String]) {
    var size = 16
    while size < 2 * texts.count { size *= 2 }
    slots = Array(repeating: -1, count: size)
    ends.reserveCapacity(texts.count)
    prints.reserveCapacity(texts.count)
    for (index, text) in texts.enumerated() {
      var text = text
      let print = text.withUTF8(Self.print)
      bytes.append(text)
      ends.append(bytes.count)
      prints.append(print)
      var slot = Int(truncatingIfNeeded: print) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(index)
    }
  }

  package func find(_ text: String) -> Int32? {
    var text = text
    return text.withUTF8(find)
  }

  package func find(_ text: UnsafeBufferPointer<UInt8>) -> Int32? {
    let print = Self.print(text)
    var slot = Int(truncatingIfNeeded: print) & (slots.count - 1)
    while case let index = slots[slot], index >= 0 {
      if prints[Int(index)] == print, isEqual(text, at: Int(index)) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func print(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var print = Fingerprint()
    print.add(UnsafeRawBufferPointer(text))
    return print.value
  }

  private func isEqual(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard text.count == ends[index] - start else { return false }
    return bytes.withUnsafeBufferPointer { all in
      guard let a = text.baseAddress, let b = all.baseAddress else { return true }
      return memcmp(a, b + start, text.count) == 0
    }
  }
}
