// SPDX-License-Identifier: Apache-2.0
import Glibc
import Primitives

extension StagingFolder {
  /// For many threads that write at once, each its own files; it is of use as long as the staging folder is there.
  struct Writer: Sendable {
    /// The staging folder.
    let folder: Int32
    /// The published site; below 0 where there is none.
    let published: Int32
  }
}

extension StagingFolder.Writer {
  /// Writes one file, and makes the folders that it lies in. A file that is published already with these bytes is linked, so that
  /// it keeps its time of change, and who copies the site elsewhere copies only what changed.
  func write(_ bytes: Bytes, to path: String) throws(DiskError) {
    let isPublished = isPublished(bytes, at: path)
    // Most pages have a folder of their own: it is made here, so that all cores make folders too.
    let hasOwnFolder = path.hasSuffix("/index.html")
    if hasOwnFolder { try makeFolder(of: path) }
    var file = isPublished ? link(path) : create(path)
    if file < 0, errno == ENOENT, !hasOwnFolder {
      try makeFolder(of: path)
      file = isPublished ? link(path) : create(path)
    }
    if isPublished {
      if file >= 0 { return }
      // A file system without links, or one file with too many of them.
      file = create(path)
    }
    guard file >= 0 else { throw DiskError("schrijven", path) }
    defer { close(file) }
    try StagingFolder.write(bytes, to: file, path: path)
  }

  private func create(_ path: String) -> Int32 {
    openat(folder, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
  }

  private func link(_ path: String) -> Int32 {
    linkat(published, path, folder, path, 0)
  }

  /// The folder of a file, after the folder that holds it. Another thread may make the same one.
  private func makeFolder(of path: String) throws(DiskError) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let parent = String(path[..<slash])
    if mkdirat(folder, parent, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw DiskError("maken", parent) }
    try makeFolder(of: parent)
    guard mkdirat(folder, parent, 0o755) == 0 || errno == EEXIST else { throw DiskError("maken", parent) }
  }

  private func isPublished(_ bytes: Bytes, at path: String) -> Bool {
    guard published >= 0 else { return false }
    let file = openat(published, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer in
        var start = 0
        while start < bytes.count, let base = bytes.baseAddress, let part = buffer.baseAddress {
          let count = read(file, part, min(buffer.count, bytes.count - start))
          guard count > 0, memcmp(base + start, part, count) == 0 else { return false }
          start += count
        }
        return true
      }
    }
  }
}
