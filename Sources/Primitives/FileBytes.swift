// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Whole files of our own, of git and of the system, and what is written to an open file.
package enum FileBytes {
  /// None for a file that is not there, or cannot be read to its end.
  package static func read(_ path: String) -> Bytes {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes = Bytes()
    var chunk = Bytes(repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return [] }
      bytes += chunk[..<count]
    }
  }

  /// False where not all could be written; `errno` says why.
  package static func write(_ bytes: Bytes, to file: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress?.advanced(by: start), bytes.count - start) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }
}
