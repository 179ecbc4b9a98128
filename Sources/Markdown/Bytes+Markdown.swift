// SPDX-License-Identifier: Apache-2.0
import Glibc
import Primitives

extension Array where Element == UInt8 {
  /// Text of C.
  mutating func append(terminatedBy0 text: UnsafePointer<CChar>) {
    let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    append(contentsOf: UnsafeBufferPointer(start: bytes, count: strlen(text)))
  }

  var caseFolded: String { String(decoding: self, as: UTF8.self).lowercased() }
}
