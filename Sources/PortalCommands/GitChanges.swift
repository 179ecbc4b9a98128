// SPDX-License-Identifier: Apache-2.0
@preconcurrency import Glibc
import Primitives

/// Asks git which files of a folder changed.
struct GitChanges {
  /// As the user gave it; it starts the names that come back, as it starts the places of a report.
  let folder: String

  /// The files that differ from a revision, and those that git does not follow yet: `Content/themas/kansen.md`.
  func files(since revision: String) throws(GitError) -> [String] {
    // A revision cannot begin with a hyphen; an option can.
    guard !revision.isEmpty, !revision.hasPrefix("-") else { throw .unknownRevision(revision) }
    guard try git(["rev-parse", "--is-inside-work-tree"]) != nil else { throw .noRepository(folder) }
    guard let changed = try git(["diff", "--name-only", "--relative", "-z", revision, "--"]) else { throw .unknownRevision(revision) }
    guard let new = try git(["ls-files", "--others", "--exclude-standard", "-z"]) else { throw .noRepository(folder) }
    let start = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    return (changed + new).split(separator: 0).map { start + "/" + String(decoding: $0, as: UTF8.self) }
  }
}

/// Why git does not say what changed. What git itself says about it is on standard error already.
enum GitError: Error, CustomStringConvertible {
  case notInstalled
  case noRepository(String)
  case unknownRevision(String)

  var description: String {
    switch self {
    case .notInstalled: "Voor --changed-since is het programma git nodig, en dat is hier niet te vinden."
    case .noRepository(let folder):
      "Voor --changed-since moet '\(folder)' in een map van git staan, en dat is niet zo. Laat --changed-since weg om alles te controleren."
    case .unknownRevision(let revision):
      "git kent hier geen versie '\(revision)'. Noem bijvoorbeeld origin/main of HEAD~1; in een CI moet die versie ook zijn opgehaald."
    }
  }
}

extension GitChanges {
  /// What git writes; nil where it fails.
  private func git(_ arguments: [String]) throws(GitError) -> Bytes? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .notInstalled }
    let (reading, writing) = (ends[0], ends[1])
    defer { close(reading) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, writing, STDOUT_FILENO)
    for end in ends where end != STDOUT_FILENO { posix_spawn_file_actions_addclose(&actions, end) }

    var words = (["git", "-C", folder] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, "git", &actions, nil, &words, environ)
    close(writing)
    guard code == 0 else { throw .notInstalled }
    let output = Self.all(of: reading)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return status == 0 ? output : nil
  }

  private static func all(of file: Int32) -> Bytes {
    var result = Bytes()
    var chunk = Bytes(repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &chunk, chunk.count)
      if count > 0 { result += chunk[..<count] }
      if count == 0 || count < 0 && errno != EINTR { return result }
    }
  }
}
