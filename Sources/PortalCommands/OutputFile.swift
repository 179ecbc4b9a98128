// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Glibc
import Primitives

/// A file that a command writes for the user, in place of what was there.
struct OutputFile {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Makes the folders that are missing. A symbolic link in the last place is refused, not followed.
  func write(_ bytes: Bytes) throws(OutputError) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      folder += part + "/"
      if mkdir(folder, 0o777) != 0, errno != EEXIST { throw OutputError(path: folder, code: errno) }
    }
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw OutputError(path: path, code: errno) }
    let isWritten = FileBytes.write(bytes, to: file)
    let code = errno
    guard close(file) == 0, isWritten else { throw OutputError(path: path, code: code) }
  }
}

/// The disk refuses.
struct OutputError: SpokenError {
  let path: String
  let code: Int32

  var english: String { "Cannot write '\(path)': \(String(cString: strerror(code)))." }

  var description: String { "Kan '\(path)' niet schrijven: \(String(cString: strerror(code)))." }
}
