// SPDX-License-Identifier: Apache-2.0
import CPlatform
import Glibc
import Primitives

/// The new site while it is being written: a folder beside the published one, which takes its place in one step.
///
/// Nothing of the published site changes before `publish()`. A killed build leaves only its staging folder, which the next
/// build removes: a build holds a lock on its marker file, and a folder whose marker can be locked belongs to nobody.
package struct StagingFolder: ~Copyable {
  /// The folder that will be published, without a slash at the end.
  private let output: String
  let path: String
  private let folder: Int32
  private let lock: Int32
  /// The site that is published now; below 0 where there is none.
  private let published: Int32

  /// A published folder carries this file; without it nothing is ever replaced.
  package static let marker = ".portaal"
  /// These stay when a folder is replaced, and do not count as somebody's work.
  private static let keptFiles = [".gitignore"]

  /// Makes an empty staging folder, after a look whether `output` may be replaced at all.
  package init(for output: String) throws(PublishingError) {
    let output = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
    try Self.checkReplaceable(output)
    Self.removeAbandoned(besides: output)
    var template = Array((output + ".staging-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw .disk(DiskError(.make, output + ".staging-*")) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let lock = open(path + "/" + Self.marker, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard folder >= 0, lock >= 0, chmod(path, 0o755) == 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      throw .disk(DiskError(.make, path))
    }
    do {
      try Self.write(Array("Gemaakt door portaal. Deze map wordt bij elke bouw vervangen.\n".utf8), to: lock, path: Self.marker)
    } catch {
      throw .disk(error)
    }
    (self.output, self.path, self.folder, self.lock) = (output, path, folder, lock)
    published = open(output, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  }

  deinit {
    close(lock)
    close(folder)
    if published >= 0 { close(published) }
  }

  /// Writes one file, and makes the folders that it lies in; paths are relative to the site.
  package func write(_ bytes: Bytes, to path: String) throws(DiskError) {
    try writer.write(bytes, to: path)
  }

  var writer: Writer { Writer(folder: folder, published: published) }

  /// Puts the new site in the place of the old one, in one step, and removes the old one.
  package consuming func publish() throws(DiskError) {
    do {
      try keepFiles()
      try takePlace()
    } catch {
      removeTree(path)
      throw error
    }
    // After an exchange this is the old site.
    removeTree(path)
  }

  /// Throws the new site away.
  package consuming func discard() {
    removeTree(path)
  }
}

extension StagingFolder {
  /// An output folder may be absent, empty, or one that an earlier build made.
  private static func checkReplaceable(_ output: String) throws(PublishingError) {
    var status = stat()
    guard lstat(output, &status) == 0 else {
      guard errno == ENOENT else { throw .disk(DiskError(.read, output)) }
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notOurs(output) }
    guard let names = namesInFolder(output) else { throw .disk(DiskError(.read, output)) }
    guard names.contains(marker) || names.allSatisfy(keptFiles.contains) else { throw .notOurs(output) }
  }

  private func takePlace() throws(DiskError) {
    guard Self.exists(output) else {
      guard rename(path, output) == 0 else { throw DiskError(.publish, output) }
      return
    }
    guard platform_exchange(path, output) != 0 else { return }
    // Some file systems cannot exchange (EINVAL); then there is a moment without a site, but never half a site.
    guard errno == EINVAL || errno == ENOSYS else { throw DiskError(.replace, output) }
    let aside = path + ".oud"
    guard rename(output, aside) == 0 else { throw DiskError(.replace, output) }
    guard rename(path, output) == 0 else {
      let failure = DiskError(.replace, output)
      _ = rename(aside, output)
      throw failure
    }
    removeTree(aside)
  }

  private func keepFiles() throws(DiskError) {
    for name in Self.keptFiles {
      let old = open(output + "/" + name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      guard old >= 0 else { continue }
      defer { close(old) }
      var buffer = Bytes(repeating: 0, count: 65_536)
      let count = read(old, &buffer, buffer.count)
      guard count >= 0 else { throw DiskError(.read, output + "/" + name) }
      try write(Bytes(buffer[..<count]), to: name)
    }
  }

  /// Removes the staging folders of builds that were killed.
  private static func removeAbandoned(besides output: String) {
    let parts = output.split(separator: "/", omittingEmptySubsequences: false)
    let parent = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : "./"
    let prefix = (parts.last.map(String.init) ?? output) + ".staging-"
    for name in namesInFolder(parent) ?? [] where name.hasPrefix(prefix) {
      let marker = open(parent + name + "/" + Self.marker, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
      guard marker >= 0 else {
        removeIfEmptyAndOld(parent + name)
        continue
      }
      if flock(marker, LOCK_EX | LOCK_NB) == 0 { removeTree(parent + name) }
      close(marker)
    }
  }

  /// A build can be killed before it has a marker; a folder that is older than a minute is not just being made by another.
  private static func removeIfEmptyAndOld(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_mtim.tv_sec < time(nil) - 60 else { return }
    rmdir(path)
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  static func write(_ bytes: Bytes, to file: Int32, path: String) throws(DiskError) {
    guard FileBytes.write(bytes, to: file) else { throw DiskError(.write, path) }
  }
}

/// The names in a folder, sorted; nil where it cannot be read.
private func namesInFolder(_ path: String) -> [String]? {
  guard let folder = opendir(path) else { return nil }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// Removes a folder that we made, its marker last, so that what a kill leaves of it is still known as ours. On all cores: of a build that
/// changed one page of 12,000 this is a tenth of the time.
private func removeTree(_ path: String) {
  let names = (namesInFolder(path) ?? []).filter { $0 != StagingFolder.marker }.map { path + "/" + $0 }
  let folders = names.filter(isFolder).flatMap { folder in (namesInFolder(folder) ?? []).map { folder + "/" + $0 } }
  for list in [folders, names] { _ = parallelMap(list.count, chunk: 1) { platform_remove_tree(list[$0]) } }
  _ = platform_remove_tree(path)
}

/// Not a link to one: what is in that is somebody's.
private func isFolder(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
