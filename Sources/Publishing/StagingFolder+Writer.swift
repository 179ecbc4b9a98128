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
  @discardableResult
  func write(_ bytes: Bytes, to path: String) throws(DiskError) -> FileStamp? {
    if let stamp = published(bytes, at: path), try link(path) { return stamp }
    let file = try inFolder(of: path) { create(path) }
    guard file >= 0 else { throw DiskError(.write, path) }
    defer { close(file) }
    try StagingFolder.write(bytes, to: file, path: path)
    var status = stat()
    return fstat(file, &status) == 0 ? FileStamp(status) : nil
  }

  /// Links a published file, if it is still the one that was recorded; false where it is not.
  func keep(_ file: FileStamp, at path: String) throws(DiskError) -> Bool {
    var status = stat()
    guard published >= 0, fstatat(published, path, &status, AT_SYMLINK_NOFOLLOW) == 0, FileStamp(status) == file else { return false }
    return try link(path)
  }

  private func create(_ path: String) -> Int32 {
    openat(folder, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
  }

  /// False on a file system without links, or for one file with too many of them.
  private func link(_ path: String) throws(DiskError) -> Bool {
    try inFolder(of: path) { linkat(published, path, folder, path, 0) } >= 0
  }

  /// Makes a file and, where it is not there, its folder; below 0 where that fails. Most pages have a folder of their own: it is made here,
  /// so that all cores make folders too.
  private func inFolder(of path: String, make: () -> Int32) throws(DiskError) -> Int32 {
    let hasOwnFolder = path.hasSuffix("/index.html")
    if hasOwnFolder { try makeFolder(of: path) }
    let made = make()
    guard made < 0, errno == ENOENT, !hasOwnFolder else { return made }
    try makeFolder(of: path)
    return make()
  }

  /// The folder of a file, after the folder that holds it. Another thread may make the same one.
  private func makeFolder(of path: String) throws(DiskError) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let parent = String(path[..<slash])
    if mkdirat(folder, parent, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw DiskError(.make, parent) }
    try makeFolder(of: parent)
    guard mkdirat(folder, parent, 0o755) == 0 || errno == EEXIST else { throw DiskError(.make, parent) }
  }

  /// The published file with these bytes; nil where there is none.
  private func published(_ bytes: Bytes, at path: String) -> FileStamp? {
    guard published >= 0 else { return nil }
    let file = openat(published, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, let stamp = FileStamp(status), Int(stamp.size) == bytes.count else { return nil }
    let isSame = bytes.withUnsafeBytes { bytes in
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
    return isSame ? stamp : nil
  }
}
