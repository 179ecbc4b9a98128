// SPDX-License-Identifier: Apache-2.0
@preconcurrency import Glibc

/// Runs another program and reads what it writes.
package struct Subprocess: Sendable {
  private let program: String
  /// What the program says about a failure goes to standard error; else it is not heard.
  private let isHeard: Bool

  package init(_ program: String, isHeard: Bool = false) {
    self.program = program
    self.isHeard = isHeard
  }

  /// The program is not there.
  package struct NotInstalled: Error {}

  /// What it writes, piece by piece as it comes. False: it failed.
  package func run(_ arguments: [String], _ take: (ArraySlice<UInt8>) -> Void) throws(NotInstalled) -> Bool {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw NotInstalled() }
    let (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(reading) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, writing, STDOUT_FILENO)
    if !isHeard { posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) }

    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, program, &actions, nil, &words, environ)
    close(writing)
    guard code == 0 else { throw NotInstalled() }
    Self.read(reading, take)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return status == 0
  }

  /// All that it writes; nil where it fails.
  package func output(_ arguments: [String]) throws(NotInstalled) -> Bytes? {
    var result = Bytes()
    return try run(arguments) { result += $0 } ? result : nil
  }

  private static func read(_ file: Int32, _ take: (ArraySlice<UInt8>) -> Void) {
    var chunk = Bytes(repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count > 0 { take(chunk[..<count]) }
      if count == 0 || count < 0 && errno != EINTR { return }
    }
  }
}
