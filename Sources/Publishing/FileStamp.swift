// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Which file it is, how long, and when it was last written: enough to know whether a file of ours was changed by anyone.
struct FileStamp: Equatable, Sendable {
  var inode: UInt64 = 0
  var size: UInt64 = 0
  /// Nanoseconds since 1970.
  var written: UInt64 = 0

  init(inode: UInt64, size: UInt64, written: UInt64) {
    (self.inode, self.size, self.written) = (inode, size, written)
  }

  /// Nil for what is no regular file.
  init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size >= 0, status.st_mtim.tv_sec >= 0 else { return nil }
    inode = UInt64(status.st_ino)
    size = UInt64(status.st_size)
    written = UInt64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ UInt64(status.st_mtim.tv_nsec)
  }
}
