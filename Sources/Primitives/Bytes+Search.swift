// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ArraySlice where Element == UInt8 {
  /// The first place of a byte from an index on; several times as fast as `firstIndex(of:)`.
  package func position(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, start < endIndex else { return nil }
      let found = memchr(base + (start - startIndex), Int32(byte), endIndex - start)
      return found.map { startIndex + (UnsafeRawPointer($0) - base) }
    }
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
