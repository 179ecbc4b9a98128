// SPDX-License-Identifier: Apache-2.0

/// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): quick for short texts and the same in every process; no defence against
/// who makes texts that collide, so equal hashes of texts of strangers are followed by a look at the texts.
package func stableHash(_ bytes: some Sequence<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return hash
}
