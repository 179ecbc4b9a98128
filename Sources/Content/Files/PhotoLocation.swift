// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Phones write into a photo where it was taken: the home of a child, for instance.
enum PhotoLocation {
  /// Whether a JPEG file holds a place (Exif 2.32, 4.6.3: the pointer to the GPS part in the first directory).
  static func isTold(by bytes: Bytes) -> Bool {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return false }
    var index = 2
    // The segments before the picture itself (ITU-T T.81, B.1.1.4).
    while index + 4 <= bytes.count, bytes[index] == 0xFF, bytes[index + 1] != 0xDA {
      let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
      let segment = bytes[min(index + 4, bytes.count)..<min(index + 2 + max(2, length), bytes.count)]
      if bytes[index + 1] == 0xE1, segment.starts(with: "Exif\0\0".utf8), pointsAtPlace(segment.dropFirst(6)) { return true }
      index += 2 + max(2, length)
    }
    return false
  }

  /// TIFF 6.0, section 2: the order of bytes, the offset of the first directory, and in that a tag 0x8825.
  private static func pointsAtPlace(_ tiff: ArraySlice<UInt8>) -> Bool {
    let isLittle = tiff.starts(with: "II".utf8)
    guard isLittle || tiff.starts(with: "MM".utf8) else { return false }
    func number(at offset: Int, bytes count: Int) -> Int? {
      guard offset >= 0, offset + count <= tiff.count else { return nil }
      let digits = tiff.dropFirst(offset).prefix(count)
      return (isLittle ? Array(digits.reversed()) : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(at: 4, bytes: 4), let count = number(at: directory, bytes: 2) else { return false }
    return (0..<count).contains { number(at: directory + 2 + 12 * $0, bytes: 2) == 0x8825 }
  }
}
