// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension UnsafeBufferPointer where Element == UInt8 {
  /// The first place of a byte from an index on, before an end where one is given; several times as fast as `firstIndex(of:)`.
  @inlinable package func position(of byte: UInt8, from start: Int = 0, to end: Int? = nil) -> Int? {
    let end = end ?? count
    guard start < end, let base = baseAddress, let found = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

extension ArraySlice where Element == UInt8 {
  /// The same for a slice, by its own indices.
  package func position(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBufferPointer { $0.position(of: byte, from: start - startIndex) }.map { startIndex + $0 }
  }

  /// Where a pattern (not empty) is first found at or after a place. For that of the standard library, which knows nothing of bytes, an EPUB
  /// with one fiche of 150 kB took 1.6 seconds.
  package func firstRange(of pattern: Bytes, from start: Int) -> Range<Int>? {
    var index = start
    while let found = position(of: pattern[0], from: index) {
      if self[found...].starts(with: pattern) { return found..<found + pattern.count }
      index = found + 1
    }
    return nil
  }
}

extension Array where Element == UInt8 {
  package func position(of byte: UInt8, from start: Int) -> Int? { self[...].position(of: byte, from: start) }

  package func firstRange(of pattern: Bytes, from start: Int) -> Range<Int>? { self[...].firstRange(of: pattern, from: start) }
}
