// SPDX-License-Identifier: Apache-2.0

extension Array where Element == UInt8 {
  /// Where a pattern (not empty) is first found at or after a place. For that of the standard library, which knows nothing of bytes, an EPUB
  /// with one fiche of 150 kB took 1.6 seconds.
  package func firstRange(of pattern: Bytes, from start: Int) -> Range<Int>? {
    guard start <= count else { return nil }
    var position = start
    while let found = self[position...].firstIndex(of: pattern[0]) {
      if self[found...].starts(with: pattern) { return found..<found + pattern.count }
      position = found + 1
    }
    return nil
  }
}
