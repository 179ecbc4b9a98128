// SPDX-License-Identifier: Apache-2.0
import Glibc
import Primitives
import Publishing

/// One line on the terminal that says how far the build is; silent where nobody watches (CI, a file, a pipe).
struct TerminalProgress: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1 && getenv("CI") == nil

  func show(_ progress: Progress) {
    guard isTerminal else { return }
    switch progress {
    case .phase(let phase): writeError("\r\u{1B}[K\(say(phase.rawValue, "\(phase)")) …")
    case .pages(let done, let total):
      if done.isMultiple(of: 64) || done == total { writeError("\r\u{1B}[K\(say(Phase.render.rawValue, "render")) … \(done)/\(total)") }
    }
  }

  func clear() {
    if isTerminal { writeError("\r\u{1B}[K") }
  }
}

/// Writes to standard error, whole and at once. False: it refuses.
@discardableResult
func writeError(_ text: String) -> Bool { FileBytes.write(Bytes(text.utf8), to: STDERR_FILENO) }

@discardableResult
func writeError(_ bytes: Bytes) -> Bool { FileBytes.write(bytes, to: STDERR_FILENO) }

/// Writes to standard output. False: it refuses, because the disk is full for instance.
func writeOutput(_ bytes: Bytes) -> Bool { FileBytes.write(bytes, to: STDOUT_FILENO) }

/// The bytes of a file that a diagnostic quotes; nil where it cannot be read.
func readForExcerpt(_ path: String) -> [UInt8]? {
  // Without waiting: a pipe in the content folder would wait for a writer for ever.
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
  let count = read(file, &bytes, bytes.count)
  guard count >= 0 else { return nil }
  bytes.removeLast(bytes.count - count)
  return bytes
}
