// SPDX-License-Identifier: Apache-2.0
import Glibc
import Primitives

/// A folder that stays open, so that the system need not find the way to it for each of its files, and no path is put together.
final class OpenFolder: Sendable {
  /// Below 0 where the folder cannot be opened; then no file of it can be read either.
  let descriptor: Int32

  init(_ path: String) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}

/// Reads whole files with the calls of the operating system.
enum FileReading {
  /// The bytes of a regular file; never through a symbolic link at its end, never more than the limit.
  static func read(_ path: String, in folder: OpenFolder, limit: Int) -> SourceTree.ReadResult {
    let file = openat(folder.descriptor, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return .failure(reason(errno)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return .failure(reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure("het is geen gewoon bestand") }
    // One byte more than the size, so that a file that grew meanwhile is seen.
    let capacity = Int(status.st_size) + 1
    guard capacity <= limit + 1 else { return .failure("het is groter dan \(limit) bytes") }
    var failure: Int32?
    let bytes = Bytes(unsafeUninitializedCapacity: capacity) { buffer, count in
      while count < capacity {
        let got = Glibc.read(file, buffer.baseAddress?.advanced(by: count), capacity - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
        // Less than was asked for, and all that there was: the end.
        if count == capacity - 1 { break }
      }
    }
    if let failure { return .failure(reason(failure)) }
    return bytes.count < capacity ? .bytes(bytes) : .failure("het verandert terwijl het gelezen wordt")
  }

  /// What went wrong, for people.
  static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "het bestaat niet"
    case EACCES, EPERM: "u mag het niet lezen"
    case ELOOP: "het is een symbolische koppeling"
    case EISDIR: "het is een map"
    case EMFILE, ENFILE: "er zijn te veel bestanden open"
    case ENAMETOOLONG: "de naam is te lang"
    case EIO: "de schijf geeft een leesfout"
    default: "systeemfout \(code)"
    }
  }
}
