// SPDX-License-Identifier: Apache-2.0

/// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): quick for short texts and the same in every process; no defence against
/// who makes texts that collide, so equal hashes of texts of strangers are followed by a look at the texts.
///
/// Not generic, because a generic function of another module asks a witness for each byte.
package func stableHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return hash
}

package func stableHash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
  bytes.withUnsafeBufferPointer { stableHash($0) }
}

package func stableHash(_ text: String) -> UInt64 {
  var text = text
  return text.withUTF8 { stableHash($0) }
}
