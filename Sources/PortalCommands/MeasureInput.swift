// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Glibc
import Primitives

/// A file that a user names on the command line, or with `-` the standard input.
struct InputFile {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// All of it, also of a pipe.
  func bytes() throws(InputError) -> Bytes {
    let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw InputError(path: path, code: errno) }
    defer { if path != "-" { close(file) } }
    var status = stat()
    let isRegular = fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    var bytes = Bytes()
    // One byte more than the size, so that the end is seen without another round.
    var room = isRegular ? Int(status.st_size) + 1 : 1 << 16
    while true {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: room))
      let count = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress?.advanced(by: start), room) }
      bytes.removeLast(room - max(count, 0))
      if count == 0 { return bytes }
      if count < 0, errno != EINTR { throw InputError(path: path, code: errno) }
      room = 1 << 16
    }
  }
}

/// The input cannot be read: not a fault of what is in it.
struct InputError: SpokenError {
  let path: String
  let code: Int32

  var description: String {
    "Kan '\(path)' niet lezen: \(reason)."
  }

  var english: String { "Cannot read '\(path)': \(String(cString: strerror(code)))." }

  private var reason: String {
    switch code {
    case ENOENT: "dat bestand is er niet"
    case EISDIR: "dat is een map"
    case EACCES, EPERM: "daar zijn geen rechten voor"
    case ENOTDIR: "een deel van het pad is geen map"
    case EIO: "de schijf geeft een leesfout"
    default: String(cString: strerror(code))
    }
  }
}
