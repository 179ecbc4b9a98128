// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A command that gets the folder of the new site before it is published: it makes the search index, for one. It may add files; the files
/// that are there already can be those of the published site, and must be left as they are.
///
///     AfterCommand("python3 index.py").run(on: "Public.staging-x")   runs   sh -c 'python3 index.py "$1"' sh Public.staging-x
struct AfterCommand {
  private let command: String

  init(_ command: String) {
    self.command = command
  }

  /// Waits until it is done. What it says goes to standard error, because a program may be reading standard output.
  func run(on folder: String) throws(PublishingError) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
    let words = ["sh", "-c", command + " \"$1\"", "sh", folder]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let refusal = posix_spawn(&process, "/bin/sh", &actions, nil, arguments, environ)
    guard refusal == 0 else { throw .disk(DiskError(.start, "/bin/sh", code: refusal)) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw .disk(DiskError(.await, command)) }
    }
    guard status == 0 else { throw .afterCommand(command, status: Self.exitCode(status)) }
  }

  /// As a shell counts: the code of a command that ended by itself, 128 and the signal of one that was stopped.
  private static func exitCode(_ status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
