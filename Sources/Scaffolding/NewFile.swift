// SPDX-License-Identifier: Apache-2.0
import Glibc
import Primitives

/// A file that is not there yet.
package struct NewFile: Sendable {
  /// Below the content folder.
  package let path: String
  package let bytes: Bytes

  package init(path: String, bytes: Bytes) {
    self.path = path
    self.bytes = bytes
  }

  /// Writes the file below a content folder; never over another.
  package func save(in content: String) throws(SaveError) {
    var file = content.hasSuffix("/") ? String(content.dropLast()) : content
    for part in path.split(separator: "/") {
      // The folders of the path: that of a kind, or of the first text of its sort, can be new.
      if mkdir(file, 0o777) != 0, errno != EEXIST { throw SaveError(path: file, code: errno) }
      file += "/" + part
    }
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw SaveError(path: file, code: errno) }
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    let code = errno
    guard close(descriptor) == 0, written == bytes.count else { throw SaveError(path: file, code: code) }
  }
}
