// SPDX-License-Identifier: Apache-2.0
import Glibc
import Primitives

/// A file of git's own that is small enough to read at once.
enum SmallFile {
  /// Its lines; none where it is not there.
  static func lines(of path: String) -> [String] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes = Bytes()
    var chunk = Bytes(repeating: 0, count: 1 << 12)
    while case let count = read(file, &chunk, chunk.count), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
