// SPDX-License-Identifier: Apache-2.0
import History
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

  /// Whether a revision means the same for both folders.
  func isInOneRepository(with other: GitChanges) throws(GitError) -> Bool {
    try repository() == other.repository()
  }

  private func repository() throws(GitError) -> Bytes? {
    do { return try Git(in: folder).output(["rev-parse", "--show-toplevel"]) } catch { throw .notInstalled }
  }

  private func git(_ arguments: [String]) throws(GitError) -> Bytes? {
    do { return try Git(in: folder, isHeard: true).output(arguments) } catch { throw .notInstalled }
  }
}

/// Why git does not say what changed. What git itself says about it is on standard error already.
enum GitError: Error {
  case notInstalled
  case noRepository(String)
  case unknownRevision(String)

  var text: String {
    switch self {
    case .notInstalled:
      say(
        "Voor --changed-since is het programma git nodig, en dat is hier niet te vinden.", "--changed-since needs git, which is not here.")
    case .noRepository(let folder):
      say(
        "Voor --changed-since moet '\(folder)' in een map van git staan, en dat is niet zo. Laat --changed-since weg om alles te controleren.",
        "For --changed-since '\(folder)' must be in a repository of git, and it is not. Leave --changed-since out to check everything.")
    case .unknownRevision(let revision):
      say(
        "git kent hier geen versie '\(revision)'. Noem bijvoorbeeld origin/main of HEAD~1; in een CI moet die versie ook zijn opgehaald.",
        "git knows no revision '\(revision)' here. Name origin/main or HEAD~1 for instance; in CI that revision must be fetched too.")
    }
  }
}
